"""Saving the text under work, so that nothing of anybody else is lost."""

from __future__ import annotations

from collections.abc import Callable

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.gui.author.desk import Desk
from stretchtimer.gui.author.document import Document
from stretchtimer.gui.author.draft_keeper import DraftKeeper
from stretchtimer.gui.author.file_watch import FileWatch
from stretchtimer.gui.author.work import Work
from stretchtimer.language import _


class Saving:
    """Writes the text of *work* into its file; *tell* says why that was not possible."""

    def __init__(
        self,
        work: Work,
        desk: Desk,
        drafts: DraftKeeper,
        watch: FileWatch,
        tell: Callable[[str], None],
    ) -> None:
        self._work = work
        self._desk = desk
        self._drafts = drafts
        self._watch = watch
        self._tell = tell

    def save(self) -> bool:
        """Save the text, unless the file was changed meanwhile; return whether it is saved."""
        work, document = self._work, self._work.document
        if document is None:
            return True
        text = work.text
        path = document.place_of(text)
        try:
            if not self._may_write(document, path):
                return False
            self._desk.write(path, document.content(text))
        except StretchTimerError as error:
            self._tell(str(error))
            return False
        self._drafts.drop(document.path)
        saved = document.saved(path, text)
        work.be(saved, has_changed=False)
        self._watch.watch(saved)
        work.check_now()
        return True

    def _may_write(self, document: Document, path: str) -> bool:
        """Return whether nothing of anybody else would be lost by writing to *path*."""
        if not self._desk.exists(path):
            return True
        if document.is_new:
            words = _("There is a file {name} already. Write another title or id, and save again.")
            self._tell(words.format(name=path.rpartition("/")[2]))
            return False
        disk = self._desk.read(path).content
        if disk in (document.disk, document.content(self._work.text)):
            return True
        self._watch.offer(document, disk)
        return False
