"""From the start of a session to its summary, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.choices import Choices
from stretchtimer.core.resuming import Resumed
from stretchtimer.core.routine import Routine
from stretchtimer.core.settings import Settings
from stretchtimer.core.stretching import at_stretch
from stretchtimer.engine.awake import Awake
from stretchtimer.gui.bridges.qt_diary import QtDiary
from stretchtimer.gui.bridges.qt_sound import QtSound
from stretchtimer.gui.flows.safety import SafetyFlow
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.check_in import CheckInPage
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pages.summary import SummaryPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.moving_figure import MovingFigure
from stretchtimer.gui.player.outcome import Outcome
from stretchtimer.gui.player.session import Session
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow
from stretchtimer.sound.health import Health


@dataclass(frozen=True, slots=True)
class Start:
    """What a session is started with.

    ``source`` finds the routine again; ``resumed`` is a session taken up where it stood. A trial is
    not written down.
    """

    routine: Routine
    choices: Choices
    source: str
    pain_before: int | None = None
    resumed: Resumed | None = None
    is_trial: bool = False


MakeSession = Callable[[Start, Settings], Session]
"""Lays a routine out and ties it to a clock and to the diary."""


class SessionFlow(QObject):
    """Plays sessions in the window, one at a time; ``opened`` and ``over`` are for who follows."""

    opened = Signal(object)  # PlayerPage, started
    over = Signal()

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
        diary: QtDiary,
        figure: Callable[[], MovingFigure | None] = lambda: None,
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
        self._diary = diary
        self._figure = figure
        self._page: PlayerPage | None = None
        sound.health_changed.connect(self._on_health)

    def begin(self, routine: Routine, choices: Choices, source: str = "") -> None:
        """Play *routine* as wanted today; where the questions are open, ask them first.

        *source* is what finds the routine again; its id, if nothing is said.
        """
        if not self._safety.may_begin:
            self._safety.ask()
            return
        start = Start(routine, choices, source or routine.id)
        if self._desk.settings.flag("check_in"):
            self._check_in(start)
        else:
            self._play(start)

    def resume(self, resumed: Resumed) -> None:
        """Go on with a session where it stood, paused."""
        if not self._safety.may_begin:
            self._safety.ask()
            return
        begun = resumed.leftover.begun
        self._play(Start(resumed.routine, begun.choices, begun.source, resumed=resumed))

    def try_out(self, routine: Routine, block: int) -> None:
        """Play *routine* from *block* on for its author; nothing of it is written down."""
        if not self._safety.may_begin:
            self._safety.ask()
            return
        self._play(Start(routine, Choices(), routine.id, is_trial=True))
        if self._page and block:
            self._page.qt_player.skip_exercise(block)

    def try_page(self, routine: Routine) -> PlayerPage | None:
        """Play *routine* like ``try_out``; return its page, or nothing where questions are open."""
        self.try_out(routine, 0)
        return self._page

    def _check_in(self, start: Start) -> None:
        page = CheckInPage(self._look, start.routine.title)
        page.started.connect(lambda pain: self._play(replace(start, pain_before=pain)))
        page.left.connect(self._window.end_alone)
        page.never_again.connect(lambda: self._desk.put("check_in", False))
        self._window.show_alone(page)

    def _play(self, start: Start) -> None:
        settings = self._desk.settings
        session = self._make(start, settings)
        page = PlayerPage(
            self._look,
            self._pictures,
            session,
            sound=self._sound,
            awake=self._awake,
            figure=self._figure(),
            flash=settings.word("flash"),
            is_muted=not settings.flag("sound"),
            has_media_keys=settings.flag("media_keys"),
            monitor=lambda: self._desk.settings.word("full_screen_monitor"),
        )
        page.monitor_wanted.connect(lambda key: self._desk.put("full_screen_monitor", key))
        page.over.connect(lambda outcome: self._on_over(outcome, start, session))
        page.sound_wanted.connect(lambda on: self._desk.put("sound", on))
        self._page = page
        self._window.show_alone(page)
        page.show_health(self._sound.health)
        page.start()
        self.opened.emit(page)

    @property
    def page(self) -> PlayerPage | None:
        """The page of the session under way."""
        return self._page

    def end(self) -> None:
        """End the session under way, if there is one, because the window closes."""
        if self._page:
            self._page.end()
            self._page = None
            self._sound.halt()
            self.over.emit()

    def _on_over(self, outcome: Outcome, start: Start, session: Session) -> None:
        self._page = None
        self.over.emit()
        if start.is_trial:  # the author goes back to the text
            self._window.end_alone()
            return
        recorder = session.recorder if session.recorder and outcome.active else None
        muscles = at_stretch(session.player.playback.timeline, session.player.record)
        asks = recorder is not None and self._desk.settings.flag("check_in")
        summary = SummaryPage(self._look, outcome, muscles, asks=asks)
        if recorder:
            summary.felt.connect(recorder.feel)
            summary.felt.connect(lambda _feeling: self._diary.tell_change())
        summary.back_wanted.connect(self._window.end_alone)
        summary.again_wanted.connect(lambda: self.begin(start.routine, start.choices, start.source))
        self._window.show_alone(summary)
        self._diary.tell_change()

    def _on_health(self, health: Health) -> None:
        if self._page:
            self._page.show_health(health)
