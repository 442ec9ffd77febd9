from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from stretchtimer.core.figure import Figure
from stretchtimer.export.qt_handout_pictures import HandoutPictures, on_white
from stretchtimer.resources import data_root
from stretchtimer.storage.figures import FigureShelf
from tests.examples import PIGEON

ASSETS = Path(data_root("assets"))
DRAWN = replace(PIGEON, figure="pigeon")


@pytest.fixture
def shipped():
    return HandoutPictures(FigureShelf([ASSETS / "figures"]).find, ASSETS / "bodies")


@pytest.fixture
def photo(tmp_path):
    image = QImage(800, 600, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    path = tmp_path / "heel.png"
    assert image.save(str(path))
    return str(path)


def test_a_figure_is_shown_at_its_start_and_at_its_end(shipped):
    pictures = shipped.of([DRAWN])["pigeon"]
    assert [picture.caption for picture in pictures] == ["Start", "End"]


def test_start_and_end_differ(shipped):
    start, end = shipped.of([DRAWN])["pigeon"]
    assert start.image != end.image


def test_what_is_empty_above_and_below_a_figure_is_cut_away(shipped):
    start, end = shipped.of([replace(DRAWN, figure="bridge")])["pigeon"]
    assert start.image.size() == end.image.size()
    assert start.image.height() < start.image.width() * 0.6


def test_no_picture_is_transparent(shipped):
    assert not any(one.image.hasAlphaChannel() for one in shipped.of([DRAWN])["pigeon"])


def test_a_photo_is_shown_where_there_is_no_figure(shipped, photo):
    (picture,) = shipped.of([replace(PIGEON, pictures=(photo,))])["pigeon"]
    assert picture.image.width() == 800


def test_a_photo_stands_in_for_a_figure_that_is_not_there(shipped, photo):
    exercise = replace(PIGEON, figure="nowhere", pictures=(photo,))
    assert len(shipped.of([exercise])["pigeon"]) == 1


def test_a_photo_that_is_gone_leaves_nothing(shipped):
    assert shipped.of([replace(PIGEON, pictures=("/gone.png",))])["pigeon"] == ()


def test_an_exercise_without_any_has_none(shipped):
    assert shipped.of([PIGEON])["pigeon"] == ()


def test_without_the_body_nothing_is_drawn(tmp_path):
    pictures = HandoutPictures(Figure, tmp_path)
    assert pictures.of([DRAWN])["pigeon"] == ()


def test_paper_is_white():
    image = QImage(2, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    assert on_white(image).pixelColor(0, 0) == QColor("white")
