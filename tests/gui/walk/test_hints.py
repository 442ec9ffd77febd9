"""The hints of the walk."""

from stretchtimer.gui.walk.hints import HINTS, Course, Done, Hint

TWO = (Hint("Press Space.", Done.PAUSED), Hint("That is all."))


def test_a_hint_goes_when_it_was_followed():
    assert Course(TWO).after(Done.PAUSED).hint == TWO[1]


def test_something_else_leaves_it():
    assert Course(TWO).after(Done.WENT_ON) == Course(TWO)


def test_any_hint_can_be_put_away():
    assert Course(TWO).next().next().hint is None


def test_after_the_last_nothing_comes():
    assert Course(TWO).next().next().next().hint is None
    assert Course(TWO).next().is_last


def test_every_key_of_the_walk_is_told():
    words = " ".join(hint.words for hint in HINTS)
    missing = [
        key
        for key in ("Space", "→", "←", "E", "H:", "M", "F", "Esc", "?")
        if f"{key} " not in words
    ]
    assert not missing
