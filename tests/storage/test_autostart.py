"""Starting with the desktop."""

import pytest

from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.autostart import Autostart, quoted


def test_switched_on_there_is_a_file_that_starts_it(tmp_path):
    start = Autostart(tmp_path / "autostart", ("/opt/my programs/stretchtimer",))
    start.switch(True)
    (file,) = (tmp_path / "autostart").iterdir()
    assert 'Exec="/opt/my programs/stretchtimer"' in file.read_text()
    assert start.is_on


def test_switched_off_it_is_gone(tmp_path):
    start = Autostart(tmp_path, ("stretchtimer",))
    start.switch(True)
    start.switch(False)
    assert not start.is_on
    assert not list(tmp_path.iterdir())


def test_off_twice_is_off(tmp_path):
    start = Autostart(tmp_path, ("stretchtimer",))
    start.switch(False)
    assert not start.is_on


def test_where_it_cannot_be_written_that_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotSave):
        Autostart(tmp_path / "file", ("stretchtimer",)).switch(True)


@pytest.mark.parametrize(
    ("word", "said"), [("a b", '"a b"'), ("100%", '"100%%"'), ('a"b', '"a\\\\"b"')]
)
def test_a_command_is_quoted(word, said):
    assert quoted(word) == said
