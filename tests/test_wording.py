import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer import wording
from stretchtimer.core.dose import Count, Dose, Side, Sides
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.routine import CircuitStep, NoteStep, RestStep
from stretchtimer.core.side_parts import SIDE_PARTS
from stretchtimer.core.timeline import Phase
from tests.examples import PIGEON, ais, pigeon, step, timeline
from tests.strategies import timelines


@pytest.mark.parametrize(
    ("length", "words"),
    [(0, "0 s"), (45_000, "45 s"), (60_000, "1 min"), (145_000, "2 min 25 s"), (3_600_000, "1 h"),
     (3_780_000, "1 h 3 min"), (1_604_000, "26 min 44 s"), (500, "0 s"), (1_500, "2 s")],
)  # fmt: skip
def test_a_length_is_said_exactly(length, words):
    assert wording.length_words(length) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [(0, "0 s"), (59_000, "59 s"), (60_000, "1 min"), (60_001, "2 min"), (192_000, "4 min")],
)
def test_a_length_for_choosing_is_said_in_minutes_begun(length, words):
    assert wording.minutes_words(length) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [(0, "0:00"), (-5, "0:00"), (1, "0:01"), (1_000, "0:01"), (1_001, "0:02"), (462_000, "7:42"),
     (3_725_000, "1:02:05")],
)  # fmt: skip
def test_a_clock_counts_a_second_begun_whole(length, words):
    assert wording.clock_words(length) == words


@given(st.integers(0, 21_600_000))
def test_a_clock_never_shows_sixty(length):
    assert ":60" not in wording.clock_words(length)


@given(st.integers(0, 21_600_000))
def test_a_length_never_says_sixty(length):
    assert "60" not in wording.length_words(length).split()


@pytest.mark.parametrize(
    ("length", "words"), [(1_500, "1.5 s"), (30_000, "30 s"), (90_000, "90 s"), (600_000, "10 min")]
)
def test_a_hold_is_said_as_it_is_written(length, words):
    assert wording.seconds_words(length) == words


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Dose(hold=30_000), "30 s"),
        (Dose(Sides.EACH, reps=2, hold=30_000), "2 × 30 s each side"),
        (Dose(Sides.EACH, reps=10, hold=2_000), "10 reps × 2 s hold, each side"),
        (Dose(Sides.ALTERNATE, sets=2, hold=30_000), "2 sets of 30 s each side, in turn"),
        (Dose(Sides.ONE, hold=600_000), "10 min one side"),
        (Dose(Sides.LEFT, reps=12, count=Count.REPS), "12 reps, left side"),
        (Dose(reps=8, hold=5_000), "8 reps × 5 s hold"),
        (Dose(), "to read"),
    ],
)
def test_a_dose_is_said_as_on_a_prescription(dose, words):
    assert wording.dose_words(dose) == words


@pytest.mark.parametrize("sides", Sides)
def test_every_way_of_doing_sides_has_words(sides):
    assert sides in wording.SIDES_WORDS


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_words(phase):
    assert wording.phase_word(phase)
    assert wording.EXPECT_WORDS[phase]


@pytest.mark.parametrize(
    ("means", "word"),
    [("leg", "Left leg"), ("hip", "Left hip"), ("side", "Left side")],
)
def test_a_side_is_named_by_the_part_the_exercise_speaks_of(means, word):
    assert wording.side_word(Side.LEFT, Exercise("x", "X", side_part=means)) == word


@pytest.mark.parametrize("part", [*SIDE_PARTS, "side"])
def test_every_part_has_words_for_both_sides(part):
    exercise = Exercise("x", "X", side_part=part)
    assert part in wording.side_word(Side.LEFT, exercise)
    assert wording.side_word(Side.RIGHT, exercise) == f"Right {part}"


def test_a_side_without_an_exercise_is_a_side():
    assert wording.side_word(Side.RIGHT) == "Right side"


@pytest.mark.parametrize(
    ("level", "word"), [(1, "Gentle"), (2, "Moderate"), (3, "Strong"), (9, "")]
)
def test_a_level_has_a_word(level, word):
    assert wording.level_word(level) == word


def test_words_of_the_vocabularies_are_said_for_people():
    assert wording.area_words(("outer-hip", "low-back")) == "Outer hip · low back"
    assert wording.list_words(("strap", "non-slip-mat")) == "Strap, non slip mat"
    assert wording.name_words("low-back") == "Low back"
    assert wording.list_words(()) == ""


@pytest.mark.parametrize(
    ("one", "title", "amount"),
    [
        (NoteStep("1", "Lie down."), "Get ready", "waits for you"),
        (RestStep("1", 20_000), "Rest", "20 s"),
        (RestStep("1", 20_000, then_wait=True), "Rest", "at least 20 s"),
        (CircuitStep("1", 2, ()), "2 rounds", ""),
        (CircuitStep("1", 1, ()), "1 round", ""),
        (step(PIGEON), "Pigeon", "30 s"),
        (step(Exercise("x", "X", Kind.ADVICE), hold=0), "X", "a card to read"),
    ],
)
def test_a_step_has_a_title_and_an_amount(one, title, amount):
    assert (wording.step_title(one), wording.step_amount(one)) == (title, amount)


def test_what_is_next_is_the_phase_that_follows():
    said = [wording.next_words(pigeon(), index) for index in range(len(pigeon().segments))]
    assert said[:6] == [
        "Next: move in",
        "Next: hold",
        "Next: ease out",
        "Next: rest",
        "Next: move in",
        "Next: hold",
    ]


def test_what_is_next_after_the_last_rep_of_a_side_is_the_other():
    index = next(s.index for s in pigeon().segments if s.phase is Phase.SWITCH) - 1
    assert wording.next_words(pigeon(), index) == "Next: change to the right side"


def test_what_is_next_after_all_is_the_end():
    assert wording.next_words(pigeon(), len(pigeon().segments) - 1) == "Next: done"


def test_what_is_next_after_a_step_is_the_next_one_by_its_name():
    both = timeline(NoteStep("1", "Lie down."), step(PIGEON, "2"))
    assert wording.next_words(both, 0) == "Next: Pigeon"


def test_the_headline_is_the_exercise_or_what_the_step_is():
    both = timeline(NoteStep("1", "Lie down."), step(PIGEON, "2"))
    assert [wording.headline(both, one) for one in both.segments[:2]] == ["Get ready", "Pigeon"]


def test_reps_are_counted_where_there_are_several():
    holds = [one for one in ais().segments if one.phase is Phase.HOLD]
    assert wording.count_words(ais(), holds[2]) == "rep 3 of 10"


def test_sets_are_counted_where_there_are_several():
    sets = timeline(step(PIGEON, sets=2, reps=3))
    assert wording.count_words(sets, sets.segments[-1]) == "rep 3 of 3 · set 2 of 2"


def test_what_there_is_one_of_is_not_counted():
    one = timeline(step(PIGEON))
    assert wording.count_words(one, one.segments[-1]) == ""


@given(timelines)
def test_whatever_the_session_is_there_are_words_for_every_moment(line):
    for segment in line.segments:
        assert wording.headline(line, segment)
        assert wording.next_words(line, segment.index).startswith("Next: ")
        assert "None" not in wording.count_words(line, segment)
