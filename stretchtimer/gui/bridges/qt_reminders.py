"""Reminders on the desktop: looked after while the program runs, told by the desktop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from stretchtimer.core.reminding import Reminded, is_due, plan_of
from stretchtimer.core.settings import Settings
from stretchtimer.language import N_, _

LOOK_EVERY_MS = 30_000
TITLE = N_("Time to stretch")
USUAL = N_("Whenever it suits you today.")


class QtReminders(QObject):
    """Looks every half minute whether to remind, and does.

    *ask_done* gives, through a callable, how many sessions were done today. *notify* has a title
    and words said wherever they are seen best. While *is_busy* nobody is reminded.
    """

    def __init__(
        self,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        ask_done: Callable[[Callable[[int, str], None]], None],
        notify: Callable[[str, str], None],
        is_busy: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = now
        self._ask_done = ask_done
        self._notify = notify
        self._is_busy = is_busy
        self._reminded = Reminded()
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

    def look(self) -> None:
        """Remind, if it is time to."""
        plan = plan_of(self._settings())
        if not self._is_busy() and is_due(plan, self._reminded, self._now(), done_today=0):
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
        """Look no more."""
        self._timer.stop()

    def _remind_unless_done(self, done: int, words: str) -> None:
        now = self._now()
        if is_due(plan_of(self._settings()), self._reminded, now, done_today=done):
            self._reminded = Reminded(last=now)
            self._notify(_(TITLE), words or _(USUAL))
