"""Renders the program's icons out of their drawings: PNG in every size, ICO and ICNS.

    .venv/bin/python packaging/icons.py

What it makes is kept in the repository: it needs to run only where a drawing has changed. The
desktop's drawings are assets/icons/stretchtimer.svg and, for up to 24 pixels, the plainer
stretchtimer-small.svg; that of a .stretch file is packaging/linux/bundle.svg.
"""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
ICONS = HERE.parent / "assets" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
PLAIN_UP_TO = 24


def main() -> None:
    """Render everything anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PIL import Image

    for size in SIZES:
        plain = "-small" if size <= PLAIN_UP_TO else ""
        render(ICONS / f"stretchtimer{plain}.svg", ICONS / f"stretchtimer-{size}.png", size)
        render(HERE / "linux" / "bundle.svg", HERE / "linux" / f"bundle-{size}.png", size)
    pictures = {size: Image.open(ICONS / f"stretchtimer-{size}.png") for size in SIZES}
    ico = [pictures[size] for size in (16, 24, 32, 48, 64, 128, 256)]
    ico[-1].save(
        HERE / "windows" / "stretchtimer.ico",
        sizes=[picture.size for picture in ico],
        append_images=ico[:-1],
    )
    icns = [pictures[size] for size in (32, 64, 128, 256, 512)]
    icns[-1].save(HERE / "macos" / "stretchtimer.icns", append_images=icns[:-1])


def render(drawing: Path, picture: Path, size: int) -> None:
    """Write the SVG *drawing* as a PNG *picture* of *size* pixels."""
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    try:
        QSvgRenderer(str(drawing)).render(painter)
    finally:
        painter.end()
    if not image.save(str(picture)):
        raise SystemExit(f"{picture} could not be written")


if __name__ == "__main__":
    main()
