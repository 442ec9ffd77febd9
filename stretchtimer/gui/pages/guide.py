"""What does it feel like? From an area and a description to a place to start; red flags first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.core.guide import Pattern, Place, patterns_at
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.progress.even_grid import EvenGrid
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.body_outline import BodyOutline
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.page_head import PageHead
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.guide_words import (
    CARDS,
    DISPUTED,
    FLAGS_FIRST,
    INTRODUCTION,
    NONE_OF_THESE,
    NONE_ROUTINE,
    PATTERNS,
    WORSE,
    WORSE_TITLE,
    advice_words,
    start_words,
)
from stretchtimer.language import N_, _
from stretchtimer.safety_words import RED_FLAGS

MARGIN = 34
WIDEST = 900
NARROWEST = 260
WHERE = N_("Where do you feel it?")


@dataclass(frozen=True, slots=True)
class Advice:
    """A card of advice, to be read: its title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


class GuidePage(QWidget):
    """Shows the warning signs, then areas, then descriptions with what to begin with.

    ``routine_wanted`` tells the id of a routine; *titles* and *advice* come when they are read.
    """

    routine_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._titles: Mapping[str, str] = {}
        self._advice: Mapping[str, Advice] = {}
        self._made: list[QWidget] = []
        options = [(place, _(place.value)) for place in Place]
        self.places = Choice(look, _(WHERE), options, None)
        self.places.chosen.connect(self._on_words)
        self.outline = BodyOutline(look)
        self.outline.chosen.connect(self._on_area)
        self._scroll = ScrollColumn(look, WIDEST)
        self._column = self._scroll.column
        self._column.setContentsMargins(MARGIN, 24, MARGIN - BAR_WIDTH, 28)
        self._column.setSpacing(14)
        self._column.addWidget(PageHead(look, _("What does it feel like?")))
        self._column.addWidget(self._flags())
        self._column.addWidget(PlainLabel(look, _(INTRODUCTION)))
        where = PlainLabel(look, _(WHERE), TextSize.LARGE, Weight.SEMIBOLD)
        self._column.addWidget(where)
        self._column.addWidget(self._where())
        self._first = self._column.count()
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.setAccessibleName(_("What does it feel like?"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show()

    def show_library(self, titles: Mapping[str, str], advice: Mapping[str, Advice]) -> None:
        """Use the routines' *titles*, and offer the cards of *advice*, both by id."""
        self._titles, self._advice = titles, advice
        self._show()

    def _where(self) -> EvenGrid:
        """Return the picture and the words beside it; below it, where there is no room."""
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.places)
        column.addStretch(1)
        return EvenGrid(self._look, (self.outline, words), NARROWEST)

    def _on_words(self, place: object) -> None:
        self.outline.choose(place if isinstance(place, Place) else None)
        self._show()

    def _on_area(self, place: Place) -> None:
        self.places.choose(place)
        self._show()

    def _flags(self) -> Notice:
        notice = Notice(
            self._look, _("Warning signs"), _(FLAGS_FIRST), icon=Icon.WARNING, caution=True
        )
        for title, signs in RED_FLAGS:
            head = PlainLabel(self._look, _(title), TextSize.BODY, Weight.SEMIBOLD)
            notice.column.addWidget(head)
            words = "\n".join(f"•  {_(sign)}" for sign in signs)
            notice.column.addWidget(PlainLabel(self._look, words))
        return notice

    def _show(self) -> None:
        for widget in self._made:
            self._column.removeWidget(widget)
            retire(widget)
        self._made = []
        place = self.places.value
        if isinstance(place, Place):
            for pattern in patterns_at(PATTERNS, place):
                self._add(self._pattern(pattern))
            self._add(self._none_of_these())
            self._add(PlainLabel(self._look, _(DISPUTED), TextSize.SMALL, role="muted"))
        self._add(PlainLabel(self._look, _("Good to know"), TextSize.LARGE, Weight.SEMIBOLD))
        for identifier in CARDS:
            if identifier in self._advice:
                self._add(AdviceCard(self._look, self._advice[identifier]))
        self._add(
            AdviceCard(self._look, Advice(_(WORSE_TITLE), tuple(_(words) for words in WORSE)))
        )

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(self._first + len(self._made), widget)
        self._made.append(widget)
        widget.show()

    def _pattern(self, pattern: Pattern) -> Surface:
        look = self._look
        fill, line = ("caution_surface", "caution_line") if pattern.is_stop else ("surface", "line")
        card = Surface(look, fill, line)
        title = PlainLabel(look, _(pattern.feels_like), TextSize.BODY, Weight.SEMIBOLD)
        card.column.addWidget(title)
        if pattern.is_stop:
            card.column.addWidget(PlainLabel(look, _("Begin no routine with this.")))
        for words in advice_words(pattern):
            card.column.addWidget(PlainLabel(look, words))
        for identifier in pattern.cards:
            if identifier in self._advice:
                card.column.addWidget(AdviceCard(look, self._advice[identifier]))
        if pattern.routines:
            card.column.addWidget(self._starts(pattern.routines))
        return card

    def _starts(self, routines: tuple[str, ...]) -> QWidget:
        box = QWidget()
        row = FlowLayout(box, gap=10)
        for number, identifier in enumerate(routines):
            title = self._titles.get(identifier, identifier.replace("-", " ").capitalize())
            name = _("Look at {routine}").format(routine=title)
            button = Button(self._look, start_words(number, identifier, title), name=name)
            button.clicked.connect(
                lambda _on=False, identifier=identifier: self.routine_wanted.emit(identifier)
            )
            row.addWidget(button)
        return box

    def _none_of_these(self) -> Surface:
        card = Surface(self._look)
        card.column.addWidget(PlainLabel(self._look, _(NONE_OF_THESE)))
        card.column.addWidget(self._starts((NONE_ROUTINE,)))
        return card


class AdviceCard(Surface):
    """A card that opens to be read."""

    def __init__(self, look: Look, advice: Advice, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.toggle = Button(look, advice.title, ButtonKind.LINK, Icon.CHEVRON_DOWN)
        self.text = PlainLabel(look, "\n".join(f"•  {p}" for p in advice.paragraphs))
        self.text.hide()
        self.toggle.clicked.connect(self._on_toggle)
        self.column.addWidget(self.toggle)
        self.column.addWidget(self.text)

    def _on_toggle(self) -> None:
        opens = self.text.isHidden()
        self.text.setVisible(opens)
        self.toggle.show_icon(Icon.CHEVRON_UP if opens else Icon.CHEVRON_DOWN)
