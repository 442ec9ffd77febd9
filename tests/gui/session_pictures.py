"""Files that pretend to be pictures, and one that is."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

from PySide6.QtGui import QColor, QImage

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def picture(path: Path, width: int = 40, height: int = 20) -> Path:
    """A real picture: red on the left, blue on the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    for x in range(width // 2):
        for y in range(height):
            image.setPixelColor(x, y, QColor("red"))
    assert image.save(str(path))
    return path


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


def huge_header() -> bytes:
    """A small PNG that says it is 60,000 pixels wide and high."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 100)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")
    )


CONTENTS = {
    "svg named png": SVG,
    "svg": SVG,
    "one byte": b"\x89",
    "empty": b"",
    "huge header": huge_header(),
    "pdf named png": b"%PDF-1.4\n%%EOF",
}


def hostile(folder: Path, kind: str) -> Path:
    """A file of the named kind that no program should trust."""
    path = folder / ("picture.svg" if kind == "svg" else "picture.png")
    match kind:
        case "cut off":
            whole = picture(folder / "whole.png", 300, 300).read_bytes()
            path.write_bytes(whole[:60])
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "nul in name":
            path = Path("a\0b.png")
        case "missing":
            pass
        case _:
            path.write_bytes(CONTENTS[kind])
    return path


HOSTILE = (
    "svg named png",
    "svg",
    "one byte",
    "empty",
    "huge header",
    "cut off",
    "folder",
    "pdf named png",
    "nul in name",
    "missing",
    *(("pipe",) if hasattr(os, "mkfifo") else ()),
)
