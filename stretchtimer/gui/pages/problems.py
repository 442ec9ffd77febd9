"""What is wrong with which file, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.problems import Problem
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _, ngettext

MARGIN = 34
WIDEST = 900
MOST_SHOWN = 100
"""More problems than these are counted, not shown: who has mended those sees the next."""


class ProblemsPage(QWidget):
    """A list of files with their problems."""

    left = Signal()
    meaning_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._boxes: list[QWidget] = []
        self._back = Button(
            look, _("Routines"), ButtonKind.LINK, Icon.BACK, _("Back to all routines")
        )
        self._back.clicked.connect(self.left)
        scroll = ScrollColumn(look, WIDEST)
        self._column = scroll.column
        self._column.setContentsMargins(MARGIN, 22, MARGIN - BAR_WIDTH, 28)
        back = QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch(1)
        meaning = Button(look, _("What these problems mean"), ButtonKind.LINK, Icon.BOOK)
        meaning.clicked.connect(self.meaning_wanted)
        back.addWidget(meaning)
        self._column.addLayout(back)
        title = PlainLabel(look, _("Files with problems"), TextSize.TITLE, Weight.SEMIBOLD)
        self._column.addWidget(title)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.setFocusProxy(self._back)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show *problems*, those of one file together."""
        for box in self._boxes:
            self._column.removeWidget(box)
            retire(box)
        shown = sorted(problems, key=lambda problem: problem.path)[:MOST_SHOWN]
        self._boxes = [
            self._file(path, tuple(of_file))
            for path, of_file in groupby(shown, key=lambda problem: problem.path)
        ]
        more = len(problems) - len(shown)
        if more > 0:
            words = ngettext("And {n} more.", "And {n} more.", more).format(n=more)
            self._boxes.append(PlainLabel(self._look, words, role="muted"))
        if not problems:
            self._boxes.append(PlainLabel(self._look, _("There are none."), role="muted"))
        for box in self._boxes:
            self._column.insertWidget(self._column.count() - 1, box)
            box.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _file(self, path: str, problems: Sequence[Problem]) -> QWidget:
        box = Surface(self._look)
        box.column.addWidget(PlainLabel(self._look, path, TextSize.SMALL, role="muted"))
        for problem in problems:
            label = PlainLabel(self._look, problem_words(problem))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.column.addWidget(label)
        return box


def problem_words(problem: Problem) -> str:
    """Say where a problem stands, what is wrong, and what to write instead."""
    said = f"{problem.message} {problem.hint}".strip()
    words = (
        _("Line {n}: {problem}")
        if problem.is_error
        else _("Line {n}: {problem} (it can be played all the same)")
    )
    return words.format(n=problem.place.line, problem=said)
