"""Coloured samples into a picture with its outline, premultiplied."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.canvas import as_floats
from stretchtimer.figure.grid import Grid
from stretchtimer.figure.lines import Lines
from stretchtimer.figure.palette import Colour
from stretchtimer.figure.raster import Samples

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

_BORDER, _INNER, _OUTER = 0.45, 0.80, 0.88
"""How strong the ink is on borders of cloth, within the body, and round it."""


def inked(
    colours: Floats, samples: Samples, grid: Grid, mixed: Mask, lines: Lines, ink: Colour
) -> Floats:
    """Return the picture (4, height, width) of blocks with the colours (3, k) of the samples.

    *mixed* blocks have a sample for each of their covered pixels, the others one for all.
    """
    image = np.zeros((4, grid.height * grid.width), np.float32)
    block = grid.block(samples)
    is_mixed = mixed.ravel().take(block)
    plain, finely = np.nonzero(~is_mixed)[0], np.nonzero(is_mixed)[0]
    for channel, own in zip(image, colours, strict=False):
        channel[block[plain]] = own[plain]
    image[3][block[plain]] = 1
    blocks = np.flatnonzero(mixed)
    image[:, blocks] = _fine_blocks(colours, samples, finely, block, blocks, grid, lines, ink)
    return image.reshape(4, grid.height, grid.width)


def _fine_blocks(
    colours: Floats,
    samples: Samples,
    finely: NDArray[np.intp],
    block: NDArray[np.int32],
    blocks: NDArray[np.intp],
    grid: Grid,
    lines: Lines,
    ink: Colour,
) -> Floats:
    """Return the means (4, n) of the *blocks*, drawn pixel by pixel with ink."""
    times = grid.times
    slot = np.empty(grid.width * grid.height, np.int32)
    slot[blocks] = np.arange(len(blocks), dtype=np.int32)
    within = samples.row[finely] % times * times + samples.column[finely] % times
    place = within * len(blocks) + slot[block[finely]]
    pixels = np.zeros((4, times * times * len(blocks)), np.float32)
    for channel, own in zip(pixels, colours, strict=False):
        channel[place] = own[finely]
    pixels[3][place] = 1
    top, left = np.divmod(blocks, grid.width)
    first = top * (times * times * grid.width) + left * times
    steps = [row * grid.width * times + column for row in range(times) for column in range(times)]
    where = (first + np.array(steps)[:, None]).ravel()
    colour = as_floats(ink)
    _draw(pixels, lines.border.ravel().take(where), colour, _BORDER)
    _draw(pixels, lines.inner.ravel().take(where), colour, _INNER)
    _draw(pixels, lines.outer.ravel().take(where), colour, _OUTER, solid=True)
    means: Floats = pixels.reshape(4, times * times, -1).mean(1, dtype=np.float32)
    return means


def _draw(
    pixels: Floats, where: Mask, ink: Floats, strength: float, *, solid: bool = False
) -> None:
    """Draw ink over *pixels* (4, n) in place; *solid* ink also fills what was clear."""
    places = np.nonzero(where)[0]
    left = np.float32(1 - strength)
    covered = pixels[3][places]
    amount = 1 - left * covered if solid else covered * np.float32(strength)
    for channel, value in zip(pixels, ink, strict=False):
        channel[places] = channel[places] * left + value * amount
    if solid:
        pixels[3][places] = 1
