import os

import pytest

KEYS = {"path", "line", "column", "key", "severity", "code", "message", "hint"}
WARNED = "format: 1\nroutine: warned\ntitle: A\nsteps: [{exercise: pigeon, hold: 90s}]\n"
BROKEN = "format: 1\nroutine: broken\ntitle: A\nsteps:\n  - {exercise: pigeon, rset: 3s}\n"


def test_a_good_file_is_fine(door, mine):
    result = door("check", mine, "--json")
    assert (result.code, result.json) == (0, {"ok": True, "files": 1, "problems": []})


def test_a_problem_has_all_keys_and_its_place(door):
    path = door.write("broken.yaml", BROKEN)
    result = door("check", path, "--json")
    (problem,) = result.json["problems"]
    assert result.code == 1
    assert set(problem) == KEYS
    assert (problem["path"], problem["line"], problem["severity"]) == (str(path), 5, "error")
    assert "rest" in problem["hint"] + problem["message"]


def test_for_people_a_problem_is_a_line_with_its_place(door):
    path = door.write("broken.yaml", BROKEN)
    (line,) = door("check", path).out.splitlines()
    assert line.startswith(f"{path}:5:")


def test_warnings_alone_are_fine(door):
    path = door.write("warned.yaml", WARNED)
    result = door("check", path, "--json")
    assert result.code == 0
    assert [problem["severity"] for problem in result.json["problems"]] == ["warning"]


def test_warnings_are_not_fine_when_strict(door):
    path = door.write("warned.yaml", WARNED)
    result = door("check", path, "--json", "--strict")
    assert (result.code, result.json["ok"]) == (1, False)


def test_a_folder_is_all_its_files(door):
    door.write("broken.yaml", BROKEN)
    door.write("warned.yaml", WARNED)
    result = door("check", door.data / "routines", "--json")
    assert (result.code, result.json["files"]) == (1, 2)


def test_several_files_are_checked_in_one_run(door, mine):
    assert door("check", mine, door.write("warned.yaml", WARNED), "--json").json["files"] == 2


def test_people_are_told_how_many_files_there_were(door, mine):
    assert door("check", mine).err == "1 file checked: nothing to say.\n"


HOSTILE = {
    "nothing": b"",
    "binary": bytes(range(256)),
    "zeros": b"\0" * 5_000,
    "deep": b"[" * 100_000,
    "bomb": b"a: &a [1]\nb: &b [*a, *a]\nc: {<<: *b}\n",
    "tag": b"!!python/object/apply:os.system ['true']",
    "utf-16": "format: 1".encode("utf-16"),
    "surrogate": b'title: "\\ud800"\n',
    "number": b"format: " + b"9" * 10_000,
    "colours": b"\x1b[31mred: \x9b31m\n",
    "date": b"format: 2024-02-30\n",
    "list": b"- 1\n- 2\n",
    "keys": b"? [a, b]\n: c\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_told_in_words(door, tmp_path, kind):
    path = tmp_path / "hostile.yaml"
    path.write_bytes(HOSTILE[kind])
    for command in ("check", "show", "timeline", "play"):
        result = door(command, path)
        assert result.code == 1
        assert "Traceback" not in result.err
        assert "a mistake in StretchTimer" not in result.err
        assert all(line.isprintable() for line in (result.out + result.err).splitlines())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_a_pipe_is_not_waited_for(door, tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert door("check", tmp_path / "pipe.yaml").code == 1


def test_a_file_that_is_not_there_is_a_problem(door, tmp_path):
    result = door("check", tmp_path / "missing.yaml", "--json")
    assert (result.code, len(result.json["problems"])) == (1, 1)
