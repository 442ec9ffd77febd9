from dataclasses import replace

import pytest
from hypothesis import given

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, Sides
from stretchtimer.core.errors import RoutineTooLong
from stretchtimer.core.exercise import Cues, Exercise, Kind
from stretchtimer.core.routine import CircuitStep, NoteStep, RestStep
from stretchtimer.core.timeline import Phase
from tests.examples import PIGEON, ais, outline, pigeon, routine, step, timeline
from tests.strategies import routines

BRIEF = {"prepare": 0, "switch": 1_000, "set_rest": 2_000}


def test_the_first_worked_example_lasts_192_seconds():
    assert pigeon().duration == 192_000


def test_the_second_worked_example_lasts_145_seconds():
    assert ais().duration == 145_000


def test_the_second_worked_example_has_ten_holds_on_each_side():
    holds = [s.side.value for s in ais().segments if s.phase is Phase.HOLD]
    assert holds == ["left"] * 10 + ["right"] * 10


def test_a_rep_is_move_hold_and_release_with_a_rest_before_the_next():
    assert outline(pigeon()) == [
        "prepare left 1",
        "move left 1.1",
        "hold left 1.1",
        "release left 1.1",
        "rest left 1.2",
        "move left 1.2",
        "hold left 1.2",
        "release left 1.2",
        "switch right 1",
        "move right 1.1",
        "hold right 1.1",
        "release right 1.1",
        "rest right 1.2",
        "move right 1.2",
        "hold right 1.2",
        "release right 1.2",
    ]


def test_each_finishes_all_sets_of_one_side_first():
    assert outline(timeline(step(sides=Sides.EACH, sets=2, **BRIEF))) == [
        "hold left 1.1",
        "set_rest left 2",
        "hold left 2.1",
        "switch right 1",
        "hold right 1.1",
        "set_rest right 2",
        "hold right 2.1",
    ]


def test_alternate_changes_side_after_every_set():
    assert outline(timeline(step(sides=Sides.ALTERNATE, sets=2, **BRIEF))) == [
        "hold left 1.1",
        "switch right 1",
        "hold right 1.1",
        "switch left 2",
        "hold left 2.1",
        "switch right 2",
        "hold right 2.1",
    ]


@pytest.mark.parametrize(
    ("sides", "side"), [(Sides.LEFT, "left"), (Sides.RIGHT, "right"), (Sides.ONE, "left")]
)
def test_a_single_side_never_switches(sides, side):
    assert outline(timeline(step(sides=sides, sets=2, **BRIEF))) == [
        f"hold {side} 1.1",
        f"set_rest {side} 2",
        f"hold {side} 2.1",
    ]


def test_together_names_no_side():
    assert outline(timeline(step(prepare=5_000))) == ["prepare 1", "hold 1.1"]


def test_phases_of_no_length_are_left_out():
    assert outline(timeline(step(sides=Sides.EACH, reps=2, prepare=0, switch=0))) == [
        "hold left 1.1",
        "hold left 1.2",
        "hold right 1.1",
        "hold right 1.2",
    ]


def test_the_next_step_begins_with_its_own_prepare_and_nothing_between():
    assert outline(timeline(step(), step(number="2"))) == ["prepare 1", "hold 1.1"] * 2


def test_a_note_is_a_gate_that_takes_no_time():
    (gate,) = timeline(NoteStep("1", "Strap within reach.")).segments
    assert (gate.phase, gate.duration, gate.gate) == (Phase.NOTE, 0, True)
    assert gate.text == "Strap within reach."


def test_a_rest_of_at_least_some_time_is_a_rest_and_then_a_gate():
    resting = timeline(RestStep("1", 20_000, then_wait=True))
    assert [(s.phase, s.duration, s.gate) for s in resting.segments] == [
        (Phase.REST, 20_000, False),
        (Phase.REST, 0, True),
    ]


def test_a_plain_rest_is_no_gate():
    assert [s.gate for s in timeline(RestStep("1", 20_000)).segments] == [False]


def test_counted_reps_are_one_gate_for_each_set_and_side():
    counted = timeline(step(sides=Sides.EACH, sets=2, reps=12, count=Count.REPS, **BRIEF))
    assert outline(counted) == [
        "reps left 1",
        "set_rest left 2",
        "reps left 2",
        "switch right 1",
        "reps right 1",
        "set_rest right 2",
        "reps right 2",
    ]
    assert counted.duration == 5_000


