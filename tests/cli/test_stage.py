import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from stretchtimer.cli.scene import scene_of
from stretchtimer.cli.stage import COLOURS, Stage, phase_bar, session_bar
from stretchtimer.core.playback import Playback, advance, play
from stretchtimer.core.problems import is_plain
from stretchtimer.core.routine import NoteStep
from stretchtimer.core.timeline import Phase
from tests.examples import ais, timeline
from tests.strategies import timelines

texts = st.text(max_size=200)


def drawn(stage, width=80, height=24):
    """The rows of the screen as plain text."""
    file = io.StringIO()
    console = Console(file=file, width=width, height=height, force_terminal=True, color_system=None)
    console.print(stage, end="", height=height)
    return file.getvalue().split("\n")


def scene(timeline, *, after=0):
    return scene_of(advance(play(Playback(timeline), now=0), now=after), "A routine")


HOLD = scene(ais(), after=17_500)


@pytest.mark.parametrize(
    ("width", "height"), [(80, 24), (200, 60), (40, 12), (30, 8), (12, 4), (3, 1)]
)
@pytest.mark.parametrize("shows_keys", [False, True])
def test_it_fits_any_terminal(width, height, shows_keys):
    rows = drawn(
        Stage(HOLD, "A note that is longer than it is wide. " * 5, False, shows_keys), width, height
    )
    assert len(rows) <= height
    assert max(map(cell_len, rows)) <= width


@given(timelines, texts, texts, texts, st.integers(1, 120), st.integers(1, 50))
def test_whatever_a_file_says_it_fits_and_is_plain(timeline, name, text, note, width, height):
    if not timeline.segments:
        return
    here = replace(scene(timeline), name=name, text=text, title=name)
    rows = drawn(Stage(here, note), width, height)
    assert len(rows) <= height
    assert all(map(is_plain, "".join(rows)))
    assert max(map(cell_len, rows)) <= width


def test_it_shows_phase_side_name_cue_rep_next_and_what_is_left():
    screen = "\n".join(drawn(Stage(HOLD)))
    for words in (
        "A routine",
        "step 1 of 1",
        "2:08 left",
        "● Hold",
        "Left side",
        "AIS hamstring stretch",
        "Knee straight.",
        "rep 1 of 10",
        "Next: ease out",
        "? keys",
    ):
        assert words in screen


def test_the_seconds_take_at_least_a_quarter_of_the_height():
    rows = drawn(Stage(HOLD))
    assert sum("██" in row for row in rows) >= 24 / 4


def test_in_a_small_terminal_phase_digits_and_note_are_left():
    rows = drawn(Stage(HOLD, "A note."), 20, 3)
    assert "● Hold" in rows[0]
    assert "2" in rows[1]
    assert "A note." in rows[2]


def test_a_gate_says_which_key_goes_on():
    screen = "\n".join(drawn(Stage(scene(timeline(NoteStep("1", "Strap within reach."))))))
    assert "Strap within reach." in screen
    assert "Press Space when you are ready." in screen


def test_a_note_stands_at_the_bottom():
    assert "Sound off." in drawn(Stage(HOLD, "Sound off."))[-1]


def test_the_keys_take_the_place_of_the_digits():
    screen = "\n".join(drawn(Stage(HOLD, shows_keys=True)))
    assert "R restarts the exercise" in screen
    assert "██" not in screen


def test_markup_in_a_name_is_text():
    rows = drawn(Stage(replace(HOLD, name="[bold]Pigeon[/bold] :smile:")))
    assert any("[bold]Pigeon[/bold] :smile:" in row for row in rows)


@given(st.floats(0, 1), st.integers(1, 200))
def test_the_bar_of_a_phase_is_as_wide_as_it_is_told(done, width):
    assert phase_bar(done, "green", width).cell_len == width


@given(timelines, st.integers(1, 200))
def test_the_bar_of_the_session_is_as_wide_as_it_is_told(timeline, width):
    if timeline.duration:
        assert session_bar(scene(timeline), width).cell_len == width


def test_every_phase_has_a_colour():
    assert set(COLOURS) == set(Phase)
