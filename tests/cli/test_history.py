"""The commands of the history."""

import csv
import io
import json

import pytest

from stretchtimer.cli.main import main
from stretchtimer.core.facts import Felt, FeltNext
from stretchtimer.core.history import Feeling
from stretchtimer.storage.autosave import SessionLog
from stretchtimer.storage.history import HistoryStore
from stretchtimer.storage.places import Places
from stretchtimer.storage.unsaved_file import write_unsaved
from tests.history_examples import NOW, begun, rep, stands, whole


@pytest.fixture
def places(tmp_path):
    return Places.under(tmp_path / "data")


@pytest.fixture
def run(places, capsys):
    def command(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert main(["--data-dir", str(places.data), *words]) == code
        return capsys.readouterr().out

    return command


def kept(places, *facts, session: str = "one") -> None:
    store = HistoryStore(places, lambda: NOW, [].append)
    store.keep([(session, fact) for fact in facts])
    store.close()


def test_before_the_first_session_there_is_nothing(run):
    assert run("history") == ""
    assert json.loads(run("history", "--json")) == {"format": 1, "sessions": []}


def test_sessions_are_lines_for_people(run, places):
    kept(places, *whole(), Felt(Feeling(4, 2, None, "right side tighter")))
    assert run("history").splitlines()[1] == (
        "2026-11-22 20:14  Pigeon   complete  4 → 2  right side tighter"
    )


def test_json_is_one_document(run, places):
    kept(places, *whole())
    (session,) = json.loads(run("history", "--json"))["sessions"]
    assert session["routine"] == "pigeon"


def test_csv_is_a_table_in_which_no_note_is_a_formula(run, places):
    kept(places, *whole(), Felt(Feeling(note="=cmd()\x1b[2J")))
    rows = list(csv.DictReader(io.StringIO(run("history", "--csv"))))
    assert rows[0]["note"] == "'=cmd()\\x1B[2J"


def test_since_leaves_out_what_was_before(run, places):
    kept(places, *whole())
    assert json.loads(run("history", "--json", "--since", "2026-11-23"))["sessions"] == []


def test_a_day_that_is_none_is_wrong_usage(run):
    run("history", "--since", "yesterday", code=2)


def test_what_was_killed_just_now_is_in_the_history(run, places):
    log = SessionLog(places.sessions, "killed")
    log.append([begun(), rep(), stands()])
    log.close()
    (session,) = json.loads(run("history", "--json"))["sessions"]
    assert session["exercises"][0]["reps"] == 1


def test_a_session_played_in_the_terminal_is_kept(run):
    run("play", "exercise:bridge", "--headless", "--mute", "--speed", "1000")
    (session,) = json.loads(run("history", "--json"))["sessions"]
    assert (session["ending"], session["speed"]) == ("complete", 1000.0)
    assert [done["outcome"] for done in session["exercises"]] == ["done"]


def test_a_report_is_a_document(run, tmp_path):
    run("export", "report", "-o", str(tmp_path / "r.json"))
    assert json.loads((tmp_path / "r.json").read_text())["format"] == 2


def test_a_report_of_another_kind_is_wrong_usage(run, tmp_path):
    run("export", "report", "-o", str(tmp_path / "r.docx"), code=2)


def test_a_calendar_of_a_programme_is_written(run, tmp_path):
    run("export", "calendar", "six-weeks-hamstring", "-o", str(tmp_path / "c.ics"))
    assert (tmp_path / "c.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_without_a_programme_there_is_no_calendar(run, tmp_path):
    run("export", "calendar", "-o", str(tmp_path / "c.ics"), code=1)


def test_a_file_that_cannot_be_written_is_told_in_words(run, tmp_path):
    run("export", "report", "-o", str(tmp_path / "no" / "way" / "\0r.json"), code=1)


def test_what_was_saved_elsewhere_is_taken_in(run, tmp_path):
    write_unsaved(tmp_path / "u.jsonl", [("one", fact) for fact in whole()])
    said = run("history", "--json", "--take-in", str(tmp_path / "u.jsonl"))
    assert [session["id"] for session in json.loads(said)["sessions"]] == ["one"]


def test_another_file_is_not_taken_in(run, tmp_path):
    (tmp_path / "u.jsonl").write_text("{}")
    run("history", "--take-in", str(tmp_path / "u.jsonl"), code=1)


def test_the_morning_after_is_said_with_its_session(run, places):
    kept(places, *whole(), Felt(Feeling(4, 2, None, "tight")), FeltNext(3))
    assert run("history").splitlines()[1].endswith("4 → 2  next morning 3 · tight")


def test_the_morning_after_is_in_the_files(run, places):
    kept(places, *whole(), FeltNext(3))
    (session,) = json.loads(run("history", "--json"))["sessions"]
    (row, *_others) = csv.DictReader(io.StringIO(run("history", "--csv")))
    assert (session["pain_next_morning"], row["pain_next_morning"]) == (3, "3")
