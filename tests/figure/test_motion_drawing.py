import gc
import zlib

import numpy as np
import pytest

from stretchtimer.core.look import Look
from stretchtimer.core.motion import AT_END, Stance
from stretchtimer.figure.motion import BREATHS, STEPS, MotionKey
from stretchtimer.figure.motion_drawing import cut_of, motion_drawing
from stretchtimer.figure.motion_worker import MOST_BYTES, lazy_drawing
from stretchtimer.figure.qt_picture import cut_to_qimage
from stretchtimer.resources import data_root
from stretchtimer.storage.figures import FigureShelf


def test_the_worker_draws_with_the_shipped_bodies(shelf: FigureShelf) -> None:
    figure = shelf.find("bridge")
    assert figure is not None
    cut = lazy_drawing(data_root("assets") / "bodies")(MotionKey(figure, 64, 50, Look()), AT_END)
    assert len(zlib.decompress(cut.packed)) == cut.width * cut.height * 4 > 0


def test_a_cut_leaves_out_the_clear_border() -> None:
    image = np.zeros((9, 12, 4), np.uint8)
    image[3:5, 2:8] = (10, 20, 30, 255)
    cut = cut_of(image)
    assert (cut.left, cut.top, cut.width, cut.height) == (2, 3, 6, 2)
    assert zlib.decompress(cut.packed)[:4] == bytes((30, 20, 10, 255))
    assert cut.whole == (12, 9)


def test_a_clear_picture_is_an_empty_cut() -> None:
    cut = cut_of(np.zeros((4, 4, 4), np.uint8))
    assert cut.packed == b""
    assert cut_to_qimage(cut).isNull()


def test_a_cut_is_shown_in_its_colours() -> None:
    image = np.zeros((2, 3, 4), np.uint8)
    image[1, 1] = (200, 100, 50, 255)
    colour = cut_to_qimage(cut_of(image)).pixelColor(0, 0)
    assert (colour.red(), colour.green(), colour.blue()) == (200, 100, 50)


@pytest.mark.parametrize("name", ["bridge", "drive-setup", "ball-glute-wall"])
@pytest.mark.parametrize("size", [(670, 540), (1340, 1080)])
def test_a_movement_stays_within_its_memory(
    shelf: FigureShelf, name: str, size: tuple[int, int]
) -> None:
    """Half of what the worker may use, on usual screens and on fine ones."""
    figure = shelf.find(name)
    assert figure is not None
    draw = motion_drawing(data_root("assets") / "bodies")
    end, between = (draw(MotionKey(figure, *size, Look()), Stance(time)) for time in (1.0, 0.6))
    assert len(end.packed) * (BREATHS + 1) + len(between.packed) * STEPS < MOST_BYTES / 2


def test_a_cut_outlives_what_it_was_unpacked_from() -> None:
    image = np.full((40, 40, 4), 255, np.uint8)
    picture = cut_to_qimage(cut_of(image))
    gc.collect()
    assert picture.pixelColor(39, 39).getRgb() == (255, 255, 255, 255)
