"""Asking the morning after."""

from dataclasses import replace
from datetime import timedelta

import pytest

from stretchtimer.core.history import Feeling
from stretchtimer.core.morning import is_worse, session_to_ask_about
from tests.core.test_report import DAY, SESSION

YESTERDAY = replace(SESSION, id="y", began=SESSION.began - timedelta(days=1))


def test_yesterdays_session_is_asked_about():
    assert session_to_ask_about([YESTERDAY], DAY) == YESTERDAY


def test_of_two_the_later_is_asked_about():
    earlier = replace(YESTERDAY, began=YESTERDAY.began - timedelta(hours=3))
    assert session_to_ask_about([YESTERDAY, earlier], DAY) == YESTERDAY


def test_what_was_answered_is_not_asked_again():
    told = replace(YESTERDAY, feeling=Feeling(pain_next=2))
    assert session_to_ask_about([told], DAY) is None


def test_after_a_session_of_today_it_is_too_late():
    assert session_to_ask_about([YESTERDAY, SESSION], DAY) is None


@pytest.mark.parametrize("days", [0, 2, 30])
def test_only_the_day_after_is_the_morning_after(days):
    session = replace(SESSION, began=SESSION.began - timedelta(days=days))
    assert session_to_ask_about([session], DAY) is None


@pytest.mark.parametrize("session", [replace(YESTERDAY, speed=20), replace(YESTERDAY, actual=0)])
def test_what_does_not_count_is_not_asked_about(session):
    assert session_to_ask_about([session], DAY) is None


@pytest.mark.parametrize(
    ("feeling", "pain", "worse"),
    [
        (Feeling(4, 2), 3, True),
        (Feeling(4, 2), 2, False),
        (Feeling(4), 5, True),
        (Feeling(4), 4, False),
        (Feeling(), 10, False),
    ],
)
def test_worse_is_more_than_after_the_session_else_before_it(feeling, pain, worse):
    assert is_worse(feeling, pain) is worse
