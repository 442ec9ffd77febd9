"""The About page: version, what is missing here, where files lie, and every licence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from stretchtimer import __version__
from stretchtimer.core.machine import Lack, Machine, Piece
from stretchtimer.gui.help.bug_report import report_words, state_words
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.quiet_scroll_bar import QuietScrollBar
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _, ngettext

MARGIN = 34
WIDEST = 860
TEXTS_HEIGHT = 420


class AboutPage(QWidget):
    """Tells what the program is and what it is made of.

    ``folder_wanted`` tells a folder to be opened, ``copy_wanted`` a text to be copied,
    ``texts_wanted`` asks for the licences in full.
    """

    left = Signal()
    folder_wanted = Signal(str)
    copy_wanted = Signal(str)
    texts_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._machine: Machine | None = None
        self._pieces: tuple[Piece, ...] = ()
        self._back = Button(look, _("Help"), ButtonKind.LINK, Icon.BACK, _("Back to the book"))
        self._back.clicked.connect(self.left)
        scroll = ScrollColumn(look, WIDEST)
        scroll.column.setContentsMargins(MARGIN, 22, MARGIN - BAR_WIDTH, 28)
        scroll.column.setSpacing(14)
        scroll.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        title = _("StretchTimer {version}").format(version=__version__)
        scroll.column.addWidget(PlainLabel(look, title, TextSize.TITLE, Weight.SEMIBOLD))
        scroll.column.addWidget(PlainLabel(look, self._said()))
        self._missing, self._files, self._licences = Surface(look), Surface(look), Surface(look)
        for box in (self._missing, self._files, self._licences):
            scroll.column.addWidget(box)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.setFocusProxy(self._back)
        self._fill(self._missing, _("Looking around on this computer …"), ())
        for box in (self._files, self._licences):
            box.hide()

    @staticmethod
    def _said() -> str:
        return _(
            "A guided stretching timer. Free software under the MIT licence. It sends nothing "
            "anywhere: everything stays on this computer. It gives general information for "
            "self-care and is no medical device."
        )

    def show_facts(self, machine: Machine, pieces: tuple[Piece, ...]) -> None:
        """Show what was found on this machine, and what ships."""
        self._machine, self._pieces = machine, pieces
        self._show_missing(machine)
        self._show_files(machine)
        self._show_licences(pieces)

    def show_texts(self, text: str) -> None:
        """Show the licences in full."""
        box = QPlainTextEdit(text)
        box.setReadOnly(True)
        box.setFont(self._look.font(TextSize.SMALL))
        box.setAccessibleName(_("The licences in full"))
        box.setVerticalScrollBar(QuietScrollBar(self._look))
        box.setMinimumHeight(TEXTS_HEIGHT)
        box.setTabChangesFocus(True)
        self._licences.column.addWidget(box)
        self.texts_button.hide()
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_missing(self, machine: Machine) -> None:
        count = len(machine.missing)
        title = (
            ngettext(
                "{n} thing is missing on this computer",
                "{n} things are missing on this computer",
                count,
            ).format(n=count)
            if count
            else _("Nothing is missing on this computer")
        )
        lead = _("Everything has something in its place: StretchTimer works all the same.")
        rows: list[QWidget] = [PlainLabel(self._look, lead, role="muted")] if count else []
        rows += [self._lack(lack) for lack in machine.missing]
        self._fill(self._missing, title, rows)

    def _lack(self, lack: Lack) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(PlainLabel(self._look, lack.what, weight=Weight.MEDIUM))
        column.addWidget(PlainLabel(self._look, lack.why))
        how = PlainLabel(self._look, lack.how, TextSize.SMALL, role="muted")
        how.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(how)
        return box

    def _show_files(self, machine: Machine) -> None:
        folder = PlainLabel(self._look, machine.data_dir, TextSize.SMALL, role="muted")
        states = PlainLabel(self._look, state_words(machine), TextSize.SMALL)
        open_folder = Button(self._look, _("Open the folder"))
        open_folder.clicked.connect(lambda: self.folder_wanted.emit(machine.data_dir))
        self.copy_button = Button(self._look, _("Copy for a bug report"))
        self.copy_button.clicked.connect(lambda: self._on_copy(machine))
        note = _("What is copied holds versions and states, and nothing about you.")
        rows = (
            folder,
            states,
            self._row(open_folder, self.copy_button),
            PlainLabel(self._look, note, TextSize.SMALL, role="muted"),
        )
        self._fill(self._files, _("Where your files lie"), rows)

    def _show_licences(self, pieces: tuple[Piece, ...]) -> None:
        notes = dict.fromkeys(piece.note for piece in pieces if " " in piece.note)
        rows: list[QWidget] = [self._piece(piece) for piece in pieces]
        rows += [PlainLabel(self._look, note, TextSize.SMALL, role="muted") for note in notes]
        fonts = _("No fonts ship: the window uses those of your system.")
        rows.append(PlainLabel(self._look, fonts, TextSize.SMALL, role="muted"))
        self.texts_button = Button(self._look, _("Read the licences in full"))
        self.texts_button.clicked.connect(self.texts_wanted)
        rows.append(self._row(self.texts_button))
        self._fill(self._licences, _("What it is made of"), rows)

    def _piece(self, piece: Piece) -> QWidget:
        name = f"{piece.name} {piece.version}".strip()
        words = _("{name}: {purpose}. Licence {licence}. {address}").format(
            name=name, purpose=piece.purpose, licence=piece.licence, address=piece.address
        )
        label = PlainLabel(self._look, words.strip(), TextSize.SMALL)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _on_copy(self, machine: Machine) -> None:
        self.copy_wanted.emit(report_words(machine, self._pieces))
        self.copy_button.show_words(_("Copied"))

    def _row(self, *buttons: Button) -> QWidget:
        box = QWidget()
        row = FlowLayout(box)
        for button in buttons:
            row.addWidget(button)
        return box

    def _fill(self, box: Surface, title: str, rows: Iterable[QWidget]) -> None:
        """Put *rows* under *title* into *box*, in place of what was there."""
        while item := box.column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                retire(widget)
        box.show()
        box.column.addWidget(PlainLabel(self._look, title, TextSize.LARGE, Weight.SEMIBOLD))
        for row in rows:
            box.column.addWidget(row)
