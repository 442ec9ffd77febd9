"""Looking for words in the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.search_field import SearchField
from stretchtimer.language import _, ngettext


class FindBar(QWidget):
    """A field with the ways to the next and the previous place; ``left`` tells it is put away."""

    left = Signal()

    def __init__(self, look: Look, editor: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._field = SearchField(look, _("Find in the text"))
        self._count = PlainLabel(look, "", TextSize.SMALL, role="muted")
        self._count.setWordWrap(False)
        back = Button(look, "", ButtonKind.QUIET, Icon.CHEVRON_UP, _("Previous place"))
        on = Button(look, "", ButtonKind.QUIET, Icon.CHEVRON_DOWN, _("Next place"))
        away = Button(look, "", ButtonKind.QUIET, Icon.CLOSE, _("Put the search away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._field, 1)
        for part in (self._count, back, on, away):
            row.addWidget(part)
        self._field.textEdited.connect(lambda: self.seek(from_here=True))
        self._field.left_for_results.connect(self.seek)
        back.clicked.connect(lambda: self.seek(backwards=True))
        on.clicked.connect(lambda _on=False: self.seek())
        away.clicked.connect(self.left)
        self.hide()

    def begin(self) -> None:
        """Come into sight, with what is selected in the text."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self._field.setText(chosen)
        self.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self, *, backwards: bool = False, from_here: bool = False) -> None:
        """Go to the next place (or the previous one), round the ends; say how many there are."""
        words, document = self._field.text(), self._editor.document()
        cursor = self._editor.textCursor()
        if not words:
            self._count.show_text("")
            return
        flags = QTextDocument.FindFlag(0)
        if backwards:
            flags |= QTextDocument.FindFlag.FindBackward
        if from_here:
            cursor.setPosition(cursor.selectionStart())
        found = document.find(words, cursor, flags)
        if found.isNull():
            cursor.movePosition(
                QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
            )
            found = document.find(words, cursor, flags)
        places = document.toRawText().lower().count(words.lower())
        found_words = ngettext("{n} found", "{n} found", places).format(n=places)
        self._count.show_text(found_words if places else _("Nothing found"))
        if not found.isNull():
            self._editor.setTextCursor(found)
            self._editor.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it away on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
