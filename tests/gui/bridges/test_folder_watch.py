"""Files that change while the window is open."""

import pytest

from stretchtimer.gui.bridges.folder_watch import FolderWatch
from stretchtimer.storage.folders import watched


@pytest.fixture
def watch(qapp, tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "hip.yaml").write_text("a: 1")
    made = FolderWatch(lambda: watched(tmp_path))
    made.begin()
    return made


def test_a_file_that_is_written_to_is_told(watch, tmp_path, qtbot):
    with qtbot.waitSignal(watch.changed) as told:
        (tmp_path / "hip.yaml").write_text("a: 2")
    assert str(tmp_path / "hip.yaml") in told.args[0]


def test_a_file_that_was_replaced_is_watched_on(watch, tmp_path, qtbot):
    with qtbot.waitSignal(watch.changed):
        (tmp_path / "new").write_text("a: 2")
        (tmp_path / "new").replace(tmp_path / "hip.yaml")
    with qtbot.waitSignal(watch.changed) as told:
        (tmp_path / "hip.yaml").write_text("a: 3")
    assert str(tmp_path / "hip.yaml") in told.args[0]


def test_a_new_exercise_is_told(watch, tmp_path, qtbot):
    with qtbot.waitSignal(watch.changed) as told:
        (tmp_path / "exercises" / "x.yaml").write_text("a: 1")
    assert str(tmp_path / "exercises") in told.args[0]


def test_a_folder_that_is_not_there_is_no_harm(qapp, tmp_path):
    FolderWatch(lambda: watched(tmp_path / "nowhere")).begin()
