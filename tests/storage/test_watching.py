import os

import pytest

from stretchtimer.storage.watching import stamps_of, watch


class Over(Exception):
    """The test has seen enough."""


class Script:
    """Does one thing at each wait, and then ends the watch."""

    def __init__(self, *acts):
        self.acts = list(acts)
        self.looks = 0

    def wait(self):
        if not self.acts:
            raise Over
        self.acts.pop(0)()

    def look(self):
        self.looks += 1

    def run(self, *paths):
        with pytest.raises(Over):
            watch(list(paths), self.look, self.wait)
        return self.looks


def nothing():
    pass


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("one")
    return path


def test_the_files_are_looked_at_at_once(file):
    assert Script().run(file) == 1


def test_as_long_as_nothing_is_saved_nothing_is_looked_at_again(file):
    assert Script(nothing, nothing, nothing).run(file) == 1


def test_a_saved_file_is_looked_at_again(file):
    assert Script(lambda: file.write_text("other"), nothing, nothing).run(file) == 2


def test_a_file_is_looked_at_when_it_is_written_to_its_end(file):
    writes = (lambda: file.write_text("half"), lambda: file.write_text("and more"), nothing)
    assert Script(*writes, nothing).run(file) == 2


def test_a_file_replaced_by_another_of_the_same_length_and_time_is_noticed(file):
    def replace():
        old = file.stat()
        new = file.with_name("new")
        new.write_text("two")
        os.utime(new, ns=(old.st_atime_ns, old.st_mtime_ns + 1))
        new.replace(file)

    assert Script(replace, nothing, nothing).run(file) == 2


def test_an_exercise_beside_the_routine_counts(file, tmp_path):
    (tmp_path / "exercises").mkdir()
    save = (tmp_path / "exercises" / "heel.yaml").write_text
    assert Script(lambda: save("x"), nothing).run(file) == 2


def test_a_new_file_in_a_folder_is_noticed(tmp_path):
    save = (tmp_path / "new.yaml").write_text
    assert Script(lambda: save("x"), nothing).run(tmp_path) == 2


def test_a_file_that_goes_away_is_noticed(file):
    assert Script(file.unlink, nothing).run(file) == 2


def test_the_same_file_named_twice_is_watched_once(file, tmp_path):
    assert len(stamps_of([file, tmp_path])) == 1
