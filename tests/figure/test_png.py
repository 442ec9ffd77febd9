import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from stretchtimer.figure.png import on_page, png
from stretchtimer.figure.qt_picture import to_qimage


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 2**32 - 1))
def test_qt_reads_what_was_written(width: int, height: int, seed: int) -> None:
    image = np.random.default_rng(seed).integers(0, 256, (height, width, 4), dtype=np.uint8)
    image[:, :, 3] = 255
    read = QImage.fromData(png(image))
    assert (read.width(), read.height()) == (width, height)
    for row in range(height):
        for column in range(width):
            assert read.pixelColor(column, row) == QColor(*map(int, image[row, column]))


def test_clear_pixels_take_the_colour_of_the_page() -> None:
    clear = np.zeros((1, 1, 4), np.uint8)
    assert on_page(clear, (10, 20, 30)).tolist() == [[[10, 20, 30, 255]]]


def test_a_qimage_has_the_same_colours() -> None:
    image = np.array([[[255, 0, 0, 255], [0, 0, 128, 128]]], np.uint8)
    picture = to_qimage(image)
    assert picture.pixelColor(0, 0) == QColor(255, 0, 0)
    assert picture.pixelColor(1, 0).alpha() == 128
