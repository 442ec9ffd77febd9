import subprocess
import sys

import pytest

KEYS = {"id", "title", "total_ms", "level", "areas", "equipment", "origin", "path"}
KNOWN_FOR = {
    "ais-hamstring-stretch": 145_000,
    "pigeon": 192_000,
    "supine-twist": 192_000,
    "hot-shower-stretch": 258_000,
}


def test_the_document_has_routines_and_problems(door):
    assert set(door("list", "--json").json) == {"routines", "problems"}


def test_every_routine_has_all_keys(door):
    assert all(set(row) == KEYS for row in door("list", "--json").json["routines"])


def test_the_shipped_routines_have_no_problems(door):
    assert door("list", "--json").json["problems"] == []


@pytest.mark.parametrize("identifier", KNOWN_FOR)
def test_the_routines_it_is_known_for_are_there_with_their_lengths(door, identifier):
    rows = {row["id"]: row for row in door("list", "--json").json["routines"]}
    assert rows[identifier]["total_ms"] == KNOWN_FOR[identifier]
    assert rows[identifier]["origin"] == "shipped"


def test_a_routine_of_the_users_own_is_among_them(door, mine):
    rows = {row["id"]: row for row in door("list", "--json").json["routines"]}
    assert rows["mine"]["origin"] == "user"
    assert rows["mine"]["path"] == str(mine)
    assert rows["mine"]["total_ms"] == 14_000


def test_a_broken_file_hides_no_other_and_is_told(door):
    before = door("list", "--json").json["routines"]
    door.write("broken.yaml", "format: 1\nroutine: broken\n")
    document = door("list", "--json").json
    assert document["routines"] == before
    assert {problem["path"] for problem in document["problems"]} == {
        str(door.data / "routines" / "broken.yaml")
    }


def test_for_people_a_broken_file_is_a_note(door):
    door.write("broken.yaml", "format: 1\nroutine: broken\n")
    result = door("list")
    assert "broken.yaml" not in result.out
    assert "1 file cannot be read" in result.err


def test_notes_are_left_out_when_asked(door):
    door.write("broken.yaml", "format: 1\nroutine: broken\n")
    assert door("list", "--quiet").err == ""


def test_for_people_each_routine_is_a_line_that_begins_with_its_id(door):
    ids = [row["id"] for row in door("list", "--json").json["routines"]]
    assert [line.split()[0] for line in door("list").out.splitlines()] == ids


def test_a_change_to_a_file_is_seen(door, mine):
    door("list")
    mine.write_text(mine.read_text().replace("12s", "20s"))
    rows = {row["id"]: row for row in door("list", "--json").json["routines"]}
    assert rows["mine"]["total_ms"] == 22_000


def test_a_file_that_is_gone_is_gone(door, mine):
    door("list")
    mine.unlink()
    assert "mine" not in {row["id"] for row in door("list", "--json").json["routines"]}


def test_a_damaged_index_is_made_anew(door):
    before = door("list").out
    (door.data / "cache" / "library.json").write_text("{")
    assert door("list").out == before


def test_control_characters_of_a_title_do_not_reach_the_terminal(door):
    door.write(
        "mine.yaml", 'format: 1\nroutine: mine\ntitle: "\\e[31mRed\\x9b"\nsteps: [{note: a}]\n'
    )
    for arguments in (("list",), ("list", "--json"), ("show", "mine"), ("timeline", "mine")):
        result = door(*arguments)
        assert all(line.isprintable() for line in (result.out + result.err).splitlines())


def test_a_fresh_index_is_enough_and_no_yaml_is_loaded(door):
    door("list")
    probe = (
        "import sys; from stretchtimer.cli.main import main;"
        f"code = main(['--data-dir', {str(door.data)!r}, 'list']);"
        "sys.exit(code or sum(name in sys.modules for name in ('yaml', 'pydantic', 'rich')))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, timeout=60, check=False
    )
    assert ended.returncode == 0
