"""Drawn pictures as QImages; needs no numpy, so that the window can show what a worker drew."""

from __future__ import annotations

import zlib
from typing import Protocol

from PySide6.QtGui import QImage

from stretchtimer.figure.motion import Cut


class Pixels(Protocol):
    """A picture of (height, width, 4) bytes: red, green, blue, alpha; premultiplied."""

    @property
    def shape(self) -> tuple[int, ...]:
        """Height, width, 4."""

    def tobytes(self) -> bytes:
        """Return the rows one after the other."""


def to_qimage(image: Pixels, pixel_ratio: float = 1.0) -> QImage:
    """Return *image* as a QImage of its own."""
    height, width = image.shape[:2]
    form = QImage.Format.Format_RGBA8888_Premultiplied
    picture = QImage(image.tobytes(), width, height, width * 4, form).copy()
    picture.setDevicePixelRatio(pixel_ratio)
    return picture


def cut_to_qimage(cut: Cut) -> QImage:
    """Return a cut as a QImage of its own; an empty one where all is clear.

    Draw it at (``left``, ``top``) of a picture of ``whole``, scaled to where it is shown.
    """
    if not cut.packed:
        return QImage()
    rows = zlib.decompress(cut.packed)
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(rows, cut.width, cut.height, cut.width * 4, form).copy()
