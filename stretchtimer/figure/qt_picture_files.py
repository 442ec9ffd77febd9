"""Picture files: opened without trust, and decoded as what they say they are or not at all.

An SVG is a program and a PDF a whole world (hardening, finding 3), whatever the file is called. So
the first bytes decide between PNG, JPEG and WebP, and Qt is told which of them to read.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_BYTES = 32 * 1024 * 1024
MOST_PIXELS = 40_000_000
"""A larger file or picture is refused before it is decoded (hardening S2)."""
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp"})


def read_picture(path: Path, room: QSize) -> QImage | None:
    """Return the picture in the file at *path*, no larger than *room*; nothing if it has none.

    It never waits for a pipe, never reads anything but a regular file, and never raises.
    """
    content = _content(path) if path.suffix.lower() in SUFFIXES else b""
    kind = _kind_of(content)
    return _decoded(content, kind, room) if kind else None


def fitted(size: QSize, room: QSize) -> QSize:
    """Return *size* made smaller to fit into *room*, never larger, never empty."""
    if size.width() <= room.width() and size.height() <= room.height():
        return size
    smaller = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    return QSize(max(smaller.width(), 1), max(smaller.height(), 1))


def _content(path: Path) -> bytes:
    """Return the bytes of a regular file, none of anything else or of one too large."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        file = os.open(path, flags)
    except (OSError, ValueError):
        return b""
    try:
        with os.fdopen(file, "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:
                return b""
            return stream.read(MOST_BYTES)
    except OSError:
        return b""


def _kind_of(content: bytes) -> str:
    """Return the name Qt has for what *content* begins like, or nothing."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return ""


def _decoded(content: bytes, kind: str, room: QSize) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode("ascii")))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return None
    target = fitted(size, room)
    if target != size:
        reader.setScaledSize(target)
    image = reader.read()
    return None if image.isNull() else image
