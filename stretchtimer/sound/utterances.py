"""What the voice would like to say in a session, and where: the wishes that ``speech`` fits in.

Each wish has variants, the fullest first. Exercise, side and dose are said when one gets ready, the
set-up cue there and never over the hold; the cues of a rep on the first rep; rep numbers at the
first, the middle and the last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from stretchtimer.core.cues import HALFWAY_FROM
from stretchtimer.core.dose import Count, Dose
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.timeline import Phase, Segment, Timeline
from stretchtimer.sound.phrases import Phrases

Variant: TypeAlias = tuple[str, ...]
"""Sentences said one after the other."""

AFTER_TONE = {
    Phase.PREPARE: 600,
    Phase.MOVE: 330,
    Phase.HOLD: 360,
    Phase.RELEASE: 330,
    Phase.REST: 650,
    Phase.SET_REST: 650,
    Phase.SWITCH: 700,
    Phase.NOTE: 850,
    Phase.REPS: 850,
}
"""How long after the beginning of a phase the voice begins: its tone is over by then."""
AFTER_FINISH: Millis = 1_600
SHORT: Millis = 5 * SECOND
"""The cues of a rep's phase shorter than this may last into the next (routine format, warnings)."""
SPILL: Millis = 900
"""By how much, at most."""
LONGEST_NOTE = 120
"""A note of more words is not read out."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A wish: said from *earliest* on and over by *deadline* (``None``: the session waits)."""

    index: int
    name: str
    earliest: Millis
    deadline: Millis | None
    variants: tuple[Variant, ...]


def utterances(timeline: Timeline, phrases: Phrases) -> Iterator[Utterance]:
    """Yield every wish of *timeline*, in order."""
    for segment in timeline.segments:
        variants = _variants(timeline, segment, phrases)
        if variants:
            earliest = segment.start + AFTER_TONE[segment.phase]
            deadline = _deadline(timeline, segment)
            yield Utterance(segment.index, _name(segment), earliest, deadline, variants)
        if _has_halfway(segment):
            words = _halfway(segment, phrases)
            middle = segment.start + segment.duration // 2 + AFTER_TONE[Phase.HOLD]
            yield Utterance(segment.index, "halfway", middle, segment.end, words)
    if timeline.segments:
        end = timeline.duration + AFTER_FINISH
        yield Utterance(len(timeline.segments), "finish", end, None, ((phrases.finished,),))


def _name(segment: Segment) -> str:
    return "note" if segment.gate else segment.phase.value


def _has_halfway(segment: Segment) -> bool:
    return segment.phase is Phase.HOLD and segment.duration >= HALFWAY_FROM


def _deadline(timeline: Timeline, segment: Segment) -> Millis | None:
    if segment.gate:
        return None
    if _has_halfway(segment):
        return segment.start + segment.duration // 2
    if segment.rep is None or segment.duration >= SHORT:
        return segment.end
    return min((segment.end + SPILL, *_gates_after(timeline, segment)))


def _gates_after(timeline: Timeline, segment: Segment) -> Iterator[Millis]:
    """Yield where the session will wait, as far as words of *segment* could last."""
    for coming in timeline.segments[segment.index + 1 :]:
        if coming.start > segment.end + SPILL:
            return
        if coming.gate:
            yield coming.start


def _variants(timeline: Timeline, segment: Segment, phrases: Phrases) -> tuple[Variant, ...]:
    if segment.gate:
        return _at_gate(timeline, segment, phrases)
    match segment.phase:
        case Phase.PREPARE:
            return _prepare(timeline, segment, phrases)
        case Phase.SWITCH:
            return _switch(segment, phrases)
        case Phase.REST | Phase.SET_REST:
            return _rest(segment, phrases)
        case Phase.MOVE | Phase.HOLD:
            return _rep(timeline, segment, phrases)
        case _:
            return _listed((segment.text,)) if segment.rep == 1 else ()


