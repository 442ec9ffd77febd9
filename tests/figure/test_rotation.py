import math

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from stretchtimer.figure import rotation

NUMBERS = st.floats(-1, 1)
VECTORS = st.tuples(NUMBERS, NUMBERS, NUMBERS).map(rotation.vector)
ANGLES = st.floats(-360, 360)


def test_a_turn_about_x_brings_up_to_the_front() -> None:
    assert np.allclose(rotation.about_x(90) @ [0, 1, 0], [0, 0, 1])


def test_a_turn_about_y_brings_the_front_to_the_left() -> None:
    assert np.allclose(rotation.about_y(90) @ [0, 0, 1], [1, 0, 0])


def test_a_turn_about_z_brings_the_left_up() -> None:
    assert np.allclose(rotation.about_z(90) @ [1, 0, 0], [0, 1, 0])


@given(VECTORS, VECTORS)
def test_the_shortest_turn_lays_one_direction_on_the_other(
    a: rotation.Vector3, b: rotation.Vector3
) -> None:
    assume(rotation.length(a) > 0.01 and rotation.length(b) > 0.01)
    turned = rotation.between(a, b) @ rotation.unit(a)
    assert np.allclose(turned, rotation.unit(b), atol=2e-3)


@given(VECTORS, ANGLES)
def test_turns_keep_lengths(axis: rotation.Vector3, degrees: float) -> None:
    assume(rotation.length(axis) > 0.01)
    turn = rotation.about(rotation.unit(axis), math.radians(degrees))
    assert np.allclose(turn @ turn.T, np.eye(3), atol=1e-9)


@given(VECTORS, st.floats(1, 170), st.floats(0, 1))
def test_a_share_of_a_turn_goes_that_share_of_its_angle(
    axis: rotation.Vector3, degrees: float, share: float
) -> None:
    assume(rotation.length(axis) > 0.01)
    unit = rotation.unit(axis)
    part = rotation.share_of(rotation.about(unit, math.radians(degrees)), share)
    assert np.allclose(part, rotation.about(unit, math.radians(degrees) * share), atol=1e-4)
