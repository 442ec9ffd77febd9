"""The page after a session: what was done, in words, and where to go from here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stretchtimer.core.duration import Millis
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.announcing import announce
from stretchtimer.gui.player.feelings import Feelings
from stretchtimer.gui.player.outcome import Line, Outcome, facts, heading, kind_words, spoken
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.notice import IconMark
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Divider, Surface
from stretchtimer.language import _
from stretchtimer.wording import length_words, name_words

WIDTH = 720
NO_MUSCLES: Mapping[str, Millis] = MappingProxyType({})


class SummaryPage(QWidget):
    """Says what came of a session; one goes back, or does it again.

    *muscles* is the time at stretch; with *asks* it asks how the session felt, and tells it.
    """

    SPOKEN_AS = "Dialog"

    felt = Signal(object)  # Feeling
    again_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        look: Look,
        outcome: Outcome,
        muscles: Mapping[str, Millis] = NO_MUSCLES,
        *,
        asks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._muscles = muscles
        self.feelings = Feelings(look) if asks else None
        if self.feelings:
            self.feelings.told.connect(self.felt)
        self.back = Button(
            look, _("Back to routines"), ButtonKind.PRIMARY, Icon.LIST, size=TextSize.LARGE
        )
        self.again = Button(look, _("Do it again"), icon=Icon.RESTART, size=TextSize.LARGE)
        self.back.clicked.connect(self.back_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.setAccessibleName(heading(outcome))
        self.setAccessibleDescription(spoken(outcome))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(_scrolled(self._words(outcome)), 1)
        column.addLayout(self._buttons())
        self.setFocusProxy(self.back)
        look.changed.connect(self.update)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what came of the session to whoever cannot see it."""
        super().showEvent(event)
        announce(self, f"{self.accessibleName()}. {self.accessibleDescription()}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painting(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("background"))

    def _words(self, outcome: Outcome) -> QWidget:
        look = self._look
        inside = QWidget()
        inside.setMaximumWidth(round(WIDTH * look.scale))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(10)
        column.addWidget(PlainLabel(look, outcome.title, TextSize.LARGE, role="muted"))
        column.addWidget(PlainLabel(look, heading(outcome), TextSize.DISPLAY, Weight.BOLD))
        column.addWidget(PlainLabel(look, kind_words(outcome), TextSize.LARGE))
        column.addSpacing(8)
        column.addLayout(self._facts(outcome))
        if outcome.lines:
            column.addSpacing(4)
            column.addWidget(self._lines(outcome))
        if self._muscles:
            column.addSpacing(4)
            column.addWidget(self._stretched())
        if self.feelings:
            column.addSpacing(4)
            column.addWidget(self.feelings)
        column.addStretch(1)
        return inside

    def _stretched(self) -> Surface:
        card = Surface(self._look)
        title = PlainLabel(self._look, _("Time at stretch"), TextSize.LARGE, Weight.SEMIBOLD)
        card.column.addWidget(title)
        words = " · ".join(
            f"{name_words(name)} {length_words(time)}" for name, time in self._muscles.items()
        )
        card.column.addWidget(PlainLabel(self._look, words))
        return card

    def _facts(self, outcome: Outcome) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for name, amount in facts(outcome):
            card = Surface(self._look)
            card.column.setSpacing(2)
            card.column.addWidget(PlainLabel(self._look, amount, TextSize.TITLE, Weight.BOLD))
            card.column.addWidget(PlainLabel(self._look, name, TextSize.BODY, role="muted"))
            row.addWidget(card, 1)
        return row

    def _lines(self, outcome: Outcome) -> Surface:
        card = Surface(self._look)
        card.column.setSpacing(10)
        for number, line in enumerate(outcome.lines):
            if number:
                card.column.addWidget(Divider(self._look))
            card.column.addLayout(self._line(line))
        return card

    def _line(self, line: Line) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        icon = Icon.SKIP if line.is_left_out else Icon.CHECK if line.is_whole else Icon.MINUS
        mark = IconMark(self._look, icon, "primary" if line.is_whole else "muted")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self._look, line.name, TextSize.LARGE, Weight.SEMIBOLD))
        words.addWidget(PlainLabel(self._look, line.words, TextSize.BODY, role="muted"))
        row.addLayout(words, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.back)
        row.addStretch(1)
        return row


def _scrolled(inside: QWidget) -> QScrollArea:
    """Return *inside*, centred, in an area that scrolls when it is too high."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(inside, 100)
    row.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(_("What you did"))
    area.viewport().setAutoFillBackground(False)
    holder.setAutoFillBackground(False)
    area.setWidget(holder)
    return area
