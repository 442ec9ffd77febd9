import json
import subprocess
import sys

import pytest

from stretchtimer.cli.doctor import report_of, say_report
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.storage.places import Places

KEYS = {
    "version",
    "python",
    "qt",
    "display",
    "sound",
    "voice",
    "data_dir",
    "files",
    "missing",
}


@pytest.fixture
def report(door):
    """Looks at a machine on which nothing is missing but what is said."""

    def look(sound="miniaudio", *, display=True):
        around = Surroundings(Places.under(door.data), ("en",))
        return report_of(around, sound, display=display)

    return look


def test_the_command_prints_one_document_with_all_keys(tmp_path):
    code = "import sys; from stretchtimer.cli.main import main; sys.exit(main(sys.argv[1:]))"
    ended = subprocess.run(
        [sys.executable, "-c", code, "doctor", "--json", "--data-dir", str(tmp_path)],
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert set(json.loads(ended.stdout)) == KEYS


def test_a_new_folder_has_no_files_yet(report):
    assert report()["files"] == {
        "history.sqlite": "absent",
        "settings.json": "absent",
        "cache/library.json": "absent",
        "routines": "absent",
    }


def test_the_index_is_there_after_a_look_at_the_library(door, report):
    door("list")
    assert report()["files"]["cache/library.json"] == "ok"


def test_a_damaged_file_is_told_and_left_where_it_is(door, report):
    door.data.mkdir()
    (door.data / "settings.json").write_text("{")
    assert report()["files"]["settings.json"] == "damaged"
    assert (door.data / "settings.json").read_text() == "{"


def test_where_all_is_there_nothing_is_missing(report):
    assert report()["missing"] == []


@pytest.mark.parametrize(
    ("found", "what"),
    [({"sound": None}, "a sound device"), ({"display": False}, "a display")],
)
def test_what_is_missing_is_told_with_why_and_how(report, found, what):
    (missing,) = report(**found)["missing"]
    assert missing["what"] == what
    assert missing["why"]
    assert missing["how"]


def test_the_folder_is_the_one_asked_for(door, report):
    assert report()["data_dir"] == str(door.data)


def test_for_people_the_same_is_told_in_lines(report, capsys):
    say_report(report(None))
    lines = capsys.readouterr().out.splitlines()
    assert "sound:     none" in lines
    assert "  settings.json: absent" in lines
    assert lines[-1].startswith("Missing: a sound device.")
