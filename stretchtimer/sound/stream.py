"""The endless stream that a device pulls from: scheduled sounds, each at its own frame."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from operator import attrgetter
from threading import Lock

from stretchtimer.sound.mixer import Placement, render, still_heard
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.timing import Timing
from stretchtimer.sound.volumes import Volumes

LATEST = 0.3
"""A sound that could not be begun in time is begun up to this many seconds late, then left out."""


class SoundStream:
    """Gives the device its next samples, in the device's own thread; loaded from another.

    *latency* is how many seconds later than it should the device is heard, as was measured.
    """

    def __init__(self, seconds: Callable[[], float], latency: float = 0.0) -> None:
        self._latency = latency
        self.volumes = Volumes()
        self._seconds = seconds
        self._lock = Lock()
        self._waiting: tuple[Sound, ...] = ()
        self._playing: tuple[Placement, ...] = ()
        self._position = 0
        self._timing = Timing(0.0)
        self._pulled_at = seconds()
        self._run = 0

    @property
    def pulled_at(self) -> float:
        """When the device last asked for samples, or was begun."""
        return self._pulled_at

    def begin(self) -> int:
        """Make the next pull the first of a new device; what was playing is forgotten.

        The number returned is that of the new device's run: pulls of earlier runs give silence.
        """
        with self._lock:
            self._position, self._playing = 0, ()
            self._pulled_at = self._seconds()
            self._run += 1
            return self._run

    def load(self, sounds: Sequence[Sound]) -> None:
        """Play *sounds* and nothing else from the next pull on."""
        with self._lock:
            self._waiting = tuple(sorted(sounds, key=attrgetter("at")))
            self._playing = ()

    def add(self, sound: Sound) -> None:
        """Play *sound* beside what is scheduled."""
        with self._lock:
            self._waiting = tuple(sorted((*self._waiting, sound), key=attrgetter("at")))

    def pull(self, frames: int, played: int | None = None, *, run: int | None = None) -> array[int]:
        """Return the next *frames* samples; silence for the device of a *run* that is over.

        A device that tells how many frames it has *played* is timed by that, else by its asking.
        """
        with self._lock:
            if run not in (None, self._run):
                return array("h", bytes(2 * frames))
            self._pulled_at = now = self._seconds()
            first, end = self._position, self._position + frames
            self._timing = self._timing.requested(first if played is None else played, now)
            playing = (*self._playing, *self._begun(first, end))
            self._playing, self._position = still_heard(playing, end), end
        return render(playing, first, frames, self.volumes.gain)

    def _begun(self, first: int, end: int) -> list[Placement]:
        """Take the sounds that begin before frame *end* off the schedule, each at its frame."""
        timing = self._timing
        horizon = timing.time_of(end) + self._latency
        due = [sound for sound in self._waiting if sound.at < horizon]
        self._waiting = self._waiting[len(due) :]
        oldest = timing.time_of(first) - LATEST
        return [
            Placement(
                max(timing.frame_at(one.at - self._latency), first), one.clip, one.bus, one.gain
            )
            for one in due
            if one.at >= oldest
        ]
