import numpy as np
import pytest

from stretchtimer.figure.canvas import Canvas, Layer

RED = (255, 0, 0)


def cover(height: int, width: int, value: float = 1.0) -> np.ndarray:
    return np.full((height, width), value, np.float32)


@pytest.mark.parametrize(
    ("left", "top", "pixels"),
    [(1, 1, 4), (-1, 0, 2), (7, 5, 1), (8, 0, 0), (-2, 0, 0), (0, 6, 0), (0, -5, 0)],
)
def test_what_lies_beside_the_picture_is_cut_off(left: int, top: int, pixels: int) -> None:
    canvas = Canvas(8, 6)
    canvas.fill(RED, cover(2, 2), left, top)
    assert (canvas.image()[:, :, 3] > 0).sum() == pixels


def test_a_layer_covers_as_much_as_it_says() -> None:
    canvas = Canvas(2, 2)
    canvas.fill(RED, cover(2, 2))
    canvas.lay(Layer(0, 0, np.full((4, 2, 2), 0.5, np.float32)))
    assert canvas.image()[0, 0].tolist() == [255, 128, 128, 255]


def test_a_layer_is_a_fill_of_its_colour() -> None:
    filled, laid = Canvas(2, 2), Canvas(2, 2)
    filled.fill(RED, cover(2, 2, 0.25))
    laid.lay(Layer(0, 0, np.array([0.25, 0, 0, 0.25], np.float32)[:, None, None] * cover(2, 2)))
    assert (filled.image() == laid.image()).all()


def test_a_mirrored_picture_has_left_and_right_changed() -> None:
    canvas = Canvas(3, 1)
    canvas.fill(RED, cover(1, 1))
    canvas.mirror()
    assert canvas.image()[0, :, 3].tolist() == [0, 0, 255]
