"""What is said of a routine, in words: one sentence for both front doors."""

from __future__ import annotations

from datetime import date, datetime

from stretchtimer.core.dose import Count, Dose, Side, Sides
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.number_words import seconds_words
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Step
from stretchtimer.core.timeline import Phase, Segment, Timeline
from stretchtimer.language import N_, _, ngettext
from stretchtimer.plain_words import (
    area_words,
    length_words,
    level_word,
    list_words,
    minutes_words,
    name_words,
    plain_list,
    small,
)

__all__ = [
    "EXPECT_WORDS",
    "PHASE_WORDS",
    "SIDES_WORDS",
    "area_words",
    "clock_words",
    "count_words",
    "dose_words",
    "headline",
    "is_card",
    "length_words",
    "level_word",
    "list_words",
    "minutes_words",
    "name_words",
    "next_words",
    "phase_word",
    "plain_list",
    "seconds_words",
    "side_word",
    "small",
    "step_amount",
    "step_title",
]

PHASE_WORDS = {
    Phase.PREPARE: N_("Get ready"),
    Phase.MOVE: N_("Move in"),
    Phase.HOLD: N_("Hold"),
    Phase.RELEASE: N_("Ease out"),
    Phase.REST: N_("Rest"),
    Phase.SET_REST: N_("Rest"),
    Phase.SWITCH: N_("Change sides"),
    Phase.NOTE: N_("When you are ready"),
    Phase.REPS: N_("Your reps"),
}
"""What a phase asks for, in large letters; said with ``_``."""

EXPECT_WORDS = {
    # translators: these stand after "Next:"
    Phase.PREPARE: N_("get ready"),
    Phase.MOVE: N_("move in"),
    Phase.HOLD: N_("hold"),
    Phase.RELEASE: N_("ease out"),
    Phase.REST: N_("rest"),
    Phase.SET_REST: N_("rest"),
    Phase.SWITCH: N_("change sides"),
    Phase.NOTE: N_("a moment to read"),
    Phase.REPS: N_("your reps"),
}
"""What a phase asks for, within a sentence; said with ``_``."""


