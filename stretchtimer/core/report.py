"""One honest page for the therapist: what was planned, what was done, how it felt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from stretchtimer.core.dose import Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.history import Ending, ExerciseDone, Outcome, Session, Why
from stretchtimer.core.programme import Adherence, Followed, adherence
from stretchtimer.core.statistics import PainMeans, PainPoint, a_week, pain_means, per_muscle

BROKEN_OFF = frozenset({Outcome.SKIPPED, Outcome.SWAPPED, Outcome.STOPPED})


@dataclass(frozen=True, slots=True)
class DoseDone:
    """One exercise on one side in all sessions together: how often, and how much of its dose.

    ``took`` is the time of the sets that the user counted.
    """

    exercise: str
    name: str
    side: Side | None
    planned_times: int
    times: int
    planned_reps: int
    reps: int
    planned_hold: Millis
    held: Millis
    took: Millis = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """Something that was not done as planned: an exercise, or (without a name) a whole session."""

    day: date
    routine: str
    exercise: str
    side: Side | None
    outcome: Outcome
    why: Why


@dataclass(frozen=True, slots=True)
class Note:
    """What the user wrote after a session."""

    day: date
    routine: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """The page: from *since* to *until*, both included."""

    since: date
    until: date
    sessions: int
    complete: int
    days: int
    actual: Millis
    programme: str
    adherence: Adherence | None
    pain: PainMeans
    pain_points: tuple[PainPoint, ...]
    muscles: Mapping[str, Millis]
    doses: tuple[DoseDone, ...]
    stops: tuple[Stop, ...]
    notes: tuple[Note, ...]


def report_of(
    sessions: Iterable[Session], since: date, until: date, followed: Followed | None = None
) -> Report:
    """Return the report on those of *sessions* that lie from *since* to *until*."""
    real = [s for s in sessions if s.counts and since <= s.day <= until]
    points = tuple(point_of(s) for s in real)
    held = [(done.muscles, done.at_stretch) for s in real for done in s.exercises]
    weeks = ((until - since).days + 1) / 7
    begun = max(since, followed.start) if followed else since
    return Report(
        since=since,
        until=until,
        sessions=len(real),
        complete=sum(s.ending is Ending.COMPLETE for s in real),
        days=len({s.day for s in real}),
        actual=sum(s.actual for s in real),
        programme=followed.programme.title if followed else "",
        adherence=adherence(followed, begun, until, routines_done(real)) if followed else None,
        pain=pain_means(points),
        pain_points=tuple(
            point for point, s in zip(points, real, strict=True) if s.feeling.tells_pain
        ),
        muscles={m: t for m, t in a_week(per_muscle(held), weeks).items() if t},
        doses=doses_done(real),
        stops=tuple(stop for s in real for stop in _stops(s)),
        notes=tuple(Note(s.day, s.title, s.feeling.note) for s in real if s.feeling.note),
    )


def point_of(session: Session) -> PainPoint:
    """Return what *session* tells of the pain."""
    feeling = session.feeling
    return PainPoint(session.day, feeling.pain_before, feeling.pain_after, feeling.pain_next)


def routines_done(sessions: Iterable[Session]) -> dict[date, list[str]]:
    """Return the routines done on each day, each as often as it was done enough."""
    done: dict[date, list[str]] = {}
    for session in sessions:
        if session.is_enough:
            done.setdefault(session.day, []).append(session.routine)
    return done


def doses_done(sessions: Iterable[Session]) -> tuple[DoseDone, ...]:
    """Return what became of the dose of each exercise and side, the most often planned first."""
    found: dict[tuple[str, Side | None], list[ExerciseDone]] = {}
    for session in sessions:
        for done in session.exercises:
            found.setdefault((done.exercise, done.side), []).append(done)
    doses = [_dose(key, done) for key, done in found.items()]
    return tuple(sorted(doses, key=lambda dose: (-dose.planned_times, dose.name)))


def _dose(key: tuple[str, Side | None], done: Sequence[ExerciseDone]) -> DoseDone:
    return DoseDone(
        exercise=key[0],
        name=done[-1].name,
        side=key[1],
        planned_times=len(done),
        times=sum(d.outcome is Outcome.DONE for d in done),
        planned_reps=sum(d.planned_reps for d in done),
        reps=sum(d.reps for d in done),
        planned_hold=sum(d.planned_hold for d in done),
        held=sum(d.held for d in done),
        took=sum(d.took for d in done),
    )


def _stops(session: Session) -> list[Stop]:
    stops = [
        Stop(session.day, session.title, done.name, done.side, done.outcome, done.why)
        for done in session.exercises
        if done.mark in BROKEN_OFF
    ]
    if session.ending is Ending.INTERRUPTED:
        stops.append(Stop(session.day, session.title, "", None, Outcome.STOPPED, Why.UNSAID))
    return stops
