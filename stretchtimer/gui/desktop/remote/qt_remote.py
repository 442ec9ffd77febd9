"""The remote of one session, brought into Qt's loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Playback
from stretchtimer.gui.bridges.qt_player import QtPlayer
from stretchtimer.gui.desktop.remote.track import Asked, Standing, standing_of

JUMP_MS = 500


class Bus(Protocol):
    """Shows the session to the desktop; nothing of it waits, or fails."""

    def show(self, standing: Standing) -> None:
        """Tell how the session stands."""

    def close(self) -> None:
        """Be gone from the desktop."""


MakeBus = Callable[[Callable[[Asked], None]], Bus]
"""Makes a bus that passes orders on, in whatever thread."""


class QtRemote(QObject):
    """Follows *player* for the desktop, and tells in the window's thread what a remote ``asked``.

    The desktop is told at changes only: where a session stands meanwhile it works out by itself.
    """

    asked = Signal(object)  # Asked
    _heard = Signal(object)  # Asked; from the thread of the bus

    def __init__(
        self,
        player: QtPlayer,
        routine: str,
        make: MakeBus,
        art_of: Callable[[Exercise], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._routine = routine
        self._art_of = art_of
        self._seen: tuple[object, ...] = ()
        self._position = 0
        self._as_of = 0
        self._moves = False
        self._heard.connect(self.asked)
        self._bus = make(self._heard.emit)
        self._player = player
        player.moved.connect(self._on_moved)
        self._on_moved(player.playback)

    def close(self) -> None:
        """Be a player no more."""
        self._player.moved.disconnect(self._on_moved)
        self._heard.disconnect(self.asked)
        self._bus.close()

    def _on_moved(self, playback: Playback) -> None:
        if not playback.timeline.segments:
            return
        seen = (playback.timeline, playback.index, playback.status, bool(playback.lead_in))
        came = self._position + (playback.as_of - self._as_of if self._moves else 0)
        if seen == self._seen and abs(playback.position - came) < JUMP_MS:
            return
        standing = standing_of(playback, self._routine, self._art_of)
        self._seen = seen
        self._position, self._as_of = playback.position, playback.as_of
        self._moves = standing.moves
        self._bus.show(standing)
