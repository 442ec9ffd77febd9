"""The ring draws as much as it is told, and says which part of it changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF

from stretchtimer.gui.player.ring import Ring
from stretchtimer.gui.player.scene import Way

RING = Ring(QRectF(20, 20, 400, 400), 200, 20)
TOP, RIGHT, BOTTOM, LEFT = QPoint(220, 20), QPoint(420, 220), QPoint(220, 420), QPoint(20, 220)


def test_a_hold_begins_at_the_top_and_goes_clockwise() -> None:
    line = RING.line(0.25, Way.FILLS)

    assert (line[0].toPoint(), line[-1].toPoint()) == (TOP, RIGHT)


def test_a_rest_keeps_what_the_hand_has_not_passed() -> None:
    line = RING.line(0.5, Way.EMPTIES)

    assert {line[0].toPoint(), line[-1].toPoint()} == {TOP, BOTTOM}
    assert LEFT in {point.toPoint() for point in line}


@pytest.mark.parametrize("way", [Way.FILLS, Way.EMPTIES])
def test_an_empty_ring_has_no_line(way: Way) -> None:
    assert RING.line(0.0, way) == []


def test_a_small_step_changes_a_small_part() -> None:
    changed = RING.changed(0.25, 0.2525, Way.FILLS)

    assert changed.contains(RIGHT)
    assert changed.width() * changed.height() < 60 * 60


def test_a_box_keeps_its_straight_sides() -> None:
    box = Ring(QRectF(0, 0, 400, 200), 50, 10)

    assert QPoint(200, 0) in {point.toPoint() for point in box.line(1.0, Way.FILLS)}
