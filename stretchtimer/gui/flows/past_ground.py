"""What everything around the past stands on: Progress, programme, mornings, what is not saved."""

from __future__ import annotations

from dataclasses import dataclass

from stretchtimer.gui.bridges.qt_diary import QtDiary
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.look import Look
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow


@dataclass(frozen=True, slots=True)
class PastGround:
    """The window and how it looks, what is set, what is written down, and the errands' thread."""

    window: MainWindow
    look: Look
    desk: SettingsDesk
    diary: QtDiary
    errands: QtErrands
