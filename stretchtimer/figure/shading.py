"""Light and colour: two tones with a soft edge, a little shine, far parts paler, hair combed.

Colours are (3, k): red, green and blue of k points, 0 to 1, each channel in one piece.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.canvas import as_floats
from stretchtimer.figure.palette import Colour, Tone

Floats = NDArray[np.float32]

LIGHT: Floats = np.array([-0.45, 0.72, 0.55], np.float32)
LIGHT /= np.float32(np.sqrt((LIGHT * LIGHT).sum()))
"""Where the light comes from, on the stage: upper left, from the front."""

_EDGE, _SOFTNESS = 0.02, 7.0
_SHINE_FROM, _SHINE = 0.80, 0.10
_FADE = 0.22
_STRANDS, _STRAND_DEPTH, _STRAND_SHINE = 34.0, 0.22, 0.05


def facing_light(normals: Floats) -> Floats:
    """Return how straight each of *normals* (n, 3) looks into the light: -1 to 1."""
    facing: Floats = normals[:, 0] * LIGHT[0] + normals[:, 1] * LIGHT[1] + normals[:, 2] * LIGHT[2]
    return facing


def lit(facing: Floats) -> Floats:
    """Return how much of the light tone (0 to 1) a surface has; *facing* is normal times light."""
    light: Floats = np.clip((facing - np.float32(_EDGE)) * np.float32(_SOFTNESS), 0, 1)
    return light


def two_tones(tones: list[Tone], codes: NDArray[np.uint8], light: Floats) -> Floats:
    """Return the colours (3, k) of points with material *codes*, *light* from shade to full."""
    bright = np.array([tone.light for tone in tones], np.float32).T / np.float32(255)
    dark = np.array([tone.shade for tone in tones], np.float32).T / np.float32(255)
    colours = np.empty((3, len(codes)), np.float32)
    for channel in range(3):
        own = (bright[channel] - dark[channel])[codes]
        own *= light
        np.add(own, dark[channel][codes], out=colours[channel])
    return colours


def mix_in(colours: Floats, tone: Tone, light: Floats, cover: Floats) -> None:
    """Lay a tone over *colours* in place, as strong as *cover* says."""
    own = two_tones([tone], np.zeros(len(light), np.uint8), light)
    own -= colours
    own *= cover
    colours += own


def shine(colours: Floats, facing: Floats) -> None:
    """Brighten, in place, what looks straight into the light."""
    places = np.nonzero(facing > np.float32(_SHINE_FROM))[0]
    bright = np.minimum((facing[places] - np.float32(_SHINE_FROM)) * np.float32(10), 1)
    bright *= np.float32(_SHINE)
    for channel in colours:
        own = channel[places]
        channel[places] = own + (1 - own) * bright


def comb(colours: Floats, strand: Floats) -> None:
    """Darken and brighten hair in place in thin strands, by the angle each point's strand has."""
    wave = np.cos(strand * np.float32(_STRANDS))
    wave += np.float32(0.6) * np.cos(strand * np.float32(_STRANDS * 0.37))
    colours *= 1 - np.float32(_STRAND_DEPTH) * np.maximum(wave - np.float32(0.5), 0)
    colours += np.maximum(-wave - np.float32(0.7), 0) * np.float32(_STRAND_SHINE)


def fade_far(colours: Floats, depth: Floats, body_depth: Floats, page: Colour) -> None:
    """Move what is far towards the page, in place: near and far limbs part.

    How far is measured on the body: nothing up to 35 % of its depth, then more.
    """
    nearest = body_depth.max()
    reach = max(float(nearest - body_depth.min()), 0.35)
    amount = (nearest - depth) * np.float32(1 / reach / 0.65)
    amount -= np.float32(0.35 / 0.65)
    np.clip(amount, 0, 1, out=amount)
    amount *= np.float32(_FADE)
    for number, value in enumerate(as_floats(page)):
        colours[number] += (value - colours[number]) * amount
