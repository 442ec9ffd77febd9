"""A picture as a PNG file, with nothing but the standard library."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from stretchtimer.figure.canvas import Floats, Image
from stretchtimer.figure.palette import Colour


def on_page(image: Image, page: Colour) -> Image:
    """Return *image* laid on a page of one colour: (height, width, 4), fully covered."""
    clear = 1 - image[:, :, 3:].astype(np.float32) / np.float32(255)
    colour: Floats = np.array([*page, 255], np.float32)
    laid: Image = np.clip(image + colour * clear + 0.5, 0, 255).astype(np.uint8)
    return laid


def straight(image: Image) -> Image:
    """Return *image* with its colours no longer multiplied by their coverage, as PNG wants it."""
    cover = np.maximum(image[:, :, 3:].astype(np.float32), 1)
    colours = np.minimum(image[:, :, :3] * (np.float32(255) / cover) + 0.5, 255)
    return np.concatenate([colours.astype(np.uint8), image[:, :, 3:]], axis=2)


def png(image: Image) -> bytes:
    """Return the PNG file of a premultiplied picture (height, width, 4)."""
    height, width = image.shape[:2]
    rows = np.zeros((height, width * 4 + 1), np.uint8)
    rows[:, 1:] = straight(image).reshape(height, width * 4)
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", head),
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), 6)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
