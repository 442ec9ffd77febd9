"""Bringing a window to the front, as far as the desktop lets a program do that."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def come_forward(window: QWidget, token: str = "") -> None:
    """Show *window*, maximised or full screen as it was, and have it take the keyboard.

    *token* is the leave that the desktop gave to whoever asks (xdg-activation); Qt takes it from
    the environment. Where a desktop refuses all the same, it marks the window in its task bar.
    """
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    state = window.windowState() & ~Qt.WindowState.WindowMinimized
    window.setWindowState(state | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
