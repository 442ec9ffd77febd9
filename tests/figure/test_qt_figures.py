from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.figure import Figure, Moment
from stretchtimer.core.look import BodyShape, Look, Theme
from stretchtimer.figure.qt_figures import DrawnFigures
from stretchtimer.figure.renderer import FigureRenderer
from stretchtimer.resources import data_root
from stretchtimer.storage.figures import FigureShelf

ASSETS = data_root("assets")
EXERCISE = Exercise("bridge", "Bridge", Kind.ACTIVE, figure="bridge")
SMALL = QSize(160, 125)


def pictures(
    shelf: FigureShelf, look: Look | None = None, thumbnails: Path | None = None
) -> DrawnFigures:
    return DrawnFigures(
        shelf.find,
        ASSETS / "bodies",
        thumbnails or ASSETS / "thumbnails",
        lambda: look or Look(),
    )


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGBA8888_Premultiplied)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4).astype(int)


def test_a_small_picture_is_the_shipped_one(shelf: FigureShelf, tmp_path: Path) -> None:
    """Without the shipped folder it is drawn, and comes out a little different."""
    shipped = pictures(shelf).still(EXERCISE, SMALL, False, Moment.END)
    drawn = pictures(shelf, thumbnails=tmp_path).still(EXERCISE, SMALL, False, Moment.END)
    assert shipped is not None
    assert drawn is not None
    assert shipped.size() == drawn.size() == SMALL
    assert 0 < np.abs(pixels(shipped) - pixels(drawn)).mean() < 4


def test_another_body_is_drawn(shelf: FigureShelf) -> None:
    usual = pictures(shelf).still(EXERCISE, SMALL, False, Moment.END)
    other = pictures(shelf, Look(BodyShape.MALE)).still(EXERCISE, SMALL, False, Moment.END)
    assert usual is not None
    assert other is not None
    assert np.abs(pixels(usual) - pixels(other)).mean() > 4


def test_the_other_side_is_the_mirror_image(shelf: FigureShelf) -> None:
    right = pictures(shelf).still(EXERCISE, SMALL, False, Moment.END)
    left = pictures(shelf).still(EXERCISE, SMALL, True, Moment.END)
    assert right is not None
    assert left is not None
    assert (pixels(left) == pixels(right)[:, ::-1]).all()


def test_start_and_end_differ(shelf: FigureShelf) -> None:
    start = pictures(shelf).still(EXERCISE, SMALL, False, Moment.START)
    end = pictures(shelf).still(EXERCISE, SMALL, False, Moment.END)
    assert start is not None
    assert end is not None
    assert start != end


def test_an_exercise_without_a_figure_has_no_picture(shelf: FigureShelf) -> None:
    plain = replace(EXERCISE, figure="")
    assert pictures(shelf).still(plain, SMALL, False, Moment.END) is None


def test_a_figure_that_is_not_there_has_no_picture(shelf: FigureShelf) -> None:
    lost = replace(EXERCISE, figure="no-such-figure")
    assert pictures(shelf).still(lost, SMALL, False, Moment.START) is None


def test_a_body_that_is_not_there_gives_no_picture(shelf: FigureShelf, tmp_path: Path) -> None:
    source = DrawnFigures(shelf.find, tmp_path, tmp_path, Look)
    assert source.still(EXERCISE, SMALL, False, Moment.START) is None


@pytest.mark.parametrize("mood", ["", "-dark"])
def test_the_shipped_picture_shows_the_figure_as_it_is_now(
    shipped: Figure, renderer: FigureRenderer, mood: str
) -> None:
    """If this fails, run tools/make_thumbnails.py."""
    path = ASSETS / "thumbnails" / f"{shipped.id}{mood}.webp"
    reader = QImageReader(str(path))
    image = reader.read()
    assert not image.isNull(), reader.errorString()
    look = Look(theme=Theme.DARK if mood else Theme.STUDIO)
    drawn = renderer.render(shipped, 1.0, (image.width(), image.height()), look)
    assert np.abs(pixels(image) - drawn.astype(int)).mean() < 3.5
    assert (path.parent / f"{shipped.id}{mood}@2x.webp").is_file()


def test_the_small_pictures_are_small_together() -> None:
    sizes = [path.stat().st_size for path in (ASSETS / "thumbnails").glob("*.webp")]
    assert 0 < sum(sizes) < 2_500_000
