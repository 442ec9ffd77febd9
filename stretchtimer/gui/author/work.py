"""The file under work: its text in the editor, and what the latest check found in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.candidates import Candidates
from stretchtimer.core.routine import Routine
from stretchtimer.gui.author.checker import Checker, Finding
from stretchtimer.gui.author.desk import Desk
from stretchtimer.gui.author.document import Document
from stretchtimer.gui.author.heard import Outlook
from stretchtimer.gui.author.page import AuthorPage
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.language import _

Playable = Callable[[Routine, Outlook], object]
"""Does something with a routine that can be played, and what it becomes."""


class Work(QObject):
    """One text at a time, checked as it is written.

    ``changed`` tells that somebody has written in it, ``found`` what a check has found, once it is
    shown.
    """

    changed = Signal()
    found = Signal(object)  # Finding

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        desk: Desk,
        pause_ms: int,
        tell: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tell = tell
        self._awaited: tuple[Playable, str] | None = None
        self.page = AuthorPage(look, pictures, self._complete)
        self.document: Document | None = None
        self.finding: Finding | None = None
        self.has_changed = False
        self._checker = Checker(desk.proof, pause_ms, self)
        self._checker.found.connect(self._on_found)
        self._checker.failed.connect(tell)
        self.page.edited.connect(self._on_edited)

    @property
    def text(self) -> str:
        """The text as it stands in the editor."""
        return self.page.editor.text

    @property
    def is_unsaved(self) -> bool:
        """True while there is something that no file has yet."""
        return self.document is not None and self.document.has_changed(self.text)

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.document.name(self.text) if self.document else ""

    def begin(self, document: Document, text: str) -> None:
        """Work on *text* as that of *document*."""
        self.document, self.finding = document, None
        self.page.show_text(text, as_form=document.is_new)
        self.has_changed = document.has_changed(text)
        self.show_name()
        self.check_now()

    def put(self, text: str) -> None:
        """Change to *text* in one step, which can be undone."""
        self.page.editor.replace_text(text)

    def be(self, document: Document, *, has_changed: bool) -> None:
        """Go on with the same text as that of *document*: it was saved, or its file changed."""
        self.document, self.has_changed = document, has_changed
        self.show_name()

    def check_now(self) -> None:
        """Have the text checked as it stands."""
        if self.document:
            text = self.text
            self._checker.check_now(self.document.place_of(text), lambda: text)

    def when_playable(self, action: Playable, otherwise: str) -> None:
        """Have the text checked as it stands; do *action* if it can be played, or say why not."""
        if self.document:
            self._awaited = action, otherwise
            self.check_now()

    def forget(self) -> None:
        """Work on nothing."""
        self.document, self._awaited = None, None
        self._checker.forget()

    def close(self) -> None:
        """Check nothing more."""
        self._checker.close()

    def show_name(self) -> None:
        """Show which file it is, and whether it is saved."""
        if self.document is None:
            return
        new, changed = _("new, not saved yet"), _("edited, not saved")
        unsaved = new if self.document.is_new else changed
        is_unsaved = self.document.is_new or self.has_changed
        self.page.show_name(self.name, unsaved if is_unsaved else _("saved"))

    def _on_edited(self) -> None:
        if self.document is None:
            return
        if not self.has_changed:
            self.has_changed = True
            self.show_name()
        self._checker.check_soon(self.document.path, lambda: self.text)
        self.changed.emit()

    def _on_found(self, finding: Finding) -> None:
        if self.document is None:
            return
        self.finding = finding
        self.has_changed = self.document.has_changed(finding.text)
        self.show_name()
        self.page.show_finding(finding)
        self.found.emit(finding)
        if self._awaited:
            (action, otherwise), self._awaited = self._awaited, None
            if finding.proof.is_playable and finding.outlook.routine:
                action(finding.outlook.routine, finding.outlook)
            else:
                self._tell(otherwise)

    def _complete(self, lines: list[str], line: int, column: int) -> Candidates:
        path = self.document.path if self.document else ""
        return self._desk.complete(path, lines, line, column)
