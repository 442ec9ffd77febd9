"""What a screen reader is told of."""

from __future__ import annotations

from stretchtimer.core.playback import Playback, Status, play
from stretchtimer.core.routine import NoteStep
from stretchtimer.gui.player.announcing import announcement
from stretchtimer.gui.player.scene import Scene, scene_of
from tests.examples import pigeon, step, timeline


def scene(index: int, status: Status = Status.RUNNING) -> Scene:
    return scene_of(Playback(pigeon(), status, index))


def test_a_phase_of_the_same_side_is_not_announced() -> None:
    assert announcement(scene(1), scene(2)) == ""


def test_a_change_of_side_is_announced() -> None:
    switch = next(s.index for s in pigeon().segments if s.phase.value == "switch")

    assert announcement(scene(switch - 1), scene(switch)) == "Right side"


def test_the_first_step_is_announced_with_its_side() -> None:
    assert announcement(None, scene(0)) == "Step 1 of 1: Pigeon. Left side"


def test_a_pause_is_announced() -> None:
    assert announcement(scene(2), scene(2, Status.PAUSED)) == "Paused"


def test_a_note_is_read_out() -> None:
    note = scene_of(play(Playback(timeline(NoteStep("1", "Strap at hand."), step())), 0))

    assert announcement(None, note).endswith("Strap at hand. Press Space when you are ready")
