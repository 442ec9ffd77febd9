"""From the start of a session to its summary, and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from stretchtimer.core.choices import Choices
from stretchtimer.core.routine import Routine
from stretchtimer.core.settings import Settings
from stretchtimer.engine.awake import Awake
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pages.summary import SummaryPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.outcome import Outcome
from stretchtimer.gui.player.session import Session
from stretchtimer.gui.qt_sound import QtSound
from stretchtimer.gui.safety_flow import SafetyFlow
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow
from stretchtimer.sound.health import Health

MakeSession = Callable[[Routine, Choices, Settings], Session]
"""Lays a routine out and ties it to a clock."""


class SessionFlow(QObject):
    """Plays sessions in the window, one at a time."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        pictures: PictureSource,
        desk: SettingsDesk,
        safety: SafetyFlow,
        *,
        make: MakeSession,
        sound: QtSound,
        awake: Awake,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._pictures = pictures
        self._desk = desk
        self._safety = safety
        self._make = make
        self._sound = sound
        self._awake = awake
        self._page: PlayerPage | None = None
        sound.health_changed.connect(self._on_health)

    def begin(self, routine: Routine, choices: Choices) -> None:
        """Play *routine* as wanted today; where the questions are open, ask them first."""
        if not self._safety.may_begin:
            self._safety.ask()
            return
        settings = self._desk.settings
        page = PlayerPage(
            self._look,
            self._pictures,
            self._make(routine, choices, settings),
            sound=self._sound,
            awake=self._awake,
            flash=settings.word("flash"),
            is_muted=not settings.flag("sound"),
        )
        page.over.connect(lambda outcome: self._on_over(outcome, routine, choices))
        page.sound_wanted.connect(lambda on: self._desk.put("sound", on))
        self._page = page
        self._window.show_alone(page)
        page.show_health(self._sound.health)
        page.start()

    def end(self) -> None:
        """End the session under way, if there is one, because the window closes."""
        if self._page:
            self._page.end()
            self._page = None
            self._sound.halt()

    def _on_over(self, outcome: Outcome, routine: Routine, choices: Choices) -> None:
        self._page = None
        summary = SummaryPage(self._look, outcome)
        summary.back_wanted.connect(self._window.end_alone)
        summary.again_wanted.connect(lambda: self.begin(routine, choices))
        self._window.show_alone(summary)

    def _on_health(self, health: Health) -> None:
        if self._page:
            self._page.show_health(health)
