"""What the page says at one moment of the session: words and numbers, worked out without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from stretchtimer.core.dose import Count, Side
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.motion import Stance, stance
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.routine import NoteStep, RestStep
from stretchtimer.core.timeline import Phase, Segment, Timeline
from stretchtimer.language import _, ngettext, pgettext
from stretchtimer.wording import (
    clock_words,
    headline,
    next_words,
    phase_word,
    side_word,
    small,
)

LONGEST_IN_SECONDS: Millis = 100 * SECOND
"""A time from here on is shown in minutes and seconds."""


class Mood(Enum):
    """What the page is doing, as the person sees it."""

    COUNTING = "counting"
    GATE = "gate"  # waits for the person
    LEAD_IN = "lead-in"  # a moment to find the position again
    PAUSED = "paused"
    OVER = "over"


class Way(Enum):
    """How the ring tells a phase by its shape, whatever its colour."""

    FILLS = "fills"  # a hold: it grows
    FILLS_FORWARD = "fills forward"  # a move: it grows, with arrows into the stretch
    EMPTIES_BACK = "empties back"  # a release: it shrinks, with arrows out of it
    EMPTIES = "empties"  # a rest: it shrinks
    EMPTIES_BROKEN = "empties broken"  # getting ready: it shrinks, in dashes
    EMPTIES_ACROSS = "empties across"  # a change of sides: it shrinks, with arrows to both sides
    WAITS = "waits"  # a gate: dots


WAYS = {
    Phase.PREPARE: Way.EMPTIES_BROKEN,
    Phase.MOVE: Way.FILLS_FORWARD,
    Phase.HOLD: Way.FILLS,
    Phase.RELEASE: Way.EMPTIES_BACK,
    Phase.REST: Way.EMPTIES,
    Phase.SET_REST: Way.EMPTIES,
    Phase.SWITCH: Way.EMPTIES_ACROSS,
    Phase.NOTE: Way.WAITS,
    Phase.REPS: Way.WAITS,
}
FILLING = frozenset({Way.FILLS, Way.FILLS_FORWARD})
AHEAD = frozenset({Phase.PREPARE, Phase.REST, Phase.SET_REST, Phase.SWITCH})
"""The phases in which set, rep and side are those to come."""
BEFORE_THE_STRETCH = frozenset(
    {Phase.PREPARE, Phase.MOVE, Phase.REST, Phase.SET_REST, Phase.SWITCH}
)
"""The phases that show how the exercise begins; the others show it at its far end."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that stays the same as long as segment and status do.

    ``name`` is what the stage is headed with, ``exercise`` what its picture shows (in a rest: what
    comes next), ``note`` a text to read in the picture's place. ``ask`` is what a gate asks for.
    ``then`` is the next other side or step, reached at position ``then_at``; ``coming`` is the
    exercise after the one shown.
    """

    mood: Mood
    phase: Phase
    way: Way
    word: str
    name: str
    side: str
    count: str
    cue: str
    ask: str
    step: str
    next: str = ""
    then: str = ""
    then_at: Millis = 0
    exercise: Exercise | None = None
    is_mirrored: bool = False
    is_at_start: bool = False
    note: str = ""
    coming: Exercise | None = None


def scene_of(playback: Playback) -> Scene:
    """Return what the page shows for *playback*."""
    timeline, segment = playback.timeline, playback.segment
    mood = mood_of(playback)
    shown = _shown_exercise(timeline, segment)
    step = timeline.blocks[segment.block].step
    then, then_at = _then(timeline, segment.index)
    return Scene(
        mood=mood,
        phase=segment.phase,
        way=Way.WAITS if segment.gate else WAYS[segment.phase],
        word=_word(mood, segment),
        name=_name(timeline, segment, shown),
        side=side_word(segment.side, segment.exercise) if segment.side else "",
        count=_count(timeline, segment),
        cue=_cue(mood, segment),
        ask=ask_of(segment) if segment.gate else "",
        step=step_words(timeline, segment.index),
        next=next_words(timeline, segment.index),
        then=then,
        then_at=then_at,
        exercise=shown,
        is_mirrored=segment.side is Side.LEFT,
        is_at_start=segment.phase in BEFORE_THE_STRETCH,
        note=step.text if isinstance(step, NoteStep) else "",
        coming=_coming(timeline, segment, shown),
    )


def stance_of(playback: Playback, *, is_still: bool = False) -> Stance:
    """Return which moment of its movement the figure shows; *is_still* with reduced motion."""
    segment = playback.segment
    dose = playback.timeline.blocks[segment.block].dose
    return stance(
        segment.phase,
        playback.elapsed,
        segment.duration,
        had_move=bool(dose and dose.move),
        is_still=is_still,
    )


def mood_of(playback: Playback) -> Mood:
    """Return what the page is doing."""
    match playback.status:
        case Status.FINISHED:
            return Mood.OVER
        case Status.WAITING:
            return Mood.GATE
        case Status.RUNNING:
            return Mood.LEAD_IN if playback.lead_in else Mood.COUNTING
        case _:
            return Mood.PAUSED


def _word(mood: Mood, segment: Segment) -> str:
    match mood:
        case Mood.PAUSED:
            return _("Paused")
        case Mood.LEAD_IN:
            return _("Hold in")
        case Mood.OVER:
            return pgettext("mood", "Done")
        case Mood.GATE if segment.phase is Phase.NOTE:
            return _("To read")
        case _:
            return phase_word(segment.phase)


def ask_of(segment: Segment) -> str:
    """Return what a gate asks of the person."""
    if segment.phase is Phase.REPS:
        return _("Press Space when you have done them")
    return _("Press Space when you are ready")


def _cue(mood: Mood, segment: Segment) -> str:
    if mood is Mood.PAUSED:
        return ask_of(segment) if segment.gate else _("Press Space to go on.")
    if segment.phase is Phase.NOTE and segment.exercise is None:
        return ""  # the note is read on the stage
    return segment.text


def _count(timeline: Timeline, segment: Segment) -> str:
    """Return which rep and set it is, or which one comes."""
    dose = timeline.blocks[segment.block].dose
    if dose is None or segment.phase is Phase.NOTE:
        return ""
    if dose.count is Count.REPS:
        rep = ngettext("{n} rep", "{n} reps", dose.reps).format(n=dose.reps)
    else:
        rep = _of(_("rep {n} of {all}"), segment.rep, dose.reps)
    set_ = _of(_("set {n} of {all}"), segment.set, dose.sets)
    counted = " · ".join(part for part in (rep, set_) if part) or _("one rep")
    return _("then {counted}").format(counted=counted) if segment.phase in AHEAD else counted


def _of(words: str, number: int | None, all_: int) -> str:
    return words.format(n=number or 1, all=all_) if all_ > 1 else ""


def _shown_exercise(timeline: Timeline, segment: Segment) -> Exercise | None:
    """Return the exercise under way; in a rest between two steps the one to come."""
    if segment.exercise or not isinstance(timeline.blocks[segment.block].step, RestStep):
        return segment.exercise
    later = (s.exercise for s in timeline.segments[segment.index :] if s.exercise)
    return next(later, None)


def _coming(timeline: Timeline, segment: Segment, shown: Exercise | None) -> Exercise | None:
    later = (s.exercise for s in timeline.segments[segment.index :] if s.exercise)
    return next((exercise for exercise in later if exercise != shown), None)


def _name(timeline: Timeline, segment: Segment, shown: Exercise | None) -> str:
    if shown is not None and segment.exercise is None:
        return _("Next: {name}").format(name=shown.name)
    return headline(timeline, segment)


def step_words(timeline: Timeline, index: int) -> str:
    """Return ``Step 2 of 9``; a step with an easier exercise in it stays one step."""
    keys = list(dict.fromkeys(timeline.blocks[s.block].key for s in timeline.segments))
    here = timeline.blocks[timeline.segments[index].block].key
    return _("Step {n} of {all}").format(n=keys.index(here) + 1, all=len(keys))


def shown_time(playback: Playback) -> str:
    """Return the digits: the seconds of the phase still to come, in minutes from 100 s on."""
    if playback.is_over or (playback.segment.gate and not playback.lead_in):
        return ""
    left = playback.lead_in or playback.remaining
    return str(-(-left // SECOND)) if left < LONGEST_IN_SECONDS else clock_words(left)


def shown_share(playback: Playback, way: Way) -> float:
    """Return how much of the ring is drawn: grows from 0 to 1, or shrinks from 1 to 0."""
    if way is Way.WAITS or not playback.segment.duration:
        return 1.0
    passed = playback.elapsed / playback.segment.duration
    return passed if way in FILLING else 1.0 - passed


def next_line(scene: Scene, position: Millis) -> str:
    """Return what comes next, and in what time the side or the exercise changes after that."""
    if not scene.then:
        return scene.next
    return _("{next} · then {then} in {time}").format(
        next=scene.next, then=scene.then, time=clock_words(scene.then_at - position)
    )


def _then(timeline: Timeline, index: int) -> tuple[str, Millis]:
    """Return the next other side or step, if it is not simply what comes next, and where it is."""
    here = timeline.segments[index]
    for segment in timeline.segments[index + 1 :]:
        if (segment.block, segment.side) != (here.block, here.side):
            if segment.index == index + 1:
                break
            return _then_words(
                timeline, segment, is_side=segment.block == here.block
            ), segment.start
    return "", 0


def _then_words(timeline: Timeline, segment: Segment, *, is_side: bool) -> str:
    if is_side and segment.side:
        return small(side_word(segment.side, segment.exercise))
    if segment.exercise:
        return headline(timeline, segment)
    return small(headline(timeline, segment))
