"""The file under work may be changed by another program: that is told, and never overwritten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.gui.author.comparison import comparison_words
from stretchtimer.gui.author.desk import Desk
from stretchtimer.gui.author.document import Document
from stretchtimer.gui.author.work import Work
from stretchtimer.gui.look import Look
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _

LOOK_AFTER_MS = 150
"""A file that changes is looked at so much later: other editors write in several steps."""


class FileWatch(QObject):
    """Looks at the file of *work* whenever it changes, and offers what can be done about it.

    *drop* forgets the draft of a path, once the text of its file was taken.
    """

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        work: Work,
        desk: Desk,
        drop: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._work = work
        self._desk = desk
        self._drop = drop
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_AFTER_MS)
        self._soon.timeout.connect(self._on_disk)
        self._watcher.fileChanged.connect(lambda _path: self.look_soon())
        self._watcher.directoryChanged.connect(lambda _path: self.look_soon())

    def watch(self, document: Document) -> None:
        """Watch the file of *document*, and no other."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        if not document.is_new:
            self._watcher.addPaths([document.path, document.folder])

    def look_soon(self) -> None:
        """Look in a moment whether the file is still as it was read."""
        self._soon.start()

    def close(self) -> None:
        """Watch nothing."""
        self._watcher.blockSignals(True)
        self._soon.stop()

    def offer(self, document: Document, disk: bytes) -> None:
        """Tell that the file has changed, and offer what can be done; nothing is overwritten."""
        self._work.page.offers.offer(
            _("Another program has changed this file."),
            _("Nothing is lost: your text is here, theirs is in the file."),
            (
                (_("Take theirs"), self._take_theirs),
                (_("Keep mine"), lambda: self._keep_mine(disk)),
                (_("Compare"), lambda: self._compare(document, disk)),
            ),
        )

    def _on_disk(self) -> None:
        document = self._work.document
        if document is None or document.is_new:
            return
        self.watch(document)
        if not self._desk.exists(document.path):
            return
        try:
            disk = self._desk.read(document.path).content
        except StretchTimerError as error:
            self._window.show_notice(str(error))
            return
        if disk != document.disk:
            self.offer(document, disk)

    def _take_theirs(self) -> None:
        document = self._work.document
        if document is None:
            return
        try:
            manuscript = self._desk.read(document.path)
        except StretchTimerError as error:
            self._window.show_notice(str(error))
            return
        self._work.document = Document.of(document.path, manuscript)
        self._work.put(manuscript.text)
        self._drop(document.path)
        self._work.check_now()

    def _keep_mine(self, disk: bytes) -> None:
        document = self._work.document
        if document:
            self._work.be(document.knowing(disk), has_changed=True)

    def _compare(self, document: Document, disk: bytes) -> None:
        sheet = Sheet(self._look)
        sheet.begin(_("Your text and the file"))
        for line in comparison_words(self._work.text, disk):
            sheet.add_text(line)
        back = sheet.add_button(_("Back"), primary=True)
        for leave in (back.clicked, sheet.closed):
            leave.connect(self._window.uncover)
        self._window.cover_with(sheet)
        back.setFocus()
        self.offer(document, disk)
