"""Unsaved work, kept a moment after it was written, so that no crash takes it away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from stretchtimer.gui.author.desk import Desk
from stretchtimer.gui.author.work import Work
from stretchtimer.gui.bridges.qt_errands import QtErrands

KEEP_AFTER_MS = 1_000
"""Unsaved work is kept so long after the first change that is not kept yet."""


class DraftKeeper(QObject):
    """Keeps what is written in *work*, in a thread that may wait for the disk."""

    def __init__(
        self, work: Work, desk: Desk, errands: QtErrands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._desk = desk
        self._errands = errands
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self._keep)
        work.changed.connect(self.keep_soon)

    def keep_soon(self) -> None:
        """Keep the work in a moment."""
        if not self._soon.isActive():
            self._soon.start()

    def keep_now(self) -> bool:
        """Keep the work at once; return True, as nothing is in the way of leaving it then."""
        self._soon.stop()
        self._keep()
        return True

    def drop(self, path: str) -> bool:
        """Forget the draft for *path*, after every draft that is still being kept; return True."""
        self._soon.stop()
        self._errands.run(lambda: self._desk.drop_draft(path), lambda _dropped: None)
        return True

    def close(self) -> None:
        """Keep what is not kept yet."""
        if self._soon.isActive():
            self.keep_now()

    def _keep(self) -> None:
        document = self._work.document
        if document and self._work.has_changed:
            draft = document.draft(self._work.text)
            self._errands.run(lambda: self._desk.keep_draft(draft), lambda _kept: None)
