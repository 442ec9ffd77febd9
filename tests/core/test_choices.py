import pytest

from stretchtimer.core.choices import Choices, apply_choices, scaled
from stretchtimer.core.dose import Dose, DosePart, Side, Sides
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import CircuitStep, NoteStep
from tests.examples import PIGEON, outline, routine, step, timeline

EASIER = Exercise("easier", "An easier one", dose=DosePart(reps=2, hold=10_000))
EASIEST = Exercise("easiest", "The easiest one", dose=DosePart(hold=5_000))
SIDED = Exercise("sided", "A sided one", dose=DosePart(sides=Sides.EACH, hold=10_000))


def test_without_choices_nothing_changes():
    steps = (step(sides=Sides.EACH, reps=3), NoteStep("2", "Well done."))
    assert apply_choices(routine(*steps), Choices()) == steps


def test_the_first_side_is_the_users():
    right_first = timeline(step(sides=Sides.EACH, prepare=0, switch=1), first_side=Side.RIGHT)
    assert outline(right_first) == ["hold right 1.1", "switch left 1", "hold left 1.1"]


def test_one_side_of_the_users_choice_follows_the_first_side():
    assert outline(timeline(step(sides=Sides.ONE, prepare=0), first_side=Side.RIGHT)) == [
        "hold right 1.1"
    ]


def test_with_one_side_only_alternate_rests_between_its_sets():
    alternate = step(sides=Sides.ALTERNATE, sets=2, prepare=0, set_rest=1)
    assert outline(timeline(alternate, only_side=Side.RIGHT)) == [
        "hold right 1.1",
        "set_rest right 2",
        "hold right 2.1",
    ]


def test_with_one_side_only_each_has_no_switch():
    each = step(sides=Sides.EACH, prepare=0, switch=1)
    assert outline(timeline(each, only_side=Side.RIGHT)) == ["hold right 1.1"]


def test_a_step_for_the_other_side_disappears_whole():
    assert outline(timeline(step(sides=Sides.LEFT), only_side=Side.RIGHT)) == []


def test_a_circuit_with_nothing_left_disappears():
    circuit = CircuitStep("1", 3, (step(number="1.1", sides=Sides.LEFT),))
    assert apply_choices(routine(circuit), Choices(only_side=Side.RIGHT)) == ()


def test_a_step_without_sides_stays_with_one_side_only():
    assert outline(timeline(step(prepare=0), only_side=Side.RIGHT)) == ["hold 1.1"]


def test_a_percentage_of_the_hold_changes_the_hold_alone():
    less = timeline(step(hold=30_000, move=5_000), hold_percent=80)
    assert [s.duration for s in less.segments] == [10_000, 5_000, 24_000]


@pytest.mark.parametrize(
    ("reps", "percent", "left"), [(10, 50, 5), (3, 50, 2), (1, 50, 1), (2, 10, 1), (2, 150, 3)]
)
def test_a_percentage_of_the_reps_is_rounded_half_up_to_at_least_one(reps, percent, left):
    assert Choices(reps_percent=percent).amount_of(Dose(reps=reps)).reps == left


@pytest.mark.parametrize(
    ("hold", "percent", "today"),
    [
        (600, 50, 500),
        (300, 50, 300),
        (300, 100, 300),
        (300, 120, 360),
        (0, 50, 0),
        (2_000, 80, 1_600),
    ],
)
def test_a_hold_made_shorter_stays_a_hold_and_is_never_made_longer(hold, percent, today):
    assert Choices(hold_percent=percent).amount_of(Dose(hold=hold)).hold == today


def test_extra_time_to_get_ready_is_added_to_prepare():
    assert timeline(step(), extra_prepare=5_000).segments[0].duration == 15_000


def test_a_declined_step_is_left_out():
    two = (step(optional=True), step(number="2"))
    assert [block.key for block in timeline(*two, declined=frozenset({"1"})).blocks] == ["2"]


def test_a_stand_in_is_done_with_its_own_dose():
    stood_in = timeline(
        step(easier=(EASIER,), reps=9, prepare=0), stand_ins=frozenset({("1", "easier")})
    )
    assert [(s.exercise.id, s.duration) for s in stood_in.segments if s.phase.value == "hold"] == [
        ("easier", 10_000)
    ] * 2


def test_the_routines_defaults_hold_for_a_stand_in_too():
    wanted = Choices(stand_ins=frozenset({("1", "easier")}))
    with_defaults = step(easier=(EASIER,))
    with_defaults = type(with_defaults)(
        "1", PIGEON, Dose(hold=1), easier=(EASIER,), defaults=DosePart(prepare=3_000)
    )
    (today,) = apply_choices(routine(with_defaults), wanted)
    assert today.dose.prepare == 3_000


def test_a_stand_in_for_one_side_is_done_on_that_side():
    stood_in = timeline(
        step(easier=(SIDED,), sides=Sides.RIGHT), stand_ins=frozenset({("1", "sided")})
    )
    assert outline(stood_in) == ["prepare right 1", "hold right 1.1"]


def test_a_stand_in_keeps_only_the_exercises_that_are_easier_still():
    (today,) = apply_choices(
        routine(step(easier=(EASIER, EASIEST))),
        Choices(stand_ins=frozenset({("1", "easier")})),
    )
    assert today.easier == (EASIEST,)


def test_an_unknown_stand_in_changes_nothing():
    steps = (step(easier=(EASIER,)),)
    unknown = Choices(stand_ins=frozenset({("1", "handstand")}))
    assert apply_choices(routine(*steps), unknown) == steps


def test_a_stand_in_with_no_side_left_disappears_whole():
    left_only = Exercise("left", "On the left", dose=DosePart(sides=Sides.LEFT, hold=1_000))
    wanted = Choices(only_side=Side.RIGHT, stand_ins=frozenset({("1", "left")}))
    assert apply_choices(routine(step(sides=Sides.EACH, easier=(left_only,))), wanted) == ()


@pytest.mark.parametrize(
    ("amount", "percent", "part"), [(10, 50, 5), (3, 50, 2), (5, 50, 3), (1, 49, 0), (7, 100, 7)]
)
def test_half_is_rounded_up(amount, percent, part):
    assert scaled(amount, percent) == part
