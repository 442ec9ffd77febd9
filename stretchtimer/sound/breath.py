"""Breath tones: a soft glide exactly as long as a phase, made when it is first needed."""

from __future__ import annotations

from array import array
from math import cos, pi, sin, tau

from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.sound.clip import RATE, Clip

LOW, HIGH = 196.0, 293.66  # G3 and D4: a fifth, beneath all tones
LEVEL = 5_500
EDGE = 0.25
"""The share of the glide in which it swells, and in which it dies away."""


def breath(name: str, length: Millis, *, rises: bool) -> Clip:
    """Return a glide of *length* from low to high (or back), swelling and dying away."""
    count = length * RATE // SECOND
    samples, phase = array("h", bytes(2 * count)), 0.0
    for index in range(count):
        share = index / count
        height = share if rises else 1 - share
        phase += tau * LOW * (HIGH / LOW) ** (0.5 - 0.5 * cos(pi * height)) / RATE
        edge = min(share, 1 - share) / EDGE
        swell = 1.0 if edge >= 1 else 0.5 - 0.5 * cos(pi * edge)
        samples[index] = int(LEVEL * swell * (sin(phase) + 0.35 * sin(2 * phase)))
    return Clip(name, samples)
