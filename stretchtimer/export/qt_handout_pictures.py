"""The pictures on a handout: the drawn figure at its start and end, or the author's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look, Theme
from stretchtimer.figure.qt_picture import to_qimage
from stretchtimer.figure.qt_picture_files import read_picture
from stretchtimer.language import pgettext

if TYPE_CHECKING:
    from stretchtimer.figure.canvas import Image
    from stretchtimer.figure.renderer import FigureRenderer

ROOM = QSize(600, 460)
"""The pixels of a picture: 300 to the inch, as large as it stands on paper."""
LESS_ROOM = QSize(400, 307)
"""The pixels of a picture where there are many: 200 to the inch."""
EDGE = 8
"""The pixels left free above and below a figure."""
HANDS = 2
"""How many pictures are drawn at the same time."""
FEW = 10
"""So many exercises are drawn as finely as can be; more of them less so, but in time."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the word under it."""

    image: QImage
    caption: str = ""


class HandoutPictures:
    """Draws or reads the pictures of exercises; *find* gives the figure of an id."""

    def __init__(
        self, find: Callable[[str], Figure | None], bodies: Path, look: Look | None = None
    ) -> None:
        self._find = find
        self._bodies = bodies
        look = look or Look()
        self._look = Look(look.body, look.skin, Theme.PRINT)
        self._renderer: FigureRenderer | None = None

    def of(self, exercises: Iterable[Exercise]) -> dict[str, tuple[Picture, ...]]:
        """Return the pictures of each exercise by its id; none where there are none."""
        wanted = {exercise.id: exercise for exercise in exercises}
        figures = {one.id: self._figure(one) for one in wanted.values()}
        drawn = self._drawn([figure for figure in figures.values() if figure])
        found = {}
        for identifier, exercise in wanted.items():
            figure = figures[identifier]
            found[identifier] = drawn.get(figure.id, ()) if figure else ()
            found[identifier] = found[identifier] or tuple(_files(exercise))
        return found

    def _figure(self, exercise: Exercise) -> Figure | None:
        return self._find(exercise.figure) if exercise.figure else None

    def _drawn(self, figures: list[Figure]) -> dict[str, tuple[Picture, ...]]:
        if not figures:
            return {}
        from stretchtimer.figure.renderer import FigureRenderer

        self._renderer = self._renderer or FigureRenderer(self._bodies)
        draw = partial(self._image, self._renderer, few=len(figures) <= FEW)
        moments = [(figure, time) for figure in figures for time in _times(figure)]
        with ThreadPoolExecutor(HANDS) as hands:
            images = dict(zip(moments, hands.map(draw, moments), strict=True))
        return {
            figure.id: tuple(_pictures([images[figure, time] for time in _times(figure)]))
            for figure in figures
        }

    def _image(
        self, renderer: FigureRenderer, moment: tuple[Figure, float], *, few: bool
    ) -> Image | None:
        """Return a figure drawn; nothing where the body or the pose cannot be."""
        figure, time = moment
        room = ROOM if few else LESS_ROOM
        size = (room.width(), room.height())
        try:
            return renderer.render(figure, time, size, self._look, fine=2 if few else 1)
        except (OSError, ValueError, ArithmeticError):
            return None


def _pictures(images: list[Image | None]) -> Iterator[Picture]:
    """Yield the moments of a figure, all without what is empty above and below it."""
    drawn = [image for image in images if image is not None]
    rows = [row for image in drawn for row, ink in enumerate(image[:, :, 3].max(axis=1)) if ink]
    if not rows or len(drawn) < len(images):
        return
    top, bottom = max(min(rows) - EDGE, 0), max(rows) + EDGE
    captions = (
        (pgettext("picture", "Start"), pgettext("picture", "End")) if len(drawn) == 2 else ("",)
    )
    for image, caption in zip(drawn, captions, strict=True):
        yield Picture(on_white(to_qimage(image[top:bottom])), caption)


def _times(figure: Figure) -> tuple[float, ...]:
    """Return the moments to show: a figure that does not move looks the same at both."""
    return (0.0, 1.0) if len(figure.frames) > 1 else (1.0,)


def _files(exercise: Exercise) -> Iterator[Picture]:
    room = QSize(ROOM.width() * 2, ROOM.height() * 2)
    for path in exercise.pictures[:2]:
        image = read_picture(Path(path), room)
        if image:
            yield Picture(on_white(image))


def on_white(image: QImage) -> QImage:
    """Return *image* without transparency: paper is white, and printers know nothing else."""
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    try:
        painter.drawImage(0, 0, image)
    finally:
        painter.end()
    return paper
