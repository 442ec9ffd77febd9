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


LETTER_COUNTRIES = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
"""Where printers have letter paper: paperSize in the Unicode CLDR's supplemental data, 46."""


def usual_paper(country: str = "") -> Paper:
    """Return the paper that printers have in *country* (``US``), or else where the user is."""
    here = country or QLocale.territoryToCode(QLocale().territory())
    return Paper.LETTER if here in LETTER_COUNTRIES else Paper.A4
