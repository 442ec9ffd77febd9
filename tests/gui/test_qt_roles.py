"""What a screen reader is told that a part of the window is."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.pages.delete_sheet import DeleteSheet
from stretchtimer.gui.player.hurt_card import HurtCard
from stretchtimer.gui.player.leave_card import LeaveCard
from stretchtimer.gui.qt_roles import install_roles
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.window import MainWindow
from tests.gui.window_fakes import a_look


@pytest.fixture
def role_of(qtbot):
    """Returns what a part is to a screen reader."""
    install_roles()

    def role(part):
        qtbot.addWidget(part)
        return QAccessible.queryAccessibleInterface(part).role()

    return role


def test_the_window_is_a_window(role_of):
    assert role_of(MainWindow(a_look())) is QAccessible.Role.Window


def test_a_sheet_is_a_dialog(role_of):
    assert role_of(DeleteSheet(a_look())) is QAccessible.Role.Dialog


@pytest.mark.parametrize("card", [LeaveCard, HurtCard])
def test_a_question_over_the_session_is_a_dialog(role_of, qtbot, card):
    page = QWidget()
    qtbot.addWidget(page)
    assert role_of(card(a_look(), page)) is QAccessible.Role.Dialog


def test_values_to_choose_from_are_a_group(role_of):
    choice = Choice(a_look(), "Sides", [(1, "Left"), (2, "Right")], 1)
    assert role_of(choice) is QAccessible.Role.Grouping


def test_what_says_nothing_of_itself_is_what_qt_says(role_of):
    assert role_of(QWidget()) is QAccessible.Role.Client
