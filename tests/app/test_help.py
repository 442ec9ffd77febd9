"""Help in the whole program: the book, About, the walk."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stretchtimer.app.help import book
from stretchtimer.gui.author.text_editor import TextEditor
from stretchtimer.gui.flows.help import CHAPTERS
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.about import AboutPage
from stretchtimer.gui.pages.help import HelpPage
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pages.safety import Part, SafetySheet
from stretchtimer.gui.pages.settings import SettingsPage
from stretchtimer.gui.walk.hint_card import HintCard
from stretchtimer.storage.history import past
from stretchtimer.storage.settings_file import read_settings
from tests.app.programs import open_routine
from tests.gui.window_fakes import labels, named

WALK = "Shall we walk through one short session?"


def answer(program) -> None:
    """Answer the questions for the first time."""
    program.ask_safety()
    sheet = program.window.findChildren(SafetySheet)[-1]
    sheet.show_part(Part.CONDITIONS)
    named(sheet, "None of these").click()


def open_help(qtbot, program) -> HelpPage:
    named(program.window, "Help").click()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(HelpPage)))
    return program.window.findChild(HelpPage)


def walking(qtbot, program) -> PlayerPage:
    named(program.window, "Walk me through").click()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(HintCard)), timeout=20_000)
    return program.window.findChild(PlayerPage)


def test_help_opens_the_shipped_book(qtbot, open_program):
    page = open_help(qtbot, open_program())
    assert page.page == "guide.md"
    assert page.reader.toPlainText().startswith("First steps")


def test_f1_opens_it_too(qtbot, open_program):
    program = open_program()
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    assert program.window.findChildren(HelpPage)


@pytest.mark.parametrize(
    ("place", "chapter"), [("Progress", "progress.md"), ("Settings", "settings.md")]
)
def test_f1_opens_the_chapter_on_the_page_one_is_at(qtbot, open_program, place, chapter):
    program = open_program()
    named(program.window, place).click()
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    assert program.window.findChild(HelpPage).page == chapter


def test_f1_works_where_one_writes(qtbot, open_program):
    program = open_program()
    QTest.keyClick(named(program.window, "Search by name, area, equipment"), Qt.Key.Key_F1)
    assert program.window.findChild(HelpPage).page == "guide.md"
    named(program.window, "Author").click()
    named(program.window, "Still holds: 30 seconds, twice on each side").click()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(TextEditor)), timeout=20_000)
    QTest.keyClick(program.window.findChild(TextEditor), Qt.Key.Key_F1)
    assert program.window.findChild(HelpPage).page == "authors.md"


def test_every_place_of_the_rail_has_its_chapter():
    pages = {chapter.path for chapter in book().chapters()}
    assert set(CHAPTERS) == set(Destination) - {Destination.HELP}
    assert {path for path, _anchor in CHAPTERS.values()} <= pages


def test_from_the_problems_one_comes_to_what_they_mean(open_program):
    program = open_program()
    program.navigator.show_problems()
    named(program.window, "What these problems mean").click()
    page = program.window.findChild(HelpPage)
    assert page.page == "authors.md"
    assert page.reader.textCursor().block().text() == "What is an error"


def test_the_settings_lead_to_about_and_to_their_chapter(open_program):
    program = open_program()
    program.navigator.show_settings()
    named(program.window, "Help on the settings").click()
    assert program.window.findChild(HelpPage).page == "settings.md"
    named(program.window.findChild(SettingsPage), "About StretchTimer").click()
    assert program.window.findChildren(AboutPage)


def test_in_a_session_f1_shows_its_keys(qtbot, open_program, places):
    program = open_program()
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    page = open_routine(qtbot, program, places)
    page.focus_start()
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(PlayerPage)))
    session = program.window.findChild(PlayerPage)
    QTest.keyClick(session, Qt.Key.Key_F1)
    assert session.keys_card.isVisible()
    assert not program.window.findChildren(HelpPage)


def test_about_tells_version_lacks_files_and_licences(qtbot, open_program):
    program = open_program()
    open_help(qtbot, program).about.click()
    about = program.window.findChild(AboutPage)
    qtbot.waitUntil(lambda: "PySide6-Essentials" in labels(about), timeout=20_000)
    said = labels(about)
    assert "Settings: in order" in said
    assert "CC0-1.0" in said
    assert "LGPL-3.0-only" in said


def test_what_is_copied_for_a_bug_report_holds_no_path(qtbot, open_program, places):
    program = open_program()
    open_help(qtbot, program).about.click()
    about = program.window.findChild(AboutPage)
    qtbot.waitUntil(lambda: "PySide6-Essentials" in labels(about), timeout=20_000)
    named(about, "Copy for a bug report").click()
    copied = QApplication.clipboard().text()
    assert copied.startswith("StretchTimer 0.")
    assert str(places.data) not in copied
    QApplication.clipboard().clear()


def test_the_licences_can_be_read_in_full(qtbot, open_program):
    program = open_program()
    open_help(qtbot, program).about.click()
    about = program.window.findChild(AboutPage)
    qtbot.waitUntil(lambda: "PySide6-Essentials" in labels(about), timeout=20_000)
    named(about, "Read the licences in full").click()
    qtbot.waitUntil(lambda: named(about, "The licences in full").isVisible(), timeout=20_000)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in named(about, "The licences in full").toPlainText()


def test_after_the_first_answers_a_walk_is_offered(open_program):
    program = open_program(answered=False)
    answer(program)
    assert WALK in labels(program.window)


def test_it_is_offered_once(open_program, places):
    answer(open_program(answered=False))
    assert read_settings(places.settings_file).settings.flag("walk_offered")
    again = open_program(answered=False, walk_offered=True)
    answer(again)
    assert not again.window.is_covered


def test_the_walk_plays_a_routine_that_is_in_no_list(qtbot, open_program):
    program = open_program(answered=False)
    answer(program)
    walking(qtbot, program)
    assert program.window.is_alone
    assert "First steps" not in program.navigator.titles.values()


def test_the_walk_can_be_left_and_writes_nothing_down(qtbot, open_program, places):
    program = open_program(answered=False)
    answer(program)
    session = walking(qtbot, program)
    session.qt_player.answer()
    session.ask_to_leave()
    named(session, "Leave").click()
    assert not program.window.is_alone
    assert "That is all there is to it" in labels(program.window)
    named(program.window, "To the routines").click()
    assert not program.window.is_covered
    program.window.close()
    program.close()
    with past(places) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (0,)


def test_from_help_one_can_walk_again(qtbot, open_program):
    program = open_program(walk_offered=True)
    open_help(qtbot, program).walk.click()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(HintCard)), timeout=20_000)
    assert program.window.is_alone


LOADED = """
import os, sys
from pathlib import Path
from stretchtimer.__main__ import open_window

def report():
    late = {"logging.handlers", "importlib.metadata", "stretchtimer.gui.pages.help"}
    print(*(late & set(sys.modules)))
    sys.stdout.flush()
    os._exit(0)

open_window(Path(sys.argv[1]), report)
"""


def test_neither_log_nor_book_is_loaded_before_the_first_paint(tmp_path):
    words = [sys.executable, "-c", LOADED, str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)], ids=str)
def test_all_places_of_the_rail_have_room_at_twice_the_text(open_program, size):
    program = open_program(text_size=200)
    program.window.resize(*size)
    assert program.window.minimumSizeHint().height() <= size[1]
    assert program.window.size().toTuple() == size
    program.desk.put("text_size", 100)
