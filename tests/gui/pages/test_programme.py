"""The Programme page and its banner."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from stretchtimer.core.agenda import agenda_of
from stretchtimer.core.programme import Followed, Programme, Rule, Slot, Stage, Turn
from stretchtimer.core.settings import Settings
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.programme import ProgrammePage
from stretchtimer.gui.reminders_card import RemindersCard
from stretchtimer.gui.widgets.button import Button
from stretchtimer.gui.widgets.today_banner import TodayBanner
from tests.core.test_report import DAY, SESSION

SLOT = Slot("pigeon", tuple(range(7)), (450, 1200), hold_percent=80, note="Gently.")
PROGRAMME = Programme(
    "six",
    "Six <b>weeks</b>",
    (Stage("Settle", 1, 1, (SLOT,), "Light."), Stage("Keep", 2, None, (SLOT,))),
    summary="A programme.",
    rules=(Rule("One step up.", Turn.UP),),
)


def agenda(*sessions):
    followed = Followed(PROGRAMME, DAY - timedelta(days=2))
    return agenda_of(followed, DAY, sessions, {"pigeon": "Pigeon"})


@pytest.fixture
def look(qapp):
    return Look(qapp)


@pytest.fixture
def card(look, qtbot):
    made = RemindersCard(look, Settings(), starts_at_login=False)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(look, card, qtbot):
    made = ProgrammePage(look, card)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def said(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def button(page, words: str) -> Button:
    return next(b for b in page.findChildren(Button) if b.words == words and b.isVisible())


def test_a_programme_can_be_followed(page, qtbot):
    page.show_programmes([PROGRAMME])
    with qtbot.waitSignal(page.follow_wanted) as asked:
        button(page, "Follow from today").click()
    assert asked.args == [PROGRAMME]
    assert "1 week, then on as you like" in said(page)


def test_today_says_what_is_done_and_what_is_not(page):
    page.show_agenda(agenda(SESSION))
    assert "07:30 · holds 80 % · done" in said(page)
    assert "20:00 · holds 80 %" in said(page)


def test_a_session_of_today_can_be_started(page, qtbot):
    page.show_agenda(agenda())
    with qtbot.waitSignal(page.start_wanted) as asked:
        button(page, "Start").click()
    assert asked.args[0].minute == 450


def test_adherence_is_counted_against_it(page):
    page.show_agenda(agenda(SESSION))
    assert "1 of 6 sessions" in said(page)


def test_it_says_which_week_it_is_and_how_to_go_on(page):
    page.show_agenda(agenda())
    assert "Week 1: Settle" in said(page)
    assert "Week 1: Settle (now)" in said(page)
    assert "One step up." in said(page)


def test_showing_it_again_shows_it_once(page):
    for _ in range(3):
        page.show_agenda(agenda())
    titles = [
        label
        for label in page.findChildren(QLabel)
        if label.text() == "How to go on" and not label.parentWidget().isHidden()
    ]
    assert len(titles) == 1


def test_its_texts_are_plain(page):
    page.show_agenda(agenda())
    formats = {label.textFormat() for label in page.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_the_banner_names_what_is_left_today(look, qtbot):
    banner = TodayBanner(look)
    qtbot.addWidget(banner)
    banner.show_agenda(agenda(SESSION))
    assert "Pigeon, 20:00" in said(banner)


def test_all_done_there_is_no_banner(look, qtbot):
    banner = TodayBanner(look)
    qtbot.addWidget(banner)
    banner.show_agenda(agenda(SESSION, SESSION))
    assert banner.isHidden()


def test_reminders_are_off_until_wanted(card):
    assert not card.switch.isChecked()


def test_it_is_said_that_the_program_must_run(card):
    assert any("only while it runs" in words for words in said(card))


def changes(card) -> dict[str, object]:
    told: dict[str, object] = {}
    card.changed.connect(told.__setitem__)
    return told


def test_times_are_told_as_they_were_understood(card):
    told = changes(card)
    card.times.setText("7:30 and 25:99, 19.00, 20:00")
    card.times.editingFinished.emit()
    assert told == {"reminder_times": "07:30, 20:00"}
    assert card.times.text() == "07:30, 20:00"


def test_days_are_told_all_together(card):
    told = changes(card)
    card.days["wed"].click()
    assert told == {"reminder_days": ("mon", "tue", "thu", "fri", "sat", "sun")}


def test_showing_settings_tells_nobody(card):
    told = changes(card)
    card.show_settings(Settings().with_value("reminders", True))
    assert told == {}
    assert card.switch.isChecked()


def test_what_is_swapped_and_left_out_is_named(page):
    slot = Slot("pigeon", (0,), (450,), swaps=(("pigeon", "bridge"),), left_out=("cobra",))
    programme = Programme("six", "Six weeks", (Stage("Settle", 1, None, (slot,)),))
    names = {"pigeon": "Pigeon", "exercise:pigeon": "Pigeon pose", "exercise:bridge": "<b>Bridge"}
    page.show_agenda(agenda_of(Followed(programme, DAY), DAY, [], names))
    wanted = "Pigeon: Mon at 07:30 · <b>Bridge in place of Pigeon pose · without cobra"
    assert wanted in said(page)
