"""Cushions: as large as asked for, and lower where a body lies on them."""

import numpy as np

from stretchtimer.figure.cushions import cushion, pressed

SIZE = (0.4, 0.12, 0.3)


def test_a_cushion_is_about_as_large_as_asked_for() -> None:
    assert np.allclose(np.ptp(cushion(SIZE).vertices, axis=0), SIZE, atol=0.03)


def test_a_cushion_is_thinner_at_its_edge() -> None:
    places = np.abs(cushion(SIZE).vertices)
    edge = places[places[:, 0] > 0.9 * SIZE[0] / 2]
    assert edge[:, 1].max() < 0.7 * places[:, 1].max()


def test_a_cushion_sinks_under_the_skin() -> None:
    skin = np.array([[0.0, 0.01, 0.0]] * 3, np.float32)
    sunk = pressed(cushion(SIZE), skin).vertices
    middle = np.hypot(sunk[:, 0], sunk[:, 2]) < 0.012
    assert sunk[middle, 1].max() < 0.02


def test_a_cushion_keeps_its_form_beside_the_skin() -> None:
    whole = cushion(SIZE)
    skin = np.array([[0.0, 0.01, 0.0]] * 3, np.float32)
    sunk = pressed(whole, skin).vertices
    beside = np.abs(whole.vertices[:, 0]) > 0.1
    assert (sunk[beside] == whole.vertices[beside]).all()


def test_nothing_presses_a_cushion_far_away() -> None:
    whole = cushion(SIZE)
    skin = np.array([[2.0, 0.0, 0.0]] * 3, np.float32)
    assert (pressed(whole, skin).vertices == whole.vertices).all()
