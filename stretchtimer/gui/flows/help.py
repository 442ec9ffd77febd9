"""The ways to the book of help and to the About page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from stretchtimer.core.machine import Machine, Piece
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.about import AboutPage
from stretchtimer.gui.pages.help import Book, HelpPage
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _

CHAPTERS = {
    Destination.ROUTINES: ("guide.md", ""),
    Destination.PROGRAMME: ("progress.md", "following-a-programme"),
    Destination.PROGRESS: ("progress.md", "progress"),
    Destination.GUIDE: ("safety.md", ""),
    Destination.AUTHOR: ("authors.md", ""),
    Destination.SETTINGS: ("settings.md", ""),
}
"""Where the book tells of each place of the window."""


@dataclass(frozen=True, slots=True)
class HelpWays:
    """What lies outside: ``machine``, ``pieces`` and ``texts`` are looked up in a thread.

    ``browse`` opens an address or a folder with the system and returns whether that worked;
    ``copy`` puts a text where it can be pasted; ``walk`` begins the walk.
    """

    book: Callable[[], Book]
    machine: Callable[[], Machine]
    pieces: Callable[[], tuple[Piece, ...]]
    texts: Callable[[], str]
    browse: Callable[[str], bool]
    copy: Callable[[str], None]
    walk: Callable[[], None]


class HelpFlow(QObject):
    """Shows the book and the About page; each is made when it is first wanted."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        errands: QtErrands,
        ways: HelpWays,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._errands = errands
        self._ways = ways
        self._page: HelpPage | None = None
        self._about: AboutPage | None = None

    def show_help(self, path: str = "", anchor: str = "") -> None:
        """Show the book: at a page and a heading, or where one was."""
        if self._page is None:
            self._page = HelpPage(self._look, self._ways.book())
            self._page.walk_wanted.connect(self._ways.walk)
            self._page.about_wanted.connect(self.show_about)
            self._page.browser_wanted.connect(self._browse)
        self._window.show_page(self._page, Destination.HELP)
        self._page.open(path, anchor)

    def show_help_on(self, destination: Destination) -> None:
        """Show the chapter on a place of the window; on Help itself, where one was."""
        self.show_help(*CHAPTERS.get(destination, ("", "")))

    def show_about(self) -> None:
        """Show what the program is made of, and how this machine is."""
        if self._about is None:
            self._about = AboutPage(self._look)
            self._about.destroyed.connect(self._on_about_gone)
            self._about.left.connect(self.show_help)
            self._about.folder_wanted.connect(self._browse)
            self._about.copy_wanted.connect(self._ways.copy)
            self._about.texts_wanted.connect(self._show_texts)
        about = self._about
        self._window.show_page(about, Destination.HELP)
        about.setFocus()
        self._errands.run(
            lambda: (self._ways.machine(), self._ways.pieces()),
            lambda found: self._show_facts(*found),
        )

    def _on_about_gone(self) -> None:
        self._about = None  # with the window, while something was still looked up for it

    def _show_facts(self, machine: Machine, pieces: tuple[Piece, ...]) -> None:
        if self._about is not None:
            self._about.show_facts(machine, pieces)

    def _show_text(self, text: str) -> None:
        if self._about is not None:
            self._about.show_texts(text)

    def _show_texts(self) -> None:
        self._errands.run(self._ways.texts, self._show_text)

    def _browse(self, address: str) -> None:
        if not self._ways.browse(address):
            words = _("This system has nothing to open it with: {address}")
            self._window.show_notice(words.format(address=address))
