from stretchtimer.cli.show import paragraphs
from stretchtimer.core.dose import Sides
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import CircuitStep, NoteStep, RestStep, Routine
from stretchtimer.core.safety import Care, Condition
from tests.examples import step


def texts(*steps, **facts):
    """The paragraphs about a routine of *steps*."""
    routine = Routine("example", "An example", steps, **facts)
    return [text for _, _, text in paragraphs(routine)]


def test_the_dose_of_every_step_stands_beside_its_name(door):
    out = door("show", "ais-hamstring-stretch").out
    assert "AIS hamstring stretch, straight leg: 10 reps × 2 s hold, each side" in out


def test_the_total_stands_under_the_title(door):
    title, facts, *_ = door("show", "ais-hamstring-stretch").out.splitlines()
    assert title == "AIS hamstring stretch"
    assert facts.startswith("2 min 25 s · Moderate")


def test_an_exercise_is_shown_with_its_own_dose(door):
    result = door("show", "exercise:pigeon")
    assert result.code == 0
    assert result.out.startswith("Pigeon")


def test_lines_are_no_wider_than_a_terminal(door):
    assert max(map(len, door("show", "hip-first-hamstring-last").out.splitlines())) <= 80


def test_the_steps_of_a_circuit_are_numbered_within_it():
    told = texts(CircuitStep("1", 2, (step(number="1.1"), RestStep("1.2", 5_000))))
    assert "1. 2 rounds" in told
    assert "1.1. Pigeon: 30 s" in told
    assert "1.2. Rest: 5 s" in told


def test_an_optional_step_says_so():
    assert "1. Pigeon: 30 s each side, optional" in texts(step(sides=Sides.EACH, optional=True))


def test_a_note_shows_its_text():
    assert "Strap within reach." in texts(NoteStep("1", "Strap within reach."))


def test_what_to_leave_out_and_when_to_take_care_is_told():
    exercise = Exercise(
        "a",
        "An exercise",
        not_with=((Condition.KNEE_INJURY, Care.AVOID), (Condition.PREGNANCY, Care.CAUTION)),
        stop_if=("sharp pain",),
    )
    told = texts(step(exercise))
    assert "Stop if: sharp pain." in told
    assert [line for line in told if line.startswith("Leave out with")]
    assert [line for line in told if line.startswith("Take care with")]


def test_the_disclaimer_is_always_told():
    assert "does not diagnose" in texts()[-1]
