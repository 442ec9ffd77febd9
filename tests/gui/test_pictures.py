"""The one source of pictures: what it answers at once, and what it finds later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchtimer.core.exercise import Exercise
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import Moment, PictureShelf, PictureSource, Wanted
from tests.gui.session_fakes import InlineWork
from tests.gui.session_pictures import HOSTILE, hostile, picture

SIZE = QSize(400, 300)
RED, BLUE = QColor("red"), QColor("blue")


class LaterWork:
    """Keeps the jobs until a test does them."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def start(self, job: Callable[[], None], /) -> None:
        self.jobs.append(job)


class GreenFigures:
    """Draws every exercise as a green field."""

    def still(
        self, exercise: Exercise, size: QSize, mirrored: bool, moment: Moment
    ) -> QImage | None:
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        image.fill(QColor("green"))
        return image


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp)


def photographed(*paths: Path) -> Exercise:
    return Exercise("pigeon", "Pigeon", pictures=tuple(str(path) for path in paths))


def left_edge(pixmap: QPixmap) -> QColor:
    return pixmap.toImage().pixelColor(1, 1)


def test_an_answer_is_there_at_once(look: Look, tmp_path: Path) -> None:
    source = PictureSource(look, work=LaterWork())

    answer = source.picture(photographed(picture(tmp_path / "a.png")), SIZE)

    assert answer.size() == SIZE


def test_the_picture_is_told_of_when_it_has_been_found(look: Look, tmp_path: Path) -> None:
    work = LaterWork()
    source = PictureSource(look, work=work)
    told: list[str] = []
    source.arrived.connect(told.append)
    exercise = photographed(picture(tmp_path / "a.png"))
    source.picture(exercise, SIZE)

    work.jobs.pop()()

    assert told == ["pigeon"]
    assert source.picture(exercise, SIZE).size() == QSize(40, 20)


def test_a_picture_is_looked_for_once(look: Look, tmp_path: Path) -> None:
    work = LaterWork()
    source = PictureSource(look, work=work)
    exercise = photographed(picture(tmp_path / "a.png"))

    source.picture(exercise, SIZE)
    source.picture(exercise, SIZE)

    assert len(work.jobs) == 1


def test_the_other_side_is_the_mirror_image(look: Look, tmp_path: Path) -> None:
    source = PictureSource(look, work=InlineWork())
    exercise = photographed(picture(tmp_path / "a.png"))

    source.picture(exercise, SIZE, mirrored=True)

    assert left_edge(source.picture(exercise, SIZE, mirrored=True)) == BLUE


def test_the_start_is_the_first_picture_and_the_end_the_last(look: Look, tmp_path: Path) -> None:
    source = PictureSource(look, work=InlineWork())
    exercise = photographed(picture(tmp_path / "a.png"), picture(tmp_path / "b.png", 60, 20))
    for moment in Moment:
        source.picture(exercise, SIZE, moment=moment)

    widths = [source.picture(exercise, SIZE, moment=moment).width() for moment in Moment]

    assert widths == [40, 60]


def test_a_picture_file_comes_before_a_figure(look: Look, tmp_path: Path) -> None:
    source = PictureSource(look, GreenFigures(), work=InlineWork())
    exercise = photographed(picture(tmp_path / "a.png"))

    source.picture(exercise, SIZE)

    assert left_edge(source.picture(exercise, SIZE)) == RED


def test_a_figure_comes_before_a_thumbnail(look: Look, tmp_path: Path) -> None:
    picture(tmp_path / "pigeon.webp")
    source = PictureSource(look, GreenFigures(), tmp_path, InlineWork())

    source.picture(photographed(), SIZE)

    assert left_edge(source.picture(photographed(), SIZE)) == QColor("green")


def test_a_thumbnail_comes_before_the_placeholder(look: Look, tmp_path: Path) -> None:
    picture(tmp_path / "pigeon.webp")
    source = PictureSource(look, thumbnails=tmp_path, work=InlineWork())

    source.picture(photographed(), SIZE)

    assert source.picture(photographed(), SIZE).size() == QSize(40, 20)


def test_an_id_cannot_lead_out_of_the_folder(look: Look, tmp_path: Path) -> None:
    picture(tmp_path / "secret.webp")
    (tmp_path / "thumbnails").mkdir()
    source = PictureSource(look, thumbnails=tmp_path / "thumbnails", work=InlineWork())
    exercise = Exercise("../secret", "A way out")

    source.picture(exercise, SIZE)

    assert source.picture(exercise, SIZE).size() == SIZE


@pytest.mark.qt_log_ignore("libpng", "Invalid", "QImageIOHandler")
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_gives_the_placeholder(look: Look, tmp_path: Path, kind: str) -> None:
    source = PictureSource(look, work=InlineWork())
    told: list[str] = []
    source.arrived.connect(told.append)
    exercise = photographed(hostile(tmp_path, kind))

    source.picture(exercise, SIZE)

    assert source.picture(exercise, SIZE).size() == SIZE
    assert told == []


def test_what_has_no_picture_is_not_looked_for_again(look: Look, tmp_path: Path) -> None:
    work = LaterWork()
    source = PictureSource(look, work=work)
    source.picture(photographed(), SIZE)
    work.jobs.pop()()

    source.picture(photographed(), SIZE)

    assert work.jobs == []


def test_a_picture_is_decoded_away_from_the_window(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    source = PictureSource(look)
    exercise = photographed(picture(tmp_path / "a.png"))

    with qtbot.waitSignal(source.arrived):
        source.picture(exercise, SIZE)

    source.close()


def test_the_memory_of_pictures_is_bounded(qapp: QApplication) -> None:
    shelf = PictureShelf(most=100_000)

    for number in range(20):
        wanted = Wanted(Exercise(str(number), ""), 100, 100, False, Moment.END)
        shelf.keep(wanted, QPixmap(100, 100))

    assert shelf.bytes <= 100_000


def test_the_longest_unused_picture_goes_first(qapp: QApplication) -> None:
    shelf = PictureShelf(most=100_000)
    wanted = [Wanted(Exercise(str(n), ""), 100, 100, False, Moment.END) for n in range(3)]
    shelf.keep(wanted[0], QPixmap(100, 100))
    shelf.keep(wanted[1], QPixmap(100, 100))
    shelf.exactly(wanted[0])

    shelf.keep(wanted[2], QPixmap(100, 100))

    assert shelf.exactly(wanted[1]) is None
    assert shelf.exactly(wanted[0]) is not None
