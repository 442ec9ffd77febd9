"""The days of the week, as they are named and ordered where one lives."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from stretchtimer.core.statistics import week_of
from stretchtimer.gui.weekdays import first_weekday, month_word, weekday_word, weekdays_in_order


@pytest.fixture
def living_in():
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(("locale", "day"), [("de_DE", 0), ("en_US", 6), ("ar_EG", 5)])
def test_a_week_begins_with_the_day_it_begins_with_there(living_in, locale, day):
    living_in(locale)
    assert first_weekday() == day
    assert weekdays_in_order()[0] == day
    assert sorted(weekdays_in_order()) == list(range(7))


def test_days_and_months_have_short_names():
    assert (weekday_word(0), weekday_word(6), month_word(1), month_word(12)) == (
        "Mon",
        "Sun",
        "Jan",
        "Dec",
    )


@pytest.mark.parametrize("first", range(7))
def test_a_week_begins_on_its_first_day_and_holds_the_day(first):
    day = date(2026, 11, 22)
    begins = week_of(day, first)
    assert begins.weekday() == first
    assert 0 <= (day - begins).days < 7
