"""What the page says at each moment of a session."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Count, Sides
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Playback, Status, play
from stretchtimer.core.routine import NoteStep, RestStep
from stretchtimer.core.swapping import swapped
from stretchtimer.core.timeline import Phase, Timeline
from stretchtimer.gui.player.scene import (
    Mood,
    Way,
    next_line,
    scene_of,
    shown_share,
    shown_time,
    step_words,
)
from tests.examples import AIS, ais, pigeon, step, timeline

RUNNING = Status.RUNNING


def at(timeline: Timeline, phase: Phase, nth: int = 0, **changes: object) -> Playback:
    """The session, running, at the nth segment of *phase*."""
    index = [s.index for s in timeline.segments if s.phase is phase][nth]
    playback = Playback(timeline, Status.RUNNING, index)
    return replace(playback, **changes)  # type: ignore[arg-type]


def test_a_hold_says_its_word_rep_side_and_cue() -> None:
    scene = scene_of(at(ais(), Phase.HOLD, 12))

    assert (scene.word, scene.count, scene.side, scene.cue) == (
        "Hold",
        "rep 3 of 10",
        "Right side",
        "Knee straight.",
    )


def test_a_rest_names_the_rep_that_comes() -> None:
    assert scene_of(at(pigeon(), Phase.REST)).count == "then rep 2 of 2"


def test_getting_ready_names_the_first_rep() -> None:
    assert scene_of(at(pigeon(), Phase.PREPARE)).count == "then rep 1 of 2"


def test_sets_are_counted_where_there_are_several() -> None:
    holds = timeline(step(sets=2, reps=3))

    assert scene_of(at(holds, Phase.HOLD, 4)).count == "rep 2 of 3 · set 2 of 2"


def test_the_left_side_is_the_mirror_image() -> None:
    sides = [scene_of(at(ais(), Phase.HOLD, nth)).is_mirrored for nth in (0, 12)]

    assert sides == [True, False]


def test_no_two_timed_phases_share_word_and_shape() -> None:
    phases = (Phase.PREPARE, Phase.MOVE, Phase.HOLD, Phase.RELEASE, Phase.SWITCH)
    scenes = [scene_of(at(ais(), phase)) for phase in phases]

    assert len({scene.way for scene in scenes}) == len(phases)
    assert len({scene.word for scene in scenes}) == len(phases)


def test_a_note_is_read_and_waits() -> None:
    note = play(Playback(timeline(NoteStep("1", "Strap at hand."), step())), 0)

    scene = scene_of(note)

    assert (scene.mood, scene.note, scene.ask, scene.way) == (
        Mood.GATE,
        "Strap at hand.",
        "Press Space when you are ready",
        Way.WAITS,
    )


def test_counted_reps_wait_for_the_person() -> None:
    gate = at(timeline(step(count=Count.REPS, reps=12)), Phase.REPS, status=Status.WAITING)

    scene = scene_of(gate)

    assert (scene.ask, scene.count) == ("Press Space when you have done them", "12 reps")


def test_a_rest_between_exercises_shows_the_next_one() -> None:
    resting = at(timeline(RestStep("1", 20_000), step(AIS, "2")), Phase.REST)

    scene = scene_of(resting)

    assert (scene.name, scene.exercise) == ("Next: AIS hamstring stretch", AIS)


@pytest.mark.parametrize(
    ("changes", "mood", "word"),
    [
        ({"status": Status.PAUSED}, Mood.PAUSED, "Paused"),
        ({"lead_in": 2_000}, Mood.LEAD_IN, "Hold in"),
        ({"status": Status.FINISHED}, Mood.OVER, "Done"),
    ],
)
def test_what_the_session_does_has_a_word(
    changes: dict[str, object], mood: Mood, word: str
) -> None:
    scene = scene_of(at(pigeon(), Phase.HOLD, 0, elapsed=5_000, **changes))

    assert (scene.mood, scene.word) == (mood, word)


@pytest.mark.parametrize(
    ("elapsed", "digits"), [(0, "30"), (1, "30"), (1_000, "29"), (29_001, "1"), (29_999, "1")]
)
def test_a_second_begun_is_shown_whole(elapsed: int, digits: str) -> None:
    assert shown_time(at(pigeon(), Phase.HOLD, elapsed=elapsed)) == digits


def test_a_long_hold_is_shown_in_minutes() -> None:
    assert shown_time(at(timeline(step(hold=600_000)), Phase.HOLD, elapsed=5_000)) == "9:55"


def test_a_lead_in_is_counted_instead_of_the_hold() -> None:
    assert shown_time(at(pigeon(), Phase.HOLD, elapsed=5_000, lead_in=2_500)) == "3"


def test_the_ring_fills_in_a_hold() -> None:
    assert shown_share(at(pigeon(), Phase.HOLD, elapsed=7_500), Way.FILLS) == 0.25


def test_the_ring_empties_in_a_rest() -> None:
    assert shown_share(at(pigeon(), Phase.REST, elapsed=2_500), Way.EMPTIES) == 0.75


def test_what_comes_next_and_when_the_side_changes_is_said() -> None:
    playback = at(pigeon(), Phase.HOLD)
    scene = scene_of(playback)

    assert next_line(scene, playback.position).endswith("· then right side in 1:21")


def test_a_change_that_is_next_is_said_once() -> None:
    playback = at(pigeon(), Phase.SWITCH)
    before = replace(playback, index=playback.index - 1)

    assert "then" not in next_line(scene_of(before), before.position)


def test_a_step_with_an_easier_exercise_in_it_stays_one_step() -> None:
    whole = timeline(step(AIS, "1", sides=Sides.TOGETHER), step(number="2"))

    changed = swapped(whole, 1, Exercise("easier", "Easier"), Choices())

    assert step_words(changed, len(changed.segments) - 1) == "Step 2 of 2"
