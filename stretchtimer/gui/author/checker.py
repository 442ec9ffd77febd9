"""Checks a text while it is written, in a thread of its own; only the latest result counts."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from stretchtimer.core.proof import Proof
from stretchtimer.gui.author.heard import Outlook, outlook_of
from stretchtimer.language import _

PAUSE_MS = 200
"""So long nobody has typed when a check begins."""
PATIENCE_S = 2.0
BRIEFLY_S = 0.000_1
"""Python's threads take turns: so long a key waits for a running check, instead of 5 ms each time
that the window needs Python (measured in benchmarks/author_typing.py)."""

Prove: TypeAlias = Callable[[str, str], Proof]
"""Proves a text as the file at a path."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a text was worth when it had *revision*."""

    revision: int
    text: str
    proof: Proof
    outlook: Outlook


class Checker(QObject):
    """Waits for a pause in the typing and has the text proved then; ``found`` tells the result.

    A result that came too late, because there is a newer text, is dropped.
    """

    found = Signal(object)  # Finding
    failed = Signal(str)  # a sentence
    _came = Signal(object)  # Finding; from the thread
    _broke = Signal(int, str)

    def __init__(
        self, prove: Prove, pause_ms: int = PAUSE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._prove = prove
        self._revision = 0
        self._path = ""
        self._text: Callable[[], str] = str
        self._jobs: SimpleQueue[tuple[int, str, str] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._begin)
        self._came.connect(self._on_came)
        self._broke.connect(self._on_broke)

    def check_soon(self, path: str, text: Callable[[], str]) -> None:
        """Check what *text* gives when the typing pauses, as the file at *path*."""
        self._revision += 1
        self._path, self._text = path, text
        self._pause.start()

    def check_now(self, path: str, text: Callable[[], str]) -> None:
        """Check what *text* gives without waiting."""
        self.check_soon(path, text)
        self._pause.stop()
        self._begin()

    def forget(self) -> None:
        """Let what is being checked come to nothing."""
        self._revision += 1
        self._pause.stop()

    def close(self) -> None:
        """Check nothing more."""
        self.forget()
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(PATIENCE_S)
            self._thread = None

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._work, name="check", daemon=True)
            self._thread.start()
        self._jobs.put((self._revision, self._path, self._text()))

    def _work(self) -> None:
        is_first = True
        while job := self._jobs.get():
            revision, path, text = job
            if revision != self._revision:  # a newer one is waiting, or on its way
                continue
            usual = sys.getswitchinterval()
            sys.setswitchinterval(BRIEFLY_S)
            try:
                proof = self._prove(path, text)
                self._came.emit(Finding(revision, text, proof, outlook_of(proof.routine)))
            except Exception as error:  # the last net of this thread: it must go on
                self._broke.emit(revision, f"{type(error).__name__}: {error}")
            finally:
                sys.setswitchinterval(usual)
            if is_first:  # what every check needs has been loaded, and need not be searched for
                gc.freeze()  # garbage any more: that search would keep a key waiting 30 ms
                is_first = False

    def _on_came(self, finding: Finding) -> None:
        if finding.revision == self._revision:
            self.found.emit(finding)

    def _on_broke(self, revision: int, words: str) -> None:
        if revision == self._revision:
            said = _("The check failed; this is a mistake in StretchTimer: {words}")
            self.failed.emit(said.format(words=words))
