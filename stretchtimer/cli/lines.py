"""The session as plain lines, one for each phase: for pipes, logs and screen readers."""

from __future__ import annotations

from stretchtimer.cli.guide import Words
from stretchtimer.cli.printing import say
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.timeline import Segment, Timeline
from stretchtimer.engine.events import Event, SegmentEntered, StatusChanged
from stretchtimer.engine.player import Player
from stretchtimer.language import _
from stretchtimer.wording import (
    clock_words,
    count_words,
    headline,
    phase_word,
    seconds_words,
    side_word,
)


class Lines:
    """Prints a line when something new begins."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._note = ""
        player.subscribe(self._on_event)

    def show(self, _playback: Playback, words: Words, /) -> None:
        """Print the note, if it is a new one."""
        if words.note and words.note != self._note:
            say(words.note)
        self._note = words.note

    def _on_event(self, event: Event) -> None:
        match event:
            case SegmentEntered(segment):
                say(line_of(self._player.playback.timeline, segment))
            case StatusChanged(Status.PAUSED):
                say(_("Paused."))
            case StatusChanged(Status.WAITING):
                say(_("Press Space when you are ready."))
            case _:
                pass


class Unseen:
    """Shows nothing."""

    def show(self, playback: Playback, words: Words, /) -> None:
        """Do nothing."""


def line_of(timeline: Timeline, segment: Segment) -> str:
    """Say *segment* in a line: ``0:15 Hold 2 s · Left leg · rep 1 of 10 · Pigeon · Breathe.``."""
    length = "" if segment.gate else f" {seconds_words(segment.duration)}"
    parts = (
        f"{clock_words(segment.start):>5} {phase_word(segment.phase)}{length}",
        side_word(segment.side, segment.exercise) if segment.side else "",
        count_words(timeline, segment),
        headline(timeline, segment),
        segment.text,
    )
    return " · ".join(part for part in parts if part)
