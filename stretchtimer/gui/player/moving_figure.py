"""The figure that moves with the session: drawn ahead by a worker, shown as far as it is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look as FigureLook
from stretchtimer.core.motion import Stance
from stretchtimer.figure.motion import Cut, Motion, MotionKey
from stretchtimer.figure.qt_picture import cut_to_qimage


class Drawer(Protocol):
    """Draws movements ahead in a thread of its own, and keeps those that are wanted."""

    def want(self, *keys: MotionKey) -> None:
        """Have these movements drawn, the first one first, and forget all others."""

    def motion(self, key: MotionKey) -> Motion | None:
        """Return what there is of a movement."""

    def close(self) -> None:
        """Forget everything."""


MakeDrawer = Callable[[Callable[[MotionKey], None]], Drawer]
"""Makes a drawer that calls back, in its own thread, when there is more of a movement."""


class MovingFigure(QObject):
    """The movement of the exercise on the stage, and ahead of time that of the next one.

    *find* gives the figure of an id (it may read a file), *look* how the person looks now.
    ``changed`` tells that there is a picture where there was none.
    """

    changed = Signal()
    _more = Signal(object)  # MotionKey; from the drawer's thread

    def __init__(
        self,
        make: MakeDrawer,
        find: Callable[[str], Figure | None],
        look: Callable[[], FigureLook],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drawer = make(self._more.emit)
        self._find = find
        self._look = look
        self._key: MotionKey | None = None
        self._stance: Stance | None = None
        self._cut: Cut | None = None
        self._image = QImage()
        self._is_closed = False
        self._more.connect(self._on_more)

    def prepare(self, exercises: tuple[Exercise, ...], size: QSize) -> None:
        """Have the movement of the first of *exercises* drawn at *size*, then that of the next.

        Once closed nothing is drawn any more: a page that goes may be given another size first.
        """
        if self._is_closed:
            return
        keys = [key for one in exercises if (key := self._key_of(one, size))]
        first = self._key_of(exercises[0], size) if exercises else None
        if first != self._key:
            self._key, self._cut = first, None
        self._drawer.want(*dict.fromkeys(keys))
        if self._stance:
            self.show_stance(self._stance)

    def show_stance(self, stance: Stance) -> bool:
        """Show this moment; return whether the picture is another than before."""
        self._stance = stance
        motion = self._drawer.motion(self._key) if self._key else None
        cut = motion.at(stance) if motion else None
        if cut is self._cut:
            return False
        self._cut = cut
        self._image = cut_to_qimage(cut) if cut else QImage()
        return True

    @property
    def is_there(self) -> bool:
        """True if there is a picture to show."""
        return self._cut is not None and not self._image.isNull()

    def draw(self, painter: QPainter, box: QRectF, *, mirrored: bool) -> None:
        """Draw the moment into *box*, for the left side *mirrored*."""
        cut = self._cut
        if cut is None or self._image.isNull():
            return
        scale = min(box.width() / cut.whole[0], box.height() / cut.whole[1])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(box.center())
        painter.scale(-scale if mirrored else scale, scale)
        painter.translate(-cut.whole[0] / 2, -cut.whole[1] / 2)
        painter.drawImage(cut.left, cut.top, self._image)
        painter.restore()

    def close(self) -> None:
        """Let go of the drawer and of what it drew."""
        self._is_closed = True
        self._more.disconnect(self._on_more)
        self._drawer.close()

    def _key_of(self, exercise: Exercise, size: QSize) -> MotionKey | None:
        """Return what to draw of *exercise*; nothing where it has pictures of its own, or none."""
        if exercise.pictures or not exercise.figure or size.isEmpty():
            return None
        figure = self._find(exercise.figure)
        return MotionKey(figure, size.width(), size.height(), self._look()) if figure else None

    def _on_more(self, key: MotionKey) -> None:
        if key == self._key and self._stance and self.show_stance(self._stance):
            self.changed.emit()
