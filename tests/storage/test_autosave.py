"""The log of a session under way."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Side
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import Fact, Felt, FeltNext, Lengthened, Marked, Replaced
from stretchtimer.core.history import Feeling, Outcome, Why
from stretchtimer.storage.autosave import SessionLog, abandoned_logs, read_log
from stretchtimer.storage.fact_rows import fact_of, row_of
from tests.history_examples import begun, ended, planned, rep, stands

EVERY_KIND: tuple[Fact, ...] = (
    begun(),
    rep(),
    rep(side=None, done=False),
    stands(),
    Lengthened(0, 2, -5_000),
    Replaced(1, 2, "figure-four", (planned(None),)),
    Marked("1", "pigeon", Side.RIGHT, Outcome.SWAPPED, Why.PAIN),
    Felt(Feeling(4, None, 3, "Right side tighter\nthan left")),
    FeltNext(3),
    replace(rep(), took=40_000),
    ended(),
)


@pytest.fixture
def log(tmp_path):
    opened = SessionLog(tmp_path / "sessions", "one")
    yield opened
    opened.close()


@pytest.mark.parametrize("fact", EVERY_KIND, ids=lambda fact: type(fact).__name__)
def test_every_fact_survives_being_written(fact):
    assert fact_of(row_of(fact)) == fact


def test_choices_survive_being_written():
    of_today = Choices(
        Side.RIGHT, Side.LEFT, 80, 50, 5_000, frozenset({"3"}), frozenset({("2", "bridge")})
    )
    fact = begun()
    again = fact_of(row_of(type(fact)(**{**_fields(fact), "choices": of_today})))
    assert again.choices == of_today


def _fields(fact: Fact) -> dict[str, object]:
    return {name: getattr(fact, name) for name in fact.__dataclass_fields__}


def test_facts_come_back_in_order(log):
    log.append(EVERY_KIND[:3])
    log.append(EVERY_KIND[3:])
    assert read_log(log.path) == EVERY_KIND


@given(st.integers(1, 400))
def test_a_log_cut_anywhere_gives_the_facts_before_the_cut(tmp_path_factory, cut):
    folder = tmp_path_factory.mktemp("cut")
    log = SessionLog(folder, "one")
    log.append(EVERY_KIND)
    log.close()
    content = log.path.read_bytes()
    log.path.write_bytes(content[:-cut])
    whole = content[:-cut].count(b"\n")
    assert read_log(log.path)[:whole] == EVERY_KIND[:whole]
    assert len(read_log(log.path)) <= whole + 1


def test_a_torn_line_spoils_no_later_one(log):
    log.append([begun()])
    log.close()
    with log.path.open("ab") as file:
        file.write(b"0000 {torn")
    again = SessionLog(log.path.parent, "one")
    again.append([stands()])
    again.close()
    assert read_log(log.path) == (begun(), stands())


def test_a_closed_log_takes_nothing_more(log):
    log.append([begun()])
    log.close(remove=True)
    with pytest.raises(CannotSave):
        log.append([stands()])
    assert not log.path.exists()


def test_a_changed_byte_takes_one_fact_and_no_more(log):
    log.append([begun(), rep(1), rep(2)])
    log.path.write_bytes(log.path.read_bytes().replace(b'"rep":1', b'"rep":7'))
    assert read_log(log.path) == (begun(), rep(2))


def test_garbage_is_an_empty_log(tmp_path):
    path = tmp_path / "x.session"
    path.write_bytes(b"\0\xff" * 3000)
    assert read_log(path) == ()


def test_a_folder_of_that_name_is_an_empty_log(tmp_path):
    assert read_log(tmp_path) == ()


def test_a_log_in_use_is_not_abandoned(log):
    log.append([begun()])
    assert not abandoned_logs(log.path.parent)


def test_a_log_let_go_is_abandoned(log):
    log.append([begun()])
    log.close()
    (found,) = abandoned_logs(log.path.parent)
    assert (found.session, found.facts) == ("one", (begun(),))


def test_a_log_that_is_removed_is_gone(log):
    log.append([begun()])
    log.close(remove=True)
    assert not log.path.exists()


def test_without_a_folder_there_are_no_logs(tmp_path):
    assert abandoned_logs(tmp_path / "nowhere") == ()


def test_where_no_file_can_be_the_session_cannot_be_saved(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    with pytest.raises(CannotSave):
        SessionLog(Path(in_the_way), "one").append([begun()])


def test_two_windows_do_not_write_into_one_log(log):
    log.append([begun()])
    other = SessionLog(log.path.parent, "one")
    with pytest.raises(CannotSave, match="another window"):
        other.append([stands()])
    assert read_log(log.path) == (begun(),)


def test_what_could_not_be_added_comes_with_the_next_that_can(tmp_path):
    folder = tmp_path / "sessions"
    folder.write_text("in the way")
    log = SessionLog(folder, "one")
    for fact in (begun(), rep(1)):
        with pytest.raises(CannotSave):
            log.append([fact])
    folder.unlink()
    log.append([rep(2)])
    log.close()
    assert read_log(log.path) == (begun(), rep(1), rep(2))


def test_of_the_places_that_were_missed_the_last_is_enough(tmp_path):
    folder = tmp_path / "sessions"
    folder.write_text("in the way")
    log = SessionLog(folder, "one")
    for fact in (begun(), *(stands(index) for index in range(500))):
        with pytest.raises(CannotSave):
            log.append([fact])
    folder.unlink()
    log.append([stands(500)])
    log.close()
    assert len(read_log(log.path)) <= 3
    assert read_log(log.path)[-1] == stands(500)