def test_advice_without_a_hold_is_a_card_to_read():
    card = Exercise("card", "A card", kind=Kind.ADVICE, summary="Sit tall.")
    (gate,) = timeline(step(card, hold=0)).segments
    assert (gate.phase, gate.gate, gate.text) == (Phase.NOTE, True, "Sit tall.")


def test_advice_with_a_hold_is_timed_like_any_other():
    card = Exercise("card", "A card", kind=Kind.ADVICE)
    assert outline(timeline(step(card))) == ["prepare 1", "hold 1.1"]


def test_a_circuit_is_its_steps_again_prepare_included():
    circuit = CircuitStep("1", 2, (step(number="1.1"), RestStep("1.2", 5_000)))
    assert outline(timeline(circuit)) == ["prepare 1", "hold 1.1", "rest"] * 2


def test_every_round_of_a_nested_circuit_is_told_apart():
    inner = CircuitStep("1.1", 2, (step(number="1.1.1"),))
    keys = [block.key for block in timeline(CircuitStep("1", 2, (inner,))).blocks]
    assert keys == ["1.1.1@1@1", "1.1.1@1@2", "1.1.1@2@1", "1.1.1@2@2"]


def test_the_cues_stand_at_their_phases():
    cues = Cues("Set up.", "Move.", "Hold.", "Half.", "Release.", "Switch.", "Rest.")
    exercise = replace(PIGEON, cues=cues)
    dose = {"move": 1, "release": 1, "rest": 1, "reps": 2, "sides": Sides.EACH}
    said = {s.phase.value: s.text for s in timeline(step(exercise, **dose)).segments}
    assert said == {
        "prepare": "Set up.",
        "move": "Move.",
        "hold": "Hold.",
        "release": "Release.",
        "rest": "Rest.",
        "switch": "Switch.",
    }


def test_five_thousand_phases_are_allowed():
    assert len(timeline(step(prepare=0, reps=5_000, hold=1)).segments) == 5_000


def test_one_phase_more_is_refused():
    with pytest.raises(RoutineTooLong, match="5,000 phases"):
        timeline(step(prepare=1, reps=5_000, hold=1))


def test_six_hours_are_allowed():
    assert timeline(step(prepare=0, reps=3, hold=7_200_000)).duration == 6 * 3_600_000


def test_one_millisecond_more_is_refused():
    with pytest.raises(RoutineTooLong, match="6 hours"):
        timeline(step(prepare=1, reps=3, hold=7_200_000))


@pytest.mark.parametrize("innermost", [step(), RestStep("1", 0)], ids=["hold", "nothing"])
def test_circuits_in_circuits_are_refused_before_they_are_unrolled(innermost):
    nested = CircuitStep("1", 99, (innermost,) * 500)
    for _ in range(2):
        nested = CircuitStep("1", 99, (nested,))
    with pytest.raises(RoutineTooLong):  # 485 million steps would not end
        compile_timeline(routine(nested))


@given(routines)
def test_the_total_is_the_sum_of_what_the_steps_ask_for(routine):
    assert compile_timeline(routine).duration == sum(map(length_of, routine.steps))


def length_of(step):
    """How long a step lasts, reckoned from the format's text and not from the phases."""
    if isinstance(step, CircuitStep):
        return step.rounds * sum(map(length_of, step.steps))
    if isinstance(step, NoteStep):
        return 0
    if isinstance(step, RestStep):
        return step.duration
    dose = step.dose
    if step.exercise.kind is Kind.ADVICE and not dose.hold:
        return 0
    sides = 2 if dose.sides in (Sides.EACH, Sides.ALTERNATE) else 1
    one_set = dose.reps * (dose.move + dose.hold + dose.release) + (dose.reps - 1) * dose.rest
    if dose.count is Count.REPS:
        one_set = 0
    if dose.sides is Sides.ALTERNATE:
        between = (2 * dose.sets - 1) * dose.switch
    else:
        between = sides * (dose.sets - 1) * dose.set_rest + (sides - 1) * dose.switch
    return dose.prepare + sides * dose.sets * one_set + between
