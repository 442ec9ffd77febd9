"""Draws the small pictures of ``assets/thumbnails/``: every figure's end, at rest on a clear page.

    python tools/make_thumbnails.py [ID …]      # all of them, if none is named

For light and dark pages, in one and in two pixels a point. Run it after a figure or the drawing
has changed; a test compares what is there with the figures.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: E402
from PySide6.QtGui import QImageWriter  # noqa: E402

from stretchtimer.core.look import Look, Theme  # noqa: E402
from stretchtimer.figure.qt_picture import to_qimage  # noqa: E402
from stretchtimer.figure.renderer import FigureRenderer  # noqa: E402
from stretchtimer.storage.figures import FigureShelf  # noqa: E402

SIZE = (320, 250)
QUALITY = 82
THEMES = {Theme.STUDIO: "", Theme.DARK: "-dark"}
SCALES = {1: "", 2: "@2x"}


def main(names: list[str]) -> None:
    """Write the pictures of the figures *names*, or of all."""
    figures, out = ROOT / "assets/figures", ROOT / "assets/thumbnails"
    out.mkdir(exist_ok=True)
    shelf, renderer = FigureShelf([figures]), FigureRenderer(ROOT / "assets/bodies")
    total = 0
    for name in names or sorted(path.stem for path in figures.glob("*.yaml")):
        figure = shelf.find(name)
        if figure is None:
            sys.exit(f"{name}: no figure that can be drawn")
        for theme, mood in THEMES.items():
            for times, mark in SCALES.items():
                size = (SIZE[0] * times, SIZE[1] * times)
                image = renderer.render(figure, 1.0, size, Look(theme=theme), fine=3)
                total += _write(image, out / f"{name}{mood}{mark}.webp")
    print(f"{total / 1000:.0f} kB")


def _write(image, path: Path) -> int:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"webp")
    writer.setQuality(QUALITY)
    if not writer.write(to_qimage(image)):
        sys.exit(f"{path.name}: {writer.errorString()}")
    path.write_bytes(data.data())
    return len(data)


if __name__ == "__main__":
    main(sys.argv[1:])
