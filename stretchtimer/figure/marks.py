"""What is drawn over the figure: arrows, rings where something presses, water, tick or cross."""

from __future__ import annotations

import numpy as np

from stretchtimer.core.figure import Figure, Moment, Point, Prop, PropKind, Sign
from stretchtimer.figure import strokes
from stretchtimer.figure.camera import View
from stretchtimer.figure.canvas import Canvas
from stretchtimer.figure.palette import Palette
from stretchtimer.figure.posture import Posture

ARROW_METRES = 0.0205
RING_METRES = 0.0075
DROPS = 34
_SEED = 4

_ROSE, _DROP = 0.045, 0.06
"""Metres: half the width of the shower's head, and the length of a drop."""

_SPRAY = (0.16, 0.7, 0.08)
_GOLDEN = 0.618
"""The share of the fall from drop to drop: none falls beside another for long."""


def lay_marks(
    canvas: Canvas, view: View, palette: Palette, figure: Figure, posture: Posture, time: float
) -> None:
    """Draw everything that belongs over the figure at *time*, and may be mirrored with it."""
    for prop in figure.props:
        if prop.kind is PropKind.WATER:
            _drops(canvas, view, palette, prop, posture)
    for ring in figure.rings:
        _ring(canvas, view, palette, posture.point(ring.at), ring.radius)
    for arrow in figure.arrows:
        strength = presence(arrow.moment, time)
        if strength > 0:
            points = _seen(view, posture, arrow.path)
            width = max(2.2, ARROW_METRES * view.scale)
            strokes.arrow(canvas, points, width, palette.arrow, palette.halo, strength)


def presence(moment: Moment, time: float) -> float:
    """Return how strongly (0 to 1) a mark of *moment* is drawn at *time*: it fades half-way."""
    if moment is Moment.BOTH:
        return 1.0
    late = min(1.0, max(0.0, (time - 0.4) / 0.4))
    return 1 - late if moment is Moment.START else late


def _seen(view: View, posture: Posture, path: tuple[Point, ...]) -> strokes.Line:
    places = np.array([posture.point(point) for point in path])
    return view(places)[:, :2].astype(np.float64)


def _ring(canvas: Canvas, view: View, palette: Palette, place: strokes.Line, radius: float) -> None:
    centre = view(place)[0, :2].astype(np.float64)
    width = max(1.2, RING_METRES * view.scale)
    strokes.circle(canvas, centre, radius * view.scale, width * 2.2, palette.halo)
    strokes.circle(canvas, centre, radius * view.scale, width, palette.arrow)


def lay_spray(
    canvas: Canvas, view: View, palette: Palette, figure: Figure, posture: Posture
) -> None:
    """Draw the pale cone of falling water, which is behind the figure."""
    for prop in figure.props:
        if prop.kind is PropKind.WATER:
            spread, fall, _ = prop.size or _SPRAY
            for wide, strength in ((1.0, 0.24), (0.62, 0.20)):
                sides = np.array([-_ROSE, _ROSE, spread * wide, -spread * wide])
                cone = np.stack([sides, [0, 0, -fall, -fall], np.zeros(4)], axis=1)
                seen = view(posture.place(prop) + cone)[:, :2].astype(np.float64)
                strokes.polygon(canvas, seen, palette.water, strength=strength, fading=True)


def _drops(canvas: Canvas, view: View, palette: Palette, prop: Prop, posture: Posture) -> None:
    """Draw drops falling from the place on lines that part, with the figure's time.

    ``size`` is how far they part, how far they fall, and their depth: metres.
    """
    spread, fall, deep = prop.size or _SPRAY
    start = posture.place(prop)
    chance = np.random.default_rng(_SEED).uniform(-1, 1, (DROPS, 2))
    width = max(1.0, 0.0075 * view.scale)
    for number, (across, depth) in enumerate(chance):
        share = (number * _GOLDEN + posture.time * 2) % 1
        ends = np.array([share, min(1.0, share + _DROP / fall)])
        side = across * (_ROSE + (spread - _ROSE) * ends)
        drop = start + np.stack([side, -ends * fall, ends * depth * deep], axis=1)
        points = view(drop)[:, :2].astype(np.float64)
        strokes.line(canvas, points, width, palette.water, 0.95 * (1 - 0.85 * share))


def lay_sign(canvas: Canvas, palette: Palette, figure: Figure, time: float) -> None:
    """Draw a tick or a cross in the upper right corner of the first or last frame.

    It comes last, after the picture has been mirrored: a tick has two sides.
    """
    if not figure.signs or time not in (0.0, 1.0):
        return
    sign = figure.signs[int(time)]
    size = canvas.height * 0.062
    centre = np.array([canvas.width - size * 1.7, size * 1.7])
    good = sign is Sign.BETTER
    colour = palette.good if good else palette.arrow
    strokes.disc(canvas, centre, size * 1.12, palette.halo, 0.95)
    strokes.disc(canvas, centre, size, colour)
    tick = [[-0.42, 0.05], [-0.1, 0.36], [0.46, -0.32]]
    cross = [[[-0.34, -0.34], [0.34, 0.34]], [[-0.34, 0.34], [0.34, -0.34]]]
    for stroke in [tick] if good else cross:
        points = centre + np.array(stroke) * size
        strokes.line(canvas, points, size * 0.24, palette.halo)
