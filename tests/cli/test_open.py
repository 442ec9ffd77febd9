import io

import pytest

from tests.cli.commands import ROUTINE, Door


class Keyboard(io.StringIO):
    """A person who types what the test says."""

    def isatty(self):
        """A person it is."""
        return True


@pytest.fixture
def bundle(door, mine, tmp_path):
    """A .stretch file with the routine mine in it."""
    path = tmp_path / "mine.stretch"
    assert door("export", "bundle", "mine", "-o", path).code == 0
    return path


@pytest.fixture
def friend(tmp_path, capsys):
    """The door of somebody else."""
    return Door(tmp_path / "friend", capsys)


def files(door):
    return {path.name for path in door.data.rglob("*") if path.is_file()}


def test_it_shows_what_is_inside(friend, bundle):
    shown = friend("open", bundle).out
    assert shown.startswith("A short one\n   1 exercise, 14 s; made by StretchTimer ")
    assert "This routine is new to you.\nNew:\n   routine mine\n" in shown


def test_without_a_keyboard_nothing_is_added(friend, bundle):
    result = friend("open", bundle)
    assert result.code == 0
    assert "say --yes" in result.err
    assert files(friend) <= {"library.json"}


def test_with_yes_it_is_added(friend, bundle):
    friend("open", bundle, "--yes")
    assert friend("show", "mine").code == 0


def test_what_is_added_is_the_file_itself(friend, bundle):
    friend("open", bundle, "--yes")
    assert (friend.data / "routines" / "mine.yaml").read_text(encoding="utf-8") == ROUTINE


@pytest.mark.parametrize(("typed", "added"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_a_person_is_asked(friend, bundle, monkeypatch, typed, added):
    monkeypatch.setattr("sys.stdin", Keyboard(typed))
    friend("open", bundle)
    assert ("mine.yaml" in files(friend)) is added


def test_a_person_who_leaves_adds_nothing(friend, bundle, monkeypatch):
    monkeypatch.setattr("sys.stdin", Keyboard(""))
    assert friend("open", bundle).code == 0
    assert "mine.yaml" not in files(friend)


def test_nothing_new_asks_nothing(door, bundle):
    result = door("open", bundle)
    assert "You have all of it already." in result.out
    assert "--yes" not in result.err


def test_a_change_is_told_before_it_is_made(friend, bundle):
    friend.write("mine.yaml", ROUTINE.replace("hold: 12s", "hold: 30s"))
    shown = friend("open", bundle).out
    assert "this one differs:\n   Calf stretch: hold 30 s → 12 s" in shown
    assert "Replaces your own (the old one is kept beside it):\n   routine mine" in shown


def test_what_is_replaced_is_kept(friend, bundle):
    friend.write("mine.yaml", ROUTINE.replace("hold: 12s", "hold: 30s"))
    friend("open", bundle, "--yes")
    assert "mine.yaml.previous" in files(friend)


def test_a_file_that_is_no_bundle_is_refused_with_the_reason(friend, mine):
    result = friend("open", mine)
    assert result.code == 1
    assert result.err == "stretchtimer: The file is damaged, or it is no .stretch file.\n"


def test_nothing_waits_anywhere_afterwards(friend, bundle):
    friend("open", bundle)
    assert not list(friend.data.rglob("opening-*"))
