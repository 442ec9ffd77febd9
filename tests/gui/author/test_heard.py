"""What the user of a routine hears and sees."""

from stretchtimer.core.dose import Dose, Sides
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep
from stretchtimer.gui.author.heard import amount_words, moments, outlook_of
from tests.examples import PIGEON, PIGEON_DOSE, routine, step

NOTE = NoteStep("1", "Strap within reach.")
STRETCH = ExerciseStep("2", PIGEON, PIGEON_DOSE)
OUTLOOK = outlook_of(routine(NOTE, STRETCH))


def test_a_step_says_its_dose_and_its_time():
    assert amount_words(OUTLOOK, "2") == "2 × 30 s each side, 3 min 12 s"


def test_above_the_steps_the_whole_is_meant():
    assert amount_words(OUTLOOK, "") == "3 min 12 s in all"


def test_a_circuit_says_its_rounds_and_the_time_of_all():
    inside = step(number="1.1", prepare=0)
    assert amount_words(outlook_of(routine(CircuitStep("1", 3, (inside,)))), "1") == (
        "3 rounds, 1 min 30 s"
    )


def test_a_step_of_a_circuit_says_how_often():
    inside = step(number="1.1", prepare=0)
    outlook = outlook_of(routine(CircuitStep("1", 3, (inside,))))
    assert amount_words(outlook, "1.1") == "30 s, 3 times, 1 min 30 s"


def test_moments_come_in_order_of_the_session():
    told = moments(OUTLOOK, "2")
    assert [moment.at for moment in told] == sorted(moment.at for moment in told)
    assert told[0].seen == "Get ready · left side"


def test_words_of_the_voice_are_quoted():
    assert moments(OUTLOOK, "2")[0].heard.startswith("“")
    assert "Front shin across." in moments(OUTLOOK, "2")[0].heard


def test_where_nothing_is_said_the_tone_is_named():
    heard = [moment.heard for moment in moments(OUTLOOK, "2") if moment.seen == "Ease out"]
    assert heard[0] == "falling tone"


def test_no_more_moments_are_told_than_asked_for():
    assert len(moments(OUTLOOK, "2", most=3)) == 3


def test_what_lasts_too_long_is_said_and_not_laid_out():
    dose = Dose(Sides.TOGETHER, sets=99, reps=999, hold=60_000)
    outlook = outlook_of(routine(ExerciseStep("1", PIGEON, dose)))
    assert outlook.timeline is None
    assert "phases" in amount_words(outlook, "1")


def test_without_a_routine_there_is_nothing():
    assert moments(outlook_of(None), "1") == ()
