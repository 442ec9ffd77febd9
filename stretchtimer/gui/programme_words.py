"""What is said of a programme: its weeks, its days, how much of it was done."""

from __future__ import annotations

from stretchtimer.core.agenda import Agenda
from stretchtimer.core.programme import Adherence, Appointment, Programme, Slot, Stage
from stretchtimer.wording import WEEKDAYS, count_of, day_words, minute_of_day_words


def weeks_words(stage: Stage) -> str:
    """Say which weeks a stage is: ``Week 1``, ``Weeks 2 to 3``, ``From week 7 on``."""
    if stage.last_week is None:
        return f"From week {stage.first_week} on"
    if stage.last_week == stage.first_week:
        return f"Week {stage.first_week}"
    return f"Weeks {stage.first_week} to {stage.last_week}"


def days_words(slot: Slot) -> str:
    """Say the days and times of a session: ``Mon, Wed, Fri at 19:00``."""
    whole_week = len(slot.days) == len(WEEKDAYS)
    days = "every day" if whole_week else ", ".join(WEEKDAYS[day] for day in slot.days)
    times = " and ".join(minute_of_day_words(minute) for minute in slot.times)
    return f"{days} at {times}"


def dose_change_words(slot: Slot) -> str:
    """Say how the dose differs from what the routine says; empty where it does not."""
    said = []
    if slot.hold_percent != 100:
        said.append(f"holds {slot.hold_percent} %")
    if slot.reps_percent != 100:
        said.append(f"reps {slot.reps_percent} %")
    return ", ".join(said)


def length_words_of(programme: Programme) -> str:
    """Say how long a programme is."""
    fixed = max((stage.last_week or stage.first_week - 1 for stage in programme.stages), default=0)
    goes_on = any(stage.last_week is None for stage in programme.stages)
    weeks = count_of(fixed, "week")
    return f"{weeks}, then on as you like" if goes_on else weeks


def now_words(agenda: Agenda) -> str:
    """Say where in the programme today is."""
    if agenda.week < 1:
        return f"It begins on {day_words(agenda.followed.start)}."
    if agenda.is_over or agenda.stage is None:
        return "You have come to the end of it."
    words = f"Week {agenda.week}: {agenda.stage.name}"
    if agenda.week in agenda.followed.programme.review_weeks:
        words += ". A week to look back: is it better, the same, or worse than at the start?"
    return words


def kept_words(kept: Adherence) -> str:
    """Say how much of a plan was done."""
    if not kept.planned:
        return "nothing planned"
    return f"{kept.done} of {count_of(kept.planned, 'session')}"


def appointment_words(appointment: Appointment) -> str:
    """Say when a session is planned, and what is different in it."""
    said = [minute_of_day_words(appointment.minute), dose_change_words(appointment.slot)]
    said.append("done" if appointment.is_done else "")
    return " · ".join(word for word in said if word)


def today_words(agenda: Agenda) -> str:
    """Say what is planned today, in a line; empty where nothing is left to do."""
    left = [a for a in agenda.appointments if not a.is_done]
    if not left:
        return ""
    named = [f"{agenda.title_of(a.slot.routine)}, {minute_of_day_words(a.minute)}" for a in left]
    return " · ".join(named)
