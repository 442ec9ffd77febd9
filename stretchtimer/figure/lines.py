"""Outlines found in the picture itself: where depth jumps, where things meet, where cloth ends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.materials import Material

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
Codes = NDArray[np.uint8]

JUMP = 0.014
"""How sharply depth must bend to be a line, metres."""

LINE_METRES = 0.0046
"""Width of the outline on the stage; it grows with the picture."""

THINNEST = 0.85
"""Pixels below which a line would break up."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Pixels of the outline round the body, of the lines within it, and of borders of cloth."""

    outer: Mask
    inner: Mask
    border: Mask


def line_pixels(scale: float) -> float:
    """Return the outline's width for a picture of *scale* pixels per metre."""
    return max(THINNEST, LINE_METRES * scale)


def find_lines(depth: Floats, objects: Codes, materials: Codes, width: int, pixel: float) -> Lines:
    """Return the lines of a picture (rows, columns): *width* in pixels, *pixel* in metres.

    *objects* is 0 where there is nothing; where two objects meet there is a line.
    """
    jumps = _jumps(depth, JUMP + 1.2 * pixel) & (objects > 0)
    meeting = _changes(objects)
    silhouette = meeting & _touches_nothing(objects)
    inner = (jumps | meeting) & ~silhouette
    narrow = max(1, round(width * 0.72))
    return Lines(_widened(silhouette, width), _widened(inner, narrow), _cloth_borders(materials))


def _jumps(depth: Floats, limit: float) -> Mask:
    found = np.zeros(depth.shape, bool)
    bend = np.abs(depth[:, 2:] + depth[:, :-2] - 2 * depth[:, 1:-1])
    found[:, 1:-1] = bend > limit
    bend = np.abs(depth[2:] + depth[:-2] - 2 * depth[1:-1])
    found[1:-1] |= bend > limit
    return found


def _changes(values: Codes) -> Mask:
    found = np.zeros(values.shape, bool)
    found[:, 1:] = values[:, 1:] != values[:, :-1]
    found[1:] |= values[1:] != values[:-1]
    return found


def _touches_nothing(objects: Codes) -> Mask:
    clear: Mask = objects == 0
    found = clear.copy()
    found[:, 1:] |= clear[:, :-1]
    found[1:] |= clear[:-1]
    return found


def _cloth_borders(materials: Codes) -> Mask:
    body = materials <= Material.HAIR
    found = np.zeros(materials.shape, bool)
    change = (materials[:, 1:] != materials[:, :-1]) & body[:, 1:] & body[:, :-1]
    found[:, 1:] = change
    change = (materials[1:] != materials[:-1]) & body[1:] & body[:-1]
    found[1:] |= change
    return found


def _widened(mask: Mask, width: int) -> Mask:
    for axis in (0, 1):
        source = mask.copy()
        grown = mask.copy()
        for step in range(1, width):
            away = (step + 1) // 2
            if step % 2:
                _slice(grown, axis, away, None)[:] |= _slice(source, axis, None, -away)
            else:
                _slice(grown, axis, None, -away)[:] |= _slice(source, axis, away, None)
        mask = grown
    return mask


def _slice(mask: Mask, axis: int, start: int | None, stop: int | None) -> Mask:
    part: Mask = mask[start:stop] if axis == 0 else mask[:, start:stop]
    return part
