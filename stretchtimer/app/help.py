"""Help: the book, the About page, and the walk through a first session."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from stretchtimer.app.ground import Ground
from stretchtimer.app.shelves import Shelves
from stretchtimer.core.machine import Machine
from stretchtimer.core.routine import Routine
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.bridges.qt_sound import QtSound
from stretchtimer.gui.flows.help import HelpFlow, HelpWays
from stretchtimer.gui.flows.session import SessionFlow
from stretchtimer.gui.walk.flow import WalkFlow
from stretchtimer.inventory.findings import look_around
from stretchtimer.inventory.machine import machine_of
from stretchtimer.inventory.pieces import licence_texts, pieces
from stretchtimer.language import spoken
from stretchtimer.resources import data_root
from stretchtimer.sound.health import SoundState
from stretchtimer.storage.book import BookShelf

WALK = Path("walk") / "first-steps.yaml"


class Help:
    """The parts of help; each is made when it is first wanted."""

    def __init__(
        self,
        ground: Ground,
        shelves: Shelves,
        errands: QtErrands,
        sessions: SessionFlow,
        sound: QtSound,
    ) -> None:
        self._ground = ground
        self._shelves = shelves
        self._errands = errands
        self._sessions = sessions
        self._sound = sound

    @cached_property
    def flow(self) -> HelpFlow:
        """The book and the About page."""
        ways = HelpWays(
            book=book,
            machine=self._machine,
            pieces=pieces,
            texts=partial(licence_texts, self._ground.places.assets),
            browse=browse,
            copy=lambda text: QGuiApplication.clipboard().setText(text),
            walk=self.walk.begin,
        )
        return HelpFlow(self._ground.window, self._ground.look, self._errands, ways)

    @cached_property
    def walk(self) -> WalkFlow:
        """The walk through a first session."""
        ground = self._ground
        return WalkFlow(
            ground.window,
            ground.look,
            ground.desk,
            self._errands,
            read=self._read_walk,
            play=self._sessions.try_page,
        )

    def _read_walk(self) -> Routine:
        return self._shelves.library.routine_from(self._ground.places.assets / WALK)

    def _machine(self) -> Machine:
        """Look around on this machine; the window is open and the sound engine knows its way."""
        found = look_around(self._output, display=True)
        return machine_of(found, self._ground.places)

    def _output(self) -> str | None:
        health = self._sound.health
        return None if health.state is SoundState.SILENT else health.output


def book() -> BookShelf:
    """Return the book of help; an empty one where the program was installed without it."""
    try:
        return BookShelf(Path(data_root("docs")), spoken())
    except FileNotFoundError:
        return BookShelf(Path("no-book"))


def browse(address: str) -> bool:
    """Open a web address or a folder with the system's own program; return whether it worked."""
    is_web = address.lower().startswith(("https://", "http://", "mailto:"))
    url = QUrl(address) if is_web else QUrl.fromLocalFile(address)
    return bool(QDesktopServices.openUrl(url))
