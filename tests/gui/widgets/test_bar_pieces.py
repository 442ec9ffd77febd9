"""How a timeline is cut into pieces that can be seen."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.timeline import Phase
from stretchtimer.gui.widgets.bar_pieces import pieces_of
from tests.examples import ais, pigeon, step, timeline

widths = st.integers(min_value=100, max_value=4_000)


def test_a_wide_bar_shows_every_phase() -> None:
    assert len(pieces_of(pigeon(), 1_200)) == len(pigeon().segments)


def test_a_narrow_bar_shows_the_reps_of_a_side_as_one() -> None:
    phases = [piece.phase for piece in pieces_of(ais(), 400)]

    assert phases == [Phase.PREPARE, Phase.HOLD, Phase.SWITCH, Phase.HOLD]


def test_a_very_narrow_bar_shows_whole_steps() -> None:
    long = timeline(*(step(number=str(n), reps=5, rest=5_000) for n in range(1, 21)))

    assert len(pieces_of(long, 200)) == 20


@given(widths)
def test_the_pieces_follow_each_other_without_a_gap_in_time(width: int) -> None:
    pieces = pieces_of(ais(), width)

    assert pieces[0].start == 0
    assert pieces[-1].end == ais().duration
    assert all(one.end == other.start for one, other in pairwise(pieces))


@given(widths)
def test_a_piece_is_as_wide_as_it_lasts(width: int) -> None:
    scale = width / pigeon().duration

    for piece in pieces_of(pigeon(), width):
        assert abs(piece.left - piece.start * scale) < 0.01
        assert abs(piece.width + 2 - (piece.end - piece.start) * scale) <= 2


def test_no_time_gives_no_pieces() -> None:
    assert pieces_of(timeline(), 500) == ()
