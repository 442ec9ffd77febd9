"""The Routine page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Dose, Side, Sides
from stretchtimer.core.duration import HOUR
from stretchtimer.core.exercise import Exercise, Mistake
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, Routine
from stretchtimer.core.safety import Care
from stretchtimer.gui.pages.routine import RoutinePage
from stretchtimer.gui.routine.step_row import StepRow
from tests.examples import step
from tests.gui.window_fakes import (
    PREGNANCY,
    a_look,
    card,
    heard,
    labels,
    named,
    no_pictures,
    problem,
)

BRIDGE = Exercise("bridge", "Bridge", summary="Lift the hips.")
COBRA = Exercise(
    "cobra",
    "Cobra",
    summary="Lift the chest.",
    steps=("Lie on your front.", "Lift."),
    feel="The front of the trunk.",
    mistakes=(Mistake("Shoulders high", "Let them sink"),),
    stop_if=("sharp pain",),
    sources=("Somebody. A book. 2001.",),
    not_with=((PREGNANCY, Care.AVOID),),
)
EACH = {"sides": Sides.EACH, "switch": 8_000, "prepare": 10_000}
ROUTINE = Routine(
    "hip",
    "Hip and hamstring",
    (
        NoteStep("1", "Mat <b>within</b> reach."),
        step(COBRA, "2", easier=(BRIDGE,), hold=30_000, **EACH),
        step(BRIDGE, "3", optional=True, hold=60_000, prepare=10_000),
    ),
    summary="Calm the hip.",
    when="It is tight.",
    level=2,
)
"""10 + 30 + 8 + 30 = 78 s, and 70 s that may be left out."""


@pytest.fixture
def page(qtbot):
    look = a_look()
    made = RoutinePage(look, no_pictures(look), card("Hip and hamstring"))
    qtbot.addWidget(made)
    made.resize(1068, 1400)
    made.show_routine(ROUTINE, (), Choices())
    made.show()
    return made


def rows(page):
    return [row for row in page.findChildren(StepRow) if row.isVisible()]


def press_start(page):
    wanted = heard(page.start_wanted)
    page.start()
    return wanted[0][1] if wanted else None


def test_title_summary_and_occasion_are_told(page):
    assert "Hip and hamstring" in labels(page)
    assert "Calm the hip.\nWhen: It is tight." in labels(page)


def test_every_step_has_a_row(page):
    assert [row.number for row in rows(page)] == ["1", "2", "3"]


def test_a_note_is_shown_as_it_is_written_and_waits(page):
    assert "Mat <b>within</b> reach." in labels(rows(page)[0])
    assert "waits for you" in labels(rows(page)[0])


def test_the_dose_is_said_in_words(page):
    assert "30 s each side" in labels(rows(page)[1])


def test_the_start_says_how_long_it_lasts(page):
    named(page, "Start the session, 3 min")


def test_a_step_that_may_be_left_out_makes_the_session_shorter(page):
    named(page, "Include Bridge today").click()
    named(page, "Start the session, 2 min")
    assert "left out today" in labels(rows(page)[2])


def test_the_start_tells_todays_choices(page):
    named(page, "Right only").click()
    assert press_start(page) == Choices(only_side=Side.RIGHT, first_side=Side.RIGHT)


def test_more_or_less_hold_changes_the_length(page):
    for now in ("As written", "90 %", "80 %", "70 %", "60 %"):
        named(page, f"Hold: less. Now {now}").click()
    assert press_start(page).hold_percent == 50
    named(page, "Start the session, 2 min")


def test_the_users_usual_choices_are_the_first_ones(qtbot):
    look = a_look()
    page = RoutinePage(look, no_pictures(look), card())
    qtbot.addWidget(page)
    page.show_routine(ROUTINE, (), Choices(first_side=Side.RIGHT))
    assert press_start(page).first_side is Side.RIGHT


def test_sides_are_not_asked_where_there_are_none(qtbot):
    look = a_look()
    page = RoutinePage(look, no_pictures(look), card())
    qtbot.addWidget(page)
    page.show_routine(Routine("r", "R", (step(BRIDGE),)), (), Choices())
    assert "Sides" not in labels(page).split("\n")


def test_what_does_not_go_with_a_condition_is_swapped_and_said(page):
    page.show_conditions({PREGNANCY})
    said = labels(rows(page)[1])
    assert "You named pregnancy, so Bridge stands in for Cobra." in said
    assert press_start(page).stand_ins == {("2", "bridge")}


def test_what_has_no_stand_in_is_left_out_and_said(page):
    page.show_routine(Routine("r", "R", (step(COBRA), step(BRIDGE, "2"))), {PREGNANCY}, Choices())
    assert "Left out, because you named pregnancy." in labels(rows(page)[0])
    assert press_start(page).declined == {"1"}


def test_a_routine_with_nothing_left_cannot_be_started(page):
    page.show_routine(Routine("r", "R", (step(COBRA),)), {PREGNANCY}, Choices())
    assert not named(page, "Nothing left to do today").isEnabled()
    assert press_start(page) is None


def test_a_step_opens_to_be_read(page):
    named(page, "Read about Cobra").click()
    said = labels(rows(page)[1])
    for words in ("1. Lie on your front.", "The front of the trunk.", "Shoulders high", "A book"):
        assert words in said


def test_an_open_step_closes_again(page):
    named(page, "Read about Cobra").click()
    named(page, "Close Cobra").click()
    assert not rows(page)[1].is_open


def test_a_press_on_the_row_opens_it_too(page):
    row = rows(page)[1]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert row.is_open


def test_an_easier_exercise_can_be_chosen_for_today(page):
    row = rows(page)[1]
    row.toggle()
    named(row, "Bridge").click()
    assert press_start(page).stand_ins == {("2", "bridge")}
    assert "Today instead of Cobra." in labels(row)


def test_what_was_chosen_can_be_taken_back(page):
    row = rows(page)[1]
    row.toggle()
    named(row, "Bridge").click()
    named(row, "As written").click()
    assert press_start(page).stand_ins == frozenset()


def test_the_stop_signs_are_shown(page):
    assert "sharp pain" in labels(page)


def test_many_stop_signs_are_shown_when_asked_for(page):
    signs = tuple(f"sign {number}" for number in range(10))
    page.show_routine(Routine("r", "R", (step(Exercise("x", "X", stop_if=signs)),)), (), Choices())
    assert "sign 9" not in labels(page)
    named(page, "Show 4 more").click()
    assert "sign 9" in labels(page)


def test_the_questions_can_be_answered_anew(page):
    wanted = heard(page.questions_wanted)
    named(page, "Something changed?").click()
    assert len(wanted) == 1


@pytest.mark.parametrize("way", ["button", "escape"])
def test_one_goes_back_to_all_routines(page, way):
    left = heard(page.left)
    if way == "button":
        named(page, "Back to all routines").click()
    else:
        QTest.keyClick(page, Qt.Key.Key_Escape)
    assert len(left) == 1


def test_before_the_file_is_read_nothing_can_be_started(qtbot):
    look = a_look()
    page = RoutinePage(look, no_pictures(look), card("Hip"))
    qtbot.addWidget(page)
    assert press_start(page) is None
    assert "Hip" in labels(page)


def test_a_file_that_cannot_be_played_says_why_and_where(page):
    page.show_problems((problem(line=7),), "This routine cannot be played.")
    assert "Line 7: `1:30` is no duration. Write 1m30s." in labels(page)


def test_a_session_longer_than_six_hours_is_refused_in_words(page):
    long = tuple(ExerciseStep(str(n), BRIDGE, Dose(hold=2 * HOUR)) for n in range(1, 4))
    page.show_routine(Routine("r", "R", long), (), Choices())
    assert "longer than 6 hours" in labels(page)
    assert press_start(page) is None


def test_beside_the_steps_in_a_wide_window(page):
    start, first = named(page, "Start the session, 3 min"), rows(page)[0]
    assert (
        start.mapTo(page, start.rect().topLeft()).x()
        > first.mapTo(page, first.rect().topRight()).x()
    )


def test_above_the_steps_in_a_narrow_window(qtbot, page):
    page.resize(780, 1400)
    start, first = named(page, "Start the session, 3 min"), rows(page)[0]
    qtbot.waitUntil(
        lambda: (
            start.mapTo(page, start.rect().bottomLeft()).y()
            < first.mapTo(page, first.rect().topLeft()).y()
        )
    )


def test_a_long_routine_is_built_bit_by_bit(qtbot, page):
    steps = tuple(step(BRIDGE, str(number)) for number in range(1, 61))
    page.show_routine(Routine("r", "R", steps), (), Choices())
    assert len(rows(page)) < 60
    qtbot.waitUntil(lambda: len(rows(page)) == 60)


def test_the_steps_of_a_circuit_stand_beneath_it(page):
    circuit = CircuitStep("1", 2, (step(BRIDGE, "1.1"),))
    page.show_routine(Routine("r", "R", (circuit,)), (), Choices())
    assert [row.number for row in rows(page)] == ["1", "1.1"]
    assert "2 rounds" in labels(rows(page)[0])
