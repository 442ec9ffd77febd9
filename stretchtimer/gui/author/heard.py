"""What the user of a routine hears and sees, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.cues import Cue, CueKind, plan_cues
from stretchtimer.core.duration import Millis
from stretchtimer.core.errors import RoutineTooLong
from stretchtimer.core.routine import CircuitStep, ExerciseStep, Routine, Step, walk
from stretchtimer.core.timeline import Segment, Timeline
from stretchtimer.language import N_, _, ngettext
from stretchtimer.plain_words import named
from stretchtimer.sound.phrases import phrases_of
from stretchtimer.sound.speech import with_speech
from stretchtimer.wording import (
    clock_words,
    length_words,
    phase_word,
    side_word,
    step_amount,
    step_title,
)

TONE_WORDS = {
    "prepare": N_("two soft notes"),
    "move": N_("rising tone"),
    "hold": N_("steady tone"),
    "release": N_("falling tone"),
    "rest": N_("low tone"),
    "switch": N_("two notes"),
    "ready": N_("a chime that waits"),
    "halfway": N_("one short tone"),
    "finish": N_("closing chime"),
}
"""The tones, as somebody would describe them."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happens: when, what is on the screen, and what is heard."""

    at: Millis
    seen: str
    heard: str

    @property
    def time(self) -> str:
        """When it is, as a clock shows it."""
        return clock_words(self.at)

    @property
    def words(self) -> str:
        """The whole of it in one line."""
        return f"{self.time} {named(self.seen, self.heard)}"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a routine becomes: its timeline, or why there is none."""

    routine: Routine | None = None
    timeline: Timeline | None = None
    trouble: str = ""

    def blocks_of(self, number: str) -> tuple[int, int]:
        """Return the first block of step *number*, and the one after its last; 0, 0 for none."""
        if self.timeline is None or not number:
            return 0, 0
        numbers = [block.step.number for block in self.timeline.blocks]
        at = [n for n, own in enumerate(numbers) if own == number or own.startswith(f"{number}.")]
        return (at[0], at[-1] + 1) if at else (0, 0)

    def step(self, number: str) -> Step | None:
        """Return the step of that number."""
        steps = walk(self.routine.steps) if self.routine else iter(())
        return next((step for step in steps if step.number == number), None)


def outlook_of(routine: Routine | None) -> Outlook:
    """Lay *routine* out."""
    if routine is None:
        return Outlook()
    try:
        return Outlook(routine, compile_timeline(routine))
    except RoutineTooLong as error:
        return Outlook(routine, trouble=str(error))


def amount_words(outlook: Outlook, number: str) -> str:
    """Say how much step *number* asks for, and how long it takes: ``2 × 30 s, 3 min 12 s``."""
    timeline = outlook.timeline
    if timeline is None:
        return outlook.trouble
    first, end = outlook.blocks_of(number)
    step = outlook.step(number)
    if first == end or step is None:
        whole = _("{length} in all").format(length=length_words(timeline.duration))
        return whole if timeline.segments else ""
    amount = step_title(step) if isinstance(step, CircuitStep) else step_amount(step)
    inside = [s.duration for s in timeline.segments if first <= s.block < end]
    once = end - first if isinstance(step, ExerciseStep) else 1
    if not sum(inside):
        return amount
    # translators: how much a step asks for, in how many rounds, and how long all of it takes
    rounds = ngettext("{amount}, {n} time, {length}", "{amount}, {n} times, {length}", once)
    said = rounds if once > 1 else "{amount}, {length}"
    return said.format(amount=amount, n=once, length=length_words(sum(inside)))


def moments(outlook: Outlook, number: str, most: int = 200) -> tuple[Moment, ...]:
    """Return what happens in step *number*, the first time it is done; at most *most* moments.

    What is heard goes by how long words usually take.
    """
    if outlook.timeline is None or outlook.routine is None:
        return ()
    block, _end = outlook.blocks_of(number)
    alone = _alone(outlook.timeline, block, most)
    planned = with_speech(plan_cues(alone), alone, phrases_of(outlook.routine.language))
    cues: dict[int, list[Cue]] = {}
    for cue in planned:
        cues.setdefault(cue.index, []).append(cue)
    told = (one for s in alone.segments for one in _moments(s, cues.get(s.index, ())))
    return tuple(told)[:most]


def _alone(timeline: Timeline, block: int, most: int) -> Timeline:
    """Return *timeline* with the first segments of *block* alone, at their times."""
    inside = islice((s for s in timeline.segments if s.block == block), most)
    segments = tuple(replace(segment, index=at) for at, segment in enumerate(inside))
    return replace(timeline, segments=segments)


def _moments(segment: Segment, cues: Iterable[Cue]) -> Iterator[Moment]:
    early = [c for c in cues if c.name != "halfway"]
    yield Moment(segment.start, _seen(segment), _heard(early))
    late = [c for c in cues if c.name == "halfway"]
    if late:
        yield Moment(late[0].at, _("Halfway"), _heard(late))


def _heard(cues: Iterable[Cue]) -> str:
    cues = list(cues)
    spoken = [cue.text for cue in cues if cue.kind is CueKind.SPEECH]
    words = " ".join(text if text[-1:] in ".!?:…" else f"{text}." for text in spoken)
    if words:
        return _("“{text}”").format(text=words)
    tones = (_(TONE_WORDS.get(cue.name, "")) for cue in cues if cue.kind is CueKind.TONE)
    return next(filter(None, tones), "")


def _seen(segment: Segment) -> str:
    parts = [phase_word(segment.phase)]
    if segment.side and segment.phase.value in ("prepare", "switch"):
        parts.append(side_word(segment.side, segment.exercise).lower())
    if segment.rep and segment.phase.value == "hold":
        parts.append(_("rep {n}").format(n=segment.rep))
    return " · ".join(parts)
