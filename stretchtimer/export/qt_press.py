"""Qt made ready to print where no window is open: fonts, and no screen."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from stretchtimer.export.paper import Paper


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


def usual_paper() -> Paper:
    """Return the paper that printers have where the user is."""
    american = QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if QLocale().measurementSystem() is american else Paper.A4
