"""Files that come from outside while the program runs: opened at once, or after the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _, ngettext
from stretchtimer.plain_words import in_a_row


class Arrivals(QObject):
    """Opens the first of several files and names the others; nothing comes over a session."""

    def __init__(
        self, window: MainWindow, open_file: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._open_file = open_file
        self._waiting: tuple[str, ...] = ()
        window.freed.connect(self._on_freed)

    def take(self, files: Sequence[str]) -> None:
        """Open *files*, or keep them until the session under way is over."""
        if not files:
            return
        if self._window.is_alone:
            self._waiting = tuple(files)
            self._window.show_notice(
                _("{file} opens when this session is over.").format(file=name_of(files[0]))
            )
            return
        self._open_file(files[0])
        if files[1:]:
            self._window.show_notice(left_words(files[1:]))

    def _on_freed(self) -> None:
        files, self._waiting = self._waiting, ()
        if files:
            self._window.show_notice("")
            self.take(files)


def left_words(files: Sequence[str]) -> str:
    """Say which files were not opened."""
    # translators: {files} is one name of a file, or several with commas between
    said = ngettext(
        "One file is opened at a time. This one was left: {files}.",
        "One file is opened at a time. These were left: {files}.",
        len(files),
    )
    return said.format(files=in_a_row(name_of(file) for file in files))


def name_of(path: str) -> str:
    """Return the name of the file at *path*."""
    return path.replace("\\", "/").rpartition("/")[2]
