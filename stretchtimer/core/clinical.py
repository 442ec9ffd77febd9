"""What a dose or a cue is warned of: the limits that a physiotherapist would keep to.

Sources: the routine format's list of warnings; the AIS, static, cold and ball limits are those of
the domain's dose tables (Garber 2011, ACSM; Mattes-style AIS teaching; NHS leaflets on cold).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stretchtimer.core.dose import Count, Dose, Sides
from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.core.exercise import CUE_NAMES, Cues, Exercise, Kind
from stretchtimer.core.number_words import number_words, seconds_words
from stretchtimer.core.telltales import A_SIDE
from stretchtimer.core.vocabulary import AREAS, EQUIPMENT
from stretchtimer.language import _, pgettext

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


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to think about; ``key`` leads to the key of the file that it is about."""

    key: tuple[int | str, ...]
    code: str
    message: str
    hint: str = ""


def advice_on(exercise: Exercise, dose: Dose) -> Iterator[Advice]:
    """Yield everything worth a second thought in *exercise* done with *dose*."""
    yield from _areas_unknown(exercise.areas)
    yield from _equipment_unknown(exercise.equipment)
    yield from _holds(exercise, dose)
    yield from _cue_lengths(exercise.cues)
    yield from _cue_times(exercise.cues, dose)
    yield from _sides(exercise, dose)


def _areas_unknown(words: tuple[str, ...]) -> Iterator[Advice]:
    for order, word in enumerate(words):
        if word not in AREAS:
            message = _(
                "`{word}` is no area that StretchTimer knows; nobody will find it by that word."
            ).format(word=word)
            hint = _("Known are {words}.").format(words=", ".join(AREAS))
            yield Advice(("areas", order), "unknown-areas", message, hint)


def _equipment_unknown(words: tuple[str, ...]) -> Iterator[Advice]:
    for order, word in enumerate(words):
        if word not in EQUIPMENT:
            message = _(
                "`{word}` is no piece of equipment that StretchTimer knows; "
                "nobody will find it by that word."
            ).format(word=word)
            hint = _("Known are {words}.").format(words=", ".join(EQUIPMENT))
            yield Advice(("equipment", order), "unknown-equipment", message, hint)


def _holds(exercise: Exercise, dose: Dose) -> Iterator[Advice]:
    if dose.count is Count.REPS or not dose.hold:
        return
    said = seconds(dose.hold)
    if exercise.kind is Kind.AIS and dose.hold > LONGEST_AIS_HOLD:
        message = _("An AIS hold lasts 2 s at the most, and this one lasts {time}.")
        hint = _("Write hold: 2s, or kind: static.")
        yield Advice(("hold",), "ais-hold", message.format(time=said), hint)
    if exercise.kind is Kind.STATIC and not (
        SHORTEST_STATIC_HOLD <= dose.hold <= LONGEST_STATIC_HOLD
    ):
        message = _("A still stretch is usually held for 10 to 60 s, and this one for {time}.")
        hint = _("Write for instance hold: 30s; for strength or movement write kind: active.")
        yield Advice(("hold",), "static-hold", message.format(time=said), hint)
    if "cold-pack" in exercise.equipment and dose.hold > LONGEST_COLD:
        message = _("Cold stays on for 20 min at the most, and here it stays for {time}.")
        hint = _("Write hold: 10 min.")
        yield Advice(("hold",), "cold", message.format(time=said), hint)
    if exercise.kind is Kind.PRESSURE and dose.hold > LONGEST_SPOT:
        message = _("A ball presses on one spot for 60 s at the most, and here for {time}.")
        hint = _("Write hold: 30s and more reps, a spot for each.")
        yield Advice(("hold",), "ball", message.format(time=said), hint)


def seconds(length: Millis) -> str:
    """Say a length in seconds, whole minutes from two on in minutes: ``90 s``, ``25 min``."""
    return seconds_words(length, minutes_from=2 * MINUTE)


def _cue_lengths(cues: Cues) -> Iterator[Advice]:
    for name in CUE_NAMES:
        words = len(getattr(cues, name).split())
        if words > MOST_CUE_WORDS:
            message = _("This cue has {n} words; more than {most} are hard to take in.")
            hint = _("Shorten it, and put the rest into steps.")
            said = message.format(n=words, most=MOST_CUE_WORDS)
            yield Advice(("cues", name), "cue-words", said, hint)


def speaking_time(text: str) -> Millis:
    """Return how long a voice needs for *text*; nothing for no text."""
    words = len(text.split())
    return round(words / WORDS_A_SECOND * SECOND) + SPEAKING_STARTS if words else 0


def words_in(length: Millis, cues: int = 1) -> int:
    """Return how many words there is time for in *length*, when they are said in so many *cues*."""
    return max(int((length - cues * SPEAKING_STARTS) / SECOND * WORDS_A_SECOND), 0)


@dataclass(frozen=True, slots=True)
class Room:
    """The time there is for the cues of these names; ``of_rep`` where they share a whole rep."""

    names: tuple[str, ...]
    length: Millis
    of_rep: bool = False


def rooms_for_cues(dose: Dose) -> Iterator[Room]:
    """Yield how long there is for which cues; untimed reps give all the time there is."""
    in_rep = _phases_of_a_rep(dose)
    alone = {name: length for name, length in in_rep.items() if length >= LONG_PHASE}
    alone["setup"] = dose.prepare
    alone["switch"] = dose.switch if dose.sides in (Sides.EACH, Sides.ALTERNATE) else 0
    for name, length in alone.items():
        if length:
            yield Room((name,), length)
    short = tuple(name for name, length in in_rep.items() if 0 < length < LONG_PHASE)
    if short:
        rep = sum(length for name, length in in_rep.items() if name != "halfway")
        yield Room(short, rep, of_rep=True)


def _cue_times(cues: Cues, dose: Dose) -> Iterator[Advice]:
    """Yield the cues there is no time for."""
    for room in rooms_for_cues(dose):
        needed = sum(speaking_time(getattr(cues, name)) for name in room.names)
        if needed > room.length:
            yield _too_long_to_say(room, needed)


def _too_long_to_say(room: Room, needed: Millis) -> Advice:
    said = {"time": number_words(needed / SECOND, 1), "room": seconds(room.length)}
    if room.of_rep:
        message = _("The cues {names} together take {time} s to say; a rep lasts {room}.")
        message = message.format(names=", ".join(room.names), **said)
        return Advice(("cues",), "cue-time", message, _("Shorten them."))
    message = _("This cue takes {time} s to say; there are {room}.").format(**said)
    return Advice(("cues", *room.names), "cue-time", message, pgettext("cue", "Shorten it."))


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
        message = _("There is no cue for the change of sides.")
        hint = _("Add switch: Other side. to cues.")
        yield Advice(("cues", "switch"), "no-switch", message, hint)
    if dose.sides.has_sides:
        return
    texts: list[tuple[tuple[int | str, ...], str]] = [
        (("cues", name), getattr(exercise.cues, name)) for name in CUE_NAMES
    ]
    texts += [(("steps", order), step) for order, step in enumerate(exercise.steps)]
    for key, text in texts:
        found = A_SIDE.search(text)
        if found:
            message = _("The text says `{words}`, but the dose names no side.")
            hint = _("Write sides: each, or leave the side out of the text.")
            yield Advice(key, "side-in-text", message.format(words=found[0]), hint)


def _is_done(exercise: Exercise, dose: Dose) -> bool:
    """Return whether there is something to do, and not only a card to read."""
    return exercise.kind is not Kind.ADVICE or bool(dose.hold) or dose.count is Count.REPS
