"""The log of the window: opened after the first paint, it hears of every error nobody caught."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, Signal

from stretchtimer import __version__
from stretchtimer.language import _, spoken
from stretchtimer.storage.log_file import Log

if TYPE_CHECKING:
    from stretchtimer.gui.bridges.qt_library import Shelf
    from stretchtimer.gui.pages.player import PlayerPage
    from stretchtimer.sound.health import Health


class Logbook(QObject):
    """Writes what happens, and tells the user in one plain sentence that something went wrong.

    The program goes on meanwhile. Qt's own messages are not listened to: a handler in Python can
    stop the program for good while sound is loaded (docs/decisions/0010).
    """

    told = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = Log(folder)
        self._hook, self._thread_hook = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        self._log.note(
            "started",
            version=__version__,
            python=sys.version.split()[0],
            qt=QLibraryInfo.version().toString(),
            system=sys.platform,
            language=spoken(),
        )

    def note(self, fact: str, **details: float | str | None) -> None:
        """Write that *fact* holds; a detail is a number or a word that is nobody's own."""
        self._log.note(fact, **details)

    def caught(self, error: BaseException) -> None:
        """Write of an error that the user has been told of already."""
        self._log.caught(error, "a thread")

    def note_sound(self, health: Health) -> None:
        """Write how the sound is doing."""
        self._log.note("sound", state=health.state.value, output=health.output or None)

    def note_shelf(self, shelf: Shelf) -> None:
        """Write how many routines there are, and how many problems in their files."""
        self._log.note("routines", count=len(shelf.cards), problems=len(shelf.problems))

    def note_session(self, page: PlayerPage) -> None:
        """Write that a session was begun, and how many phases it has."""
        self._log.note("session", phases=len(page.qt_player.playback.timeline.segments))

    def close(self) -> None:
        """Write the end, and listen no more."""
        if sys.excepthook == self._on_error:
            sys.excepthook = self._hook
        if threading.excepthook == self._on_thread_error:
            threading.excepthook = self._thread_hook
        self._log.note("closed")
        self._log.close()

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._log.caught(error)
            self._tell()
        if self._hook is not sys.__excepthook__ or sys.flags.dev_mode:
            self._hook(kind, error, trace)  # whoever listened before hears of it too

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self._log.caught(args.exc_value, args.thread.name if args.thread else "a thread")
            self._tell()
        if self._thread_hook is not threading.__excepthook__ or sys.flags.dev_mode:
            self._thread_hook(args)

    def _tell(self) -> None:
        self.told.emit(
            _(
                "Something went wrong inside StretchTimer. What you were doing goes on; if it "
                "looks odd, start the program again."
            )
        )
