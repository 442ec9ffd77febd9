import json
import subprocess
import sys

import pytest

from stretchtimer.cli.doctor import report_of, say_report
from stretchtimer.inventory.findings import Findings
from stretchtimer.inventory.machine import machine_of
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
WHOLE = Findings("3.11.7 on linux", "Linux", "6.11.3", "6.11.3", True, "miniaudio")


@pytest.fixture
def machine(door):
    """Looks at a machine on which nothing is missing but what is said."""

    def look(**found):
        return machine_of(WHOLE._replace(**found), Places.under(door.data))

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


def test_it_never_loads_qt(tmp_path):
    code = (
        "import sys; from stretchtimer.cli.main import main; main(sys.argv[1:]);"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, "doctor", "--data-dir", str(tmp_path)],
        capture_output=True,
        timeout=60,
    )
    assert ended.returncode == 0


def test_the_index_is_there_after_a_look_at_the_library(door, machine):
    door("list")
    assert report_of(machine())["files"]["cache/library.json"] == "ok"


def test_what_is_missing_is_told_with_what_why_and_how(machine):
    (missing,) = report_of(machine(sound=None))["missing"]
    assert set(missing) == {"what", "why", "how"}


def test_the_voice_is_told_for_every_language(machine):
    assert set(report_of(machine())["voice"]) == {"en", "de", "es", "fr"}


def test_the_report_is_json(machine):
    assert json.loads(json.dumps(report_of(machine(sound=None, display=False))))


def test_the_folder_is_the_one_asked_for(door, machine):
    assert report_of(machine())["data_dir"] == str(door.data)


def test_for_people_the_same_is_told_in_lines(machine, capsys):
    say_report(machine(sound=None))
    lines = capsys.readouterr().out.splitlines()
    assert "sound:        none" in lines
    assert "  settings.json: absent" in lines
    assert lines[-1].startswith("Missing: a sound device.")
