"""The guided session: the page that is followed from the mat."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QWidget

from stretchtimer.core.duration import SECOND
from stretchtimer.core.playback import Playback, Status
from stretchtimer.engine.awake import Awake
from stretchtimer.gui.bridges.qt_player import Eyes, QtPlayer
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.easier import Easier
from stretchtimer.gui.player.filling import Filling
from stretchtimer.gui.player.keys import Command, Keys
from stretchtimer.gui.player.loudness import Loudness
from stretchtimer.gui.player.moving_figure import MovingFigure
from stretchtimer.gui.player.outcome import Outcome, done_words, outcome_of
from stretchtimer.gui.player.parts import PlayerParts
from stretchtimer.gui.player.questions import Questions
from stretchtimer.gui.player.session import Session, SessionSound
from stretchtimer.gui.player.showing import Showing
from stretchtimer.gui.player.teller import Teller
from stretchtimer.language import N_, _
from stretchtimer.sound.health import Health

MORE = 10 * SECOND
MAY_GO_DARK = N_("The screen may go dark: this system does not let the program keep it on.")


class PlayerPage(PlayerParts):
    """Plays one session; ``over`` tells what came of it, at its end or when it is left.

    It shows what the player says and keeps no time of its own. *flash* is the setting of that
    name; *is_muted* says whether the session begins without sound, *monitor* which one full screen
    is for.
    """

    over = Signal(object)  # Outcome
    sound_wanted = Signal(bool)  # the person has switched the sound on or off
    announced = Signal(str)  # what a screen reader is told
    small_window_wanted = Signal()
    monitor_wanted = Signal(str)  # the key of the monitor for full screen
    _awake_told = Signal(bool)

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        session: Session,
        *,
        sound: SessionSound,
        awake: Awake,
        figure: MovingFigure | None = None,
        flash: str = "auto",
        is_muted: bool = False,
        has_media_keys: bool = True,
        monitor: Callable[[], str] = lambda: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, pictures, figure, parent)
        self._session = session
        self._awake = awake
        self._figure = figure
        self._is_ended = False
        self._is_seen_elsewhere = False
        self._qt_player = QtPlayer(session.player, session.speed, self)
        self._teller = Teller(look, self)
        self._showing = Showing(look, self, self._teller)
        self._loudness = Loudness(look, self, self._teller, sound, flash=flash, is_muted=is_muted)
        self._easier = Easier(self._qt_player, session.conditions, self._teller)
        self._filling = Filling(self, monitor)
        self._questions = Questions(
            self, self._qt_player, session, self._teller, self._easier, self._done_words
        )
        self._keys = Keys(self, self._commands(), has_media=has_media_keys)
        self._connect()

    def _connect(self) -> None:
        commands = self._commands()
        for part in (self.top, self.controls):
            part.wanted.connect(lambda command: commands[command]())
        self.bar.asked_for.connect(self._qt_player.seek)
        self._questions.asking.connect(lambda asking: self._keys.set_enabled(not asking))
        self._questions.left.connect(lambda: self._finish(is_finished=False))
        self._teller.announced.connect(self.announced)
        self._loudness.sound_wanted.connect(self.sound_wanted)
        self._filling.monitor_wanted.connect(self.monitor_wanted)
        self._qt_player.moved.connect(self._on_moved)
        self._qt_player.segment_entered.connect(self._loudness.light)
        self._qt_player.redirected.connect(self._loudness.follow)
        self._qt_player.status_changed.connect(self._showing.show_status)
        self._qt_player.suspended.connect(lambda _gap: self._showing.show_suspended())
        self._awake_told.connect(self._on_awake_told)
        self._look.changed.connect(self._watch)

    def _commands(self) -> dict[Command, Callable[[], None]]:
        play = self._qt_player
        return {
            Command.TOGGLE: play.toggle,
            Command.PAUSE: play.pause,
            Command.ON: self._go_on,
            Command.SKIP: play.skip,
            Command.BACK: play.back,
            Command.NEXT_EXERCISE: lambda: play.skip_exercise(1),
            Command.PREVIOUS_EXERCISE: lambda: play.skip_exercise(-1),
            Command.MORE_TIME: lambda: play.add_time(MORE),
            Command.LESS_TIME: lambda: play.add_time(-MORE),
            Command.RESTART: play.restart_exercise,
            Command.EASIER: self._easier.take,
            Command.HURTS: self.ask_what_hurts,
            Command.MUTE: self._loudness.toggle,
            Command.FULL_SCREEN: self._filling.toggle,
            Command.NEXT_MONITOR: self._filling.fill_next,
            Command.SMALL_WINDOW: self.small_window_wanted.emit,
            Command.SHOW_KEYS: self._toggle_keys_card,
            Command.LEAVE: self.ask_to_leave,
            Command.SCROLL_UP: lambda: self.stage.scroll_note(-1),
            Command.SCROLL_DOWN: lambda: self.stage.scroll_note(1),
        }

    @property
    def qt_player(self) -> QtPlayer:
        """The player's bridge, for whoever commands the session from outside the page."""
        return self._qt_player

    @property
    def is_ended(self) -> bool:
        """True once the session is over or was left."""
        return self._is_ended

    @property
    def title(self) -> str:
        """The routine that is played."""
        return self._session.title

    def obey(self, command: Command) -> None:
        """Do what a key would do; nothing while a question stands open."""
        if not self._is_ended and not self._questions.is_open:
            self._commands()[command]()

    def seek(self, position: int) -> None:
        """Go to *position*, in milliseconds; nothing while a question stands open."""
        if not self._is_ended and not self._questions.is_open:
            self._qt_player.seek(position)

    def be_seen_elsewhere(self, is_seen: bool) -> None:
        """Look at every second even while the page is hidden, or no longer."""
        self._is_seen_elsewhere = is_seen
        self._watch()

    def start(self) -> None:
        """Begin the session, and keep the screen awake until it ends."""
        self.top.show_title(self._session.title)
        self._loudness.begin()
        self._awake.keep(self._awake_told.emit)
        self._qt_player.play()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_to_leave(self) -> None:
        """Pause and ask whether to leave; a card of keys is closed first."""
        if not self.keys_card.isHidden():
            self._toggle_keys_card()
        elif not self._is_ended:
            self._questions.ask_to_leave()

    def ask_what_hurts(self) -> None:
        """Pause and ask what to do about a pain."""
        if not self._is_ended:
            self._questions.ask_what_hurts()

    def keep_going(self) -> None:
        """Take the question away, and go on if the session was running."""
        self._questions.keep_going()

    def end(self) -> None:
        """Let go of clock, sound and screen; does nothing twice. The last tone is left to end."""
        if not self._qt_player.playback.is_over:
            self._loudness.halt()
        if not self._is_ended and self._session.recorder:
            self._session.recorder.leave()
            self._session.recorder.close()
        if not self._is_ended and self._figure:
            self._figure.close()
        self._is_ended = True
        self._qt_player.stop()
        self.toast.stop()
        self.flash.stop()
        self._awake.release()

    def show_health(self, health: Health) -> None:
        """Tell how the sound is doing, where that is worth a word."""
        self._loudness.show_health(health)

    def show_notice(self, sentence: str) -> None:
        """Say *sentence* for a few seconds."""
        self._teller.notice(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for Space where no button has it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._qt_player.toggle()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look closely from now on, and learn when the window is minimised."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None:
            window.visibilityChanged.connect(
                self._on_visibility, Qt.ConnectionType.UniqueConnection
            )
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look away; the session goes on, with sound."""
        super().hideEvent(event)
        self._watch()

    def _on_visibility(self, _visibility: QWindow.Visibility) -> None:
        self._filling.show()
        self._watch()

    def _watch(self) -> None:
        if self._is_ended:
            return
        if not self.isVisible() or self.window().isMinimized():
            eyes = Eyes.CALM if self._is_seen_elsewhere else Eyes.CLOSED
        else:
            eyes = Eyes.CALM if self._look.reduced_motion else Eyes.OPEN
        self._qt_player.watch(eyes)

    def _on_moved(self, playback: Playback) -> None:
        if not playback.timeline.segments or self._is_ended:
            return
        self._showing.show(playback)
        if playback.is_over:
            self._finish(is_finished=True)

    def _on_awake_told(self, is_awake: bool) -> None:
        self._teller.stand("awake", "" if is_awake else _(MAY_GO_DARK))

    def _go_on(self) -> None:
        """Answer a gate, or go to the next phase."""
        if self._qt_player.playback.status is Status.WAITING:
            self._qt_player.answer()
        else:
            self._qt_player.skip()

    def _toggle_keys_card(self) -> None:
        is_shown = self.keys_card.isHidden()
        self.keys_card.setVisible(is_shown)
        self.keys_card.raise_()
        if is_shown:
            self._teller.announce(self.keys_card.accessibleDescription())

    def _finish(self, *, is_finished: bool) -> None:
        outcome = self._outcome(is_finished=is_finished)
        self.end()
        self.over.emit(outcome)

    def _done_words(self) -> str:
        return done_words(self._outcome(is_finished=False))

    def _outcome(self, *, is_finished: bool) -> Outcome:
        player = self._session.player
        return outcome_of(
            self._session.title,
            player.playback.timeline,
            player.record,
            self._qt_player.active,
            is_finished=is_finished,
        )
