"""A shared routine: what lies in a ``.stretch`` file, and what adding it would change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from stretchtimer.core.comparing import Difference
from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.routine import Routine

MIME_TYPE = "application/vnd.stretchtimer.bundle+zip"
ENDING = ".stretch"
FORMAT = 1


class BundleRefused(StretchTimerError):
    """A ``.stretch`` file that is not added; the message says why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says of itself: the routine's id, and the sha-256 (hex) of each file."""

    routine: str
    made_by: str
    files: tuple[tuple[str, str], ...]


class Effect(Enum):
    """What adding a file of the bundle would do to the library."""

    NEW = "new"
    SAME = "same"
    REPLACES = "replaces"  # a file of the user's own that says something else
    COVERS = "covers"  # a shipped file that says something else; deleting ours brings it back


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a bundle, by its name in it, and what adding it would do."""

    name: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class Parcel:
    """A bundle that was checked whole and can be added.

    ``differences`` compare its routine with the one of that id in the library; ``is_known`` tells
    whether there is one.
    """

    routine: Routine
    made_by: str
    parts: tuple[Part, ...]
    differences: tuple[Difference, ...] = ()
    is_known: bool = False

    @property
    def changes_nothing(self) -> bool:
        """True if everything in it is in the library already."""
        return all(part.effect is Effect.SAME for part in self.parts)

    def named(self, effect: Effect) -> tuple[str, ...]:
        """Return the names of the files that adding would do *effect* to."""
        return tuple(part.name for part in self.parts if part.effect is effect)
