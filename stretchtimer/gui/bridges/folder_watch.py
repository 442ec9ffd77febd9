"""Tells when files in the user's folder change, whoever changes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

QUIET_MS = 300
"""So long nothing more has changed when it is told."""
MOST_FILES = 500


class FolderWatch(QObject):
    """Watches what *paths* gives; ``changed`` tells the paths, all at once after a while."""

    changed = Signal(object)  # frozenset of paths

    def __init__(self, paths: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._found: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._tell)
        self._watcher.fileChanged.connect(self._on_changed)
        self._watcher.directoryChanged.connect(self._on_changed)

    def begin(self) -> None:
        """Watch what there is now, and nothing else."""
        before = [*self._watcher.files(), *self._watcher.directories()]
        if before:
            self._watcher.removePaths(before)
        paths = list(self._paths())[:MOST_FILES]
        if paths:
            self._watcher.addPaths(paths)

    def _on_changed(self, path: str) -> None:
        self._found.add(path)
        self._quiet.start()

    def _tell(self) -> None:
        found, self._found = frozenset(self._found), set()
        self.begin()  # a file that was replaced is another one
        self.changed.emit(found)
