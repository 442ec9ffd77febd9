"""Where pictures come from: the one place that every page asks, and every source plugs into.

A page asks with an exercise and a size and has an answer at once; if that was not the best there
is, ``arrived`` tells it when to ask again. In order: the exercise's own picture files, a drawn
figure, a shipped thumbnail, a calm placeholder with the exercise's name.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from stretchtimer.core.exercise import Exercise
from stretchtimer.figure.qt_picture_files import fitted, read_picture
from stretchtimer.gui.look import Look
from stretchtimer.gui.placeholder import draw_placeholder

MOST_MEMORY = 48 * 1024 * 1024
"""How many bytes of finished pictures are kept."""
MOST_PLACEHOLDERS = 8 * 1024 * 1024
LARGEST = QSize(2000, 2000)
_SAFE_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")


class Moment(Enum):
    """Which moment of the exercise a still picture shows."""

    START = "start"
    END = "end"


class FigurePictures(Protocol):
    """A source that draws figures; it is asked in a worker thread, and may take its time."""

    def still(
        self, exercise: Exercise, size: QSize, mirrored: bool, moment: Moment
    ) -> QImage | None:
        """Return *exercise* drawn within *size* device pixels, nothing if it has no figure."""


class Work(Protocol):
    """Runs jobs away from the window's thread."""

    def start(self, job: Callable[[], None], /) -> None:
        """Run *job* as soon as there is a hand free."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture that was asked for."""

    exercise: Exercise
    width: int
    height: int
    mirrored: bool
    moment: Moment

    @property
    def size(self) -> QSize:
        """The room it has, in device pixels."""
        return QSize(self.width, self.height)


class PictureSource(QObject):
    """Answers at once with the best picture it has, and finds better ones in a worker thread.

    *figures* draws figures where there are any, *thumbnails* is the folder of the shipped small
    pictures. A picture that is broken, refused or missing is a placeholder, and nothing else.
    """

    arrived = Signal(str)  # the id of an exercise that has a better picture now
    _found = Signal(object, object)  # Wanted, QImage or None; from the worker

    def __init__(
        self,
        look: Look,
        figures: FigurePictures | None = None,
        thumbnails: Path | None = None,
        work: Work | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._figures = figures
        self._thumbnails = thumbnails
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._work = work or self._pool
        self._pictures = PictureShelf(MOST_MEMORY)
        self._pending: set[Wanted] = set()
        self._placeholders = PictureShelf(MOST_PLACEHOLDERS)
        self._without: set[tuple[Exercise, Moment]] = set()
        self._found.connect(self._on_found)
        look.changed.connect(self._on_look)

    def picture(
        self,
        exercise: Exercise,
        size: QSize,
        *,
        mirrored: bool = False,
        moment: Moment = Moment.END,
        named: bool = True,
    ) -> QPixmap:
        """Return the best picture there is now, within *size* device pixels.

        A placeholder bears the exercise's name, unless it is not to be *named*.
        """
        room = size.boundedTo(LARGEST)
        wanted = Wanted(exercise, room.width(), room.height(), mirrored, moment)
        found = self._pictures.exactly(wanted)
        if found is not None:
            return found
        if (exercise, moment) not in self._without:
            self._find(wanted)
            similar = self._pictures.similar(wanted)
            if similar is not None:
                return similar
        return self._placeholder(exercise.name if named else "", room)

    def forget(self) -> None:
        """Draw every figure anew when it is asked for: the person in the pictures has changed."""
        self._pictures.clear()

    def close(self) -> None:
        """Forget what is still to be found, and wait for what is being found."""
        self._found.disconnect(self._on_found)
        self._pool.clear()
        self._pool.waitForDone(2000)

    def _placeholder(self, name: str, room: QSize) -> QPixmap:
        wanted = Wanted(Exercise("", name), room.width(), room.height(), False, Moment.END)
        found = self._placeholders.exactly(wanted)
        if found is None:
            found = draw_placeholder(self._look, name, room)
            self._placeholders.keep(wanted, found)
        return found

    def _find(self, wanted: Wanted) -> None:
        if wanted not in self._pending:
            self._pending.add(wanted)
            self._work.start(lambda: self._found.emit(wanted, self._best(wanted)))

    def _best(self, wanted: Wanted) -> QImage | None:
        """Return the first picture that any source has; in the worker's thread."""
        return self._from_files(wanted) or self._drawn(wanted) or self._thumbnail(wanted)

    def _from_files(self, wanted: Wanted) -> QImage | None:
        paths = wanted.exercise.pictures
        if not paths:
            return None
        path = paths[0] if wanted.moment is Moment.START else paths[-1]
        return _turned(read_picture(Path(path), wanted.size), wanted.mirrored)

    def _drawn(self, wanted: Wanted) -> QImage | None:
        if self._figures is None:
            return None
        return self._figures.still(wanted.exercise, wanted.size, wanted.mirrored, wanted.moment)

    def _thumbnail(self, wanted: Wanted) -> QImage | None:
        if self._thumbnails is None or not _SAFE_ID.fullmatch(wanted.exercise.id):
            return None
        path = self._thumbnails / f"{wanted.exercise.id}.webp"
        return _turned(read_picture(path, wanted.size), wanted.mirrored)

    def _on_found(self, wanted: Wanted, image: QImage | None) -> None:
        self._pending.discard(wanted)
        if image is None:
            self._without.add((wanted.exercise, wanted.moment))
            return
        size = fitted(image.size(), wanted.size)
        if size != image.size():
            image = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        self._pictures.keep(wanted, QPixmap.fromImage(image))
        self.arrived.emit(wanted.exercise.id)

    def _on_look(self) -> None:
        """Draw figures anew: they may look different in the dark."""
        self._placeholders.clear()
        if self._figures is not None:
            self._pictures.clear()


class PictureShelf:
    """Finished pictures, the latest used ones kept, up to *most* bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._kept: OrderedDict[Wanted, QPixmap] = OrderedDict()

    @property
    def bytes(self) -> int:
        """How much memory they take."""
        return self._bytes

    def exactly(self, wanted: Wanted) -> QPixmap | None:
        """Return the picture that was asked for in just this way."""
        found = self._kept.get(wanted)
        if found is not None:
            self._kept.move_to_end(wanted)
        return found

    def similar(self, wanted: Wanted) -> QPixmap | None:
        """Return the same picture in another size, for the moment until the right one is there."""
        for kept, picture in reversed(self._kept.items()):
            if (kept.exercise, kept.mirrored, kept.moment) == (
                wanted.exercise,
                wanted.mirrored,
                wanted.moment,
            ):
                return picture
        return None

    def keep(self, wanted: Wanted, picture: QPixmap) -> None:
        """Keep *picture*, and let the ones go that were longest unused."""
        self._drop(wanted)
        self._kept[wanted] = picture
        self._bytes += _bytes_of(picture)
        while self._bytes > self._most and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self._bytes = 0

    def _drop(self, wanted: Wanted) -> None:
        picture = self._kept.pop(wanted, None)
        if picture is not None:
            self._bytes -= _bytes_of(picture)


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * max(picture.depth(), 8) // 8


def _turned(image: QImage | None, mirrored: bool) -> QImage | None:
    """Return *image*, left and right exchanged where that is asked for."""
    if image is None or not mirrored:
        return image
    return image.flipped(Qt.Orientation.Horizontal)
