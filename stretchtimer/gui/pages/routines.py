"""The Routines page: every routine as a card, found by typing or by chips."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from stretchtimer.gui.card_filter import CardFilter, chosen, is_unfit, searchable
from stretchtimer.gui.cards.layout import GAP
from stretchtimer.gui.cards.view import SLACK, CardView
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.filter_bar import FilterBar
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.quiet_scroll_bar import BAR_WIDTH
from stretchtimer.gui.widgets.search_field import SearchField
from stretchtimer.language import _, ngettext

if TYPE_CHECKING:
    from stretchtimer.core.card import Card
    from stretchtimer.core.problems import Problem
    from stretchtimer.core.safety import Condition
    from stretchtimer.gui.pictures import PictureSource

MARGIN = 34
LOW = 480
"""In fewer pixels of height (at 100 % text) the chips wait behind a button."""


class RoutinesPage(QWidget):
    """The list of routines. It tells which is wanted and keeps nothing but what is typed."""

    opened = Signal(object)  # Card
    file_wanted = Signal()
    problems_wanted = Signal()

    def __init__(
        self, look: Look, pictures: Callable[[], PictureSource], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cards: tuple[Card, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._conditions: Collection[Condition] = ()
        self._filter = CardFilter()
        self._shows_unfit = False
        self._has_shelf = False
        self._title = PlainLabel(look, _("Routines"), TextSize.TITLE, Weight.SEMIBOLD)
        self._search = SearchField(look, _("Search by name, area, equipment"))
        self._open = Button(look, _("Open file"), icon=Icon.PLUS)
        self._filters = Button(look, _("Filters"), icon=Icon.CHEVRON_DOWN)
        self._bar = FilterBar(look)
        self._troubled = Button(look, kind=ButtonKind.LINK, icon=Icon.WARNING)
        self._hidden = Button(look, kind=ButtonKind.LINK, icon=Icon.INFORMATION)
        self._empty = PlainLabel(look, role="muted")
        self._view = CardView(look, pictures)
        self._lay_out()
        self._connect()
        self._say_trouble(())

    def _lay_out(self) -> None:
        inset = MARGIN - BAR_WIDTH - GAP - SLACK
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(10)
        self._head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(10)
        self._tools.addWidget(self._search, 1)
        self._tools.addWidget(self._filters)
        self._tools.addWidget(self._open)
        self._head.addLayout(self._tools, 2)
        top = self._top = QVBoxLayout()
        top.setContentsMargins(0, 0, MARGIN - inset, 0)
        top.setSpacing(14)
        top.addLayout(self._head)
        top.addWidget(self._bar)
        top.addWidget(self._troubled)
        top.addWidget(self._hidden)
        top.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 24, inset, 0)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(self._view, 1)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_typed)
        self._search.left_for_results.connect(self._view.focus_first)
        self._open.clicked.connect(self.file_wanted)
        self._filters.clicked.connect(self._on_filters)
        self._bar.changed.connect(self._on_filter)
        self._troubled.clicked.connect(self.problems_wanted)
        self._hidden.clicked.connect(self._on_hidden)
        self._view.opened.connect(self.opened)
        self._look.changed.connect(self._arrange)

    def show_shelf(self, cards: Sequence[Card], problems: Sequence[Problem]) -> None:
        """Show what the library has; what is typed, chosen and scrolled to stays."""
        fresh = tuple(cards)
        if fresh != self._cards or not self._has_shelf:
            self._has_shelf = True
            self._cards, self._texts = fresh, ()
            self._bar.offer(fresh)
            self._show()
        self._say_trouble(problems)

    def show_banner(self, banner: QWidget) -> None:
        """Put *banner* between the chips and the cards."""
        self._top.insertWidget(self._top.indexOf(self._bar) + 1, banner)

    def show_conditions(self, conditions: Collection[Condition]) -> None:
        """Mark and hide what the user's conditions ask to."""
        self._conditions = conditions
        self._show()

    def focus_search(self) -> None:
        """Let the user type a search at once."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_cards(self) -> None:
        """Put the keyboard on the cards."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the head for the new room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put search and buttons beneath the title where they do not fit beside it."""
        scale = self._look.scale
        narrow = self.width() < 660 * scale
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        low = self.height() < LOW * max(scale, 1.0)
        self._filters.setVisible(low)
        self._title.setVisible(not (low and narrow))
        self._bar.setVisible(not low or self._filters.property("open") is True)

    def _show(self) -> None:
        """Show the cards that are wanted, and say so where there are none."""
        if self._filter.text and not self._texts:
            self._texts = tuple(searchable(card) for card in self._cards)
        texts = self._texts or ("",) * len(self._cards)
        found = chosen(self._cards, texts, self._filter)
        fit = tuple(card for card in found if not is_unfit(card, self._conditions))
        hidden = len(found) - len(fit)
        self._view.show_cards(found if self._shows_unfit else fit, self._conditions)
        self._hidden.setVisible(hidden > 0)
        self._hidden.show_words(hidden_words(hidden, shown=self._shows_unfit))
        self._say_empty(bool(found))

    def _say_empty(self, found: bool) -> None:
        words = (
            ""
            if found or not self._has_shelf
            else empty_words(self._filter, has_cards=bool(self._cards))
        )
        self._empty.show_text(words)
        self._empty.setVisible(bool(words))

    def _say_trouble(self, problems: Sequence[Problem]) -> None:
        words = trouble_words(problems)
        self._troubled.show_words(words)
        self._troubled.setVisible(bool(words))

    def _on_typed(self, text: str) -> None:
        self._filter = self._filter._replace(text=text)
        self._show()

    def _on_filter(self, wanted: CardFilter) -> None:
        self._filter = wanted._replace(text=self._search.text())
        self._show()

    def _on_filters(self) -> None:
        is_open = self._filters.property("open") is not True
        self._filters.setProperty("open", is_open)
        self._filters.show_icon(Icon.CHEVRON_UP if is_open else Icon.CHEVRON_DOWN)
        self._arrange()

    def _on_hidden(self) -> None:
        self._shows_unfit = not self._shows_unfit
        self._show()


def empty_words(wanted: CardFilter, *, has_cards: bool) -> str:
    """Say why there is no card to see, and what helps."""
    if not has_cards:
        return _("There are no routines yet. Open a file, or put one into your routines folder.")
    if wanted.text and wanted.is_open:
        words = _("Nothing is called “{text}”. Try another word, or part of one.")
        return words.format(text=wanted.text)
    if wanted.text:
        words = _("Nothing called “{text}” fits the filters. Press All to see more.")
        return words.format(text=wanted.text)
    return _("No routine fits all of these filters. Press All to see every routine.")


def hidden_words(count: int, *, shown: bool) -> str:
    """Say how many routines the user's answers hide."""
    if shown:
        words = ngettext(
            "{n} routine below is not for you now. Hide again",
            "{n} routines below are not for you now. Hide again",
            count,
        )
    else:
        words = ngettext(
            "{n} routine left out because of your answers. Show",
            "{n} routines left out because of your answers. Show",
            count,
        )
    return words.format(n=count)


def trouble_words(problems: Sequence[Problem]) -> str:
    """Say how many files could not be read as they should; empty where all could."""
    files = len({problem.path for problem in problems})
    if not files:
        return ""
    words = ngettext("{n} file has problems. See what", "{n} files have problems. See what", files)
    return words.format(n=files)