def clock_words(length: Millis) -> str:
    """Say a length as a clock does: ``7:42``, ``1:02:05``; a second begun is counted whole."""
    seconds = max(-(-length // SECOND), 0)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def dose_words(dose: Dose) -> str:
    """Say a dose as on a prescription sheet: ``2 × 30 s each side``, ``10 reps × 2 s hold``."""
    if not dose.hold and dose.count is not Count.REPS:
        return _("to read")
    amount = _amount_words(dose)
    if dose.sets > 1:
        amount = _("{n} sets of {amount}").format(n=dose.sets, amount=amount)
    sides = _(SIDES_WORDS[dose.sides])
    if not sides:
        return amount
    has_words = dose.count is Count.REPS or dose.reps >= MANY_REPS
    # translators: a dose and the sides it is done on: "10 reps, each side", "2 × 30 s each side"
    said = _("{amount}, {sides}") if has_words else _("{amount} {sides}")
    return said.format(amount=amount, sides=sides)


MANY_REPS = 5
"""From so many reps on their number is what counts, not the length of one."""


def _amount_words(dose: Dose) -> str:
    if dose.count is Count.REPS:
        return ngettext("{n} rep", "{n} reps", dose.reps).format(n=dose.reps)
    hold = seconds_words(dose.hold)
    if dose.reps >= MANY_REPS:
        return _("{n} reps × {time} hold").format(n=dose.reps, time=hold)
    return f"{dose.reps} × {hold}" if dose.reps > 1 else hold


SIDES_WORDS = {
    Sides.EACH: N_("each side"),
    Sides.ALTERNATE: N_("each side, in turn"),
    Sides.LEFT: N_("left side"),
    Sides.RIGHT: N_("right side"),
    Sides.ONE: N_("one side"),
    Sides.TOGETHER: "",
}
"""Which sides a dose is done on; said with ``_``."""


def phase_word(phase: Phase) -> str:
    """Say in a word or two what a phase asks for."""
    return _(PHASE_WORDS[phase])


SIDE_WORDS = {
    "leg": (N_("Left leg"), N_("Right leg")),
    "hip": (N_("Left hip"), N_("Right hip")),
    "knee": (N_("Left knee"), N_("Right knee")),
    "foot": (N_("Left foot"), N_("Right foot")),
    "arm": (N_("Left arm"), N_("Right arm")),
    "side": (N_("Left side"), N_("Right side")),
}
"""A side of each part of the body, the left and the right; said with ``_``."""

CHANGE_WORDS = {
    "leg": (N_("Next: change to the left leg"), N_("Next: change to the right leg")),
    "hip": (N_("Next: change to the left hip"), N_("Next: change to the right hip")),
    "knee": (N_("Next: change to the left knee"), N_("Next: change to the right knee")),
    "foot": (N_("Next: change to the left foot"), N_("Next: change to the right foot")),
    "arm": (N_("Next: change to the left arm"), N_("Next: change to the right arm")),
    "side": (N_("Next: change to the left side"), N_("Next: change to the right side")),
}
"""That sides are changed next; said with ``_``."""


def side_word(side: Side, exercise: Exercise | None = None) -> str:
    """Say the side as a badge does: ``Left leg`` where the exercise speaks of a leg."""
    left, right = SIDE_WORDS[exercise.side_part if exercise else "side"]
    return _(left if side is Side.LEFT else right)


def _change_words(side: Side, exercise: Exercise | None) -> str:
    left, right = CHANGE_WORDS[exercise.side_part if exercise else "side"]
    return _(left if side is Side.LEFT else right)


def step_title(step: Step) -> str:
    """Say what a step is, in a heading."""
    match step:
        case NoteStep():
            return _("Get ready")
        case RestStep():
            return _("Rest")
        case CircuitStep(rounds=rounds):
            return ngettext("{n} round", "{n} rounds", rounds).format(n=rounds)
        case ExerciseStep(exercise=exercise):
            return exercise.name


def step_amount(step: Step) -> str:
    """Say how much a step asks for: its dose, its length, or that it waits."""
    match step:
        case NoteStep():
            return _("waits for you")
        case RestStep(duration=duration, then_wait=True):
            return _("at least {time}").format(time=seconds_words(duration))
        case RestStep(duration=duration):
            return seconds_words(duration)
        case CircuitStep():
            return ""
        case ExerciseStep(exercise=exercise, dose=dose):
            return _("a card to read") if is_card(exercise, dose) else dose_words(dose)


def is_card(exercise: Exercise, dose: Dose) -> bool:
    """Return whether an exercise is advice to read, with nothing to time."""
    return exercise.kind is Kind.ADVICE and not dose.hold and dose.count is Count.HOLD


def headline(timeline: Timeline, segment: Segment) -> str:
    """Say what the session is at: the exercise's name, or what a note or a rest is."""
    return (
        segment.exercise.name
        if segment.exercise
        else step_title(timeline.blocks[segment.block].step)
    )


def next_words(timeline: Timeline, index: int) -> str:
    """Say what comes after segment *index*: the next phase, or the next exercise by its name."""
    if index + 1 >= len(timeline.segments):
        return _("Next: done")
    here, coming = timeline.segments[index], timeline.segments[index + 1]
    if coming.block == here.block and coming.phase is Phase.SWITCH and coming.side:
        return _change_words(coming.side, coming.exercise)
    same = coming.block == here.block
    what = _(EXPECT_WORDS[coming.phase]) if same else headline(timeline, coming)
    # translators: what comes next: an exercise's name, or what is asked for
    return _("Next: {what}").format(what=what)


def count_words(timeline: Timeline, segment: Segment) -> str:
    """Say which rep and set it is: ``rep 3 of 10 · set 1 of 2``; empty where there is one only."""
    dose = timeline.blocks[segment.block].dose
    if dose is None:
        return ""
    parts = []
    if segment.rep and dose.reps > 1:
        parts.append(_("rep {n} of {all}").format(n=segment.rep, all=dose.reps))
    if segment.phase is Phase.REPS:
        parts.append(ngettext("{n} rep", "{n} reps", dose.reps).format(n=dose.reps))
    if segment.set and dose.sets > 1:
        parts.append(_("set {n} of {all}").format(n=segment.set, all=dose.sets))
    return " · ".join(parts)


# translators: the days of the week in short
WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
"""The days of the week, said with ``_``."""
# translators: the months in short, as they stand in a date
MONTHS = (N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
          N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"))  # fmt: skip
"""The months, said with ``_``."""


def day_words(day: date) -> str:
    """Say a day: ``Sat 21 Nov``."""
    weekday, month = _(WEEKDAYS[day.weekday()]), _(MONTHS[day.month - 1])
    # translators: a date, like Sat 21 Nov
    return _("{weekday} {day} {month}").format(weekday=weekday, day=day.day, month=month)


def moment_words(moment: datetime) -> str:
    """Say a moment: ``Sat 21 Nov, 20:14``."""
    # translators: a day and a time of day, like Sat 21 Nov, 20:14
    return _("{day}, {time}").format(day=day_words(moment.date()), time=f"{moment:%H:%M}")


def minute_of_day_words(minute: int) -> str:
    """Say a time of day that is given in minutes after midnight: ``07:30``."""
    return f"{minute // 60:02}:{minute % 60:02}"
