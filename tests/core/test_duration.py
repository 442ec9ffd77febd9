from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.duration import LONGEST, parse_duration, written
from stretchtimer.core.errors import DurationError


@pytest.mark.parametrize(
    ("text", "millis"),
    [
        ("30s", 30_000),
        ("30 s", 30_000),
        ("2 min", 120_000),
        ("2m", 120_000),
        ("1m30s", 90_000),
        ("1.5s", 1_500),
        ("30", 30_000),
        ("0.25", 250),
        (" 8s ", 8_000),
        ("0s", 0),
        ("1h", 3_600_000),
        ("1h30m", 5_400_000),
        ("2h", 7_200_000),
        ("1.005s", 1_005),
    ],
)
def test_a_duration_is_read_as_whole_milliseconds(text, millis):
    assert parse_duration(text) == millis


@pytest.mark.parametrize(
    "text",
    ["", " ", "fast", "-3s", "s", "min", "3 s s", "30s5m", "1e3", "٣s", "nan", "3,5s", "30S"],
)
def test_anything_else_is_no_duration(text):
    with pytest.raises(DurationError):
        parse_duration(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [("1:30", "Write 1m30s."), ("2:00", "Write 2 min."), ("1:00:05", "Write 60m5s.")],
)
def test_a_clock_reading_is_answered_with_what_to_write(text, hint):
    with pytest.raises(DurationError) as error:
        parse_duration(text)
    assert error.value.hint == hint


@pytest.mark.parametrize("text", ["7201", "121 min", "2h1s", "9" * 90, "9" * 90 + "h"])
def test_more_than_two_hours_is_refused(text):
    with pytest.raises(DurationError, match="longer than 2 hours"):
        parse_duration(text)


def test_a_message_shows_control_characters_as_escapes():
    with pytest.raises(DurationError) as error:
        parse_duration("3\x1b[31ms")
    assert "\x1b" not in str(error.value)
    assert "\\x1B" in str(error.value)


@given(st.text(max_size=200))
def test_no_text_is_answered_with_anything_but_a_duration_or_a_duration_error(text):
    with suppress(DurationError):
        assert 0 <= parse_duration(text) <= LONGEST


@given(st.integers(0, LONGEST // 10).map(lambda n: n * 10))
def test_what_is_written_reads_back_the_same(millis):
    assert parse_duration(written(millis)) == millis
