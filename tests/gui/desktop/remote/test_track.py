"""What a remote shows of a session."""

import pytest

from stretchtimer.core import playback as moves
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.playback import Playback
from stretchtimer.gui.desktop.remote.track import standing_of
from tests.gui.session_fakes import FIRST_HOLD, FIRST_MOVE, FIRST_PREPARE, REPS_GATE, ROUTINE

TIMELINE = compile_timeline(ROUTINE)


def at(index, elapsed=0, **known):
    playback = moves.play(Playback(TIMELINE), 0)
    playback = moves.seek(playback, 0, TIMELINE.segments[index].start + elapsed)
    return standing_of(playback, "A routine", known.pop("art_of", lambda _exercise: ""))


def test_a_track_is_called_by_exercise_and_side():
    assert at(FIRST_HOLD, 1).track.title == "Pigeon · Left leg"


def test_every_phase_of_a_side_is_the_same_track():
    assert at(FIRST_MOVE, 1).track == at(FIRST_HOLD, 1).track


def test_the_other_side_is_another_track():
    other = next(s for s in TIMELINE.segments if s.side and s.side is not TIMELINE.segments[2].side)
    assert at(other.index, 1).track.id != at(FIRST_HOLD, 1).track.id


def test_the_position_lies_in_the_track():
    into = TIMELINE.segments[FIRST_HOLD].start - TIMELINE.segments[FIRST_PREPARE].start
    standing = at(FIRST_HOLD, 7_000)
    assert standing.position == into + 7_000
    assert standing.position < standing.track.length


def test_a_gate_looks_paused_so_that_the_key_goes_on():
    gate = moves.play(Playback(TIMELINE), 0)
    assert not standing_of(gate, "A routine", lambda _exercise: "").is_playing


def test_the_moment_before_a_hold_goes_on_does_not_move():
    playback = moves.seek(
        moves.play(Playback(TIMELINE), 0), 0, TIMELINE.segments[FIRST_HOLD].start + 5_000
    )
    standing = standing_of(
        moves.play(moves.pause(playback, 0), 0), "A routine", lambda _exercise: ""
    )
    assert (standing.is_playing, standing.moves) == (True, False)


def test_a_step_without_sides_has_a_track_too():
    assert at(REPS_GATE).track.title


@pytest.mark.parametrize("index", range(len(TIMELINE.segments)))
def test_the_id_of_every_track_is_a_path_of_the_bus(index):
    assert set(at(index).track.id) <= set("/_abcdefghijklmnopqrstuvwxyz0123456789")


def test_the_picture_is_that_of_the_exercise():
    assert at(FIRST_HOLD, 1, art_of=lambda exercise: f"file:///{exercise.id}.webp").track.art == (
        "file:///pigeon.webp"
    )
