"""The man page and the completion of every shell are those of the program as it is."""

import shutil
import subprocess

import pytest

from stretchtimer import __version__
from stretchtimer.cli.main import COMMANDS

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture(scope="module")
def page(packaging, program):
    return packaging("manual").manual(program, packaging("manual").released())


@pytest.fixture(scope="module")
def completions(packaging, program):
    return {shell: packaging("completion").SHELLS[shell](program) for shell in SHELLS}


def test_the_man_page_has_a_section_for_every_command(page, program):
    for command in program.all():
        if command.words:
            assert f".SS {' '.join(command.words)}\n" in page


def test_the_commands_are_those_of_the_program(program):
    assert [command.words for command in program.commands] == [(name,) for name in COMMANDS]


def test_the_man_page_names_every_option(page, program):
    for command in program.all():
        for argument in command.arguments:
            for flag in argument.flags:
                assert flag.replace("-", "\\-") in page


def test_the_man_page_says_version_and_day(page):
    assert page.startswith('.TH STRETCHTIMER 1 "20')
    assert f'"StretchTimer {__version__}"' in page


def test_troff_takes_no_line_of_the_page_for_a_request(packaging):
    assert packaging("manual").escaped(".stretch-files") == "\\&.stretch\\-files"


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not installed")
def test_mandoc_finds_nothing_wrong_with_the_page(page):
    told = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning"], input=page, capture_output=True, text=True
    )
    assert told.stdout + told.stderr == ""


@pytest.mark.parametrize("shell", SHELLS)
def test_the_completion_names_every_command_and_option(completions, program, shell):
    for command in program.all():
        for word in command.words:
            assert word in completions[shell]
        for argument in command.arguments:
            for flag in argument.flags:
                assert (flag.lstrip("-") if shell == "fish" else flag) in completions[shell]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_completion_offers_the_ids_of_routines(completions, shell):
    assert "stretchtimer list" in completions[shell]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_can_read_its_completion(completions, shell, tmp_path):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "completion"
    script.write_text(completions[shell], encoding="utf-8")
    told = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True)
    assert told.stderr == ""


def completed(script, *words):
    """What bash offers for the last of the words."""
    line = " ".join(words)
    ask = (
        f"{script}\nstretchtimer() {{ echo 'my-routine  5 min'; }}\n"
        f"COMP_WORDS=(stretchtimer {line})\n"
        f"COMP_CWORD={len(words)}\n_stretchtimer\nprintf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    told = subprocess.run(["bash", "-c", ask], capture_output=True, text=True)
    assert told.stderr == ""
    return told.stdout.split()


needs_bash = pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")


@needs_bash
def test_bash_completes_a_command(completions, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert completed(completions["bash"], "timel") == ["timeline"]


@needs_bash
def test_bash_completes_what_to_export(completions, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert completed(completions["bash"], "export", "hand") == ["handout"]


@needs_bash
def test_bash_completes_a_routine_of_the_users(completions, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert completed(completions["bash"], "play", "my") == ["my-routine"]


@needs_bash
def test_bash_completes_the_choices_of_an_option(completions, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert completed(completions["bash"], "figure", "--skin", "o") == ["olive"]
