"""Opening a shared routine: looked at in a thread, shown, and added if it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.bundle import Parcel
from stretchtimer.core.errors import StretchTimerError
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.parcel import ParcelPage
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _

Result = TypeVar("Result")


class Opened(Protocol):
    """A bundle that was checked whole, and waits."""

    @property
    def parcel(self) -> Parcel:
        """What is in it."""

    def add(self) -> str:
        """Add it, and return the path of its routine. May raise a StretchTimerError."""

    def discard(self) -> None:
        """Forget it."""


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why something was not done."""

    reason: str


class ParcelFlow(QObject):
    """Shows bundles one at a time; ``added`` tells the path of a routine that was added.

    *look_into* opens the file at a path, in a thread; it may raise a StretchTimerError.
    """

    added = Signal(str)
    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        errands: QtErrands,
        look_into: Callable[[str], Opened],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._errands = errands
        self._look_into = look_into
        self._opened: Opened | None = None
        self._name = ""
        self._count = 0
        self._page = ParcelPage(look)
        self._page.left.connect(self._on_left)
        self._page.add_wanted.connect(self._on_add)

    def open(self, path: str) -> None:
        """Look at the bundle at *path*, and show what is in it."""
        self._forget()
        self._name = path.replace("\\", "/").rpartition("/")[2]
        self._page.show_waiting(self._name)
        self._window.show_page(self._page, Destination.ROUTINES)
        self._page.setFocus()
        self._count += 1
        number = self._count
        self._errands.run(
            lambda: _tried(lambda: self._look_into(path)), lambda found: self._show(found, number)
        )

    def close(self) -> None:
        """Forget what was opened and not added."""
        opened, self._opened = self._opened, None
        if opened:
            opened.discard()

    def _show(self, found: Opened | _Refusal, number: int) -> None:
        is_wanted = number == self._count
        if isinstance(found, _Refusal):
            if is_wanted:
                self._page.show_refusal(self._name, found.reason)
        elif is_wanted:
            self._opened = found
            self._page.show_parcel(found.parcel)
        else:  # another one was opened meanwhile, or nobody waits any more
            self._errands.run(found.discard, _nothing)

    def _on_add(self) -> None:
        opened, self._opened = self._opened, None
        if opened:
            self._errands.run(lambda: _tried(opened.add), self._show_added)

    def _show_added(self, path: str | _Refusal) -> None:
        if isinstance(path, _Refusal):
            self._page.show_refusal(self._name, path.reason)
        else:
            self.added.emit(path)
            self._window.show_notice(_("Added to your routines."))

    def _on_left(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        self._count += 1
        opened, self._opened = self._opened, None
        if opened:
            self._errands.run(opened.discard, _nothing)


def _tried(job: Callable[[], Result]) -> Result | _Refusal:
    """Return what *job* gives, or why it did not."""
    try:
        return job()
    except StretchTimerError as error:
        return _Refusal(str(error))


def _nothing(_left: object) -> None:
    """Take what nobody waits for."""
