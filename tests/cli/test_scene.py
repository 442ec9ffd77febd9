from stretchtimer.cli.scene import MARKS, scene_of, step_number
from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Count, DosePart
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Playback, advance, pause, play
from stretchtimer.core.routine import NoteStep
from stretchtimer.core.swapping import swapped
from stretchtimer.core.timeline import Phase
from tests.examples import ais, pigeon, step, timeline

EASIER = Exercise("easier", "An easier one", dose=DosePart(hold=5_000))


def scene(timeline, *, after=0):
    """The scene *after* milliseconds."""
    return scene_of(advance(play(Playback(timeline), now=0), now=after), "A routine")


def test_the_seconds_of_the_phase_are_counted_down():
    assert [scene(pigeon(), after=at).digits for at in (0, 1, 1_000, 11_999)] == [
        "12",
        "12",
        "11",
        "1",
    ]


def test_from_a_hundred_seconds_on_it_is_minutes_and_seconds():
    long = timeline(step(hold=600_000, prepare=0))
    assert scene(long).digits == "10:00"
    assert scene(long, after=500_000).digits == "1:40"
    assert scene(long, after=501_000).digits == "99"


def test_a_gate_counts_nothing_down():
    assert scene(timeline(NoteStep("1", "Read."))).digits == ""


def test_it_says_phase_side_name_and_rep():
    here = scene(ais(), after=23_500)
    assert (here.heading, here.side, here.count) == ("Hold", "Left side", "rep 2 of 10")
    assert here.name == "AIS hamstring stretch"


def test_what_comes_next_and_what_is_left_is_told():
    here = scene(ais(), after=17_500)
    assert here.coming == "Next: ease out"
    assert here.place == "step 1 of 1 · 2:08 left"


def test_a_pause_is_said_in_a_word():
    paused = pause(advance(play(Playback(pigeon()), now=0), now=20_000), now=20_000)
    here = scene_of(paused, "A routine")
    assert here.heading == "Paused: hold"
    assert here.is_calm


def test_a_lead_in_counts_down_to_the_hold():
    paused = pause(advance(play(Playback(pigeon()), now=0), now=20_000), now=20_000)
    here = scene_of(play(paused, now=30_000), "A routine")
    assert (here.heading, here.digits) == ("Hold again in", "3")


def test_counted_reps_say_how_many():
    assert scene(timeline(step(count=Count.REPS, reps=12, prepare=0))).count == "12 reps"


def test_steps_are_counted_by_exercises():
    both = timeline(NoteStep("1", "Read."), step(number="2"), step(number="3"))
    assert [step_number(both, segment.index) for segment in both.segments] == [
        (1, 2),
        (1, 2),
        (1, 2),
        (2, 2),
        (2, 2),
    ]


def test_an_easier_exercise_is_the_same_step():
    both = timeline(step(easier=(EASIER,)), step(number="2"))
    after = swapped(both, 1, EASIER, Choices())
    assert [step_number(after, segment.index)[0] for segment in after.segments] == [1, 1, 1, 2, 2]
    assert step_number(after, 0)[1] == 2


def test_every_phase_has_a_shape():
    assert set(MARKS) == set(Phase)
