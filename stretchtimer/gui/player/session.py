"""What the page needs to play: a player, and what is known about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from stretchtimer.core.due import DueCue
from stretchtimer.core.safety import Condition
from stretchtimer.engine.player import Player
from stretchtimer.engine.recorder import Recorder


@dataclass(frozen=True, slots=True)
class Session:
    """One session to be played; *speed* is how fast the player's clock runs beside the true one.

    *recorder* writes it down, where it is written down.
    """

    title: str
    player: Player
    conditions: frozenset[Condition] = frozenset()
    speed: float = 1.0
    recorder: Recorder | None = None


class SessionSound(Protocol):
    """What the page needs of the sound; none of it waits, or fails."""

    def follow(self, due: Sequence[DueCue]) -> None:
        """Play *due* and nothing else from now on."""

    def halt(self) -> None:
        """Be silent."""

    def mute(self, muted: bool = True) -> None:
        """Be heard no more, or again."""


class NoSound:
    """A sound that is never heard."""

    def follow(self, due: Sequence[DueCue]) -> None:
        """Play nothing."""

    def halt(self) -> None:
        """Stay silent."""

    def mute(self, muted: bool = True) -> None:
        """Stay silent."""
