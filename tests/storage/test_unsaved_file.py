"""What could not be saved, saved elsewhere and taken in later."""

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stretchtimer.core.errors import CannotSave, CannotTakeIn
from stretchtimer.core.facts import Ended, Felt
from stretchtimer.core.history import Ending, Feeling
from stretchtimer.storage.unsaved_file import HEAD, read_unsaved, write_unsaved
from tests.history_examples import begun, rep, stands, whole


@pytest.fixture
def path(tmp_path):
    return tmp_path / "stretching-unsaved.jsonl"


def told(*facts, session: str = "one"):
    return tuple((session, fact) for fact in facts)


def test_what_was_written_is_read_again(path):
    facts = told(*whole(), Felt(Feeling(4, 2, 3, "two\nlines\u2028“three”")))
    write_unsaved(path, facts)
    assert read_unsaved(path) == facts


def test_sessions_are_told_apart(path):
    facts = told(*whole()) + told(*whole(), session="two")
    write_unsaved(path, facts)
    assert read_unsaved(path) == facts


def test_a_session_without_an_end_ends_where_it_stood(path):
    write_unsaved(path, told(begun(), rep(), stands()))
    session, end = read_unsaved(path)[-1]
    assert (session, end) == ("one", Ended(Ending.INTERRUPTED, end.why, 60_000, stands().at))


def test_where_it_cannot_be_written_that_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotSave):
        write_unsaved(tmp_path / "file" / "x.jsonl", told(*whole()))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]\n[]",
        b'{"stretchtimer": "unsaved", "format": 2}\n',
        b'{"stretchtimer": "unsaved", "format": 1}\n{"session": "one"}\n',
        b'{"stretchtimer": "unsaved", "format": 1}\n{"session": "one", "kind": "felt"}\n',
        b'{"stretchtimer": "unsaved", "format": 1}\n3\n',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_another_file_is_refused_in_words(path, content):
    path.write_bytes(content)
    with pytest.raises(CannotTakeIn, match="no file of sessions"):
        read_unsaved(path)


def test_a_file_that_is_not_there_is_refused_in_words(path):
    with pytest.raises(CannotTakeIn, match="no such file"):
        read_unsaved(path)


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_a_file_says_nothing_else_is_raised(path, content):
    path.write_bytes(json.dumps(HEAD).encode() + b"\n" + content)
    with contextlib.suppress(CannotTakeIn):
        read_unsaved(path)
