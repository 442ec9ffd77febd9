"""What a ``.stretch`` file holds and what adding it changes, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from stretchtimer.core.bundle import Effect, Parcel
from stretchtimer.core.comparing import Added, Difference, DoseChange, Rearranged, Removed, Reworded
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, Sides
from stretchtimer.language import N_, _, ngettext, pgettext
from stretchtimer.plain_words import in_a_row
from stretchtimer.wording import SIDES_WORDS, length_words, seconds_words

DOSE_CHANGES = {
    "sides": N_("{name}: side {was} → {now}"),
    "sets": N_("{name}: sets {was} → {now}"),
    "reps": N_("{name}: reps {was} → {now}"),
    "count": N_("{name}: counted by {was} → {now}"),
    "move": N_("{name}: move in {was} → {now}"),
    "hold": N_("{name}: hold {was} → {now}"),
    "release": N_("{name}: ease out {was} → {now}"),
    "rest": N_("{name}: rest {was} → {now}"),
    "set_rest": N_("{name}: rest between sets {was} → {now}"),
    "prepare": N_("{name}: get ready {was} → {now}"),
    "switch": N_("{name}: change sides {was} → {now}"),
}
"""How a change of each part of a dose is said."""

NOTHING_NEW = N_("You have all of it already.")
NOTHING_ADDED = N_("Nothing was added.")

_EFFECTS = {
    Effect.NEW: N_("New"),
    Effect.REPLACES: N_("Replaces your own (the old one is kept beside it)"),
    Effect.COVERS: N_("Takes the place of the one that came with StretchTimer"),
    Effect.SAME: N_("You have it already"),
}


def difference_words(difference: Difference) -> str:
    """Say one difference: ``Pigeon: hold 30 s → 45 s``."""
    match difference:
        case DoseChange(name=name, key=key, before=before, after=after):
            was, now = _value(key, before), _value(key, after)
            return _(DOSE_CHANGES[key]).format(name=name, was=was, now=now)
        case Added(name=name):
            return _("{name}: new in this routine").format(name=name)
        case Removed(name=name):
            return _("{name}: no longer in this routine").format(name=name)
        case Reworded(name=name):
            return _("{name}: other words or pictures").format(name=name)
        case Rearranged():
            return _("Other order, notes, rests or texts")


def _value(key: str, value: Any) -> str:
    if isinstance(value, Sides):
        return _(SIDES_WORDS[value]) or _("both together")
    if isinstance(value, Count):
        return pgettext("counted by", "you") if value is Count.REPS else _("the clock")
    return str(value) if key in ("sets", "reps") else seconds_words(value)


def parcel_facts(parcel: Parcel) -> str:
    """Say in a line what the routine is: ``2 exercises, 5 min 37 s, by Dr Example``."""
    count = len(parcel.routine.exercise_steps)
    total = length_words(compile_timeline(parcel.routine).duration)
    exercises = ngettext("{n} exercise", "{n} exercises", count).format(n=count)
    author = parcel.routine.author
    said = _("{exercises}, {length}, by {author}") if author else "{exercises}, {length}"
    return said.format(exercises=exercises, length=total, author=author)


def parcel_verdict(parcel: Parcel) -> str:
    """Say in a sentence what adding the bundle means for a routine that is there already."""
    if parcel.changes_nothing:
        return _(NOTHING_NEW)
    if not parcel.is_known:
        return _("This routine is new to you.")
    if parcel.differences:
        return _("You have a routine of this name; this one differs:")
    return _("You have this routine; only files that it needs differ.")


def parts_words(parcel: Parcel) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what happens, and the files it happens to: what is replaced comes first."""
    for effect in (Effect.REPLACES, Effect.COVERS, Effect.NEW, Effect.SAME):
        names = parcel.named(effect)
        if names:
            yield _(_EFFECTS[effect]), tuple(map(part_words, names))


def part_words(name: str) -> str:
    """Say what a file of a bundle is: ``exercise pigeon``, ``picture images/heel.jpg``."""
    path = PurePosixPath(name)
    if path.suffix == ".yaml":
        kinds = {"exercises": _("exercise {name}"), "figures": _("figure {name}")}
        return kinds.get(str(path.parent), _("routine {name}")).format(name=path.stem)
    is_picture = path.suffix.lower() in (".png", ".jpg", ".jpeg", ".webp")
    return (_("picture {name}") if is_picture else _("sound {name}")).format(name=name)


def listed(words: Sequence[str], most: int = 6) -> str:
    """Say several things in a row, the last ones as a number where there are many."""
    if len(words) <= most:
        return in_a_row(words)
    rest = len(words) - most + 1
    said = ngettext("{words} and {n} more", "{words} and {n} more", rest)
    return said.format(words=in_a_row(words[: most - 1]), n=rest)
