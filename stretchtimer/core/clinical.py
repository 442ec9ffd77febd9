"""What a dose or a cue is warned of: the limits that a physiotherapist would keep to.

Sources: the routine format's list of warnings; the AIS, static, cold and ball limits are those of
the domain's dose tables (Garber 2011, ACSM; Mattes-style AIS teaching; NHS leaflets on cold).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stretchtimer.core.dose import Count, Dose
from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.core.exercise import CUE_NAMES, Cues, Exercise, Kind
from stretchtimer.core.vocabulary import AREAS, BODY_PARTS, EQUIPMENT

LONGEST_AIS_HOLD: Millis = 2 * SECOND
SHORTEST_STATIC_HOLD: Millis = 10 * SECOND
LONGEST_STATIC_HOLD: Millis = 60 * SECOND
LONGEST_COLD: Millis = 20 * MINUTE
MOST_CUE_WORDS = 12
WORDS_A_SECOND = 2.8
SPEAKING_STARTS: Millis = 200
"""A voice says 2.8 words a second and takes 0.2 s to begin."""
LONG_PHASE: Millis = 5 * SECOND
"""From this length on a cue is measured against its own phase, below it against the whole rep."""
HALFWAY_FROM: Millis = 20 * SECOND

_SIDE = re.compile(rf"\b(left|right)\s+({'|'.join(BODY_PARTS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to think about; ``key`` is the key of the file that it is about."""

    key: str
    code: str
    message: str
    hint: str = ""


def advice_on(exercise: Exercise, dose: Dose) -> Iterator[Advice]:
    """Yield everything worth a second thought in *exercise* done with *dose*."""
    yield from _words_unknown("areas", "area", exercise.areas, AREAS)
    yield from _words_unknown("equipment", "piece of equipment", exercise.equipment, EQUIPMENT)
    yield from _holds(exercise, dose)
    yield from _cue_lengths(exercise.cues)
    yield from _cue_times(exercise.cues, dose)
    yield from _sides(exercise, dose)


def _words_unknown(
    key: str, what: str, words: tuple[str, ...], known: tuple[str, ...]
) -> Iterator[Advice]:
    for word in words:
        if word not in known:
            yield Advice(key, f"unknown-{key}", f"`{word}` is no {what} that StretchTimer knows.")


def _holds(exercise: Exercise, dose: Dose) -> Iterator[Advice]:
    if dose.count is Count.REPS or not dose.hold:
        return
    if exercise.kind is Kind.AIS and dose.hold > LONGEST_AIS_HOLD:
        yield Advice("hold", "ais-hold", "An AIS hold is 2 s at the most.", "Write hold: 2s.")
    if exercise.kind is Kind.STATIC and not (
        SHORTEST_STATIC_HOLD <= dose.hold <= LONGEST_STATIC_HOLD
    ):
        yield Advice("hold", "static-hold", "A still stretch is usually held for 10 to 60 s.")
    if "cold-pack" in exercise.equipment and dose.hold > LONGEST_COLD:
        yield Advice("hold", "cold", "Cold is kept on for 20 minutes at the most.")


def _cue_lengths(cues: Cues) -> Iterator[Advice]:
    for name in CUE_NAMES:
        words = len(getattr(cues, name).split())
        if words > MOST_CUE_WORDS:
            yield Advice(
                f"cues.{name}",
                "cue-words",
                f"This cue has {words} words; at most {MOST_CUE_WORDS} can be taken in.",
                "Shorten it.",
            )


def speaking_time(text: str) -> Millis:
    """Return how long a voice needs for *text*; nothing for no text."""
    words = len(text.split())
    return round(words / WORDS_A_SECOND * SECOND) + SPEAKING_STARTS if words else 0


def _cue_times(cues: Cues, dose: Dose) -> Iterator[Advice]:
    phases = {
        "setup": dose.prepare,
        "move": dose.move,
        "hold": dose.hold,
        "halfway": dose.hold // 2 if dose.hold >= HALFWAY_FROM else 0,
        "release": dose.release,
        "switch": dose.switch if dose.sides.has_sides else 0,
        "rest": dose.rest if dose.reps > 1 else 0,
    }
    short = 0
    for name, length in phases.items():
        needed = speaking_time(getattr(cues, name))
        if 0 < length < LONG_PHASE:
            short += needed
        elif length and needed > length:
            yield Advice(
                f"cues.{name}",
                "cue-time",
                f"This cue takes {needed / SECOND:.1f} s to say, and there are "
                f"{length / SECOND:g} s for it.",
                "Shorten it.",
            )
    rep = dose.move + dose.hold + dose.release + (dose.rest if dose.reps > 1 else 0)
    if dose.hold and short > rep:
        yield Advice(
            "cues",
            "cue-time",
            f"The cues of one rep take {short / SECOND:.1f} s to say, and a rep lasts "
            f"{rep / SECOND:g} s.",
            "Shorten them.",
        )


def _sides(exercise: Exercise, dose: Dose) -> Iterator[Advice]:
    if dose.sides.has_sides:
        if not exercise.cues.switch and dose.sides.value in ("each", "alternate"):
            yield Advice(
                "cues", "no-switch", "There is no cue for the change of sides.", "Add cues: switch."
            )
        return
    texts = [(f"cues.{name}", getattr(exercise.cues, name)) for name in CUE_NAMES]
    texts += [("steps", step) for step in exercise.steps]
    for key, text in texts:
        found = _SIDE.search(text)
        if found:
            yield Advice(
                key,
                "side-in-text",
                f"The text says `{found[0]}`, but the dose names no side.",
                "Write sides: each, or leave the side out of the text.",
            )
