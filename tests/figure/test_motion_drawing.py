import numpy as np
import pytest

from stretchtimer.core.look import Look
from stretchtimer.core.motion import AT_END, Stance
from stretchtimer.figure.motion import BREATHS, STEPS, MotionKey
from stretchtimer.figure.motion_drawing import MOST_EACH, cut_of, motion_drawing
from stretchtimer.figure.motion_worker import lazy_drawing
from stretchtimer.figure.qt_picture import cut_to_qimage
from stretchtimer.resources import data_root
from stretchtimer.storage.figures import FigureShelf


def test_the_worker_draws_with_the_shipped_bodies(shelf: FigureShelf) -> None:
    figure = shelf.find("bridge")
    assert figure is not None
    cut = lazy_drawing(data_root("assets") / "bodies")(MotionKey(figure, 64, 50, Look()), AT_END)
    assert len(cut.pixels) == cut.width * cut.height * 4 > 0


def test_a_cut_leaves_out_the_clear_border() -> None:
    image = np.zeros((9, 12, 4), np.uint8)
    image[3:5, 2:8] = (10, 20, 30, 255)
    cut = cut_of(image)
    assert (cut.left, cut.top, cut.width, cut.height) == (2, 3, 6, 2)
    assert cut.pixels[:4] == bytes((30, 20, 10, 255))
    assert cut.whole == (12, 9)


def test_a_clear_picture_is_an_empty_cut() -> None:
    assert cut_of(np.zeros((4, 4, 4), np.uint8)).pixels == b""


def test_a_cut_is_shown_in_its_colours() -> None:
    image = np.zeros((2, 3, 4), np.uint8)
    image[1, 1] = (200, 100, 50, 255)
    colour = cut_to_qimage(cut_of(image)).pixelColor(0, 0)
    assert (colour.red(), colour.green(), colour.blue()) == (200, 100, 50)


@pytest.mark.parametrize("name", ["bridge", "drive-setup", "calf-gastroc-wall"])
def test_a_movement_stays_within_its_memory(shelf: FigureShelf, name: str) -> None:
    figure = shelf.find(name)
    assert figure is not None
    draw = motion_drawing(data_root("assets") / "bodies")
    for time in (0.0, 1.0):
        cut = draw(MotionKey(figure, 1340, 1080, Look()), Stance(time))
        assert len(cut.pixels) * (STEPS + BREATHS) < MOST_EACH * 1.1
        assert max(cut.whole) > 300
