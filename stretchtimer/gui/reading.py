"""Which way the window is read: from the left, or in some languages from the right."""

from __future__ import annotations

from PySide6.QtCore import Qt

from stretchtimer.language import spoken

FROM_RIGHT = ("ar", "fa", "he", "ur")
"""The languages that are written from right to left, as far as anybody may translate into them."""


def reading_direction() -> Qt.LayoutDirection:
    """Return the direction of the language that is spoken."""
    if spoken().partition("-")[0] in FROM_RIGHT:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
