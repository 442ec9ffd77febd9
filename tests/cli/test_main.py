import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stretchtimer import __version__
from stretchtimer.cli.main import COMMANDS, main


def python(*arguments, **options):
    """Run Python in a process of its own."""
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, timeout=60, check=False, **options
    )


CALL = "import sys; from stretchtimer.cli.main import main; sys.exit(main(sys.argv[1:]))"


@pytest.mark.parametrize("argv", [["--version"], ["list", "--version"]])
def test_the_version_is_told_before_and_after_a_command(argv, capsys):
    assert main(argv) == 0
    assert capsys.readouterr().out == f"StretchTimer {__version__}\n"


def test_the_data_folder_may_be_named_after_the_command(tmp_path, capsys):
    assert main(["list", "--json", "--data-dir", str(tmp_path / "here")]) == 0
    assert capsys.readouterr().err == ""
    assert (tmp_path / "here" / "cache" / "library.json").exists()


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["sing"],
        ["list", "--loud"],
        ["show"],
        ["check"],
        ["schema", "poem"],
        ["timeline", "pigeon", "--side", "up"],
        ["timeline", "pigeon", "--hold", "a lot"],
        ["timeline", "pigeon", "--hold", "0%"],
        ["play", "pigeon", "--speed", "0"],
        ["play", "pigeon", "--speed", "nan"],
        ["play", "pigeon", "--speed", "fast"],
    ],
)
def test_wrong_usage_ends_with_2(argv, capsys):
    assert main(argv) == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    assert main([command, "--help"]) == 0
    assert f"stretchtimer {command}" in capsys.readouterr().out


def test_an_unknown_routine_is_one_sentence_and_1(door):
    result = door("show", "pigeo")
    assert result.code == 1
    assert result.err == (
        "stretchtimer: Nothing in the library is called pigeo. Did you mean pigeon?\n"
    )


def test_a_broken_file_is_told_with_its_place(door):
    path = door.write("broken.yaml", "format: 1\nroutine: broken\ntitle: Broken\nsteps: 5\n")
    result = door("show", path)
    assert result.code == 1
    assert f"{path}:4:" in result.err


def test_what_was_typed_is_repeated_without_its_control_characters(door):
    result = door("show", "\x1b[31mred\x1b[0m")
    assert result.code == 1
    assert "\x1b" not in result.err


@given(st.text(st.characters(exclude_characters="\0"), max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_no_name_of_a_routine_ends_in_a_traceback(door, name):
    result = door("timeline", "--", name)
    assert result.code in (0, 1, 2)
    assert "Traceback" not in result.err
    assert all(line.isprintable() for line in result.err.splitlines())


def test_a_folder_instead_of_a_routine_is_one_sentence_and_1(door, tmp_path):
    result = door("show", f"{tmp_path}/")
    assert result.code == 1
    assert len(result.err.splitlines()) == 1


def test_a_reader_that_has_had_enough_is_no_trouble(tmp_path):
    command = f"{sys.executable} -c '{CALL}' schema routine | head -n 1"
    ended = subprocess.run(command, shell=True, capture_output=True, timeout=60, check=False)  # noqa: S602
    assert ended.stdout == b"{\n"
    assert ended.stderr == b""


def test_it_writes_utf_8_whatever_the_locale_says(door):
    path = door.write("mine.yaml", "format: 1\nroutine: mine\ntitle: Dehnübung\nsteps: []\n")
    ended = python(
        "-c", CALL, "check", path, env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONPATH": sys.path[0]}
    )
    assert ended.returncode == 1
    ended.stdout.decode("utf-8")


def test_the_version_is_told_without_reading_any_yaml():
    ended = python(
        "-c",
        "import sys; from stretchtimer.cli.main import main; main(['--version']);"
        "sys.exit(sum(name in sys.modules for name in ('yaml', 'pydantic', 'rich')))",
    )
    assert ended.returncode == 0
