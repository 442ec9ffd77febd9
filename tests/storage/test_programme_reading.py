"""Programme files: what they become, and what is wrong with them."""

from pathlib import Path

import pytest

from stretchtimer.core.programme import Slot, Turn
from stretchtimer.resources import data_root
from stretchtimer.storage.checking import check
from stretchtimer.storage.folders import Folder
from stretchtimer.storage.library import Library
from stretchtimer.storage.programme_reading import read_programme
from stretchtimer.storage.programmes import Programmes
from stretchtimer.storage.reading import Source
from stretchtimer.storage.schema import schema

SHIPPED = Folder(Path(data_root("routines")), is_own=False)
TEXT = """\
format: 1
programme: six
title: {en: Six weeks, de: Sechs Wochen}
stages:
  - name: Settle
    weeks: 1
    sessions:
      - routine: gentle
        days: [fri, mon]
        times: ["20:00", 07:30]
        hold: 80%
  - name: Keep
    weeks: 2 on
    sessions:
      - routine: gentle
rules:
  - {rule: One step up., turn: up, sessions: 3, pain: 0-3}
review: 4
"""


def reading(text: str, languages: tuple[str, ...] = ("en",)):
    source = Source(Path("six.yaml"), text.encode())
    return read_programme(source, {"gentle"}.__contains__, languages)


def changed(old: str, new: str):
    assert old in TEXT
    return reading(TEXT.replace(old, new))


def only_problem(old: str, new: str):
    (problem,) = changed(old, new).problems
    return problem


def programme():
    found = reading(TEXT)
    assert found.problems == ()
    assert found.value
    return found.value


def test_days_and_times_come_in_order():
    assert programme().stages[0].slots == (
        Slot("gentle", (0, 4), (7 * 60 + 30, 20 * 60), hold_percent=80),
    )


def test_nothing_said_is_every_day_at_nine():
    assert programme().stages[1].slots == (Slot("gentle", tuple(range(7)), (9 * 60,)),)


def test_a_stage_may_go_on():
    assert programme().stages[1].last_week is None


def test_a_rule_has_its_words_and_numbers():
    (rule,) = programme().rules
    assert (rule.text, rule.turn) == ("One step up.", Turn.UP)
    assert (rule.sessions, rule.pain_from, rule.pain_to) == (3, 0, 3)


def test_texts_are_in_the_users_language():
    found = reading(TEXT, ("de",)).value
    assert found
    assert found.title == "Sechs Wochen"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("07:30", "25:00", "time", 10),
        ("hold: 80%", "hold: 80", "percent", 11),
        ("hold: 80%", "hold: 5%", "percent", 11),
        ("weeks: 1\n", "weeks: 0\n", "weeks", 6),
        ("weeks: 2 on", "weeks: 5-3", "weeks", 13),
        ("weeks: 2 on", "weeks: 1 on", "weeks", 13),
        ("pain: 0-3", "pain: 0-11", "pain", 17),
        ("[fri, mon]", "[fri, monday]", "word", 9),
        ("routine: gentle\n        days", "routine: gone\n        days", "unknown-routine", 8),
        ("programme: six", "programme: seven", "file-name", 2),
        ("hold: 80%", "holds: 80%", "unknown-key", 11),
        ("turn: up, ", "", "missing-key", 17),
    ],
)
def test_what_is_wrong_is_told_with_its_place(old, new, code, line):
    problem = only_problem(old, new)
    assert (problem.code, problem.place.line) == (code, line)
    assert problem.is_error


def test_weeks_left_out_are_a_warning():
    problem = only_problem("weeks: 2 on", "weeks: 4 on")
    assert not problem.is_error
    assert "week 2 to week 3" in problem.message


def test_nothing_follows_a_stage_that_goes_on():
    assert only_problem("weeks: 1\n", "weeks: 1 on\n").code == "weeks"


def test_a_newer_format_is_said_to_be_newer():
    assert only_problem("format: 1", "format: 2").code == "newer-format"


def test_a_programme_with_an_error_is_not_followed():
    assert changed("07:30", "25:00").value is None


@pytest.mark.parametrize("text", ["", "[", "programme: x", "stages: 3", "\0", "a: &x b"])
def test_hostile_text_is_a_problem_and_no_crash(text):
    found = reading(text)
    assert found.value is None
    assert found.problems


def test_shipped_programmes_have_nothing_wrong_with_them():
    report = check([SHIPPED.path / "programmes"], (SHIPPED,))
    assert report.files > 0
    assert report.problems == ()


def test_check_finds_programmes_among_the_routines():
    alone = check([SHIPPED.path / "programmes"], (SHIPPED,)).files
    everything = check([SHIPPED.path], (SHIPPED,)).files
    assert everything > alone + 30


def test_the_shipped_programme_can_be_followed():
    found = Programmes((SHIPPED,)).programme("six-weeks-hamstring")
    assert found.weeks == 7
    assert found.review_weeks == (4, 6)


def test_a_users_programme_stands_in_the_place_of_a_shipped_one(tmp_path):
    own = tmp_path / "programmes" / "six-weeks-hamstring.yaml"
    own.parent.mkdir()
    own.write_text(
        TEXT.replace("programme: six", "programme: six-weeks-hamstring").replace(
            "gentle", "gentle-start"
        )
    )
    shelf = Programmes((Folder(tmp_path, is_own=True), SHIPPED)).shelf()
    assert [p.is_own for p in shelf.programmes if p.id == "six-weeks-hamstring"] == [True]


def test_a_broken_programme_hides_no_other(tmp_path):
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "bad.yaml").write_text("format: 1\nprogramme: bad\n")
    shelf = Programmes((Folder(tmp_path, is_own=True), SHIPPED)).shelf()
    assert shelf.programmes
    assert shelf.problems


def test_the_schema_knows_every_key():
    properties = schema("programme")["properties"]
    assert set(properties) == {
        "format", "programme", "title", "summary", "author", "language", "stages", "rules",
        "review",
    }  # fmt: skip


def test_an_exercise_can_be_swapped_and_another_left_out():
    found = changed("hold: 80%", "swap: {pigeon: figure-four}\n        leave_out: bridge")
    assert found.problems == ()
    (slot,) = found.value.stages[0].slots
    assert (slot.swaps, slot.left_out) == ((("pigeon", "figure-four"),), ("bridge",))


@pytest.mark.parametrize(
    "wrong", ["swap: pigeon", "swap: {Pigeon: bridge}", "swap: {pigeon: [a, b]}", "leave_out: 3.5"]
)
def test_a_swap_that_is_none_is_a_problem(wrong):
    assert changed("hold: 80%", wrong).problems


def test_what_the_shipped_programmes_swap_their_routines_offer():
    library = Library((SHIPPED,), ("en",))
    for programme in Programmes((SHIPPED,)).shelf().programmes:
        for slot in (slot for stage in programme.stages for slot in stage.slots):
            steps = library.routine(slot.routine).exercise_steps
            offered = {(s.exercise.id, easier.id) for s in steps for easier in s.easier}
            assert set(slot.swaps) <= offered
            assert set(slot.left_out) <= {s.exercise.id for s in steps}
