"""The easier exercise, taken in the middle of a session."""

from __future__ import annotations

from collections.abc import Collection

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.safety import Condition
from stretchtimer.gui.bridges.qt_player import QtPlayer
from stretchtimer.gui.player.easing import first_easier, nothing_easier, swapped_words
from stretchtimer.gui.player.teller import Teller


class Easier:
    """Swaps the exercise under way for an easier one that *conditions* do not speak against."""

    def __init__(
        self, qt_player: QtPlayer, conditions: Collection[Condition], teller: Teller
    ) -> None:
        self._qt_player = qt_player
        self._conditions = conditions
        self._teller = teller

    @property
    def first(self) -> Exercise | None:
        """The exercise that would take the place of the one under way, if there is any."""
        return first_easier(self._qt_player.playback, self._conditions)

    def take(self) -> None:
        """Go on with the easier exercise, and say so; or say that there is none."""
        self._qt_player.look()
        playback = self._qt_player.playback
        easier = self.first
        if easier is None or playback.is_over:
            self._teller.notice(nothing_easier(playback))
            return
        self._qt_player.swap(easier)
        self._teller.notice(swapped_words(self._qt_player.playback))