def _prepare(timeline: Timeline, segment: Segment, phrases: Phrases) -> tuple[Variant, ...]:
    exercise, dose = segment.exercise, timeline.blocks[segment.block].dose
    name = exercise.name if exercise else ""
    side = _side(segment, phrases)
    asked = _dose(dose, phrases) if dose else ()
    before = any(block.dose for block in timeline.blocks[: segment.block])
    coming = phrases.next if before else ""
    return _listed(
        (coming, name, side, *asked, segment.text),
        (name, side, *asked, segment.text),
        (name, side, *asked[:1], segment.text),
        (name, side, segment.text),
        (name, side),
        (name,),
        (side,),
    )


def _dose(dose: Dose, phrases: Phrases) -> Variant:
    if dose.count is Count.REPS:
        return (phrases.repetitions(dose.reps),)
    hold = phrases.hold(dose.hold) if dose.hold else ""
    times = phrases.times(dose.reps) if dose.reps > 1 else ""
    return (times, hold, phrases.sets(dose.sets) if dose.sets > 1 else "")


def _side(segment: Segment, phrases: Phrases) -> str:
    if segment.side is None or segment.exercise is None:
        return ""
    return phrases.side(segment.side, segment.exercise.side_part)


def _switch(segment: Segment, phrases: Phrases) -> tuple[Variant, ...]:
    side = _side(segment, phrases)
    return _listed(
        (segment.text or phrases.change_sides, side), (phrases.change_sides, side), (side,)
    )


def _rest(segment: Segment, phrases: Phrases) -> tuple[Variant, ...]:
    """Say a rest's own words before the second rep or set; a rest between exercises is named."""
    number = segment.rep if segment.phase is Phase.REST else segment.set
    if segment.exercise is not None and number != 2:
        return ()
    return _listed((segment.text or phrases.rest,), (phrases.rest,))


def _rep(timeline: Timeline, segment: Segment, phrases: Phrases) -> tuple[Variant, ...]:
    """Say the number where the rep begins, and the words of the phase on the first rep."""
    dose = timeline.blocks[segment.block].dose
    words = segment.text if segment.rep == 1 else ""
    begins = segment.phase is Phase.MOVE or not (dose and dose.move)
    number = _rep_number(segment.rep, dose.reps, phrases) if dose and begins else ""
    return _listed((number, words), (words or number,), (number,))


def _rep_number(rep: int | None, reps: int, phrases: Phrases) -> str:
    if rep is None or reps < 2:
        return ""
    if rep == reps:
        return phrases.last_one
    return phrases.number(rep) if rep in (1, (reps + 1) // 2) else ""


def _halfway(segment: Segment, phrases: Phrases) -> tuple[Variant, ...]:
    exercise = segment.exercise
    own = exercise.cues.halfway if exercise else ""
    cold = exercise is not None and "cold-pack" in exercise.equipment
    usual = phrases.look_at_your_skin if cold else phrases.halfway
    return _listed((own or usual,), (usual,), (phrases.halfway,))


def _at_gate(timeline: Timeline, segment: Segment, phrases: Phrases) -> tuple[Variant, ...]:
    dose = timeline.blocks[segment.block].dose
    text = segment.text if len(segment.text.split()) <= LONGEST_NOTE else ""
    match segment.phase:
        case Phase.REPS if dose:
            said: Variant = (phrases.repetitions(dose.reps), text, phrases.when_ready)
        case Phase.NOTE if segment.exercise:
            said = (segment.exercise.name, text, phrases.when_ready)
        case _:
            said = (text, phrases.when_ready)
    return _listed(said)


def _listed(*variants: Variant) -> tuple[Variant, ...]:
    """Return *variants* without what is empty in them, each once."""
    full = (tuple(sentence for sentence in variant if sentence) for variant in variants)
    return tuple(dict.fromkeys(variant for variant in full if variant))
