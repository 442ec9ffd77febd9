"""The two questions of a session, whether to leave and what to do when it hurts: both pause it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from stretchtimer.core.history import Why
from stretchtimer.core.playback import Status
from stretchtimer.gui.bridges.qt_player import QtPlayer
from stretchtimer.gui.player.easier import Easier
from stretchtimer.gui.player.parts import PlayerParts
from stretchtimer.gui.player.session import Session
from stretchtimer.gui.player.teller import Teller
from stretchtimer.language import _


class Questions(QObject):
    """Asks, and does what is answered; ``left`` tells that the session is to end.

    *done_words* says what is done so far. ``asking`` tells whether the keys are for the answer.
    """

    left = Signal()
    asking = Signal(bool)

    def __init__(
        self,
        parts: PlayerParts,
        qt_player: QtPlayer,
        session: Session,
        teller: Teller,
        easier: Easier,
        done_words: Callable[[], str],
    ) -> None:
        super().__init__(parts)
        self._parts = parts
        self._qt_player = qt_player
        self._session = session
        self._teller = teller
        self._easier = easier
        self._done_words = done_words
        self._goes_on_if_kept = False
        self._times_hurt = 0
        self._connect()

    def _connect(self) -> None:
        leave, hurt = self._parts.leave_card, self._parts.hurt_card
        leave.keep_going.connect(self.keep_going)
        leave.leave.connect(self.left)
        hurt.skip.connect(self._on_skip)
        hurt.easier.connect(self._on_easier)
        hurt.stop.connect(self._on_stop)
        hurt.keep_going.connect(self.keep_going)

    @property
    def is_open(self) -> bool:
        """True while a question waits for its answer."""
        return not (self._parts.leave_card.isHidden() and self._parts.hurt_card.isHidden())

    def ask_to_leave(self) -> None:
        """Pause and ask whether to leave."""
        if self._parts.leave_card.isHidden():
            self._pause()
            self._parts.leave_card.ask(self._done_words())

    def ask_what_hurts(self) -> None:
        """Pause and offer to skip, to take it easier, or to stop (domain, section 3.3)."""
        card = self._parts.hurt_card
        if not card.isHidden():
            return
        self._qt_player.look()
        playback = self._qt_player.playback
        if playback.is_over or not playback.timeline.segments:
            return
        self._pause()
        exercise = playback.segment.exercise
        card.ask(
            exercise.stop_if if exercise else (),
            can_ease=self._easier.first is not None,
            is_second=self._times_hurt > 0,
        )
        self._teller.announce(_("{title}. Paused.").format(title=card.accessibleName()))

    def keep_going(self) -> None:
        """Take the question away, and go on if the session was running."""
        self._parts.leave_card.hide()
        self._parts.hurt_card.hide()
        self._parts.let_answer(True)
        self.asking.emit(False)
        self._parts.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._goes_on_if_kept:
            self._qt_player.play()

    def _pause(self) -> None:
        status = self._qt_player.playback.status
        self._goes_on_if_kept = status in (Status.RUNNING, Status.WAITING)
        self._qt_player.pause()
        self._parts.let_answer(False)
        self.asking.emit(True)

    def _on_skip(self) -> None:
        self._times_hurt += 1
        if self._session.recorder:
            self._session.recorder.skipping(Why.PAIN)
        self._qt_player.skip_exercise(1)
        self.keep_going()

    def _on_easier(self) -> None:
        self._times_hurt += 1
        if self._session.recorder:
            self._session.recorder.replacing(Why.PAIN)
        self._easier.take()
        self.keep_going()

    def _on_stop(self) -> None:
        if self._session.recorder:
            self._session.recorder.stop(Why.PAIN)
        self.left.emit()
