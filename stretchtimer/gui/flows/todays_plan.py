"""What is planned and what is done today, read where it takes a moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from stretchtimer.core.agenda import LOOKS_BACK, Agenda, agenda_of, exercise_key
from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.programme import Appointment, Followed, Programme
from stretchtimer.core.routine import Routine
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.programme_words import today_words


class TodaysPlan:
    """Reads programme, routines and history; everything here belongs in the errands' thread.

    *followed* reads the programme that is followed, *find* a routine by its id.
    """

    def __init__(
        self,
        ground: PastGround,
        followed: Callable[[], Followed | None],
        find: Callable[[str], Routine],
    ) -> None:
        self._ground = ground
        self._followed = followed
        self._find = find

    def agenda(self) -> Agenda | None:
        """Return today's agenda; nothing where no programme is followed."""
        followed = self._followed()
        if followed is None:
            return None
        diary = self._ground.diary.diary
        diary.flush()
        today = diary.now.date()
        sessions = diary.sessions(today - LOOKS_BACK + timedelta(days=1), today)
        return agenda_of(followed, today, sessions, self._names(followed.programme))

    def next(self) -> Appointment | Routine | None:
        """Return what one is reminded of: the next open session, else the routine that is named."""
        agenda = self.agenda()
        return agenda.next_open if agenda and agenda.next_open else self._named()

    def done_and_left(self) -> tuple[int, str]:
        """Return how many sessions are done today, and in words what one is reminded of."""
        diary = self._ground.diary.diary
        diary.flush()
        today = diary.now.date()
        done = sum(session.is_enough for session in diary.sessions(today, today))
        agenda, named = self.agenda(), self._named()
        words = today_words(agenda) if agenda else ""
        return done, words or (named.title if named else "")

    def routines(self, programme: Programme) -> list[Routine]:
        """Return the routines of *programme* that can be read, each once."""
        planned = dict.fromkeys(s.routine for stage in programme.stages for s in stage.slots)
        found = (self._readable(identifier) for identifier in planned)
        return [routine for routine in found if routine]

    def _named(self) -> Routine | None:
        """Return the routine that the settings name for reminders."""
        identifier = self._ground.desk.settings.word("reminder_routine")
        return self._readable(identifier) if identifier else None

    def _readable(self, identifier: str) -> Routine | None:
        try:
            return self._find(identifier)
        except StretchTimerError:
            return None

    def _names(self, programme: Programme) -> dict[str, str]:
        """Return the titles of the routines by id, and the names of their exercises by key."""
        routines = self.routines(programme)
        names = {routine.id: routine.title for routine in routines}
        for step in (step for routine in routines for step in routine.exercise_steps):
            for exercise in (step.exercise, *step.easier):
                names[exercise_key(exercise.id)] = exercise.name
        return names
