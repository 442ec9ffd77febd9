"""The dial repaints little, and yet everything that looks different."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchtimer.core.timeline import Phase
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.dial import Dial, Face
from stretchtimer.gui.player.scene import Mood, Way
from tests.gui.painted import missed, repainted


@pytest.fixture
def dial(qtbot: QtBot, qapp: QApplication) -> Dial:
    dial = Dial(Look(qapp))
    qtbot.addWidget(dial)
    dial.resize(540, 440)
    dial.set_sizes(200, 48, 32)
    dial.show_face(Face(Mood.COUNTING, Phase.HOLD, Way.FILLS, "Hold", "rep 3 of 10"))
    dial.show_digits("12")
    dial.show_share(0.4)
    with qtbot.waitExposed(dial):
        dial.show()
    return dial


CHANGES = [
    *[("digits", digits) for digits in ("11", "10", "39", "68")],
    *[("share", share) for share in (0.41, 0.6, 0.0)],
]


@pytest.mark.parametrize(("what", "value"), CHANGES)
@pytest.mark.parametrize("way", [Way.FILLS, Way.EMPTIES, Way.EMPTIES_BROKEN])
def test_whatever_looks_different_is_repainted(
    dial: Dial, what: str, value: object, way: Way
) -> None:
    dial.show_face(Face(Mood.COUNTING, Phase.HOLD, way, "Hold", "rep 3 of 10"))
    assert missed(dial, lambda: getattr(dial, f"show_{what}")(value)) == 0


def test_a_tick_repaints_a_small_part(dial: Dial) -> None:
    region = repainted(dial, lambda: dial.show_share(0.4033))

    box = region.boundingRect()
    assert box.width() * box.height() < dial.width() * dial.height() / 50


@pytest.mark.parametrize("change", ["show_digits", "show_share"])
def test_the_same_again_repaints_nothing(dial: Dial, change: str) -> None:
    same: dict[str, object] = {"show_digits": "12", "show_share": 0.4}

    region = repainted(dial, lambda: getattr(dial, change)(same[change]))

    assert region.isEmpty()
