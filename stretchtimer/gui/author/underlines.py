"""Waves under what is wrong, which move along with the text until the next check."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from stretchtimer.core.problems import Problem
from stretchtimer.gui.author.places import extent
from stretchtimer.gui.look import Look

MOST = 100
"""So many are underlined; the list below has all of them."""


class Underlines:
    """The underlined problems of one editor: errors with waves, warnings with dots."""

    def __init__(self, look: Look, editor: QPlainTextEdit) -> None:
        self._look = look
        self._editor = editor
        self._shown: list[tuple[QTextCursor, Problem]] = []

    def show(self, problems: tuple[Problem, ...]) -> None:
        """Underline *problems*, and nothing else."""
        self._shown = [(self._cursor(problem), problem) for problem in problems[:MOST]]
        self.refresh()

    def clear(self) -> None:
        """Underline nothing."""
        self.show(())

    def at(self, position: int) -> tuple[Problem, ...]:
        """Return the problems that are underlined at *position*."""
        return tuple(
            problem
            for cursor, problem in self._shown
            if cursor.selectionStart() <= position <= cursor.selectionEnd()
        )

    def _cursor(self, problem: Problem) -> QTextCursor:
        document = self._editor.document()
        number = min(problem.place.line, document.blockCount()) - 1
        block = document.findBlockByNumber(number)
        start, end = extent(block.text(), problem.place.column)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def refresh(self) -> None:
        """Draw them in the colours of the look as it is now."""
        selections = []
        for cursor, problem in self._shown:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = self._format(problem)
            selections.append(selection)
        self._editor.setExtraSelections(selections)

    def _format(self, problem: Problem) -> QTextCharFormat:
        form = QTextCharFormat()
        style = QTextCharFormat.UnderlineStyle
        is_error = problem.is_error
        form.setUnderlineStyle(style.WaveUnderline if is_error else style.DotLine)
        form.setUnderlineColor(self._look.colour("prepare" if is_error else "move"))
        return form
