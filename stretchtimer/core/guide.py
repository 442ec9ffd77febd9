"""The pattern guide: from what something feels like to a place to start. It names no cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from stretchtimer.language import N_


class Place(Enum):
    """Where it is felt."""

    THIGH_BACK = N_("Back of the thigh")
    HIP = N_("Hip or side of the hip")
    CALF = N_("Calf or behind the knee")
    FRONT = N_("Front of the hip or thigh")
    BACK = N_("Low back")
    LEGS = N_("Both legs")
    SIT_BONE = N_("Sit bone")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One description, and what others who described it so began with.

    ``routines`` are ids, none where nothing should be stretched; ``cards`` are exercises that are
    advice to read. ``why`` says what some therapists link it with, and nothing more. The texts are
    marked for the catalogues.
    """

    places: tuple[Place, ...]
    feels_like: str
    routines: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    go_easy_on: str = ""
    see_someone: str = ""
    why: str = ""
    is_stop: bool = False


def patterns_at(patterns: Sequence[Pattern], place: Place) -> tuple[Pattern, ...]:
    """Return the descriptions that belong to *place*, those to stop at first."""
    found = [pattern for pattern in patterns if place in pattern.places]
    return tuple(sorted(found, key=lambda pattern: not pattern.is_stop))
