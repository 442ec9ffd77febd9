"""What the diary tells the window."""

import pytest

from stretchtimer.gui.bridges.qt_diary import QtDiary
from tests.gui.window_fakes import heard


class Talkative:
    """A diary that has something to say before it is even made."""

    def __init__(self, told, unsaved) -> None:
        told("Your history was damaged.")
        unsaved("Nothing is being saved.")

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("signal", "sentence"),
    [("told", "Your history was damaged."), ("unsaved", "Nothing is being saved.")],
)
def test_what_is_said_before_anybody_listens_is_heard(qtbot, signal, sentence):
    diary = QtDiary(Talkative)
    said = heard(getattr(diary, signal))
    qtbot.waitUntil(lambda: said == [sentence])
