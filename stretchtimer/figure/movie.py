"""Figures as files: a still PNG with nothing but numpy, a movement as GIF or WebP with Pillow."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look
from stretchtimer.figure.palette import palette
from stretchtimer.figure.png import on_page, png
from stretchtimer.figure.renderer import FigureRenderer

STEPS = 16
STEP_MS, START_MS, END_MS = 60, 700, 1400
"""How long one moment, the first and the last are shown."""


def draw_picture(
    bodies: Path,
    figure: Figure,
    time: float,
    size: tuple[int, int],
    look: Look,
    mirrored: bool,
    *,
    clear: bool = False,
) -> bytes:
    """Return the PNG of one moment, on the page of the look or on a *clear* one."""
    image = FigureRenderer(bodies).render(figure, time, size, look, mirrored=mirrored)
    return png(image if clear else on_page(image, palette(look).page))


def draw_movie(
    bodies: Path, figure: Figure, size: tuple[int, int], look: Look, mirrored: bool, kind: str
) -> bytes:
    """Return the movement there and back, again and again, as ``gif`` or ``webp``.

    Raises ImportError if Pillow is not installed.
    """
    from PIL import Image

    renderer, page = FigureRenderer(bodies), palette(look).page
    pictures = []
    for step in range(STEPS):
        image = renderer.render(figure, step / (STEPS - 1), size, look, mirrored=mirrored)
        pictures.append(Image.fromarray(on_page(image, page)[:, :, :3]))
    there_and_back = [*pictures, *pictures[-2:0:-1]]
    shown = [STEP_MS] * len(there_and_back)
    shown[0], shown[STEPS - 1] = START_MS, END_MS
    file = BytesIO()
    there_and_back[0].save(
        file,
        kind,
        save_all=True,
        append_images=there_and_back[1:],
        duration=shown,
        loop=0,
        **({"quality": 82, "method": 4} if kind == "webp" else {"optimize": True}),
    )
    return file.getvalue()
