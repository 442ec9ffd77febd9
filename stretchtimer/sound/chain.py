"""The outputs in order of preference: the best that works plays, and another when it is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stretchtimer.sound.health import NOT_STARTED, Health
from stretchtimer.sound.output import Output, OutputLost
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.volumes import Volumes

RETRY_FIRST, RETRY_LAST = 4.0, 32.0
"""How many seconds lie between two looks for a better output: longer each time."""
REST_AFTER = 60.0
"""The device rests when nothing was heard for so many seconds; until then it stays awake."""
STALE = 0.3
"""A sound that is this many seconds overdue when another output takes over is left out."""


class OutputChain:
    """Plays on the best output there is; the last one always opens. All calls from one thread."""

    def __init__(
        self,
        outputs: Sequence[Output],
        seconds: Callable[[], float],
        on_health: Callable[[Health], None],
    ) -> None:
        self._outputs = outputs
        self._seconds = seconds
        self._on_health = on_health
        self._current: Output | None = None
        self._sounds: tuple[Sound, ...] = ()
        self._volumes = Volumes()
        self._retry_at = 0.0
        self._retry_after = RETRY_FIRST
        self._health = NOT_STARTED

    def open(self) -> None:
        """Find the best output that opens; nothing happens if one is open."""
        if self._current is None:
            self._take_over(self._outputs)

    def play(self, sounds: Sequence[Sound]) -> None:
        """Play *sounds* and nothing else."""
        self.open()
        self._sounds = tuple(sounds)
        self._retry_after = RETRY_FIRST
        self._attempt(lambda output: output.play(self._sounds))

    def add(self, sound: Sound) -> None:
        """Play *sound* beside what is scheduled."""
        self.open()
        self._sounds = (*self._coming(), sound)
        self._attempt(lambda output: output.add(sound))

    def set_volumes(self, volumes: Volumes) -> None:
        """Be as loud as *volumes*, on every output to come too."""
        self._volumes = volumes
        if self._current is not None:
            self._current.set_volumes(volumes)

    def check(self) -> None:
        """Look after the output: replace it if it is lost, rest when all is played."""
        if self._current is None:
            return
        now = self._seconds()
        if not self._current.is_alive():
            self._replace()
        elif now >= self._retry_at and self._current is not self._outputs[0]:
            self._retry_after = min(2 * self._retry_after, RETRY_LAST)
            self._take_over(self._outputs[: self._outputs.index(self._current)])
        elif self._sounds and all(sound.end + REST_AFTER < now for sound in self._sounds):
            self._sounds = ()
            self._attempt(lambda output: output.open())

    def close(self) -> None:
        """Let go of the output."""
        if self._current is not None:
            self._current.close()
            self._current = None

    def _coming(self) -> tuple[Sound, ...]:
        now = self._seconds()
        return tuple(sound for sound in self._sounds if sound.at > now - STALE)

    def _attempt(self, action: Callable[[Output], None]) -> None:
        if self._current is None:
            return
        try:
            action(self._current)
        except OutputLost:
            self._replace()

    def _replace(self) -> None:
        """Give the lost output up and look again from the best on (it may itself be back)."""
        self.close()
        self._retry_after = RETRY_FIRST
        self._take_over(self._outputs)

    def _take_over(self, candidates: Sequence[Output]) -> None:
        """Go over to the first of *candidates* that opens and plays what is still to come."""
        self._retry_at = self._seconds() + self._retry_after
        for output in candidates:
            output.set_volumes(self._volumes)
            try:
                output.open()
                output.play(self._coming())
            except OutputLost:
                output.close()
                continue
            self.close()
            self._current = output
            self._tell(output.health)
            return

    def _tell(self, health: Health) -> None:
        if health != self._health:
            self._health = health
            self._on_health(health)
