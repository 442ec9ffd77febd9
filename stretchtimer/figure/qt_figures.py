"""Still figures for the window: shipped small pictures where they will do, else drawn now.

Asked in a worker thread. numpy is loaded only when something has to be drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look, Theme
from stretchtimer.figure.qt_picture import to_qimage

if TYPE_CHECKING:
    from stretchtimer.figure.renderer import FigureRenderer

THUMBNAIL = QSize(320, 250)
"""The size of a shipped small picture; those named ``@2x`` are twice as large."""


class DrawnFigures:
    """Pictures of exercises that have a figure.

    *find* gives the figure of an id, *bodies* and *thumbnails* are the shipped folders, *look* says
    how the person looks now; *own* says whether a figure is the user's, and not in *thumbnails*.
    """

    def __init__(
        self,
        find: Callable[[str], Figure | None],
        bodies: Path,
        thumbnails: Path,
        look: Callable[[], Look],
        is_own: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._find = find
        self._bodies = bodies
        self._thumbnails = thumbnails
        self._look = look
        self._is_own = is_own
        self._renderer: FigureRenderer | None = None

    def still(self, exercise: Exercise, size: QSize, mirrored: bool, moment: Enum) -> QImage | None:
        """Return the exercise within *size* device pixels; nothing if it has no figure.

        *moment* has the value ``start`` or ``end``. A broken figure or body gives nothing.
        """
        if not exercise.figure or size.isEmpty():
            return None
        is_end = moment.value == "end"
        image = self._shipped(exercise.figure, size) if is_end else None
        if image is None:
            return self._drawn(exercise.figure, size, mirrored, 1.0 if is_end else 0.0)
        return image.flipped(Qt.Orientation.Horizontal) if mirrored else image

    def _shipped(self, identifier: str, size: QSize) -> QImage | None:
        """Return the shipped picture, if it is large enough and looks as wished."""
        look = self._look()
        fits = THUMBNAIL.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        large = fits.width() > THUMBNAIL.width()
        if look != Look(theme=look.theme) or look.theme is Theme.PRINT or self._is_own(identifier):
            return None
        if fits.width() > 2 * THUMBNAIL.width():
            return None
        dark = "-dark" if look.theme is Theme.DARK else ""
        path = self._thumbnails / f"{identifier}{dark}{'@2x' if large else ''}.webp"
        reader = QImageReader(str(path), b"webp")
        reader.setScaledSize(fits)
        image = reader.read()
        return None if image.isNull() else image

    def _drawn(self, identifier: str, size: QSize, mirrored: bool, time: float) -> QImage | None:
        figure = self._find(identifier)
        if figure is None:
            return None
        if self._renderer is None:
            from stretchtimer.figure.renderer import FigureRenderer

            self._renderer = FigureRenderer(self._bodies)
        try:
            image = self._renderer.render(
                figure, time, (size.width(), size.height()), self._look(), mirrored=mirrored
            )
        except (OSError, ValueError):
            return None
        return to_qimage(image)
