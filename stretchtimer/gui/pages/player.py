"""The guided session: the page that is followed from the mat."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QWidget

from stretchtimer.core.due import due_cues
from stretchtimer.core.duration import SECOND
from stretchtimer.core.history import Why
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.timeline import Segment
from stretchtimer.engine.awake import Awake
from stretchtimer.engine.events import Redirected
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.announcing import announce, announcement
from stretchtimer.gui.player.arrangement import Place, arrange
from stretchtimer.gui.player.controls import Controls
from stretchtimer.gui.player.dial import Dial, Face
from stretchtimer.gui.player.easing import first_easier, nothing_easier, swapped_words
from stretchtimer.gui.player.flash import Flash
from stretchtimer.gui.player.hurt_card import HurtCard
from stretchtimer.gui.player.keys import Command, Keys
from stretchtimer.gui.player.keys_card import KeysCard
from stretchtimer.gui.player.leave_card import LeaveCard
from stretchtimer.gui.player.moving_figure import MovingFigure
from stretchtimer.gui.player.outcome import Outcome, done_words, outcome_of
from stretchtimer.gui.player.scene import (
    Mood,
    Scene,
    next_line,
    scene_of,
    shown_share,
    shown_time,
    stance_of,
)
from stretchtimer.gui.player.session import Session, SessionSound
from stretchtimer.gui.player.stage import Stage
from stretchtimer.gui.player.toast import Toast
from stretchtimer.gui.player.top_bar import TopBar
from stretchtimer.gui.qt_monitors import enter_full_screen, leave_full_screen, next_monitor
from stretchtimer.gui.qt_player import Eyes, QtPlayer
from stretchtimer.gui.theme import Weight
from stretchtimer.gui.widgets.fit_label import FitLabel
from stretchtimer.gui.widgets.session_bar import SessionBar
from stretchtimer.language import N_, _
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.wording import clock_words

MORE = 10 * SECOND
SMALL_NOTICE = 11
"""A notice that has to be smaller, in pixels at 100 %, is shown large for a while."""
SLEPT = N_("Paused, because the computer was asleep. Nothing was counted meanwhile.")
MAY_GO_DARK = N_("The screen may go dark: this system does not let the program keep it on.")


class PlayerPage(QWidget):
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
        super().__init__(parent)
        self._has_media_keys = has_media_keys
        self._monitor = monitor
        self._is_seen_elsewhere = False
        self._look = look
        self._session = session
        self._sound = sound
        self._awake = awake
        self._flash_setting = flash
        self._is_muted = is_muted
        self._is_silent = False
        self._is_ended = False
        self._goes_on_if_kept = False
        self._times_hurt = 0
        self._scene: Scene | None = None
        self._seen: tuple[object, ...] = ()
        self._pause_reason = ""
        self._standing_notices: dict[str, str] = {}
        self._qt_player = QtPlayer(session.player, session.speed, self)
        self._figure = figure
        self._build(pictures)
        self._connect()

    def _build(self, pictures: PictureSource) -> None:
        look = self._look
        self.top = TopBar(look, self)
        self.stage = Stage(look, pictures, self._figure, self)
        self.dial = Dial(look, self)
        self.cue = FitLabel(look, Weight.BOLD, parent=self)
        self.next = FitLabel(look, role="muted", parent=self)
        self.bar = SessionBar(look, self)
        middle = Qt.AlignmentFlag.AlignVCenter
        left, right = Qt.AlignmentFlag.AlignLeft | middle, Qt.AlignmentFlag.AlignRight | middle
        self.elapsed = FitLabel(look, role="muted", align=left, parent=self)
        self.left = FitLabel(look, role="muted", align=right, parent=self)
        self.controls = Controls(look, self)
        self.keys_card = KeysCard(look, self)
        self.toast = Toast(look, self)
        self.flash = Flash(self)
        self.leave_card = LeaveCard(look, self)
        self.hurt_card = HurtCard(look, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(_("Session"))

    def _connect(self) -> None:
        commands = self._commands()
        self._keys = Keys(self, commands, has_media=self._has_media_keys)
        for part in (self.top, self.controls):
            part.wanted.connect(lambda command: commands[command]())
        self.bar.asked_for.connect(self._qt_player.seek)
        self.leave_card.keep_going.connect(self.keep_going)
        self.leave_card.leave.connect(self._on_leave)
        self.hurt_card.skip.connect(self._on_hurt_skip)
        self.hurt_card.easier.connect(self._on_hurt_easier)
        self.hurt_card.stop.connect(self._on_hurt_stop)
        self.hurt_card.keep_going.connect(self.keep_going)
        self._qt_player.moved.connect(self._on_moved)
        self._qt_player.segment_entered.connect(self._on_segment)
        self._qt_player.redirected.connect(self._on_redirected)
        self._qt_player.status_changed.connect(self._on_status)
        self._qt_player.suspended.connect(self._on_suspended)
        self._awake_told.connect(self._on_awake_told)
        self._look.changed.connect(self._on_look)

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
            Command.EASIER: self._make_easier,
            Command.HURTS: self.ask_what_hurts,
            Command.MUTE: self._toggle_sound,
            Command.FULL_SCREEN: self._toggle_full_screen,
            Command.NEXT_MONITOR: self._fill_next_monitor,
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
        if not self._is_ended and self.leave_card.isHidden() and self.hurt_card.isHidden():
            self._commands()[command]()

    def seek(self, position: int) -> None:
        """Go to *position*, in milliseconds; nothing while a question stands open."""
        if not self._is_ended and self.leave_card.isHidden() and self.hurt_card.isHidden():
            self._qt_player.seek(position)

    def be_seen_elsewhere(self, is_seen: bool) -> None:
        """Look at every second even while the page is hidden, or no longer."""
        self._is_seen_elsewhere = is_seen
        self._watch()

    def start(self) -> None:
        """Begin the session, and keep the screen awake until it ends."""
        self.top.show_title(self._session.title)
        self.top.show_sound(not self._is_muted)
        self._sound.mute(self._is_muted)
        self._awake.keep(self._awake_told.emit)
        self._qt_player.play()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_to_leave(self) -> None:
        """Pause and ask whether to leave; a card of keys is closed first."""
        if not self.keys_card.isHidden():
            self._toggle_keys_card()
            return
        if self._is_ended or not self.leave_card.isHidden():
            return
        self._pause_to_ask()
        self.leave_card.ask(done_words(self._outcome(is_finished=False)))

    def ask_what_hurts(self) -> None:
        """Pause and offer to skip, to take it easier, or to stop (domain, section 3.3)."""
        if self._is_ended or not self.hurt_card.isHidden():
            return
        self._qt_player.look()
        playback = self._qt_player.playback
        if playback.is_over or not playback.timeline.segments:
            return
        self._pause_to_ask()
        exercise = playback.segment.exercise
        self.hurt_card.ask(
            exercise.stop_if if exercise else (),
            can_ease=first_easier(playback, self._session.conditions) is not None,
            is_second=self._times_hurt > 0,
        )
        self._announce(_("{title}. Paused.").format(title=self.hurt_card.accessibleName()))

    def _pause_to_ask(self) -> None:
        status = self._qt_player.playback.status
        self._goes_on_if_kept = status in (Status.RUNNING, Status.WAITING)
        self._qt_player.pause()
        self._keys.set_enabled(False)

    def keep_going(self) -> None:
        """Take the question away, and go on if the session was running."""
        self.leave_card.hide()
        self.hurt_card.hide()
        self._keys.set_enabled(True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._goes_on_if_kept:
            self._qt_player.play()

    def end(self) -> None:
        """Let go of clock, sound and screen; does nothing twice. The last tone is left to end."""
        if not self._qt_player.playback.is_over:
            self._sound.halt()
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
        self._is_silent = health.state is SoundState.SILENT
        self._stand("sound", health.sentence)

    def show_notice(self, sentence: str) -> None:
        """Say *sentence* for a few seconds."""
        self._place_toast()
        self.toast.tell(sentence)
        self._announce(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the page anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painting(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("background"))

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
        self.top.show_full_screen(self.window().isFullScreen())
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
        seen = (playback.timeline, playback.index, playback.status, bool(playback.lead_in))
        if seen != self._seen:
            self._seen = seen
            self._show_scene(scene_of(playback))
        scene = self._scene
        if scene is None:
            return
        self.stage.show_stance(stance_of(playback, is_still=self._look.reduced_motion))
        self.bar.show_position(playback.position)
        self.dial.show_share(shown_share(playback, scene.way))
        self.dial.show_digits(shown_time(playback))
        self.next.say(next_line(scene, playback.position))
        self.elapsed.say(clock_words(playback.position // SECOND * SECOND))
        self.left.say(_("{time} left").format(time=clock_words(playback.left)))
        if playback.is_over:
            self._finish(is_finished=True)

    def _show_scene(self, scene: Scene) -> None:
        before, self._scene = self._scene, scene
        self.stage.show_scene(scene)
        self._place_toast()
        self.dial.show_face(
            Face(scene.mood, scene.phase, scene.way, scene.word, scene.count, scene.ask)
        )
        self.controls.show_mood(scene.mood)
        self.top.show_step(scene.step)
        self.cue.say(
            self._pause_reason if scene.mood is Mood.PAUSED and self._pause_reason else scene.cue
        )
        self.bar.show_timeline(self._qt_player.playback.timeline)
        self._announce(announcement(before, scene))

    def _on_segment(self, segment: Segment) -> None:
        if self._flashes() and self.isVisible():
            self.flash.light(self._look.phase_colour(segment.phase), self._look.reduced_motion)

    def _flashes(self) -> bool:
        if self._flash_setting == "auto":
            return self._is_muted or self._is_silent
        return self._flash_setting == "on"

    def _on_redirected(self, event: Redirected) -> None:
        self._sound.follow(due_cues(event.playback, event.cues))

    def _on_status(self, status: Status) -> None:
        if status is not Status.PAUSED:
            self._pause_reason = ""

    def _on_suspended(self, _gap: int) -> None:
        self._pause_reason = _(SLEPT)
        self._announce(self._pause_reason)

    def _on_awake_told(self, is_awake: bool) -> None:
        self._stand("awake", "" if is_awake else _(MAY_GO_DARK))

    def _go_on(self) -> None:
        """Answer a gate, or go to the next phase."""
        if self._qt_player.playback.status is Status.WAITING:
            self._qt_player.answer()
        else:
            self._qt_player.skip()

    def _make_easier(self) -> None:
        self._qt_player.look()
        playback = self._qt_player.playback
        easier = first_easier(playback, self._session.conditions)
        if easier is None or playback.is_over:
            self.show_notice(nothing_easier(playback))
            return
        self._qt_player.swap(easier)
        self.show_notice(swapped_words(self._qt_player.playback))

    def _on_hurt_skip(self) -> None:
        self._times_hurt += 1
        if self._session.recorder:
            self._session.recorder.skipping(Why.PAIN)
        self._qt_player.skip_exercise(1)
        self.keep_going()

    def _on_hurt_easier(self) -> None:
        self._times_hurt += 1
        if self._session.recorder:
            self._session.recorder.replacing(Why.PAIN)
        self._make_easier()
        self.keep_going()

    def _on_hurt_stop(self) -> None:
        if self._session.recorder:
            self._session.recorder.stop(Why.PAIN)
        self._finish(is_finished=False)

    def _toggle_sound(self) -> None:
        self._is_muted = not self._is_muted
        self._sound.mute(self._is_muted)
        self.top.show_sound(not self._is_muted)
        self.sound_wanted.emit(not self._is_muted)
        self.show_notice(
            _("Sound is off. The screen flashes gently instead.")
            if self._is_muted and self._flashes()
            else _("Sound is off.")
            if self._is_muted
            else _("Sound is on.")
        )

    def _toggle_full_screen(self) -> None:
        window = self.window()
        if window.isFullScreen():
            leave_full_screen(window)
        else:
            enter_full_screen(window, self._monitor())
        self.top.show_full_screen(window.isFullScreen())

    def _fill_next_monitor(self) -> None:
        window = self.window()
        key = next_monitor(window, self._monitor())
        self.monitor_wanted.emit(key)
        enter_full_screen(window, key)
        self.top.show_full_screen(window.isFullScreen())

    def _toggle_keys_card(self) -> None:
        is_shown = self.keys_card.isHidden()
        self.keys_card.setVisible(is_shown)
        self.keys_card.raise_()
        if is_shown:
            self._announce(self.keys_card.accessibleDescription())

    def _on_leave(self) -> None:
        self._finish(is_finished=False)

    def _finish(self, *, is_finished: bool) -> None:
        outcome = self._outcome(is_finished=is_finished)
        self.end()
        self.over.emit(outcome)

    def _outcome(self, *, is_finished: bool) -> Outcome:
        player = self._session.player
        return outcome_of(
            self._session.title,
            player.playback.timeline,
            player.record,
            self._qt_player.active,
            is_finished=is_finished,
        )

    def _stand(self, about: str, sentence: str) -> None:
        """Say *sentence* in the line above for as long as it is true; none takes it away."""
        self._standing_notices[about] = sentence
        self.top.show_notice("  ".join(said for said in self._standing_notices.values() if said))
        if sentence and self.top.notice_size < SMALL_NOTICE * self._look.scale:
            self.show_notice(sentence)
        else:
            self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        if sentence:
            self.announced.emit(sentence)
            announce(self, sentence)

    def _on_look(self) -> None:
        self._arrange()
        self._watch()
        self.update()

    def _arrange(self) -> None:
        heights = (self.top.sizeHint().height(), self.controls.sizeHint().height())
        window = max(self.window().height(), self.height())
        plan = arrange(self.width(), self.height(), window, self._look.scale, heights)
        for part, place in (
            (self.top, plan.top),
            (self.stage, plan.stage),
            (self.dial, plan.dial),
            (self.cue, plan.cue),
            (self.next, plan.next),
            (self.bar, plan.bar),
            (self.elapsed, plan.elapsed),
            (self.left, plan.left),
            (self.controls, plan.controls),
        ):
            part.setGeometry(_rect(place))
        sizes = plan.sizes
        self.dial.set_sizes(sizes.digits, sizes.word, sizes.count)
        self.stage.set_sizes(sizes.name, sizes.side, sizes.cue)
        self.cue.set_largest(sizes.cue)
        self.next.set_largest(sizes.next)
        for label in (self.elapsed, self.left):
            label.set_largest(sizes.time)
        self.toast.set_largest(max(sizes.next, round(sizes.cue * 0.8)))
        self._place_toast()
        area = QRect(self.stage.geometry().topLeft(), self.controls.geometry().bottomRight())
        self.keys_card.place_in(self.stage.geometry(), area)
        for veil in (self.flash, self.leave_card, self.hurt_card):
            veil.setGeometry(self.rect())

    def _place_toast(self) -> None:
        over_picture = self.stage.free_box().translated(self.stage.pos())
        self.toast.place_in(over_picture, self.top.geometry())


def _rect(place: Place) -> QRect:
    return QRect(place.left, place.top, place.width, place.height)
