import os
from pathlib import Path

import pytest

from stretchtimer.storage.checking import check
from tests.storage.shelves import Shelves


@pytest.fixture
def shelves(tmp_path):
    shelves = Shelves(tmp_path)
    shelves.prescription("calves", shelves.own)
    return shelves


def report(shelves, *paths):
    return check(paths or [shelves.own], shelves.folders)


def codes(report):
    return [problem.code for problem in report.problems]


def test_a_folder_is_checked_with_its_exercises(shelves):
    shelves.stretch("mine", shelves.own)
    assert report(shelves).files == 2


def test_a_good_folder_is_fine(shelves):
    assert report(shelves).problems == ()
    assert report(shelves).is_fine(strict=True)


def test_an_error_is_not_fine(shelves):
    shelves.prescription("torn", shelves.own, exercise="nosuch")
    assert codes(report(shelves)) == ["unknown-exercise"]
    assert not report(shelves).is_fine()


def test_a_warning_is_fine_unless_strict(shelves):
    shelves.stretch("short", shelves.own, hold="3s")
    assert report(shelves).is_fine()
    assert not report(shelves).is_fine(strict=True)


def test_several_files_are_checked_in_one_run(shelves):
    paths = [shelves.prescription(name, shelves.own) for name in ("a", "b")]
    assert report(shelves, *paths).files == 2


def test_exercises_beside_a_file_are_found_before_those_of_the_library(shelves, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "exercises").mkdir(parents=True)
    shelves.stretch("only-here", elsewhere)
    path = shelves.prescription("a", elsewhere, exercise="only-here")
    assert report(shelves, path).problems == ()


def test_a_file_named_from_here_finds_what_lies_beside_it(shelves, monkeypatch):
    shelves.stretch("only-here", shelves.own)
    monkeypatch.chdir(shelves.own / "exercises")
    assert report(shelves, Path("only-here.yaml")).problems == ()


def test_an_exercise_that_breaks_is_told_and_so_is_the_routine_that_needs_it(shelves):
    shelves.stretch("torn", shelves.own, hold="long")
    shelves.prescription("needs-it", shelves.own, exercise="torn")
    assert sorted(codes(report(shelves))) == ["broken-exercise", "duration"]


def test_a_file_that_is_not_there_is_a_problem(shelves, tmp_path):
    assert codes(report(shelves, tmp_path / "nosuch.yaml")) == ["unreadable"]


def test_a_folder_without_files_is_a_problem(shelves, tmp_path):
    (tmp_path / "empty").mkdir()
    assert codes(report(shelves, tmp_path / "empty")) == ["no-files"]


@pytest.mark.parametrize("name", ["a\0b", "x" * 5_000])
def test_a_name_that_cannot_be_is_a_problem(shelves, tmp_path, name):
    assert codes(report(shelves, tmp_path / name)) == ["unreadable"]


def test_of_two_files_with_one_id_the_hidden_one_is_told(shelves):
    text = (shelves.own / "calves.yaml").read_text()
    shelves.put(shelves.own / "calves.yml", text)
    (problem,) = report(shelves).problems
    assert problem.code == "hidden"
    assert problem.path.endswith("calves.yml")


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
def test_whatever_lies_in_a_folder_it_is_told_and_nothing_waits(shelves):
    os.mkfifo(shelves.own / "pipe.yaml")
    (shelves.own / "folder.yaml").mkdir()
    (shelves.own / "gone.yaml").symlink_to(shelves.own / "nosuch")
    (shelves.own / "round.yaml").symlink_to(shelves.own / "round.yaml")
    (shelves.own / "zero.yaml").symlink_to("/dev/zero")
    assert codes(report(shelves)) == ["unreadable"] * 5


@pytest.mark.skipif(os.name != "posix", reason="needs odd names")
@pytest.mark.parametrize("name", ["a\nb", "\x1b[31m", "\u202eevil", os.fsdecode(b"\xff")])
def test_the_name_of_a_file_is_safe_to_print(shelves, name):
    shelves.put(shelves.own / f"{name}.yaml", "a: b")
    problems = report(shelves).problems
    assert problems
    assert all(str(problem).isprintable() for problem in problems)
