"""Sounds played as files, by a program for each: begun when they are due, cut off when told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Protocol, TypeAlias

from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.volumes import Bus, Volumes

LATEST = 0.3
"""A sound that could not be begun in time is left out after this many seconds."""


class Playing(Protocol):
    """A sound that was begun."""

    def is_alive(self) -> bool:
        """Return True while it sounds."""

    def stop(self) -> None:
        """Cut it off."""


Begin: TypeAlias = Callable[[Path], Playing]


class FilePlayer:
    """Knows which file is to be begun next; whoever looks after it calls ``begin_due``."""

    def __init__(self, begin: Begin) -> None:
        self.volumes = Volumes()
        self.is_lost = False
        self._begin = begin
        self._waiting: tuple[Sound, ...] = ()
        self._begun: list[Playing] = []

    def load(self, sounds: Sequence[Sound]) -> None:
        """Play *sounds* and nothing else; what sounds is cut off."""
        begun, self._begun = self._begun, []
        for playing in begun:
            playing.stop()
        self._waiting = tuple(sorted(sounds, key=attrgetter("at")))

    def add(self, sound: Sound) -> None:
        """Play *sound* beside what is scheduled."""
        self._waiting = tuple(sorted((*self._waiting, sound), key=attrgetter("at")))

    def begin_due(self, now: float) -> float | None:
        """Begin what is due at *now* and return how many seconds the next sound is away."""
        due = [sound for sound in self._waiting if sound.at <= now]
        self._waiting = self._waiting[len(due) :]
        self._begun = [playing for playing in self._begun if playing.is_alive()]
        for sound in due:
            if sound.at > now - LATEST and self._is_heard(sound):
                self._begin_one(sound.clip.path)
        return self._waiting[0].at - now if self._waiting else None

    def _is_heard(self, sound: Sound) -> bool:
        """Ticks are left out (a program each would be too many), and what has no volume."""
        return sound.bus is not Bus.METRONOME and self.volumes.gain(sound.bus) > 0

    def _begin_one(self, path: Path | None) -> None:
        if path is None:
            return
        try:
            self._begun.append(self._begin(path))
        except OutputLost:
            self.is_lost = True
