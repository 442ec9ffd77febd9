"""Letting a widget go."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def retire(widget: QWidget) -> None:
    """Take *widget* out of sight now, and let Qt delete it when it is safe to."""
    widget.hide()
    widget.deleteLater()
