"""What came of a session, in words: what was held, of what was planned, and for how long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap

from stretchtimer.core.dose import Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.record import Record
from stretchtimer.core.timeline import Phase, Timeline
from stretchtimer.language import _, ngettext
from stretchtimer.plain_words import named
from stretchtimer.wording import length_words, side_word

NOUNS = {Phase.HOLD: "hold", Phase.REPS: "set"}
"""What is counted: holds by the clock, and sets that the person counts."""


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise on one side: how many of its holds were done. ``noun`` is what is counted."""

    side: str
    done: int
    planned: int
    noun: str

    def __str__(self) -> str:
        if self.noun == NOUNS[Phase.REPS]:
            words = ngettext("{done} of {n} set", "{done} of {n} sets", self.planned)
        else:
            words = ngettext("{done} of {n} hold", "{done} of {n} holds", self.planned)
        counted = words.format(done=self.done, n=self.planned)
        return named(self.side, counted) if self.side else counted


@dataclass(frozen=True, slots=True)
class Line:
    """One exercise with its sides."""

    name: str
    parts: tuple[Part, ...]

    @property
    def is_left_out(self) -> bool:
        """True if nothing of it was done."""
        return not any(part.done for part in self.parts)

    @property
    def is_whole(self) -> bool:
        """True if all of it was done."""
        return all(part.done >= part.planned for part in self.parts)

    @property
    def words(self) -> str:
        """What was done of it."""
        return _("left out") if self.is_left_out else " · ".join(str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A session as it ended; ``held`` is the time in a stretch, ``active`` that without pauses."""

    title: str
    is_finished: bool
    lines: tuple[Line, ...]
    held: Millis
    active: Millis

    @property
    def done(self) -> int:
        """How many holds were done to their end."""
        return sum(part.done for line in self.lines for part in line.parts)

    @property
    def planned(self) -> int:
        """How many holds there were to do."""
        return sum(part.planned for line in self.lines for part in line.parts)


def outcome_of(
    title: str, timeline: Timeline, record: Record, active: Millis, *, is_finished: bool
) -> Outcome:
    """Return what came of a session that ended with *record* on *timeline*."""
    return Outcome(title, is_finished, tuple(_lines(timeline, record)), record.held, active)


def _lines(timeline: Timeline, record: Record) -> Iterator[Line]:
    """Yield a line for each exercise and what is counted of it, in the order in which they come."""
    planned: dict[tuple[Exercise, str], Counter[Side | None]] = {}
    for segment in timeline.segments:
        if segment.exercise is not None and segment.phase in NOUNS:
            key = segment.exercise, NOUNS[segment.phase]
            planned.setdefault(key, Counter())[segment.side] += 1
    done: Counter[tuple[str, str, Side | None]] = Counter()
    for rep, held in record.reps.items():
        noun = NOUNS[Phase.HOLD if rep.rep else Phase.REPS]
        done[rep.exercise, noun, rep.side] += held.is_done
    for (exercise, noun), sides in planned.items():
        parts = tuple(
            Part(
                side_word(side, exercise) if side else "",
                min(done[exercise.id, noun, side], amount),
                amount,
                noun,
            )
            for side, amount in sides.items()
        )
        yield Line(exercise.name, parts)


def done_words(outcome: Outcome) -> str:
    """Say how much was done so far; nothing where there is nothing to tell."""
    if not outcome.done:
        return ""
    words = ngettext(
        "You have done {done} of {n} hold.", "You have done {done} of {n} holds.", outcome.planned
    )
    return words.format(done=outcome.done, n=outcome.planned)


def heading(outcome: Outcome) -> str:
    """Say how the session ended."""
    return _("Session done") if outcome.is_finished else _("Session ended early")


def kind_words(outcome: Outcome) -> str:
    """Say what that is worth, without praise for its own sake."""
    if not outcome.planned:
        return _("You came to the end.") if outcome.is_finished else _("You left before the end.")
    if not outcome.done:
        return _("Nothing was done this time. It is here whenever you want it.")
    if outcome.done >= outcome.planned:
        return _("That was the whole routine.")
    if outcome.is_finished:
        return _("You came to the end, and left out what you chose to leave out.")
    return _("What you did counts as it is.")


def facts(outcome: Outcome) -> tuple[tuple[str, str], ...]:
    """Return the numbers of the session, each with what it is."""
    return (
        (_("Time in the stretch"), length_words(outcome.held)),
        (_("Session, without pauses"), length_words(outcome.active)),
    )


def spoken(outcome: Outcome) -> str:
    """Return what came of it as a screen reader says it: its worth, its numbers, every line."""
    numbers = starmap(named, facts(outcome))
    lines = (named(line.name, line.words) for line in outcome.lines)
    return " ".join((kind_words(outcome), *(f"{said}." for said in (*numbers, *lines))))
