"""What a part of the window is to a screen reader, where Qt would call it just an area.

A class says so itself: ``SPOKEN_AS = "Dialog"``, with one of the names of ``QAccessible.Role``.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def install_roles() -> None:
    """Have every part that a screen reader asks about from now on say what it is."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what tells about *thing*; nothing where Qt knows best."""
    role = getattr(thing, "SPOKEN_AS", "")
    if not role or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, QAccessible.Role[role])
