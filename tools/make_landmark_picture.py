"""Draws ``docs/figures-landmarks.png``: every name that a pose may count a place from.

    python tools/make_landmark_picture.py

Run it when landmarks come or go.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen  # noqa: E402

from stretchtimer.core.figure import Angle, Camera, Figure, Frame  # noqa: E402
from stretchtimer.core.joints import Base  # noqa: E402
from stretchtimer.core.look import BodyShape, Look, Theme  # noqa: E402
from stretchtimer.figure.posture import posture  # noqa: E402
from stretchtimer.figure.qt_picture import to_qimage  # noqa: E402
from stretchtimer.figure.renderer import FigureRenderer  # noqa: E402

WIDTH, HEIGHT = 620, 900
LINE = 30
INK, DOT = QColor("#333333"), QColor("#C9402A")

OPEN = Frame(angles=(Angle("shoulder.R", "abd", 24.0), Angle("shoulder.L", "abd", 24.0)))
FRONT = Figure("front", camera=Camera(0, 4), frames=(OPEN,))
SIDE = Figure(
    "side",
    Base.STAND_RIGHT,
    Camera(0, 4),
    (Frame(angles=(Angle("shoulder.R", "flex", 50.0), Angle("hip.R", "flex", 14.0),
                   Angle("shoulder.L", "flex", -14.0), Angle("hip.L", "flex", -10.0))),),
)  # fmt: skip
ON_FRONT = (
    "head", "chest", "pelvis", "shoulder.R", "elbow.R", "wrist.R", "palm.R", "hip.R", "hip_side.R",
    "knee.R", "ankle.R", "shoulder.L", "elbow.L", "wrist.L", "palm.L", "hip.L", "hip_side.L",
    "knee.L", "ankle.L",
)  # fmt: skip
ON_SIDE = ("palm.R", "glute.R", "knee.R", "ankle.R", "heel.R", "sole.R", "ball.R", "toes.R")


@dataclass
class Label:
    """A name, where its landmark is, and the height its text is written at."""

    name: str
    spot: QPointF
    y: float


def main() -> None:
    """Write the picture."""
    application = QGuiApplication([])
    sheet = QImage(2 * WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(QFont("DejaVu Sans", 12))
        renderer = FigureRenderer(ROOT / "assets/bodies")
        for place, (figure, names) in enumerate(((FRONT, ON_FRONT), (SIDE, ON_SIDE))):
            painter.save()
            painter.translate(place * WIDTH, 0)
            draw(painter, renderer, figure, names)
            painter.restore()
    finally:
        painter.end()
    sheet.save(str(ROOT / "docs/figures-landmarks.png"))
    del application


def draw(
    painter: QPainter, renderer: FigureRenderer, figure: Figure, names: tuple[str, ...]
) -> None:
    """Draw the figure with a dot on each landmark and its name beside the figure."""
    size, look = (WIDTH, HEIGHT), Look(theme=Theme.PRINT)
    painter.drawImage(0, 0, to_qimage(renderer.render(figure, 0, size, look)))
    view = renderer.view(figure, size, BodyShape.FEMALE)
    pose = posture(figure, renderer.body(BodyShape.FEMALE), 0)
    left, right = [], []
    for name in names:
        column, row, _ = view(pose.landmark(name))[0]
        label = Label(name, QPointF(float(column), float(row)), float(row))
        (right if column > WIDTH / 2 else left).append(label)
    for labels, is_right in ((left, False), (right, True)):
        spread(labels)
        for label in labels:
            write(painter, label, is_right=is_right)


def spread(labels: list[Label]) -> None:
    """Move the texts of one side apart until none covers another."""
    labels.sort(key=lambda label: label.y)
    for above, below in pairwise(labels):
        below.y = max(below.y, above.y + LINE)
    overhang = max(0.0, labels[-1].y - (HEIGHT - LINE)) if labels else 0.0
    for label in reversed(labels):
        label.y -= overhang
        overhang = max(0.0, overhang - LINE / 2)


def write(painter: QPainter, label: Label, *, is_right: bool) -> None:
    """Write one name at the edge, with a line to its dot."""
    edge = WIDTH - 112 if is_right else 112
    painter.setPen(QPen(QColor("#999999"), 1))
    painter.drawLine(QPointF(edge, label.y), label.spot)
    painter.setPen(QPen(INK))
    flag = Qt.AlignmentFlag.AlignLeft if is_right else Qt.AlignmentFlag.AlignRight
    box = QRectF(edge + 4 if is_right else edge - 114, label.y - 12, 110, 24)
    painter.drawText(box, flag | Qt.AlignmentFlag.AlignVCenter, label.name)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(DOT)
    painter.drawEllipse(label.spot, 4.5, 4.5)


if __name__ == "__main__":
    main()
