import pytest

from stretchtimer.storage.mending import mend, real_path, step_of

NOTE = {"note": "?"}


def routine():
    return {
        "title": "X",
        "steps": [
            {"exercise": "a", "hold": "x", "easier": ["b", "C"]},
            {"repeat": "2", "steps": [{"exercise": "d"}, {"note": "e"}]},
        ],
    }


def mended(*wrong):
    value = routine()
    mend(value, wrong)
    return value


def test_a_wrong_value_goes_with_its_key():
    assert mended((("steps", 0, "an exercise step", "hold"), False))["steps"][0] == {
        "exercise": "a",
        "easier": ["b", "C"],
    }


def test_a_wrong_entry_takes_its_list_with_it():
    assert "easier" not in mended((("steps", 0, "easier", 1), False))["steps"][0]


def test_a_step_that_is_none_becomes_a_note():
    assert mended((("steps", 1), False))["steps"][1] == NOTE


def test_a_step_that_lacks_a_key_becomes_a_note_and_keeps_its_place():
    inner = mended((("steps", 1, "steps", 0, "exercise", "name"), True))["steps"][1]["steps"]
    assert inner == [NOTE, {"note": "e"}]


def test_a_missing_key_of_the_file_is_filled_in():
    assert mended((("format",), True))["format"] == "1"


def test_missing_steps_are_filled_in_with_a_note():
    value = {}
    mend(value, [(("steps",), True)])
    assert value == {"steps": [NOTE]}


def test_a_step_inside_a_step_that_went_does_no_harm():
    wrong = ((("steps", 1, "steps", 0, "exercise"), False), (("steps", 1), False))
    assert mended(*wrong)["steps"][1] == NOTE


def test_the_real_path_is_without_what_is_not_in_the_file():
    assert real_path(routine(), ("steps", 0, "an exercise step", "hold")) == ("steps", 0, "hold")


@pytest.mark.parametrize(
    ("path", "step"),
    [
        (("title",), ()),
        (("steps",), ()),
        (("steps", 3, "hold"), ("steps", 3)),
        (("steps", 3, "steps", 1), ("steps", 3, "steps", 1)),
        (("steps", 3, "easier", 1), ("steps", 3)),
        (("mistakes", 0, "cue"), ()),
    ],
)
def test_the_step_of_a_path_is_the_innermost(path, step):
    assert step_of(path) == step
