"""What is said of a programme: its weeks, its days, how much of it was done."""

from __future__ import annotations

from stretchtimer.core.agenda import Agenda
from stretchtimer.core.programme import Adherence, Appointment, Programme, Slot, Stage
from stretchtimer.gui.weekdays import weekday_word
from stretchtimer.language import _, ngettext
from stretchtimer.plain_words import in_a_row, named
from stretchtimer.wording import WEEKDAYS, day_words, minute_of_day_words


def weeks_words(stage: Stage) -> str:
    """Say which weeks a stage is: ``Week 1``, ``Weeks 2 to 3``, ``From week 7 on``."""
    if stage.last_week is None:
        return _("From week {first} on").format(first=stage.first_week)
    if stage.last_week == stage.first_week:
        return _("Week {n}").format(n=stage.first_week)
    first, last = stage.first_week, stage.last_week
    return _("Weeks {first} to {last}").format(first=first, last=last)


def stage_words(stage: Stage, *, is_now: bool) -> str:
    """Say a stage as the head of its lines: ``Weeks 2 to 3: Hip first (now)``."""
    words = _("{weeks}: {stage} (now)") if is_now else _("{weeks}: {stage}")
    return words.format(weeks=weeks_words(stage), stage=stage.name)


def slot_words(agenda: Agenda, slot: Slot) -> str:
    """Say what is planned when: ``Gentle start: Mon, Wed at 19:00 · holds 80 %``."""
    planned = named(agenda.title_of(slot.routine), days_words(slot))
    return " · ".join((planned, *changes_words(agenda, slot)))


def changes_words(agenda: Agenda, slot: Slot) -> tuple[str, ...]:
    """Say what is other than in the routine: its dose, and what is swapped or left out."""
    said = [dose_change_words(slot)]
    said += [
        _("{easier} in place of {exercise}").format(
            easier=agenda.name_of(easier), exercise=agenda.name_of(exercise)
        )
        for exercise, easier in slot.swaps
    ]
    said += [
        _("without {exercise}").format(exercise=agenda.name_of(exercise))
        for exercise in slot.left_out
    ]
    return tuple(word for word in said if word)


def days_words(slot: Slot) -> str:
    """Say the days and times of a session: ``Mon, Wed, Fri at 19:00``."""
    whole_week = len(slot.days) == len(WEEKDAYS)
    times = in_a_row(minute_of_day_words(minute) for minute in slot.times)
    if whole_week:
        return _("every day at {times}").format(times=times)
    days = in_a_row(weekday_word(day) for day in slot.days)
    return _("{days} at {times}").format(days=days, times=times)


def dose_change_words(slot: Slot) -> str:
    """Say how the dose differs from what the routine says; empty where it does not."""
    said = []
    if slot.hold_percent != 100:
        said.append(_("holds {percent} %").format(percent=slot.hold_percent))
    if slot.reps_percent != 100:
        said.append(_("reps {percent} %").format(percent=slot.reps_percent))
    return in_a_row(said)


def length_words_of(programme: Programme) -> str:
    """Say how long a programme is."""
    fixed = max((stage.last_week or stage.first_week - 1 for stage in programme.stages), default=0)
    goes_on = any(stage.last_week is None for stage in programme.stages)
    if goes_on:
        words = ngettext("{n} week, then on as you like", "{n} weeks, then on as you like", fixed)
    else:
        words = ngettext("{n} week", "{n} weeks", fixed)
    return words.format(n=fixed)


def now_words(agenda: Agenda) -> str:
    """Say where in the programme today is."""
    if agenda.week < 1:
        return _("It begins on {day}.").format(day=day_words(agenda.followed.start))
    if agenda.is_over or agenda.stage is None:
        return _("You have come to the end of it.")
    if agenda.week not in agenda.followed.programme.review_weeks:
        words = _("Week {n}: {stage}")
    else:
        words = _(
            "Week {n}: {stage}. A week to look back: is it better, the same, or worse than at the "
            "start?"
        )
    return words.format(n=agenda.week, stage=agenda.stage.name)


def kept_words(kept: Adherence) -> str:
    """Say how much of a plan was done."""
    if not kept.planned:
        return _("nothing planned")
    words = ngettext("{done} of {n} session", "{done} of {n} sessions", kept.planned)
    return words.format(done=kept.done, n=kept.planned)


def appointment_words(agenda: Agenda, appointment: Appointment) -> str:
    """Say when a session is planned, and what is different in it."""
    said = [minute_of_day_words(appointment.minute), *changes_words(agenda, appointment.slot)]
    said.append(_("done") if appointment.is_done else "")
    return " · ".join(word for word in said if word)


def today_words(agenda: Agenda) -> str:
    """Say what is planned today, in a line; empty where nothing is left to do."""
    left = [a for a in agenda.appointments if not a.is_done]
    if not left:
        return ""
    named = [f"{agenda.title_of(a.slot.routine)}, {minute_of_day_words(a.minute)}" for a in left]
    return " · ".join(named)
