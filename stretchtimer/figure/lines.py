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

NOTHING = 255
"""The code of a pixel on which nothing is drawn."""

_BAND = 48
"""Rows looked at together."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Pixels of the outline round the body, of the lines within it, and of borders of cloth."""

    outer: Mask
    inner: Mask
    border: Mask


def line_pixels(scale: float) -> float:
    """Return the outline's width for a picture of *scale* pixels per metre."""
    return max(THINNEST, LINE_METRES * scale)


def find_lines(depth: Floats, codes: Codes, width: int, pixel: float) -> Lines:
    """Return the lines of a picture (rows, columns): *width* in pixels, *pixel* in metres.

    *codes* are what each pixel is made of, each thing its own, ``NOTHING`` where it is clear; where
    the body meets a thing, or a thing another, there is a line.
    """
    meeting, border = _changes(codes)
    clear = codes == NOTHING
    silhouette = meeting & _touching(clear)
    inner = _jumps(depth, JUMP + 1.2 * pixel)
    inner &= ~clear
    inner |= meeting
    inner &= ~silhouette
    narrow = max(1, round(width * 0.72))
    return Lines(_widened(silhouette, width), _widened(inner, narrow), border)


def _jumps(depth: Floats, limit: float) -> Mask:
    """Return where depth bends sharply; rows in bands that stay in the processor's own memory."""
    found = np.zeros(depth.shape, bool)
    for top in range(0, len(depth), _BAND):
        band = depth[max(0, top - 1) : top + _BAND + 1]
        here = found[top : top + _BAND]
        first = top - max(0, top - 1)
        step = band[first : first + len(here)]
        step = step[:, 1:] - step[:, :-1]
        here[:, 1:-1] = _beyond(step[:, 1:] - step[:, :-1], limit)
        step = band[1:] - band[:-1]
        inside = here[1 - first : len(band) - 1 - first]
        inside |= _beyond(step[1:] - step[:-1], limit)
    return found


def _beyond(bend: Floats, limit: float) -> Mask:
    np.abs(bend, out=bend)
    beyond: Mask = bend > limit
    return beyond


def _changes(codes: Codes) -> tuple[Mask, Mask]:
    """Return where one thing follows another, and where one cloth follows another on the body."""
    on_body, cloth = codes <= Material.LASH, codes <= Material.HAIR
    meeting, border = np.zeros(codes.shape, bool), np.zeros(codes.shape, bool)
    for here, before in (
        (np.s_[:, 1:], np.s_[:, :-1]),
        (np.s_[1:], np.s_[:-1]),
    ):
        change = codes[here] != codes[before]
        border[here] |= change & cloth[here] & cloth[before]
        meeting[here] |= change & ~(on_body[here] & on_body[before])
    return meeting, border


def _touching(clear: Mask) -> Mask:
    found = clear.copy()
    found[:, 1:] |= clear[:, :-1]
    found[1:] |= clear[:-1]
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
