"""What a dose or a cue is warned of: the limits that a physiotherapist would keep to.

Sources: the routine format's list of warnings; the AIS, static, cold and ball limits are those of
the domain's dose tables (Garber 2011, ACSM; Mattes-style AIS teaching; NHS leaflets on cold).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stretchtimer.core.dose import Count, Dose, Sides
from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.core.exercise import CUE_NAMES, Cues, Exercise, Kind
from stretchtimer.core.vocabulary import AREAS, BODY_PARTS, EQUIPMENT

LONGEST_AIS_HOLD: Millis = 2 * SECOND
SHORTEST_STATIC_HOLD: Millis = 10 * SECOND
LONGEST_STATIC_HOLD: Millis = 60 * SECOND
LONGEST_COLD: Millis = 20 * MINUTE
LONGEST_SPOT: Millis = 60 * SECOND
MOST_CUE_WORDS = 12
WORDS_A_SECOND = 2.8
SPEAKING_STARTS: Millis = 200
"""A voice says 2.8 words a second and takes 0.2 s to begin."""
LONG_PHASE: Millis = 5 * SECOND
"""From this length on a cue of a rep is measured against its phase, below it against the rep."""
HALFWAY_FROM: Millis = 20 * SECOND

_SIDE = re.compile(rf"\b(left|right)\s+({'|'.join(BODY_PARTS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to think about; ``key`` leads to the key of the file that it is about."""

    key: tuple[int | str, ...]
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
    for order, word in enumerate(words):
        if word not in known:
            yield Advice(
                (key, order),
                f"unknown-{key}",
                f"`{word}` is no {what} that StretchTimer knows; nobody will find it by that word.",
                f"Known are {', '.join(known)}.",
            )


def _holds(exercise: Exercise, dose: Dose) -> Iterator[Advice]:
    if dose.count is Count.REPS or not dose.hold:
        return
    said = seconds(dose.hold)
    if exercise.kind is Kind.AIS and dose.hold > LONGEST_AIS_HOLD:
        message = f"An AIS hold lasts 2 s at the most, and this one lasts {said}."
        yield Advice(("hold",), "ais-hold", message, "Write hold: 2s, or kind: static.")
    if exercise.kind is Kind.STATIC and not (
        SHORTEST_STATIC_HOLD <= dose.hold <= LONGEST_STATIC_HOLD
    ):
        message = f"A still stretch is usually held for 10 to 60 s, and this one for {said}."
        hint = "Write for instance hold: 30s; for strength or movement write kind: active."
        yield Advice(("hold",), "static-hold", message, hint)
    if "cold-pack" in exercise.equipment and dose.hold > LONGEST_COLD:
        message = f"Cold stays on for 20 min at the most, and here it stays for {said}."
        yield Advice(("hold",), "cold", message, "Write hold: 10 min.")
    if exercise.kind is Kind.PRESSURE and dose.hold > LONGEST_SPOT:
        message = f"A ball presses on one spot for 60 s at the most, and here for {said}."
        yield Advice(("hold",), "ball", message, "Write hold: 30s and more reps, a spot for each.")


def seconds(length: Millis) -> str:
    """Say a length in seconds, whole minutes in minutes: ``90 s``, ``25 min``."""
    if length >= 2 * MINUTE and length % MINUTE == 0:
        return f"{length // MINUTE} min"
    return f"{length / SECOND:g} s"


def _cue_lengths(cues: Cues) -> Iterator[Advice]:
    for name in CUE_NAMES:
        words = len(getattr(cues, name).split())
        if words > MOST_CUE_WORDS:
            yield Advice(
                ("cues", name),
                "cue-words",
                f"This cue has {words} words; more than {MOST_CUE_WORDS} are hard to take in.",
                "Shorten it, and put the rest into steps.",
            )


def speaking_time(text: str) -> Millis:
    """Return how long a voice needs for *text*; nothing for no text."""
    words = len(text.split())
    return round(words / WORDS_A_SECOND * SECOND) + SPEAKING_STARTS if words else 0


def _cue_times(cues: Cues, dose: Dose) -> Iterator[Advice]:
    """Yield the cues there is no time for; untimed reps give all the time there is."""
    in_rep = _phases_of_a_rep(dose)
    alone = {name: length for name, length in in_rep.items() if length >= LONG_PHASE}
    alone["setup"] = dose.prepare
    alone["switch"] = dose.switch if dose.sides in (Sides.EACH, Sides.ALTERNATE) else 0
    for name, length in alone.items():
        needed = speaking_time(getattr(cues, name))
        if length and needed > length:
            message = f"This cue takes {needed / SECOND:.1f} s to say; there are {seconds(length)}."
            yield Advice(("cues", name), "cue-time", message, "Shorten it.")
    short = [name for name, length in in_rep.items() if 0 < length < LONG_PHASE]
    needed = sum(speaking_time(getattr(cues, name)) for name in short)
    rep = sum(length for name, length in in_rep.items() if name != "halfway")
    if needed > rep:
        yield Advice(
            ("cues",),
            "cue-time",
            f"The cues {', '.join(short)} together take {needed / SECOND:.1f} s to say; "
            f"a rep lasts {seconds(rep)}.",
            "Shorten them.",
        )


def _phases_of_a_rep(dose: Dose) -> dict[str, Millis]:
    """Return how long each cue of a rep has; the rest before the next one is part of it."""
    set_rest = dose.set_rest if dose.sets > 1 else 0
    if dose.count is Count.REPS or not dose.hold:
        return {"rest": set_rest}
    return {
        "move": dose.move,
        "hold": dose.hold,
        "halfway": dose.hold // 2 if dose.hold >= HALFWAY_FROM else 0,
        "release": dose.release,
        "rest": dose.rest if dose.rest and dose.reps > 1 else set_rest,
    }


def _sides(exercise: Exercise, dose: Dose) -> Iterator[Advice]:
    if (
        dose.sides in (Sides.EACH, Sides.ALTERNATE)
        and not exercise.cues.switch
        and _is_done(exercise, dose)
    ):
        message = "There is no cue for the change of sides."
        yield Advice(("cues", "switch"), "no-switch", message, "Add switch: Other side. to cues.")
    if dose.sides.has_sides:
        return
    texts: list[tuple[tuple[int | str, ...], str]] = [
        (("cues", name), getattr(exercise.cues, name)) for name in CUE_NAMES
    ]
    texts += [(("steps", order), step) for order, step in enumerate(exercise.steps)]
    for key, text in texts:
        found = _SIDE.search(text)
        if found:
            message = f"The text says `{found[0]}`, but the dose names no side."
            hint = "Write sides: each, or leave the side out of the text."
            yield Advice(key, "side-in-text", message, hint)


def _is_done(exercise: Exercise, dose: Dose) -> bool:
    """Return whether there is something to do, and not only a card to read."""
    return exercise.kind is not Kind.ADVICE or bool(dose.hold) or dose.count is Count.REPS
