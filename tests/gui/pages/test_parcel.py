from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from stretchtimer.core.bundle import Effect, Parcel, Part
from stretchtimer.core.comparing import DoseChange
from stretchtimer.gui.pages.parcel import MOST_LINES, ParcelPage
from tests.examples import routine, step
from tests.gui.window_fakes import a_look

CHANGE = DoseChange("<b>Pigeon</b>", "hold", 30_000, 45_000)


def parcel(*effects, **said):
    parts = tuple(Part(f"exercises/e{n}.yaml", effect) for n, effect in enumerate(effects))
    return Parcel(routine(step()), "a test", parts, **said)


@pytest.fixture
def page(qtbot):
    page = ParcelPage(a_look())
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page, start):
    found = [
        one for one in page.findChildren(QPushButton) if one.accessibleName().startswith(start)
    ]
    return found[0]


def test_it_says_what_would_change(page):
    page.show_parcel(parcel(Effect.REPLACES, differences=(CHANGE,), is_known=True))
    assert "<b>Pigeon</b>: hold 30 s → 45 s" in words(page)


def test_it_names_what_is_replaced(page):
    page.show_parcel(parcel(Effect.REPLACES, Effect.NEW))
    assert "exercise e0" in words(page)
    assert any(word.startswith("Replaces your own") for word in words(page))


def test_its_texts_are_plain(page):
    page.show_parcel(parcel(Effect.REPLACES, differences=(CHANGE,), is_known=True))
    formats = {label.textFormat() for label in page.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_very_many_differences_are_counted(page):
    many = tuple(DoseChange(f"E{n}", "hold", 1_000, 2_000) for n in range(MOST_LINES + 3))
    page.show_parcel(parcel(Effect.REPLACES, differences=many, is_known=True))
    assert any(word.endswith("And 3 more") for word in words(page))


def test_one_can_add_it(page, qtbot):
    page.show_parcel(parcel(Effect.NEW))
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(button(page, "Add"), Qt.MouseButton.LeftButton)


def test_it_is_added_once(page, qtbot):
    page.show_parcel(parcel(Effect.NEW))
    button(page, "Add").click()
    assert not button(page, "Add").isEnabled()


def test_one_can_leave_it(page, qtbot):
    page.show_parcel(parcel(Effect.NEW))
    with qtbot.waitSignal(page.left):
        button(page, "Cancel").click()


def test_escape_leaves_it(page, qtbot):
    page.show_parcel(parcel(Effect.NEW))
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_where_nothing_is_new_nothing_can_be_added(page):
    page.show_parcel(parcel(Effect.SAME, is_known=True))
    assert not button(page, "Add").isVisible()


def test_a_refusal_says_why_and_leaves_only_the_way_back(page):
    page.show_refusal("x.stretch", "It is encrypted.")
    assert {"x.stretch", "It is encrypted."} <= set(words(page))
    assert not button(page, "Add").isVisible()


def test_another_file_leaves_nothing_of_the_last_one(page):
    page.show_parcel(parcel(Effect.REPLACES, differences=(CHANGE,), is_known=True))
    page.show_parcel(parcel(Effect.NEW))
    assert "<b>Pigeon</b>: hold 30 s → 45 s" not in words(page)
