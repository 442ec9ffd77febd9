"""Today's choices beside a routine."""

import pytest
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.routine.today_card import TodayCard
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.stepper import Stepper


@pytest.fixture
def card(qtbot, qapp):
    column = QWidget()
    qtbot.addWidget(column)
    made = TodayCard(Look(qapp), column)
    column.show()
    yield made
    column.close()


def places(card):
    """The place of each stepper, and of the name it belongs to."""
    for stepper in card.findChildren(Stepper):
        yield stepper.geometry(), stepper.parentWidget().findChild(PlainLabel).geometry()


def test_where_there_is_room_a_control_stands_beside_its_name(card):
    card.resize(400, 500)
    assert all(control.left() > name.left() for control, name in places(card))


def test_in_a_narrow_card_a_control_stands_beneath_its_name(qtbot, card):
    card.resize(150, 500)
    qtbot.waitUntil(lambda: all(place.top() > name.top() for place, name in places(card)))
