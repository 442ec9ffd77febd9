"""The drawn picture as a QImage."""

from __future__ import annotations

from PySide6.QtGui import QImage

from stretchtimer.figure.canvas import Image


def to_qimage(image: Image, pixel_ratio: float = 1.0) -> QImage:
    """Return *image* (height, width, 4; premultiplied) as an image of its own."""
    height, width = image.shape[:2]
    form = QImage.Format.Format_RGBA8888_Premultiplied
    picture = QImage(image.tobytes(), width, height, width * 4, form).copy()
    picture.setDevicePixelRatio(pixel_ratio)
    return picture
