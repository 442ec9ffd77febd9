"""The windowed program as a whole, on a folder of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from stretchtimer.app.program import Program
from stretchtimer.core.safety import Condition
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pages.safety import Part, SafetySheet
from stretchtimer.storage.index import write_index
from stretchtimer.storage.library import Library
from stretchtimer.storage.settings_file import read_settings
from tests.app.programs import cards, open_routine
from tests.gui.bridges.test_qt_sound import FakeEngine
from tests.gui.session_fakes import FakeAwake
from tests.gui.window_fakes import labels, named

ROUTINE = "ais-hamstring-stretch"
BROKEN = "format: 1\nroutine: broken\ntitle: Broken\nsteps:\n  - exercise: pigeon\n    hold: 1:30\n"
HEAVY = ("yaml", "pydantic", "numpy", "rich", "miniaudio", "playsound3", "wakepy", "asyncio")


def test_every_shipped_routine_has_a_card(open_program):
    assert cards(open_program()) == 16


def test_the_next_start_shows_the_cards_before_any_file_is_read(qtbot, places):
    write_index(places.index_file, Library(places.folders()).scan())
    program = Program(QApplication.instance(), places, engine=FakeEngine, awake=FakeAwake())
    qtbot.addWidget(program.window)
    assert "Outer hip" in {w.accessibleName() for w in program.window.findChildren(QWidget)}
    program.close()


def test_a_broken_file_is_told_and_hides_no_other(qtbot, open_program, places):
    places.own_routines.mkdir(parents=True)
    (places.own_routines / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    program = open_program()
    assert cards(program) == 16
    qtbot.waitUntil(lambda: named(program.window, "1 file has problems. See what").isVisible())
    named(program.window, "1 file has problems. See what").click()
    assert "Line 6" in labels(program.window)


def test_the_first_time_the_note_lies_over_the_routines(qtbot, open_program):
    program = open_program(answered=False)
    qtbot.waitUntil(lambda: program.window.is_covered)
    assert "Before you begin" in labels(program.window)


def test_without_the_answers_no_session_begins(qtbot, open_program, places):
    program = open_program(answered=False)
    program.window.uncover()
    open_routine(qtbot, program, places).start()
    assert program.window.is_covered
    assert not program.window.findChildren(PlayerPage)


def test_after_a_yes_to_a_stop_now_question_no_session_begins(qtbot, open_program, places):
    program = open_program()
    program.ask_safety()
    sheet = program.window.findChildren(SafetySheet)[-1]
    sheet.show_part(Part.STOP_NOW)
    named(sheet, "Fever together with the pain").click()
    named(sheet, "Go on with 1 switched on").click()
    program.window.uncover()
    open_routine(qtbot, program, places).start()
    assert not program.window.findChildren(PlayerPage)
    assert not read_settings(places.settings_file).settings.flag("first_run_done")


def test_the_answers_are_kept(qtbot, open_program, places):
    program = open_program(answered=False)
    program.ask_safety()
    sheet = program.window.findChildren(SafetySheet)[-1]
    sheet.show_part(Part.CONDITIONS)
    named(sheet, "Pregnancy").click()
    named(sheet, "Go on with 1 switched on").click()
    kept = read_settings(places.settings_file).settings
    assert kept.conditions == {Condition.PREGNANCY}
    assert kept.flag("first_run_done")


def test_a_session_begins_with_one_key(qtbot, open_program, places):
    program = open_program()
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    page = open_routine(qtbot, program, places)
    page.focus_start()
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(PlayerPage)))
    assert program.window.is_alone


def test_a_setting_is_applied_at_once_and_kept(open_program, places):
    program = open_program()
    before = program.window.findChildren(QLabel)[0].font().pixelSize()
    program.desk.put("text_size", 200)
    assert program.window.findChildren(QLabel)[0].font().pixelSize() == 2 * before
    assert read_settings(places.settings_file).settings.number("text_size") == 200
    program.desk.put("text_size", 100)


def test_the_window_is_as_large_as_it_was_last_time(open_program):
    program = open_program()
    program.window.resize(760, 700)
    program.window.close()
    assert open_program().window.size().toTuple() == (760, 700)


# --- every page, looked at as a whole -------------------------------------------------------------


def walk(qtbot, program, places):
    """Go to every page, one after the other."""
    yield program.window
    open_routine(qtbot, program, places, "hip-first-hamstring-last")
    yield program.window
    program.window.destination_wanted.emit(Destination.SETTINGS)
    yield program.window
    program.navigator.show_problems()
    yield program.window
    for part in Part:
        program.ask_safety()
        program.window.findChildren(SafetySheet)[-1].show_part(part)
        yield program.window
    program.window.uncover()


def test_whatever_the_keyboard_reaches_has_a_name(qtbot, open_program, places):
    for page in walk(qtbot, open_program(), places):
        nameless = [
            (type(widget).__name__, widget.objectName())
            for widget in page.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        ]
        assert nameless == []


def test_every_label_shows_plain_text(qtbot, open_program, places):
    for page in walk(qtbot, open_program(), places):
        marked_up = [
            label.text()
            for label in page.findChildren(QLabel)
            if label.textFormat() is not Qt.TextFormat.PlainText
        ]
        assert marked_up == []


def too_small(page):
    """The labels that have less room than their words need."""
    return [
        (label.text()[:40], label.size().toTuple(), label.heightForWidth(label.width()))
        for label in page.findChildren(QLabel)
        if label.isVisible()
        and (
            label.height() < label.heightForWidth(label.width())
            if label.wordWrap()
            else label.width() < label.minimumSizeHint().width()
        )
    ]


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)], ids=str)
@pytest.mark.parametrize("text", [100, 200])
def test_no_label_is_cut(qtbot, open_program, places, size, text):
    program = open_program(text_size=text)
    program.window.resize(*size)
    for page in walk(qtbot, program, places):
        qtbot.waitUntil(lambda page=page: too_small(page) == [])
    program.desk.put("text_size", 100)


# --- in a process of its own ----------------------------------------------------------------------

LOADED = f"""
import os, sys
from pathlib import Path
from stretchtimer.__main__ import open_window

def report():
    print(*({HEAVY!r} & sys.modules.keys()))
    sys.stdout.flush()
    os._exit(0)

open_window(Path(sys.argv[1]), report)
""".replace(repr(HEAVY), repr(set(HEAVY)))


def test_nothing_heavy_is_loaded_before_the_first_paint(places):
    write_index(places.index_file, Library(places.folders()).scan())
    words = [sys.executable, "-c", LOADED, str(places.data)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "terminate"])
def test_a_signal_ends_the_window_cleanly(places, number):
    words = [sys.executable, "-m", "stretchtimer", "--data-dir", str(places.data)]
    window_file = places.data / "window.json"
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        wait_for(places.index_file)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert (process.returncode, out) == (0, "")
    assert "Traceback" not in err
    assert window_file.exists()


def wait_for(path: Path) -> None:
    """Wait until the program has been awake for long enough to write *path*."""
    watcher = f"import os, time\nwhile not os.path.exists({str(path)!r}): time.sleep(0.05)"
    subprocess.run([sys.executable, "-c", watcher], timeout=60, check=True)
