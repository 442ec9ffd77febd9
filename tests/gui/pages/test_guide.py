"""The pattern guide as a page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from stretchtimer.core.guide import Place
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.guide import Advice, AdviceCard, GuidePage
from stretchtimer.gui.widgets.button import Button


@pytest.fixture
def page(qtbot, qapp):
    made = GuidePage(Look(qapp))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_library({"desk-break": "Desk break"}, {"drive-setup": Advice("Driving", ("Sit.",))})
    return made


def said(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def choose(page, place: Place) -> None:
    page.places.choose(place)
    page.places.chosen.emit(place)


def test_the_warning_signs_come_first(page):
    words = said(page)
    first = next(n for n, text in enumerate(words) if "emergency number" in text)
    assert first < words.index("Where do you feel it?")


def test_it_names_no_cause(page):
    assert any("do not tell you what is causing your pain" in words for words in said(page))


def test_a_place_shows_what_it_may_feel_like(page):
    choose(page, Place.HIP)
    assert any("after long sitting" in words for words in said(page))


def test_from_there_one_goes_to_a_routine(page, qtbot):
    choose(page, Place.HIP)
    (button,) = [b for b in page.findChildren(Button) if b.words == "Start with Desk break"]
    with qtbot.waitSignal(page.routine_wanted) as asked:
        button.click()
    assert asked.args == ["desk-break"]


def test_what_must_not_be_stretched_offers_nothing(page):
    choose(page, Place.SIT_BONE)
    starts = [b.words for b in page.findChildren(Button) if b.words.startswith("Start with")]
    assert starts == ["Start with Gentle start"]  # of "none of these"


def test_advice_opens_to_be_read(page):
    (card,) = [c for c in page.findChildren(AdviceCard) if c.toggle.words == "Driving"]
    card.toggle.click()
    assert not card.text.isHidden()
    assert card.text.text() == "•  Sit."


def test_its_texts_are_plain(page):
    choose(page, Place.THIGH_BACK)
    formats = {label.textFormat() for label in page.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_an_area_of_the_picture_is_the_word_beside_it(page):
    page.outline.areas[Place.HIP].setChecked(True)
    assert page.places.value is Place.HIP
    assert any("after long sitting" in words for words in said(page))


def test_the_word_is_shown_in_the_picture(page):
    choose(page, Place.CALF)
    assert page.outline.areas[Place.CALF].isChecked()
