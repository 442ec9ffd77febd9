"""The Progress page."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from stretchtimer.core.history import Feeling
from stretchtimer.core.progress import Progress, Span
from stretchtimer.core.report import point_of
from stretchtimer.core.statistics import DayDone
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.progress import ProgressPage
from stretchtimer.gui.theme import DARK, LIGHT
from tests.core.test_report import DAY, SESSION

MANY = tuple(
    replace(SESSION, id=str(n), began=SESSION.began - timedelta(days=n)) for n in range(300)
)
FULL = Progress(
    DAY,
    days=tuple(DayDone(DAY - timedelta(days=n), n % 4, 60_000) for n in range(200, -1, -1)),
    sessions=MANY[:20],
    total=300,
    points=tuple(point_of(session) for session in reversed(MANY)),
    recent=MANY[:30],
    muscles={"hip": 400_000, "<b>calf</b>": 90_000},
    routines=(("pigeon", "Pigeon & <b>friends</b>"), ("hip", "Hip")),
)


@pytest.fixture
def look(qapp):
    return Look(qapp)


@pytest.fixture
def page(qtbot, look):
    made = ProgressPage(look)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("progress", [Progress(DAY), FULL])
def test_it_is_painted_whatever_there_is_to_show(page, look, theme, percent, progress):
    look.set_theme(theme)
    look.set_text_percent(percent)
    page.show_progress(progress)
    assert not page.grab().isNull()


def test_its_texts_are_plain(page):
    page.show_progress(FULL)
    for card in page.cards:
        card.toggle.click()
    formats = {label.textFormat() for label in page.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_every_chart_can_be_read_as_text(page):
    page.show_progress(FULL)
    for card in page.cards:
        card.toggle.click()
        assert card.is_text
    said = [label.text() for label in page.findChildren(QLabel)]
    assert any(words.startswith("This week:") for words in said)
    assert any("before 4, after 2" in words for words in said)
    assert any("Hip: 6 min 40 s, within 5 to 10 minutes." in words for words in said)


def test_a_chart_read_as_text_follows_what_is_shown(page):
    page.cards[2].toggle.click()
    page.show_progress(FULL)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert any(words.startswith("Hip: 6 min") for words in said)


def test_a_screen_reader_hears_each_chart(page):
    page.show_progress(FULL)
    for chart in (page.calendar, page.pain, page.muscles):
        assert chart.accessibleName()
        assert chart.accessibleDescription()


def test_another_span_is_asked_for(page, qtbot):
    page.show_progress(FULL)
    with qtbot.waitSignal(page.filter_wanted) as asked:
        page.spans.choose(Span.MONTH)
        page.routines.choose("pigeon")
    assert asked.args == [Span.MONTH, "pigeon"]


def test_more_sessions_are_asked_for(page, qtbot):
    page.show_progress(FULL)
    with qtbot.waitSignal(page.more_wanted):
        page.more.click()


def test_it_says_how_many_sessions_are_not_shown(page):
    page.show_progress(FULL)
    assert page.more.words == "Show more (280 earlier)"


def test_with_all_sessions_shown_there_is_nothing_more(page):
    page.show_progress(replace(FULL, total=20))
    assert page.more.isHidden()


def test_a_cell_of_the_table_says_its_words(page):
    page.show_progress(replace(FULL, sessions=(replace(SESSION, feeling=Feeling(note="=1")),)))
    model = page.table.model()
    assert model.index(0, 4).data() == "=1"
    assert model.headerData(4, Qt.Orientation.Horizontal) == "Note"


def test_without_sessions_it_says_so(page):
    page.show_progress(Progress(DAY))
    assert any(
        "There is no session here yet" in label.text() and label.isVisible()
        for label in page.findChildren(QLabel)
    )


@pytest.mark.parametrize("button", ["export", "report", "delete"])
def test_its_buttons_ask(page, qtbot, button):
    signals = {
        "export": page.table_wanted,
        "report": page.report_wanted,
        "delete": page.delete_wanted,
    }
    with qtbot.waitSignal(signals[button]):
        getattr(page, button).click()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_line_of_the_table_is_cut(page, look, percent):
    page.resize(900, 600)
    look.set_text_percent(percent)
    page.show_progress(FULL)
    delegate = page.table.itemDelegate()
    for row in range(page.table.model().rowCount()):
        for column in range(5):
            words = page.table.model().index(row, column).data()
            needed = delegate.height_of(words, page.table.columnWidth(column))
            assert needed <= page.table.rowHeight(row)


def test_the_table_is_as_high_as_its_lines(page):
    page.show_progress(FULL)
    table = page.table
    rows = sum(table.rowHeight(row) for row in range(table.model().rowCount()))
    assert table.height() >= rows + table.horizontalHeader().height()
