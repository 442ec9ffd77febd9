"""The log takes turns, and holds nothing personal."""

import logging
from pathlib import Path

import pytest

from stretchtimer.storage.log_file import FILE, LARGEST, OLDER, Log, described, log_files

PERSONAL = "my-sore-knee"  # stands for a title, a name, a path


@pytest.fixture(autouse=True)
def no_stray_log_records():
    """Records are what is tested here."""


@pytest.fixture
def log(tmp_path):
    made = Log(tmp_path / "logs")
    yield made
    made.close()


def text(folder: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in log_files(folder / "logs"))


def caught(text: str = PERSONAL) -> BaseException:
    try:
        try:
            raise FileNotFoundError(2, "No such file", f"/home/someone/{text}.yaml")
        except OSError as error:
            raise ValueError(text) from error
    except ValueError as error:
        return error


def test_a_fact_is_a_line_with_its_details(log, tmp_path):
    log.note("sound", output="miniaudio", late=3)
    assert text(tmp_path).splitlines()[0].endswith("sound: output=miniaudio late=3")


def test_an_exception_is_told_by_kind_and_place(log, tmp_path):
    log.caught(caught())
    assert "error in the window: ValueError after FileNotFoundError at " in text(tmp_path)
    assert "test_log_file.py" in text(tmp_path)


def test_the_message_of_an_exception_is_left_out(log, tmp_path):
    log.caught(caught())
    assert PERSONAL not in text(tmp_path)
    assert "someone" not in text(tmp_path)


def test_the_place_holds_no_folder_of_the_users(log, tmp_path):
    log.caught(caught())
    assert str(Path.home()) not in text(tmp_path)
    assert str(Path(__file__).parent) not in text(tmp_path)


def test_an_error_of_the_system_keeps_its_number():
    assert described(PermissionError(13, "Permission denied", PERSONAL)).startswith(
        "PermissionError 13 at "
    )


def test_what_other_libraries_say_is_left_out(log, tmp_path):
    logging.getLogger("playsound3").warning("cannot play %s", f"/home/{PERSONAL}.wav")
    assert "WARNING playsound3 line" in text(tmp_path)
    assert PERSONAL not in text(tmp_path)


def test_a_line_break_cannot_forge_a_line(log, tmp_path):
    log.note("one\n2026-01-01 INFO two\x1b[31m")
    assert len(text(tmp_path).splitlines()) == 1
    assert "\x1b" not in text(tmp_path)


def test_files_take_turns(log, tmp_path):
    for number in range(1800):
        log.note("x" * 600, number=number)
    files = log_files(tmp_path / "logs")
    assert [file.name for file in files] == [FILE, f"{FILE}.1", f"{FILE}.2"]
    assert len(files) == OLDER + 1
    assert all(file.stat().st_size <= LARGEST for file in files)


def test_a_folder_that_cannot_be_made_harms_nothing(tmp_path):
    (tmp_path / "logs").write_text("a file lies in the way")
    log = Log(tmp_path / "logs")
    log.note("nobody hears this")
    log.caught(caught())
    log.close()
    assert (tmp_path / "logs").read_text() == "a file lies in the way"


def test_a_log_that_vanishes_harms_nothing(log, tmp_path, capfd):
    log.note("before")
    for file in log_files(tmp_path / "logs"):
        file.unlink()
    (tmp_path / "logs").rmdir()
    for _ in range(1800):
        log.note("x" * 600)
    assert capfd.readouterr().err == ""


def test_a_closed_log_writes_no_more(log, tmp_path):
    log.close()
    log.note("later")
    log.close()
    assert text(tmp_path) == ""


def test_without_a_folder_there_are_no_files(tmp_path):
    assert log_files(tmp_path / "none") == []
