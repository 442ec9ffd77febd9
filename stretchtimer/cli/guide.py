"""The session in the terminal: looks at the clock, shows, and does what the keys ask."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from stretchtimer.cli.keys import Key, Keyboard
from stretchtimer.cli.tones import Tones
from stretchtimer.cli.trace import Trace
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.swapping import easier_here
from stretchtimer.engine.clock import Clock
from stretchtimer.engine.player import Player
from stretchtimer.language import N_, _

LOOK_EVERY: Millis = 100
"""How long the terminal may lag behind while something moves."""
NOTE_STAYS: Millis = 4 * SECOND
STEP_OF_TIME: Millis = 10 * SECOND
QUESTION = N_("Leave the session? Q leaves, any other key keeps going.")


@dataclass(frozen=True, slots=True)
class Words:
    """What is said beside the session at a moment."""

    note: str = ""
    shows_keys: bool = False


class View(Protocol):
    """Where a session is seen."""

    def show(self, playback: Playback, words: Words, /) -> None:
        """Show *playback*; called often, so what has not changed is not drawn again."""


class Guide:
    """Leads through a session.

    *clock* is the wall's, whatever the speed of the session's own. What comes in by *news*, from
    whichever thread, is shown for a moment.
    """

    def __init__(
        self,
        player: Player,
        keyboard: Keyboard,
        view: View,
        tones: Tones,
        clock: Clock,
        news: SimpleQueue[str],
    ) -> None:
        self._player = player
        self._keyboard = keyboard
        self._view = view
        self._tones = tones
        self._clock = clock
        self._news = news
        self._note = ""
        self._note_until: Millis = 0
        self._shows_keys = False
        self._leaves = False
        self._asked = False

    def lead(self, speed: float = 1.0, trace: Trace | None = None) -> bool:
        """Lead from the start to the end; return whether the end was reached."""
        self._player.play()
        while not self._leaves:
            playback = self._player.tick()
            if trace:
                trace.settle()
            self._view.show(playback, self._words())
            if playback.is_over:
                break
            for key in self._keyboard.pressed(self._wait(speed)):
                self._do(key)
        return self._player.playback.is_over

    def _wait(self, speed: float) -> Millis:
        playback = self._player.playback
        if playback.status is not Status.RUNNING:
            return LOOK_EVERY * 2
        return max(min(round(self._player.until_next() / speed), LOOK_EVERY), 1)

    def _words(self) -> Words:
        now = self._clock.now()
        if now >= self._note_until:
            self._note, self._asked = "", False
            with suppress(Empty):
                self._say(self._news.get_nowait())
        return Words(self._note, self._shows_keys)

    def _say(self, line: str) -> None:
        self._note, self._note_until = line, self._clock.now() + NOTE_STAYS

    def _do(self, key: Key) -> None:
        if key is Key.LEAVE:
            self._leave()
            return
        if self._asked or self._shows_keys:
            self._asked, self._shows_keys, self._note = False, False, ""
            return
        if key in ACTIONS:
            ACTIONS[key](self._player)
        elif key is Key.EASIER:
            self._take_easier()
        elif key is Key.MUTE:
            self._say(self._tones.toggle())
        elif key is Key.HELP:
            self._shows_keys = True

    def _leave(self) -> None:
        """Ask once; asked again, leave."""
        self._leaves = self._asked
        self._asked = True
        self._say(_(QUESTION))

    def _take_easier(self) -> None:
        here = self._player.tick()
        easier = easier_here(here.timeline, here.index)
        if easier:
            self._player.swap(easier[0])
            self._say(_("Easier: {exercise}.").format(exercise=easier[0].name))
        else:
            self._say(_("There is no easier exercise for this one."))


ACTIONS: dict[Key, Callable[[Player], None]] = {
    Key.OBVIOUS: Player.toggle,
    Key.NEXT: Player.skip,
    Key.BACK: Player.back,
    Key.MORE: lambda player: player.add_time(STEP_OF_TIME),
    Key.LESS: lambda player: player.add_time(-STEP_OF_TIME),
    Key.RESTART: Player.restart_exercise,
}
"""What the keys do that need nothing but the player."""
