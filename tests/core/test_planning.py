"""What a timeline asks for, and which version of a prescription it is."""

from stretchtimer.core.dose import Count, Side, Sides
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.planning import planned_of, rep_kept, version_of
from stretchtimer.core.routine import NoteStep, RestStep
from stretchtimer.core.timeline import Phase
from tests.examples import ais, pigeon, step, timeline


def test_each_side_is_planned_by_itself():
    assert [(p.side, p.reps, p.hold) for p in planned_of(pigeon())] == [
        (Side.LEFT, 2, 60_000),
        (Side.RIGHT, 2, 60_000),
    ]


def test_a_counted_set_counts_all_its_reps():
    (planned,) = planned_of(timeline(step(count=Count.REPS, reps=12, sets=2, hold=0)))
    assert (planned.reps, planned.hold) == (24, 0)


def test_a_card_to_read_is_one_thing_to_do():
    card = Exercise("card", "Card", kind=Kind.ADVICE, summary="Read this.")
    (planned,) = planned_of(timeline(step(card, hold=0)))
    assert planned.reps == 1


def test_notes_and_rests_are_nothing_to_do():
    assert not planned_of(timeline(NoteStep("1", "Strap."), RestStep("2", 5_000)))


def test_muscles_fall_back_on_areas():
    fold = Exercise("fold", "Fold", areas=("calf",))
    assert planned_of(timeline(step(fold)))[0].muscles == ("calf",)


def test_a_circuit_plans_each_round():
    assert len(planned_of(timeline(step(number="1"), step(number="2")))) == 2


def test_leaving_a_hold_early_keeps_what_was_held():
    line = pigeon()
    hold = next(s for s in line.segments if s.phase is Phase.HOLD)
    kept = rep_kept(line, hold, 12_000, is_done=False)
    assert kept
    assert (kept.held, kept.is_done, kept.reps) == (12_000, False, 1)


def test_getting_ready_is_no_rep():
    line = pigeon()
    assert rep_kept(line, line.segments[0], 12_000, is_done=True) is None


def test_the_version_stays_while_the_prescription_does():
    assert version_of(pigeon()) == version_of(pigeon())


def test_the_version_changes_with_a_hold():
    assert version_of(timeline(step(hold=30_000))) != version_of(timeline(step(hold=30_500)))


def test_the_version_changes_with_the_sides():
    one = version_of(timeline(step(sides=Sides.LEFT)))
    assert one != version_of(timeline(step(sides=Sides.RIGHT)))


def test_two_prescriptions_have_two_versions():
    assert version_of(ais()) != version_of(pigeon())
