"""The problems of the text, below it: the first one in sight, all of them on request."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.core.problems import Problem
from stretchtimer.gui.author.row_list import Cell, Row, RowList
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _, ngettext
from stretchtimer.plain_words import in_a_row


class ProblemBar(Surface):
    """Says how many problems there are, and which; ``opened`` tells the one to go to."""

    opened = Signal(object)  # Problem

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "surface", "caution_line", parent=parent)
        self._problems: tuple[Problem, ...] = ()
        self._is_open = True
        self._rows = 1
        self._count = PlainLabel(look, "", TextSize.BODY, Weight.SEMIBOLD, role="prepare")
        self._count.setWordWrap(False)
        self._more = Button(look, "", ButtonKind.QUIET, Icon.CHEVRON_DOWN, _("Show fewer problems"))
        self._list = RowList(look, _("Problems"))
        self.column.setContentsMargins(16, 8, 8, 8)
        row = QHBoxLayout()
        row.setSpacing(14)
        left = QVBoxLayout()
        left.addSpacing(4)
        left.addWidget(self._count)
        left.addStretch(1)
        row.addLayout(left)
        row.addWidget(self._list, 1)
        right = QVBoxLayout()
        right.addWidget(self._more)
        right.addStretch(1)
        row.addLayout(right)
        self.column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._list.opened.connect(lambda row: self.opened.emit(self._problems[row]))
        self._more.clicked.connect(self._on_more)
        look.changed.connect(self.fit)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show *problems*; with none, nothing at all."""
        if problems == self._problems:
            self.setVisible(bool(problems))
            return
        self._problems = problems
        self._count.show_text(count_words(problems))
        self._list.show_rows([_row(problem) for problem in problems])
        self.setVisible(bool(problems))
        self.fit()

    def limit(self, rows: int) -> None:
        """Have at most *rows* problems in sight; the others are scrolled to."""
        if rows != self._rows:
            self._rows = rows
            self.fit()

    def fit(self) -> None:
        """Be as high as what is to be seen of the list."""
        several = len(self._problems) > 1 and self._rows > 1
        self._more.setVisible(several)
        self._more.show_icon(Icon.CHEVRON_DOWN if self._is_open else Icon.CHEVRON_UP)
        fewer, more = _("Show fewer problems"), _("Show more problems")
        self._more.show_words("", fewer if self._is_open else more)
        shown = self._rows if self._is_open else 1
        high = max(self._list.height_for(shown), self._count.sizeHint().height() + 4)
        self._list.setFixedHeight(high + (10 if shown < len(self._problems) and shown > 1 else 0))

    def _on_more(self) -> None:
        self._is_open = not self._is_open
        self.fit()


def count_words(problems: tuple[Problem, ...]) -> str:
    """Say how many problems there are: ``2 problems, 1 remark``."""
    errors = sum(problem.is_error for problem in problems)
    remarks = len(problems) - errors
    said = [
        (errors, ngettext("{n} problem", "{n} problems", errors)),
        (remarks, ngettext("{n} remark", "{n} remarks", remarks)),
    ]
    return in_a_row(words.format(n=n) for n, words in said if n)


def _row(problem: Problem) -> Row:
    where = problem.place
    place = _("Line {line}, column {column}:").format(line=where.line, column=where.column)
    words = f"{problem.message} {problem.hint}".strip()
    if not problem.is_error:
        words = _("Remark. {words}").format(words=words)
    return Row((Cell(place, "muted"), Cell(words)), f"{place} {words}")
