"""What a ``.stretch`` file holds and what adding it changes, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from stretchtimer.core.bundle import Effect, Parcel
from stretchtimer.core.comparing import Added, Difference, DoseChange, Rearranged, Removed, Reworded
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, Sides
from stretchtimer.wording import SIDES_WORDS, length_words, seconds_words

DOSE_KEYS = {
    "sides": "side",
    "sets": "sets",
    "reps": "reps",
    "count": "counted by",
    "move": "move in",
    "hold": "hold",
    "release": "ease out",
    "rest": "rest",
    "set_rest": "rest between sets",
    "prepare": "get ready",
    "switch": "change sides",
}

NOTHING_NEW = "You have all of it already."
NOTHING_ADDED = "Nothing was added."

_EFFECTS = {
    Effect.NEW: "New",
    Effect.REPLACES: "Replaces your own (the old one is kept beside it)",
    Effect.COVERS: "Takes the place of the one that came with StretchTimer",
    Effect.SAME: "You have it already",
}


def difference_words(difference: Difference) -> str:
    """Say one difference: ``Pigeon: hold 30 s → 45 s``."""
    match difference:
        case DoseChange(name=name, key=key, before=before, after=after):
            was, now = _value(key, before), _value(key, after)
            return f"{name}: {DOSE_KEYS[key]} {was} → {now}"
        case Added(name=name):
            return f"{name}: new in this routine"
        case Removed(name=name):
            return f"{name}: no longer in this routine"
        case Reworded(name=name):
            return f"{name}: other words or pictures"
        case Rearranged():
            return "Other order, notes, rests or texts"


def _value(key: str, value: Any) -> str:
    if isinstance(value, Sides):
        return SIDES_WORDS[value] or "both together"
    if isinstance(value, Count):
        return "you" if value is Count.REPS else "the clock"
    return str(value) if key in ("sets", "reps") else seconds_words(value)


def parcel_facts(parcel: Parcel) -> str:
    """Say in a line what the routine is: ``2 exercises, 5 min 37 s, by Dr Example``."""
    count = len(parcel.routine.exercise_steps)
    total = length_words(compile_timeline(parcel.routine).duration)
    by = f", by {parcel.routine.author}" if parcel.routine.author else ""
    return f"{count} exercise{'s' if count != 1 else ''}, {total}{by}"


def parcel_verdict(parcel: Parcel) -> str:
    """Say in a sentence what adding the bundle means for a routine that is there already."""
    if parcel.changes_nothing:
        return NOTHING_NEW
    if not parcel.is_known:
        return "This routine is new to you."
    if parcel.differences:
        return "You have a routine of this name; this one differs:"
    return "You have this routine; only files that it needs differ."


def parts_words(parcel: Parcel) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what happens, and the files it happens to: what is replaced comes first."""
    for effect in (Effect.REPLACES, Effect.COVERS, Effect.NEW, Effect.SAME):
        names = parcel.named(effect)
        if names:
            yield _EFFECTS[effect], tuple(map(part_words, names))


def part_words(name: str) -> str:
    """Say what a file of a bundle is: ``exercise pigeon``, ``picture images/heel.jpg``."""
    path = PurePosixPath(name)
    if path.suffix == ".yaml":
        kind = {"exercises": "exercise", "figures": "figure"}.get(str(path.parent), "routine")
        return f"{kind} {path.stem}"
    kind = "picture" if path.suffix.lower() in (".png", ".jpg", ".jpeg", ".webp") else "sound"
    return f"{kind} {name}"


def listed(words: Sequence[str], most: int = 6) -> str:
    """Say several things in a row, the last ones as a number where there are many."""
    if len(words) <= most:
        return ", ".join(words)
    return f"{', '.join(words[: most - 1])} and {len(words) - most + 1} more"
