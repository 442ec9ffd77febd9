import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.motion import AT_END, AT_START, BREATH, Stance, stance
from stretchtimer.core.timeline import Phase


def test_it_waits_in_its_first_frame_while_the_person_gets_ready() -> None:
    assert stance(Phase.PREPARE, 3_000, 10_000) == AT_START


def test_it_moves_in_with_the_way_in() -> None:
    assert stance(Phase.MOVE, 1_000, 2_000) == Stance(0.5)


def test_it_moves_out_with_the_way_out() -> None:
    assert stance(Phase.RELEASE, 500, 2_000) == Stance(0.75)


def test_it_waits_at_the_end_of_a_slow_way_in() -> None:
    assert stance(Phase.MOVE, 5_000, 10_000) == AT_END


def test_it_breathes_in_the_hold() -> None:
    assert stance(Phase.HOLD, 0, 30_000).breath == 0
    assert stance(Phase.HOLD, BREATH // 2, 30_000).breath == pytest.approx(1)


def test_a_hold_without_a_way_in_moves_in_first() -> None:
    assert stance(Phase.HOLD, 750, 30_000, had_move=False) == Stance(0.5)


@pytest.mark.parametrize("phase", [Phase.MOVE, Phase.HOLD, Phase.RELEASE, Phase.REPS])
def test_under_reduced_motion_it_stands_still_at_the_end(phase: Phase) -> None:
    assert stance(phase, 700, 2_000, is_still=True) == AT_END


@given(st.sampled_from(Phase), st.integers(0, 120_000), st.integers(0, 120_000), st.booleans())
def test_it_never_leaves_its_movement(
    phase: Phase, elapsed: int, duration: int, had_move: bool
) -> None:
    found = stance(phase, elapsed, duration, had_move=had_move)
    assert 0 <= found.time <= 1
    assert 0 <= found.breath <= 1
