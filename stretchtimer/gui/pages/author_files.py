"""Where an author begins: unsaved work, own files, templates, and copies of shipped routines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.draft import Draft
from stretchtimer.gui.author.desk import OwnFile, Template
from stretchtimer.gui.author.document import Document
from stretchtimer.gui.author.offer_bar import OfferBar
from stretchtimer.gui.author.row_list import Cell, Row, RowList
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.search_field import SearchField
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _, pgettext, spoken
from stretchtimer.plain_words import named

MARGIN = 34
ROWS = 12


class AuthorFilesPage(QWidget):
    """Lists what can be edited; each signal tells what the author wants to begin with."""

    opened = Signal(str)  # the path of an own file
    template_chosen = Signal(object)  # Template
    copy_wanted = Signal(str)  # the id of a shipped routine
    draft_taken = Signal(object)  # Draft
    draft_dropped = Signal(object)  # Draft
    file_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._files: Sequence[OwnFile] = ()
        self._titles: Mapping[str, str] = {}
        self._shipped: Sequence[str] = ()
        self._found: Sequence[str] = ()
        self._drafts: list[OfferBar] = []
        self._templates = FlowLayout(gap=10)
        self._made: list[Button] = []
        self._list = RowList(look, _("Your own files"))
        self._none = PlainLabel(
            look, _("You have no files yet. Begin with a template."), role="muted"
        )
        self._search = SearchField(look, _("Search the shipped routines"))
        self._copies = RowList(look, _("Shipped routines to copy"))
        self._back = Button(look, _("Back to the text"), ButtonKind.LINK, Icon.BACK)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = self._look
        self._scroll = ScrollColumn(look)
        column = self._scroll.column
        column.setContentsMargins(MARGIN, 26, MARGIN - BAR_WIDTH, 28)
        column.setSpacing(14)
        back = QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch(1)
        column.addLayout(back)
        column.addWidget(
            PlainLabel(look, pgettext("page", "Author"), TextSize.TITLE, Weight.SEMIBOLD)
        )
        self._waiting = QVBoxLayout()
        self._waiting.setSpacing(10)
        column.addLayout(self._waiting)
        column.addWidget(self._headline(_("Begin a new routine")))
        words = _("Each of these is filled in and can be played at once. Change what you like.")
        column.addWidget(PlainLabel(look, words, role="muted"))
        column.addLayout(self._templates)
        column.addWidget(self._headline(_("Go on with one of your own")))
        column.addWidget(self._card(self._none, self._list))
        row = QHBoxLayout()
        self._other = Button(look, _("Open another file…"), ButtonKind.QUIET)
        row.addWidget(self._other)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._headline(_("Begin with a copy of a shipped routine")))
        column.addWidget(self._card(self._search, self._copies))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _card(self, *parts: QWidget) -> Surface:
        card = Surface(self._look)
        for part in parts:
            card.column.addWidget(part)
        return card

    def _headline(self, words: str) -> PlainLabel:
        return PlainLabel(self._look, words, TextSize.LARGE, Weight.SEMIBOLD)

    def _connect(self) -> None:
        self._list.opened.connect(lambda row: self.opened.emit(self._files[row].path))
        self._copies.opened.connect(lambda row: self.copy_wanted.emit(self._found[row]))
        self._search.textChanged.connect(self._show_copies)
        self._search.left_for_results.connect(self._copies.setFocus)
        self._other.clicked.connect(self.file_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._look.changed.connect(self._fit)

    def show_files(
        self,
        files: Sequence[OwnFile],
        shipped: Sequence[str],
        titles: Mapping[str, str],
        *,
        has_text: bool,
    ) -> None:
        """Show the author's *files* and the ids of what is *shipped*, with their *titles* by id."""
        self._titles, self._files = titles, files
        self._shipped = sorted(shipped, key=lambda one: self._title(one).casefold())
        self._back.setVisible(has_text)
        self._none.setVisible(not files)
        self._list.setVisible(bool(files))
        self._list.show_rows([self._row(file) for file in files])
        self._show_copies()

    def show_templates(self, templates: Sequence[Template]) -> None:
        """Show what can be begun from."""
        for button in self._made:
            self._templates.removeWidget(button)
            retire(button)
        self._made = []
        for template in templates:
            summary = template.summary
            name = named(template.name, summary)
            button = Button(self._look, template.name, ButtonKind.PLAIN, Icon.PLUS, name)
            button.setToolTip(summary)
            button.clicked.connect(
                lambda _on=False, template=template: self.template_chosen.emit(template)
            )
            self._templates.addWidget(button)
            self._made.append(button)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Offer to go on with unsaved work."""
        for bar in self._drafts:
            self._waiting.removeWidget(bar)
            retire(bar)
        self._drafts = []
        for draft in drafts:
            bar = OfferBar(self._look)
            offers = (
                (_("Go on with it"), partial(self.draft_taken.emit, draft)),
                (_("Throw it away"), partial(self.draft_dropped.emit, draft)),
            )
            bar.offer(draft_words(draft), _("It was kept, and is not in its file yet."), offers)
            self._waiting.addWidget(bar)
            self._drafts.append(bar)

    def _show_copies(self) -> None:
        asked = self._search.text().lower().strip()
        self._found = [one for one in self._shipped if asked in f"{one} {self._title(one)}".lower()]
        words = [self._title(one) for one in self._found]
        self._copies.show_rows(
            [Row((Cell(word),), _("Copy {name}").format(name=word)) for word in words]
        )
        self._fit()

    def _title(self, identifier: str) -> str:
        """Return what a routine is called; as long as nobody knows it, what its id says."""
        return self._titles.get(identifier) or identifier.replace("-", " ").capitalize()

    def _row(self, file: OwnFile) -> Row:
        title = self._titles.get(file.name.rpartition(".")[0], "")
        cells = (Cell(title), Cell(file.name, "muted")) if title else (Cell(file.name),)
        return Row(cells, " ".join(cell.text for cell in cells))

    def _fit(self) -> None:
        for shown in (self._list, self._copies):
            shown.setFixedHeight(shown.height_for(ROWS) + 4)


def draft_words(draft: Draft) -> str:
    """Say which work was not saved, and when it was kept."""
    name = Document.under_work(draft).name(draft.text)
    kept = QDateTime.fromSecsSinceEpoch(draft.kept_at)
    when = QLocale(spoken()).toString(kept, "d MMMM, HH:mm")
    return _("Unsaved work on {name}, from {when}").format(name=name, when=when)
