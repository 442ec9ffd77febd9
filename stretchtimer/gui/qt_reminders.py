"""Reminders on the desktop: looked after while the program runs, told by the desktop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from stretchtimer.core.reminding import Reminded, is_due, plan_of
from stretchtimer.core.settings import Settings
from stretchtimer.language import N_, _

LOOK_EVERY_MS = 30_000
TITLE = N_("Time to stretch")
USUAL = N_("Whenever it suits you today.")


class QtReminders(QObject):
    """Looks every half minute whether to remind, and does.

    *done_today* gives, through a callable, how many sessions were done; ``told`` says the words for
    the window where the desktop has no tray.
    """

    told = Signal(str)
    wanted = Signal()  # the user answers: show the window

    def __init__(
        self,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        ask_done: Callable[[Callable[[int, str], None]], None],
        icon: QIcon,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = now
        self._ask_done = ask_done
        self._icon = icon
        self._reminded = Reminded()
        self._tray: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def apply(self) -> None:
        """Begin or stop looking, as the settings say now."""
        is_on = self._settings().flag("reminders")
        if is_on and not self._timer.isActive():
            self._timer.start()
        elif not is_on:
            self._timer.stop()
            self._reminded = Reminded()
        self._show_tray(is_on)

    def look(self) -> None:
        """Remind, if it is time to."""
        plan = plan_of(self._settings())
        if is_due(plan, self._reminded, self._now(), done_today=0):
            self._ask_done(self._remind_unless_done)

    def snooze(self) -> None:
        """Remind again later, after the time that the user set."""
        minutes = self._settings().number("snooze")
        until = self._now() + timedelta(minutes=minutes)
        self._reminded = replace(self._reminded, snoozed_until=until)

    def not_today(self) -> None:
        """Remind no more today."""
        end = self._now().replace(hour=23, minute=59, second=59)
        self._reminded = Reminded(last=end)

    def close(self) -> None:
        """Take the icon out of the tray."""
        self._timer.stop()
        self._show_tray(False)

    def _remind_unless_done(self, done: int, words: str) -> None:
        now = self._now()
        if is_due(plan_of(self._settings()), self._reminded, now, done_today=done):
            self._reminded = Reminded(last=now)
            self._tell(words or _(USUAL))

    def _tell(self, words: str) -> None:
        plain = " ".join(words.replace("<", "(").replace(">", ")").replace("&", "+").split())[:300]
        if self._tray is not None:
            self._tray.showMessage(TITLE, plain, self._icon, 20_000)
        self.told.emit(f"{TITLE}. {plain}")

    def _show_tray(self, is_on: bool) -> None:
        if is_on and self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.setToolTip("StretchTimer")
            self._menu = self._made_menu()
            self._tray.setContextMenu(self._menu)
            self._tray.messageClicked.connect(self.wanted)
            self._tray.activated.connect(lambda _reason: self.wanted.emit())
            self._tray.show()
        elif not is_on and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            if self._menu:
                self._menu.deleteLater()
            self._tray = self._menu = None

    def _made_menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(_("Open StretchTimer")).triggered.connect(
            lambda _on=False: self.wanted.emit()
        )
        menu.addAction(_("Remind me later")).triggered.connect(lambda _on=False: self.snooze())
        menu.addAction(_("Not today")).triggered.connect(lambda _on=False: self.not_today())
        return menu
