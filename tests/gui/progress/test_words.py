"""What the Progress page says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from stretchtimer.core.history import Ending, Feeling
from stretchtimer.core.progress import Progress
from stretchtimer.core.statistics import DayDone, PainPoint
from stretchtimer.gui.progress.pain_chart import averaged
from stretchtimer.gui.progress.words import (
    calendar_words,
    done_words,
    facts,
    muscle_words,
    note_words,
    pain_words,
    points_words,
    row_words,
)
from tests.core.test_report import DAY, SESSION

EMPTY = Progress(DAY)


def test_a_session_is_a_line():
    assert row_words(SESSION, {}) == ("Sun 22 Nov, 20:14", "Pigeon", "complete", "4 → 2", "fine")


def test_a_session_stopped_says_how_far_and_at_what():
    stopped = replace(SESSION, ending=Ending.STOPPED, actual=61_000, feeling=Feeling(4))
    assert done_words(stopped) == "1 of 4 min"
    assert pain_words(stopped) == "4 → –"
    assert note_words(stopped, {"one": "Pigeon"}) == "stopped at Pigeon"


def test_pain_that_was_not_told_is_left_out():
    assert pain_words(replace(SESSION, feeling=Feeling())) == ""


def test_a_note_of_several_lines_is_one_line():
    noted = replace(SESSION, feeling=Feeling(note="a\nb\t c"))
    assert note_words(noted, {}) == "a b c"


def test_a_session_tried_out_says_so():
    assert note_words(replace(SESSION, speed=20.0, feeling=Feeling()), {}) == "only tried out"


def test_an_empty_past_reproaches_nobody():
    said = " ".join(word for fact in facts(EMPTY) for word in fact)
    assert "missed" not in said
    assert "!" not in said


def test_the_calendar_is_read_out_by_days_and_weeks():
    days = (DayDone(DAY - timedelta(days=14), 3, 0), DayDone(DAY, 2, 0))
    assert calendar_words(days, DAY, 26).splitlines() == [
        "This week: Sun 22 Nov: 2.",
        "Week of Mon 2 Nov: 3 sessions.",
    ]


def test_pain_is_read_out_the_latest_first():
    points = (PainPoint(DAY - timedelta(days=1), 5, 3), PainPoint(DAY, 4, None))
    assert points_words(points).splitlines() == [
        "Sun 22 Nov: before 4, after –.",
        "Sat 21 Nov: before 5, after 3.",
    ]


def test_long_pain_is_read_out_in_part():
    points = (PainPoint(DAY, 1, 1),) * 100
    assert points_words(points).splitlines()[-1] == "And 40 more before that."


def test_muscles_are_read_out_with_their_band():
    assert muscle_words({"calf": 330_000, "hip": 60_000}).splitlines() == [
        "Calf: 5 min 30 s, within 5 to 10 minutes.",
        "Hip: 1 min, under 5 minutes.",
    ]


@pytest.mark.parametrize(("count", "most", "shown"), [(5, 10, 5), (10, 10, 10), (25, 10, 9)])
def test_more_points_than_can_be_seen_become_means(count, most, shown):
    assert len(averaged([3] * count, most)) == shown


def test_the_mean_leaves_out_what_was_not_told():
    assert averaged([2, None, 4, None], 2) == [2.0, 4.0]
