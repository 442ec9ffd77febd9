from dataclasses import replace

from stretchtimer.core.dose import Count, Sides
from stretchtimer.core.exercise import Cues, Exercise, Kind, Mistake
from stretchtimer.core.routine import CircuitStep, NoteStep, RestStep
from stretchtimer.core.safety import Care, Condition
from stretchtimer.export.handout import COLUMNS, DoseRow, handout_of
from stretchtimer.safety_words import DISCLAIMER_SHORT
from tests.examples import AIS, PIGEON, routine, step

BRIDGE = Exercise("bridge", "Bridge", areas=("glutes",), equipment=("mat",), level=2)
CARD = Exercise("card", "How to sit", kind=Kind.ADVICE)


def cells(handout):
    return [row.cells for row in handout.rows]


def test_it_says_for_whom_and_by_whom():
    assert handout_of(routine(step()), "Mr A", "Ms B").people == "For Mr A · From Ms B"


def test_without_a_name_the_author_of_the_routine_is_named():
    written = replace(routine(step()), author="Dr C")
    assert handout_of(written).people == "From Dr C"


def test_without_any_name_nothing_is_said_of_people():
    assert handout_of(routine(step())).people == ""


def test_the_facts_are_length_level_and_areas():
    assert handout_of(routine(step(BRIDGE))).facts == "40 s · Gentle · Glutes"


def test_what_is_needed_is_said():
    assert "You need: Mat." in handout_of(routine(step(BRIDGE))).paragraphs


def test_a_dose_has_a_cell_for_every_column():
    row = cells(handout_of(routine(step(sides=Sides.EACH, reps=2, rest=10_000))))[0]
    assert dict(zip(COLUMNS, row, strict=True)) == {
        "": "1",
        "Exercise": "Pigeon",
        "Side": "Each",
        "Sets": "1",
        "Reps": "2",
        "Hold": "30 s",
        "Rest": "10 s",
    }


def test_reps_that_nothing_times_have_no_hold():
    assert cells(handout_of(routine(step(count=Count.REPS, reps=12))))[0][5] == "–"


def test_the_rest_between_sets_is_named_as_such():
    assert cells(handout_of(routine(step(sets=3, set_rest=20_000))))[0][6] == "20 s (sets)"


def test_a_card_is_to_be_read():
    assert cells(handout_of(routine(step(CARD, hold=0))))[0][5] == "to read"


def test_what_may_be_left_out_says_so():
    assert "(if you like)" in cells(handout_of(routine(step(optional=True))))[0][1]


def test_notes_and_rests_stand_across_the_table_and_have_no_number():
    steps = (NoteStep("1", "A mat."), step(number="2"), RestStep("3", 20_000, then_wait=True))
    rows = handout_of(routine(*steps)).rows
    assert (rows[0].words, rows[1].cells[0], rows[2].words) == ("A mat.", "1", "Rest at least 20 s")


def test_the_steps_of_a_circuit_are_indented_under_their_rounds():
    circuit = CircuitStep("1", 3, (step(number="1.1"),))
    head, inner = handout_of(routine(circuit)).rows
    assert head == DoseRow(words="3 rounds of these:")
    assert inner.indent == 1


def test_an_exercise_done_twice_has_one_sheet_with_both_doses():
    twice = routine(step(), step(BRIDGE, "2"), step(number="3", hold=45_000))
    sheet = handout_of(twice).sheets[0]
    assert (sheet.number, sheet.doses) == ("1, 3", ("30 s", "45 s"))


def test_a_sheet_says_which_side_is_meant():
    sided = replace(PIGEON, side_means="the back leg", dose=replace(PIGEON.dose, sides=Sides.EACH))
    assert "Left and right: the back leg." in handout_of(routine(step(sided))).sheets[0].lead


def test_a_sheet_keeps_steps_and_mistakes():
    full = replace(PIGEON, steps=("Kneel.",), mistakes=(Mistake("Arching", "Ribs in."),))
    sheet = handout_of(routine(step(full))).sheets[0]
    assert (sheet.steps, sheet.mistakes) == (full.steps, full.mistakes)


def test_a_sheet_says_when_to_stop():
    full = replace(PIGEON, stop_if=("knee pain", "a numb foot"))
    assert handout_of(routine(step(full))).sheets[0].stop_if == "knee pain; a numb foot"


def test_a_sheet_says_who_should_leave_it_out_and_who_takes_care():
    wary = replace(
        PIGEON,
        not_with=(
            (Condition.KNEE_INJURY, Care.AVOID),
            (Condition.OSTEOPOROSIS, Care.AVOID),
            (Condition.PREGNANCY, Care.CAUTION),
        ),
    )
    assert handout_of(routine(step(wary))).sheets[0].notes == (
        "Leave it out with a knee injury or osteoporosis.",
        "Take care with pregnancy.",
    )


def test_a_sheet_names_what_is_easier():
    assert "Easier: AIS hamstring stretch." in (
        handout_of(routine(step(easier=(AIS,)))).sheets[0].notes
    )


def test_the_disclaimer_is_on_it():
    assert handout_of(routine(step())).disclaimer == DISCLAIMER_SHORT


def test_the_pressing_warning_signs_are_on_it():
    heads = [head for head, _ in handout_of(routine(step())).warnings]
    assert heads == ["Call the emergency number now:", "Get medical advice the same day:"]


def test_an_exercise_without_instructions_says_what_the_session_says():
    spoken = replace(PIGEON, steps=(), cues=Cues(setup="Lie down.", hold="Lift."))
    assert handout_of(routine(step(spoken))).sheets[0].steps == ("Lie down.", "Lift.")
