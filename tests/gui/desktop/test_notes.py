"""Reminders that the desktop shows, on a bus of the test's own."""

import shutil
from functools import partial
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jeepney.io.blocking import open_dbus_connection

from stretchtimer.gui.desktop.notes import body_text
from stretchtimer.gui.desktop.qt_notes import QtNotes
from tests.gui.notes_desktop import FakeDesktop, private_bus
from tests.gui.window_fakes import heard

needs_a_bus = pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="no dbus-daemon")


@pytest.fixture(scope="module")
def bus():
    with private_bus() as address:
        yield address


class Reminding:
    """Notes on a bus, and what became of them."""

    def __init__(self, connect) -> None:
        self.fallen: list[tuple[str, str]] = []
        self.notes = QtNotes(connect, lambda title, words: self.fallen.append((title, words)))


@pytest.fixture
def reminding(bus, qtbot):
    made = Reminding(partial(open_dbus_connection, bus))
    yield made
    made.notes.close()


@pytest.fixture
def desktop(bus):
    made = FakeDesktop(bus)
    yield made
    made.close()


@needs_a_bus
def test_the_desktop_shows_title_words_and_buttons(desktop, reminding):
    reminding.notes.tell("Time to stretch", "Pigeon, 19:00")
    name, _replaces, _icon, title, words, answers, hints, _time = desktop.shown.get(timeout=5)
    assert (name, title, words) == ("StretchTimer", "Time to stretch", "Pigeon, 19:00")
    assert answers == ["default", "Open StretchTimer", "start", "Start", "later", "Later"]
    assert hints["desktop-entry"] == ("s", "org.stretchtimer.StretchTimer")


@needs_a_bus
def test_a_title_of_a_routine_is_no_markup(desktop, reminding):
    reminding.notes.tell("Time to stretch", "<img src='/dev/zero'> & <b>hips</b>")
    words = desktop.shown.get(timeout=5)[4]
    assert words == "&lt;img src='/dev/zero'&gt; &amp; &lt;b&gt;hips&lt;/b&gt;"


@needs_a_bus
def test_where_the_desktop_takes_no_markup_nothing_is_escaped(desktop, reminding):
    desktop.abilities = ("body", "actions")
    reminding.notes.tell("Time to stretch", "Hip & thigh")
    assert desktop.shown.get(timeout=5)[4] == "Hip & thigh"


@needs_a_bus
def test_where_the_desktop_has_no_buttons_none_are_sent(desktop, reminding):
    desktop.abilities = ("body",)
    reminding.notes.tell("Time to stretch", "Hip")
    assert desktop.shown.get(timeout=5)[5] == []


@needs_a_bus
def test_a_second_note_takes_the_place_of_the_first(desktop, reminding):
    reminding.notes.tell("Time to stretch", "One")
    desktop.shown.get(timeout=5)
    reminding.notes.tell("Time to stretch", "Two")
    assert desktop.shown.get(timeout=5)[1] == 7


@needs_a_bus
@pytest.mark.parametrize(
    ("answer", "signal"), [("start", "start_wanted"), ("later", "later"), ("default", "opened")]
)
def test_what_is_pressed_is_told(desktop, reminding, qtbot, answer, signal):
    reminding.notes.tell("Time to stretch", "Pigeon")
    desktop.shown.get(timeout=5)
    with qtbot.waitSignal(getattr(reminding.notes, signal)):
        desktop.press(7, answer)


@needs_a_bus
def test_another_programs_note_is_not_answered(desktop, reminding, qtbot):
    opened, later = heard(reminding.notes.opened), heard(reminding.notes.later)
    reminding.notes.tell("Time to stretch", "Pigeon")
    desktop.shown.get(timeout=5)
    desktop.press(8, "default")
    desktop.press(7, "later")
    qtbot.waitUntil(lambda: bool(later))
    assert opened == []


@needs_a_bus
def test_a_desktop_that_refuses_is_no_loss(desktop, reminding, qtbot):
    desktop.refuses = True
    reminding.notes.tell("Time to stretch", "Pigeon")
    qtbot.waitUntil(lambda: reminding.fallen == [("Time to stretch", "Pigeon")])


@needs_a_bus
def test_a_bus_without_such_a_desktop_is_no_loss(reminding, qtbot):
    reminding.notes.tell("Time to stretch", "Pigeon")
    qtbot.waitUntil(lambda: bool(reminding.fallen))


def test_without_a_bus_the_tray_is_asked(qtbot):
    def connect():
        raise OSError("no bus")

    reminding = Reminding(connect)
    reminding.notes.tell("Time to stretch", "Pigeon")
    qtbot.waitUntil(lambda: reminding.fallen == [("Time to stretch", "Pigeon")])
    reminding.notes.tell("Time to stretch", "Again")
    qtbot.waitUntil(lambda: len(reminding.fallen) == 2)
    reminding.notes.close()


def test_on_a_system_of_another_kind_the_tray_is_asked_at_once(qapp):
    reminding = Reminding(None)
    reminding.notes.tell("Time to stretch", "Pigeon")
    assert reminding.fallen == [("Time to stretch", "Pigeon")]


@given(st.text())
def test_whatever_it_says_it_can_be_read_and_is_no_markup(text):
    body = body_text(text, has_markup=True)
    assert "<" not in body
    assert unescape(body) == body_text(text, has_markup=False)


@given(st.text())
def test_it_is_one_line_of_letters(text):
    line = body_text(text, has_markup=False)
    assert len(line) <= 300
    assert line.isprintable()


def test_without_a_bus_the_window_says_it_too(qapp):
    reminding = Reminding(None)
    told = heard(reminding.notes.told)
    reminding.notes.tell("Time to stretch", "Pigeon & <b>friends</b>\n")
    assert told == ["Time to stretch. Pigeon & <b>friends</b>"]
