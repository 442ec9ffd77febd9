"""The days of the week as the window names and orders them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from stretchtimer.language import _
from stretchtimer.wording import MONTHS, WEEKDAYS


def weekday_word(day: int) -> str:
    """Say a day of the week in short: ``Mon``; 0 is Monday."""
    return _(WEEKDAYS[day])


def month_word(month: int) -> str:
    """Say a month in short: ``Jan``; 1 is January."""
    return _(MONTHS[month - 1])


def first_weekday() -> int:
    """Return the day that a week begins with where the user lives; 0 is Monday."""
    return QLocale().firstDayOfWeek().value - 1


def weekdays_in_order() -> tuple[int, ...]:
    """Return the days of a week, beginning with the one that comes first here."""
    first = first_weekday()
    return tuple((first + number) % len(WEEKDAYS) for number in range(len(WEEKDAYS)))
