"""The editor, key by key."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip

from stretchtimer.core.candidates import Candidate, Candidates
from stretchtimer.gui.author.text_editor import TextEditor
from tests.gui.author.fakes import FakeDesk, look, problem

offscreen_popups = pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing)", extend=True
)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot):
    desk = FakeDesk()
    made = TextEditor(look(), lambda *place: desk.complete("", *place))
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def at_end(editor):
    editor.moveCursor(QTextCursor.MoveOperation.End)


@pytest.mark.parametrize("text", ["", "a\n\nb", "nb\xa0sp", "😀 é\n", "a\x85b\x0cc\u2028d", "\ta"])
def test_every_character_comes_back(editor, text):
    editor.show_text(text)
    assert editor.text == text


def test_showing_a_text_is_no_edit(editor, qtbot):
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_text("title: Hip")


def test_typing_is_an_edit(editor, qtbot):
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor, "x")


def test_enter_sets_the_next_line_in(editor, qtbot):
    editor.show_text("steps:")
    at_end(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text == "steps:\n  "


def test_tab_puts_in_two_spaces_and_backspace_takes_them_away(editor, qtbot):
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text == "  "
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text == ""


def test_several_lines_are_set_in_and_out_at_once(editor, qtbot):
    editor.show_text("a: 1\nb: 2")
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text == "  a: 1\n  b: 2"
    qtbot.keyClick(editor, Qt.Key.Key_Backtab, SHIFT)
    assert editor.text == "a: 1\nb: 2"


def test_lines_become_remarks_and_text_again(editor, qtbot):
    editor.show_text("  😀: 1\n  b: 2")
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    assert editor.text == "  # 😀: 1\n  # b: 2"
    qtbot.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    assert editor.text == "  😀: 1\n  b: 2"


def test_what_was_done_to_several_lines_is_undone_at_once(editor, qtbot):
    editor.show_text("a: 1\nb: 2")
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    editor.undo()
    assert editor.text == "a: 1\nb: 2"


@pytest.mark.parametrize(
    ("old", "new"), [("a😀b\nc", "a😀x\nc"), ("abc", ""), ("", "abc"), ("aa", "aaa"), ("x", "x")]
)
def test_a_replaced_text_can_be_had_back(editor, old, new):
    editor.show_text(old)
    editor.replace_text(new)
    assert editor.text == new
    editor.undo()
    assert editor.text == old


def test_a_replacement_leaves_the_cursor_where_it_was(editor):
    editor.show_text("one\ntwo\nthree")
    editor.go_to(3, 2)
    editor.replace_text("one\ntwo and a half\nthree")
    assert editor.line == 3


@offscreen_popups
def test_a_word_begun_is_offered_whole_and_enter_takes_it(editor, qtbot):
    qtbot.keyClicks(editor, "ho")
    popup = QApplication.activePopupWidget() or editor.focusWidget()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.text == "hold"


@offscreen_popups
def test_nothing_is_offered_for_a_word_that_is_whole(editor, qtbot):
    qtbot.keyClicks(editor, "hold")
    assert QApplication.activePopupWidget() is None


def test_nothing_is_offered_unasked_before_a_word_is_begun(editor, qtbot):
    qtbot.keyClicks(editor, "- ")
    assert QApplication.activePopupWidget() is None


@offscreen_popups
def test_asked_for_everything_is_offered(qtbot):
    found = Candidates(0, tuple(Candidate(word) for word in ("reps", "rest")))
    editor = TextEditor(look(), lambda *_place: found)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClick(editor, Qt.Key.Key_Space, CONTROL)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.model().rowCount() == 2
    popup.hide()


def hover(editor, line, column):
    block = editor.document().findBlockByNumber(line - 1)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    where = editor.cursorRect(cursor).center()
    event = QHelpEvent(QEvent.Type.ToolTip, where, editor.viewport().mapToGlobal(QPoint(where)))
    QApplication.sendEvent(editor.viewport(), event)
    return QToolTip.text()


@offscreen_popups
def test_what_is_wrong_is_told_under_the_pointer_as_plain_text(editor):
    editor.show_text("a: 1\nbad: 2")
    editor.show_problems((problem(2, 1, "<img src=x> is wrong."),))
    assert "&lt;img src=x&gt; is wrong. Write it right." in hover(editor, 2, 1)
    QToolTip.hideText()


def test_an_underline_moves_along_with_its_word(editor, qtbot):
    editor.show_text("bad: 2")
    editor.show_problems((problem(1, 1),))
    editor.go_to(1, 1)
    editor.insertPlainText("xx\n")
    (selection,) = editor.extraSelections()
    assert selection.cursor.selectedText() == "bad"


def test_the_line_of_the_cursor_is_told(editor, qtbot):
    editor.show_text("a\nb")
    with qtbot.waitSignal(editor.line_entered) as told:
        editor.go_to(2)
    assert told.args == [2]


def test_a_place_beyond_the_end_is_the_last_line(editor):
    editor.show_text("a\nb")
    editor.go_to(99, 99)
    assert editor.line == 2
