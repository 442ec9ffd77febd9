"""The one place where the player meets Qt: commands in, signals out."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.timeline import Phase
from stretchtimer.engine.events import (
    CueDue,
    Event,
    Redirected,
    SegmentEntered,
    StatusChanged,
    Suspended,
)
from stretchtimer.engine.player import Player

STILL_FRAME: Millis = 100
"""How often one looks while a phase only counts down."""
MOVING_FRAME: Millis = 33
"""How often one looks while the body, and its picture, move."""
MOVING = frozenset({Phase.MOVE, Phase.RELEASE})


class Eyes(Enum):
    """How closely the session is watched."""

    OPEN = "open"
    CALM = "calm"  # reduced motion: a look at each change of a second is enough
    CLOSED = "closed"  # nobody sees it, but it must not look as if the machine slept


class QtPlayer(QObject):
    """Ticks a player from Qt's event loop and tells its events as signals.

    The timer only says *when to look*; the time itself comes from the player's clock, so that a
    tick that is late or lost is caught up by the next one. It wakes for every cue and every end of
    a phase, at least once a second while the session runs, and not at all while it stands still.
    *speed* is how fast the player's clock runs beside the true one.
    """

    moved = Signal(object)  # Playback
    segment_entered = Signal(object)  # Segment
    cue_due = Signal(object)  # Cue
    status_changed = Signal(object)  # Status
    redirected = Signal(object)  # Redirected
    suspended = Signal(int)  # Millis

    def __init__(self, player: Player, speed: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._speed = speed
        self._eyes = Eyes.OPEN
        self._active: Millis = 0
        self._running_since: Millis = 0
        self._status = player.playback.status
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        player.subscribe(self._on_event)

    @property
    def player(self) -> Player:
        """The player that is ticked."""
        return self._player

    @property
    def playback(self) -> Playback:
        """The state as of the latest look or command."""
        return self._player.playback

    @property
    def is_ticking(self) -> bool:
        """True while a next look is planned."""
        return self._timer.isActive()

    @property
    def active(self) -> Millis:
        """How long the session has run, pauses and the machine's sleep left out."""
        running = self._status is Status.RUNNING
        return self._active + (self.playback.as_of - self._running_since if running else 0)

    def watch(self, eyes: Eyes) -> None:
        """Look as often as *eyes* need it from now on."""
        if eyes is not self._eyes:
            self._eyes = eyes
            self.look()

    def play(self) -> None:
        """Start, or go on after a pause."""
        self._do(self._player.play)

    def pause(self) -> None:
        """Stop the time where it stands."""
        self._do(self._player.pause)

    def toggle(self) -> None:
        """Do the obvious: answer a gate, pause if it runs, else play."""
        self._do(self._player.toggle)

    def answer(self) -> None:
        """Say "ready" at a gate."""
        self._do(self._player.answer)

    def skip(self) -> None:
        """Go to the next phase."""
        self._do(self._player.skip)

    def back(self) -> None:
        """Restart the phase, or early in it go to the one before."""
        self._do(self._player.back)

    def skip_exercise(self, blocks: int) -> None:
        """Go *blocks* steps on, or back where negative."""
        self._do(lambda: self._player.skip_exercise(blocks))

    def restart_exercise(self) -> None:
        """Begin the step under way again."""
        self._do(self._player.restart_exercise)

    def seek(self, position: Millis) -> None:
        """Go to *position*."""
        self._do(lambda: self._player.seek(position))

    def add_time(self, by: Millis) -> None:
        """Let the phase under way last longer, or shorter."""
        self._do(lambda: self._player.add_time(by))

    def swap(self, exercise: Exercise) -> None:
        """Do *exercise* instead of the one under way, from here on."""
        self._do(lambda: self._player.swap(exercise))

    def stop(self) -> None:
        """Look no more; the session is over for whoever watched it."""
        self._timer.stop()

    def look(self) -> None:
        """Catch up with the clock, tell where the session stands, and plan the next look."""
        self._do(self._player.tick)

    def _do(self, command: Callable[[], object]) -> None:
        command()
        self.moved.emit(self.playback)
        self._plan()

    def _plan(self) -> None:
        if self.playback.status is Status.RUNNING:
            wait = next_look(self.playback, self._player.until_next(), self._eyes)
            self._timer.start(max(round(wait / self._speed), 1))
        else:
            self._timer.stop()

    def _on_event(self, event: Event) -> None:
        match event:
            case SegmentEntered(segment):
                self.segment_entered.emit(segment)
            case CueDue(cue):
                self.cue_due.emit(cue)
            case StatusChanged(status):
                self._count(status)
                self.status_changed.emit(status)
            case Redirected():
                self.redirected.emit(event)
            case Suspended(gap):
                self._active -= gap
                self.suspended.emit(gap)

    def _count(self, status: Status) -> None:
        """Add the time that has run to what ran before, when the session stops running."""
        now = self.playback.as_of
        if self._status is Status.RUNNING:
            self._active += now - self._running_since
        self._running_since = now
        self._status = status


def next_look(playback: Playback, until_next: Millis, eyes: Eyes) -> Millis:
    """Return how long one may look away: never past a cue, an edge of a phase or a full second.

    Frames are counted from the end of the phase, so that they fall on the edges of its seconds.
    """
    if eyes is Eyes.CLOSED:
        return min(until_next, SECOND)
    left = playback.lead_in or playback.remaining
    to_second = left % SECOND or SECOND
    if eyes is Eyes.CALM or playback.lead_in:
        return min(until_next, to_second)
    frame = MOVING_FRAME if playback.segment.phase in MOVING else left % STILL_FRAME or STILL_FRAME
    return min(until_next, to_second, frame)
