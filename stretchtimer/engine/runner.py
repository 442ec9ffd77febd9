"""Play a session to its end without a window."""

from __future__ import annotations

from collections.abc import Callable

from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.playback import Status
from stretchtimer.engine.player import Player

LONGEST_SLEEP: Millis = SECOND


def run(player: Player, sleep: Callable[[Millis], None]) -> None:
    """Start *player* and play it to its end, gates answered at once; asleep when nothing happens.

    *sleep* is handed milliseconds of the player's own clock.
    """
    player.play()
    while not player.playback.is_over:
        if player.tick().status is Status.WAITING:
            player.answer()
        elif player.playback.status is Status.PAUSED:
            player.play()
        else:
            sleep(min(player.until_next(), LONGEST_SLEEP))
