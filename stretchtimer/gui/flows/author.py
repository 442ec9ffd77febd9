"""From choosing a file to saving it: the ways through the author's pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.draft import Draft
from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.routine import Routine
from stretchtimer.gui.author.beginnings import Beginnings
from stretchtimer.gui.author.desk import Desk, Template
from stretchtimer.gui.author.document import Document
from stretchtimer.gui.author.draft_keeper import DraftKeeper
from stretchtimer.gui.author.exports import Exporting, ExportWays
from stretchtimer.gui.author.file_watch import FileWatch
from stretchtimer.gui.author.form_work import FormWork
from stretchtimer.gui.author.leaving import Leaving
from stretchtimer.gui.author.saving import Saving
from stretchtimer.gui.author.work import Work
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.author_files import AuthorFilesPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _
from stretchtimer.plain_words import named

Play = Callable[[Routine, int], None]
"""Plays a routine from a block on."""


class AuthorFlow(QObject):
    """Opens, checks, keeps and saves one file at a time. ``saved`` tells a file's path."""

    saved = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        pictures: PictureSource,
        desk: Desk,
        *,
        play: Play,
        ask_file: Callable[[], str],
        ask_picture: Callable[[], str],
        export: ExportWays,
        titles: Callable[[], Mapping[str, str]],
        pause_ms: int = 200,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._desk = desk
        self._play = play
        self._ask_file = ask_file
        self._titles = titles
        self._files: AuthorFilesPage | None = None
        self._beginnings = Beginnings(desk)
        tell = window.show_notice
        self._errands = QtErrands(self)
        self._work = Work(look, pictures, desk, pause_ms, tell, self)
        self._work.page.setParent(window)  # it goes with it, even if it was never shown
        self._drafts = DraftKeeper(self._work, desk, self._errands, self)
        self._watch = FileWatch(window, look, self._work, desk, self._drafts.drop, self)
        self._saving = Saving(self._work, desk, self._drafts, self._watch, tell)
        self._leaving = Leaving(window, look, self._work, self._drafts, self.save)
        self._form = FormWork(window, look, pictures, self._work, desk, self._errands, ask_picture)
        self.exporting = Exporting(self._work, export, self.save)
        self._connect()

    def _connect(self) -> None:
        page = self._work.page
        page.save_wanted.connect(self.save)
        page.files_wanted.connect(self.show_files)
        page.play_wanted.connect(self._on_play)
        page.export_wanted.connect(self.exporting.ask)
        self._errands.failed.connect(self._window.show_notice)

    # --- which page -----------------------------------------------------------------------------

    def show(self) -> None:
        """Show the text under work, or what could be worked on."""
        if self._work.document:
            self._window.show_page(self._work.page, Destination.AUTHOR)
            self._work.page.focus_view()
        else:
            self.show_files()

    def show_files(self) -> None:
        """Show what could be worked on."""
        page, document = self._files_page(), self._work.document
        here = document.path if document else ""
        page.show_drafts([one for one in self._desk.drafts() if one.path != here])
        has_text = document is not None
        files, shipped = self._desk.own_files(), self._desk.shipped_ids()
        page.show_files(files, shipped, self._titles(), has_text=has_text)
        self._window.show_page(page, Destination.AUTHOR)

    def close(self) -> None:
        """Keep what is unsaved, and let go of the threads."""
        self._drafts.close()
        self._watch.close()
        self._work.close()
        self._errands.close()
        self._desk.close()

    # --- opening --------------------------------------------------------------------------------

    def open(self, path: str) -> None:
        """Edit the file at *path*; of a shipped one a copy."""
        if self._desk.is_shipped(path):
            self._begin_copy(path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0])
            return
        self._leaving.then(lambda: self._open(path))

    def _open(self, path: str) -> None:
        try:
            manuscript = self._desk.read(path)
        except StretchTimerError as error:
            self._window.show_notice(named(path, str(error)))
            return
        self._begin(Document.of(path, manuscript), manuscript.text)

    def _begin_template(self, template: Template) -> None:
        begun = self._beginnings.of_template(template)
        self._leaving.then(lambda: self._begin_new(*begun))

    def _begin_copy(self, source: str) -> None:
        try:
            begun = self._beginnings.of_copy(source)
        except StretchTimerError as error:
            self._window.show_notice(str(error))
            return
        self._leaving.then(lambda: self._begin_new(*begun))

    def _begin_new(self, document: Document, text: str) -> None:
        self._begin(document, text)
        self._drafts.keep_soon()

    def _begin_draft(self, draft: Draft) -> None:
        self._leaving.then(lambda: self._take_up(draft))

    def _take_up(self, draft: Draft) -> None:
        self._desk.take_draft(draft)
        self._begin(Document.under_work(draft), draft.text)
        self._window.show_notice("")
        self._watch.look_soon()  # the file may have changed since

    def _drop_draft(self, draft: Draft) -> None:
        self._desk.take_draft(draft)
        self._desk.drop_draft(draft.path)
        self._window.show_notice("")  # that there is unsaved work
        self.show_files()

    def _begin(self, document: Document, text: str) -> None:
        self._watch.watch(document)
        self._work.begin(document, text)
        self._window.show_page(self._work.page, Destination.AUTHOR)
        self._work.page.focus_view()

    # --- playing, saving and leaving ------------------------------------------------------------

    def _on_play(self, number: str) -> None:
        """Play the text as it stands, once it has been checked, from a step on."""
        self._work.when_playable(
            lambda routine, outlook: self._play(routine, outlook.blocks_of(number)[0]),
            _("It can be played once the problems below are gone."),
        )

    def save(self) -> bool:
        """Save the text, unless the file was changed meanwhile; return whether it is saved."""
        is_saved = self._saving.save()
        if is_saved and self._work.document:
            self.saved.emit(self._work.document.path)
        return is_saved

    @property
    def may_close(self) -> bool:
        """True where nothing is unsaved."""
        return not self._work.is_unsaved

    def ask_to_close(self, close: Callable[[], object]) -> None:
        """Ask what shall become of unsaved work, and *close* unless the author stays."""
        self._leaving.then(close)

    # --- where an author begins -----------------------------------------------------------------

    def _files_page(self) -> AuthorFilesPage:
        if self._files is None:
            page = AuthorFilesPage(self._look)
            page.show_templates(self._desk.templates)
            page.opened.connect(self.open)
            page.template_chosen.connect(self._begin_template)
            page.copy_wanted.connect(self._begin_copy)
            page.draft_taken.connect(self._begin_draft)
            page.draft_dropped.connect(self._drop_draft)
            page.file_wanted.connect(self._on_file_wanted)
            page.back_wanted.connect(self.show)
            self._files = page
        return self._files

    def _on_file_wanted(self) -> None:
        path = self._ask_file()
        if path:
            self.open(path)
