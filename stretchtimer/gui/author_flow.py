"""From choosing a file to saving it: what happens to an author's work, and that none is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from stretchtimer.core.candidates import Candidates
from stretchtimer.core.draft import Draft
from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.form import FormEdit, SetValue
from stretchtimer.core.routine import Routine
from stretchtimer.gui.author.checker import Checker, Finding
from stretchtimer.gui.author.comparison import comparison_words
from stretchtimer.gui.author.desk import Desk, Template
from stretchtimer.gui.author.document import Document
from stretchtimer.gui.author.exercise_picker import ExercisePicker
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.author import AuthorPage
from stretchtimer.gui.pages.author_files import AuthorFilesPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.qt_errands import QtErrands
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.window import MainWindow

KEEP_AFTER_MS = 1_000
"""Unsaved work is kept so long after the first change that is not kept yet."""
LOOK_AFTER_MS = 150
"""A file that changes is looked at so much later: other editors write in several steps."""

_WORDS = re.compile(r"[a-z0-9]+")

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
        pause_ms: int = 200,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._pictures = pictures
        self._desk = desk
        self._play = play
        self._ask_file = ask_file
        self._page: AuthorPage | None = None
        self._files: AuthorFilesPage | None = None
        self._document: Document | None = None
        self._finding: Finding | None = None
        self._plays_next: str | None = None
        self._has_changed = False
        self._checker = Checker(desk.proof, pause_ms, self)
        self._errands = QtErrands(self)
        self._watcher = QFileSystemWatcher(self)
        self._keep = self._timer(KEEP_AFTER_MS, self._keep_draft)
        self._look_again = self._timer(LOOK_AFTER_MS, self._on_disk)
        self._checker.found.connect(self._on_found)
        self._checker.failed.connect(window.show_notice)
        self._errands.failed.connect(window.show_notice)
        self._watcher.fileChanged.connect(lambda _path: self._look_again.start())
        self._watcher.directoryChanged.connect(lambda _path: self._look_again.start())

    def _timer(self, after: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(action)
        return timer

    # --- which page -----------------------------------------------------------------------------

    def show(self) -> None:
        """Show the text under work, or what could be worked on."""
        if self._page and self._document:
            self._window.show_page(self._page, Destination.AUTHOR)
            self._page.editor.setFocus()
        else:
            self.show_files()

    def show_files(self) -> None:
        """Show what could be worked on."""
        page = self._files_page()
        here = self._document.path if self._document else ""
        page.show_drafts([one for one in self._desk.drafts() if one.path != here])
        has_text = self._document is not None
        page.show_files(self._desk.own_files(), self._desk.shipped_ids(), has_text=has_text)
        self._window.show_page(page, Destination.AUTHOR)

    def close(self) -> None:
        """Keep what is unsaved, and let go of the threads."""
        if self._keep.isActive():
            self._keep.stop()
            self._keep_draft()
        self._watcher.blockSignals(True)
        self._look_again.stop()
        self._checker.close()
        self._errands.close()

    # --- opening --------------------------------------------------------------------------------

    def open(self, path: str) -> None:
        """Edit the file at *path*; of a shipped one a copy."""
        if self._desk.is_shipped(path):
            self._begin_copy(path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0])
            return
        self._leave_then(lambda: self._open(path))

    def _open(self, path: str) -> None:
        try:
            manuscript = self._desk.read(path)
        except StretchTimerError as error:
            self._window.show_notice(f"{path}: {error}")
            return
        self._begin(Document.of(path, manuscript), manuscript.text)

    def _begin_template(self, template: Template) -> None:
        identifier = self._free_id("new-routine")
        self._leave_then(lambda: self._begin_new(identifier, template.text(identifier)))

    def _begin_copy(self, source: str) -> None:
        identifier = self._free_id(f"my-{source}")
        try:
            text = self._desk.copy_of(source, identifier)
        except StretchTimerError as error:
            self._window.show_notice(str(error))
            return
        self._leave_then(lambda: self._begin_new(identifier, text))

    def _begin_new(self, identifier: str, text: str) -> None:
        self._begin(Document.new(f"{self._desk.own_folder}/{identifier}.yaml"), text)
        self._keep.start()

    def _begin_draft(self, draft: Draft) -> None:
        self._leave_then(lambda: self._begin(Document.under_work(draft), draft.text))
        self._window.show_notice("")
        self._look_again.start()  # the file may have changed since

    def _drop_draft(self, draft: Draft) -> None:
        self._desk.drop_draft(draft.path)
        self.show_files()

    def _begin(self, document: Document, text: str) -> None:
        self._watch(document)
        self._document, self._finding = document, None
        page = self._author_page()
        page.show_text(text)
        self._has_changed = document.has_changed(text)
        self._show_name()
        self._window.show_page(page, Destination.AUTHOR)
        page.editor.setFocus()
        self._checker.check_now(document.place_of(text), lambda: text)

    def _free_id(self, wanted: str) -> str:
        """Return *wanted*, or with a number that no file has yet."""
        taken = {draft.path for draft in self._desk.drafts()}
        for number in count(1):
            identifier = wanted if number == 1 else f"{wanted}-{number}"
            path = f"{self._desk.own_folder}/{identifier}.yaml"
            if path not in taken and not self._desk.exists(path):
                return identifier
        return wanted

    # --- while it is written --------------------------------------------------------------------

    def _on_edited(self) -> None:
        page, document = self._page, self._document
        if page is None or document is None:
            return
        if not self._has_changed:
            self._has_changed = True
            self._show_name()
        self._checker.check_soon(document.path, lambda: page.editor.text)
        if not self._keep.isActive():
            self._keep.start()

    def _on_found(self, finding: Finding) -> None:
        if self._page is None or self._document is None:
            return
        self._finding = finding
        self._has_changed = self._document.has_changed(finding.text)
        self._show_name()
        self._page.show_finding(finding)
        if self._page.is_form_shown:
            self._page.form.show_form(self._desk.form(finding.text), finding.outlook.routine)
        if self._plays_next is not None:
            number, self._plays_next = self._plays_next, None
            self._play_from(finding, number)

    def _complete(self, lines: list[str], line: int, column: int) -> Candidates:
        path = self._document.path if self._document else ""
        return self._desk.complete(path, lines, line, column)

    def _show_name(self) -> None:
        if self._page and self._document:
            text = self._page.editor.text
            new, changed = "new, not saved yet", "edited, not saved"
            status = new if self._document.is_new else changed if self._has_changed else "saved"
            self._page.show_name(self._document.name(text), status)

    def _on_play(self, number: str) -> None:
        """Play the text as it stands, once it has been checked."""
        page, document = self._page, self._document
        if page and document:
            self._plays_next = number
            self._checker.check_now(document.place_of(page.editor.text), lambda: page.editor.text)

    def _play_from(self, finding: Finding, number: str) -> None:
        if finding.proof.is_playable and finding.outlook.routine:
            self._play(finding.outlook.routine, finding.outlook.blocks_of(number)[0])
        else:
            self._window.show_notice("It can be played once the problems below are gone.")

    # --- the form -------------------------------------------------------------------------------

    def _show_form(self) -> None:
        if self._page:
            routine = self._finding.outlook.routine if self._finding else None
            self._page.form.show_form(self._desk.form(self._text()), routine)

    def _on_form_edit(self, edit: FormEdit) -> None:
        """Change the text as the form says, or say why that is not possible."""
        page, document = self._page, self._document
        if page is None or document is None:
            return
        try:
            text = self._desk.edited(page.editor.text, edit)
            if document.is_new and isinstance(edit, SetValue) and edit.path == ("title",):
                text = self._desk.edited(text, SetValue(("routine",), self._id_for(edit.value)))
        except StretchTimerError as error:
            self._show_form()
            page.form.show_trouble(str(error), "Nothing was changed.")
            return
        page.editor.replace_text(text)
        self._show_form()
        self._checker.check_now(document.place_of(text), lambda: text)

    def _id_for(self, title: str) -> str:
        """Return an id made of the words of *title* that no file has."""
        return self._free_id("-".join(_WORDS.findall(title.lower()))[:60] or "new-routine")

    def _ask_exercise(self, at: int) -> None:
        page = self._page
        if page is None:
            return
        picker = ExercisePicker(self._look, self._pictures, self._desk.exercises())
        picker.picked.connect(lambda found: self._on_picked(at, found))
        picker.closed.connect(self._window.uncover)
        self._window.cover_with(picker)

    def _on_picked(self, at: int, identifier: str) -> None:
        self._window.uncover()
        if self._page and at < 0:
            self._page.form.add_exercise(identifier)
        elif self._page:
            self._page.form.change_exercise(at, identifier)

    # --- saving ---------------------------------------------------------------------------------

    def save(self) -> bool:
        """Save the text, unless the file was changed meanwhile; return whether it is saved."""
        page, document = self._page, self._document
        if page is None or document is None:
            return True
        text = page.editor.text
        path = document.place_of(text)
        try:
            if not self._may_write(document, path):
                return False
            self._desk.write(path, document.content(text))
        except StretchTimerError as error:
            self._window.show_notice(str(error))
            return False
        self._drop(document.path)
        self._document = document.saved(path, text)
        self._has_changed = False
        self._watch(self._document)
        self._show_name()
        self._checker.check_now(path, lambda: text)
        self.saved.emit(path)
        return True

    def _may_write(self, document: Document, path: str) -> bool:
        """Return whether nothing of anybody else would be lost by writing to *path*."""
        if not self._desk.exists(path):
            return True
        if document.is_new:
            name = path.rpartition("/")[2]
            self._window.show_notice(
                f"There is a file {name} already. Write another id after routine:, and save again."
            )
            return False
        disk = self._desk.read(path).content
        if disk in (document.disk, document.content(self._text())):
            return True
        self._offer_change(document, disk)
        return False

    def _text(self) -> str:
        return self._page.editor.text if self._page else ""

    # --- when somebody else writes --------------------------------------------------------------

    def _watch(self, document: Document) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        if not document.is_new:
            self._watcher.addPaths([document.path, document.folder])

    def _on_disk(self) -> None:
        document = self._document
        if document is None or document.is_new or self._page is None:
            return
        self._watch(document)
        if not self._desk.exists(document.path):
            return
        try:
            disk = self._desk.read(document.path).content
        except StretchTimerError as error:
            self._window.show_notice(str(error))
            return
        if disk != document.disk:
            self._offer_change(document, disk)

    def _offer_change(self, document: Document, disk: bytes) -> None:
        """Tell that the file has changed, and offer what can be done; nothing is overwritten."""
        if self._page is None:
            return
        self._page.offers.offer(
            "Another program has changed this file.",
            "Nothing is lost: your text is here, theirs is in the file.",
            (
                ("Take theirs", self._reload),
                ("Keep mine", lambda: self._keep_mine(disk)),
                ("Compare", lambda: self._compare(document, disk)),
            ),
        )

    def _reload(self) -> None:
        document, page = self._document, self._page
        if document is None or page is None:
            return
        try:
            manuscript = self._desk.read(document.path)
        except StretchTimerError as error:
            self._window.show_notice(str(error))
            return
        self._document = Document.of(document.path, manuscript)
        page.editor.replace_text(manuscript.text)  # one step, so that it can be undone
        self._drop(document.path)
        self._checker.check_now(document.path, lambda: manuscript.text)

    def _keep_mine(self, disk: bytes) -> None:
        if self._document:
            self._document = self._document.knowing(disk)
            self._has_changed = True
            self._show_name()

    def _compare(self, document: Document, disk: bytes) -> None:
        sheet = Sheet(self._look)
        sheet.begin("Your text and the file")
        for line in comparison_words(self._text(), disk):
            sheet.add_text(line)
        back = sheet.add_button("Back", primary=True)
        for leave in (back.clicked, sheet.closed):
            leave.connect(self._window.uncover)
        self._window.cover_with(sheet)
        back.setFocus()
        self._offer_change(document, disk)

    # --- so that nothing is lost ----------------------------------------------------------------

    def _keep_draft(self) -> None:
        """Keep unsaved work, in a thread that may wait for the disk."""
        if self._document and self._page and self._has_changed:
            draft = self._document.draft(self._text())
            self._errands.run(lambda: self._desk.keep_draft(draft), lambda _kept: None)

    def _drop(self, path: str) -> None:
        """Forget the draft for *path*, after every draft that is still being kept."""
        self._keep.stop()
        self._errands.run(lambda: self._desk.drop_draft(path), lambda _dropped: None)

    @property
    def may_close(self) -> bool:
        """True where nothing is unsaved."""
        return self._document is None or not self._document.has_changed(self._text())

    def ask_to_close(self, close: Callable[[], object]) -> None:
        """Ask what shall become of unsaved work, and *close* unless the author stays."""
        self._leave_then(close)

    def _leave_then(self, action: Callable[[], object]) -> None:
        """Do *action*, which ends the work on this text; where it is unsaved, ask first."""
        if self.may_close:
            action()
            return
        sheet = Sheet(self._look)
        sheet.begin("Save your work first?")
        name = self._document.name(self._text()) if self._document else ""
        sheet.add_text(f"{name} has changes that are not saved.")
        choices: tuple[tuple[str, Callable[[], bool]], ...] = (
            ("Save", self.save),
            ("Keep for later", self._kept_for_later),
            ("Throw away", self._thrown_away),
        )
        for words, settle in choices:
            button = sheet.add_button(words, primary=settle == self.save)
            button.clicked.connect(lambda _on=False, settle=settle: self._leave(settle, action))
        stay = sheet.add_button("Stay")
        for leave in (stay.clicked, sheet.closed):
            leave.connect(self._window.uncover)
        self._window.cover_with(sheet)

    def _leave(self, settle: Callable[[], bool], action: Callable[[], object]) -> None:
        self._window.uncover()
        if settle():
            self._document = None
            self._checker.forget()
            action()

    def _kept_for_later(self) -> bool:
        self._keep.stop()
        self._keep_draft()
        return True

    def _thrown_away(self) -> bool:
        if self._document:
            self._drop(self._document.path)
        return True

    # --- the pages ------------------------------------------------------------------------------

    def _author_page(self) -> AuthorPage:
        if self._page is None:
            page = AuthorPage(self._look, self._pictures, self._complete)
            page.edited.connect(self._on_edited)
            page.save_wanted.connect(self.save)
            page.files_wanted.connect(self.show_files)
            page.play_wanted.connect(self._on_play)
            page.form_shown.connect(self._show_form)
            page.form.edit_wanted.connect(self._on_form_edit)
            page.form.exercise_wanted.connect(self._ask_exercise)
            self._page = page
        return self._page

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
