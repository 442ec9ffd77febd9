"""The session on the whole terminal, drawn anew when something has changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.live import Live

from stretchtimer.cli.guide import Words
from stretchtimer.cli.pretty import console
from stretchtimer.cli.scene import scene_of
from stretchtimer.cli.stage import Stage
from stretchtimer.core.duration import Millis
from stretchtimer.core.playback import Playback
from stretchtimer.engine.clock import Clock

FLASH: Millis = 400
"""How long a new phase is shown reversed."""


class Screen:
    """Draws a session of the routine called *title*."""

    def __init__(self, live: Live, title: str, clock: Clock) -> None:
        self._live = live
        self._title = title
        self._clock = clock
        self._drawn: object = None
        self._index = -1
        self._flash_until: Millis = 0

    def show(self, playback: Playback, words: Words) -> None:
        """Draw *playback*, unless it would look the same."""
        if playback.index != self._index:
            self._index, self._flash_until = playback.index, self._clock.now() + FLASH
        flash = self._clock.now() < self._flash_until
        if playback.is_over:
            return
        stage = Stage(scene_of(playback, self._title), words.note, flash, words.shows_keys)
        size = self._live.console.size
        rows = stage.rows(self._live.console, max(size.width - 4, 1), size.height)
        look = (size, [(row.plain, row.style, row.spans) for row in rows])
        if look != self._drawn:
            self._drawn = look
            self._live.update(stage, refresh=True)


@contextmanager
def whole_screen(title: str, clock: Clock, file: TextIO) -> Iterator[Screen]:
    """Give the whole terminal behind *file*; in the end it shows again what it showed before."""
    with Live(
        console=console(file),
        screen=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
    ) as live:
        yield Screen(live, title, clock)
