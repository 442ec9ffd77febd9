"""Qt made ready to print where no window is open: fonts, and no screen."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def ready_to_print() -> QCoreApplication:
    """Return the application that fonts need, to be kept while printing; made if there is none.

    Under Linux it is one without a screen: Qt ends the process where it cannot reach a display.
    """
    running = QCoreApplication.instance()
    if running is not None:
        return running
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["stretchtimer"])
