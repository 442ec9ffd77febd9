"""The trace of a session: a line of JSON for every event, for tests and for the curious."""

from __future__ import annotations

from typing import Any

from stretchtimer.cli.printing import say_json_line
from stretchtimer.core.cues import CueKind
from stretchtimer.core.playback import Status
from stretchtimer.core.timeline import Segment
from stretchtimer.engine.clock import Clock
from stretchtimer.engine.events import CueDue, Event, SegmentEntered, StatusChanged, Suspended
from stretchtimer.engine.player import Player


class Trace:
    """Prints what *player* tells; ``clock_ms`` are readings of the session's own *clock*."""

    def __init__(self, player: Player, clock: Clock) -> None:
        self._player = player
        self._clock = clock
        self._pause: dict[str, Any] | None = None
        player.subscribe(self._on_event)

    def settle(self) -> None:
        """Print a pause that is no longer in doubt: a moment later it may turn out to be a gap."""
        if self._pause is not None:
            say_json_line(self._pause)
            self._pause = None

    def _on_event(self, event: Event) -> None:
        match event:
            case SegmentEntered(segment):
                self._print("phase", segment.start, segment.index, **_facts(segment))
            case CueDue(cue):
                text = {"text": cue.text} if cue.kind is CueKind.SPEECH else {}
                self._print("cue", cue.at, cue.index, kind=cue.kind.value, name=cue.name, **text)
            case StatusChanged(status):
                self._on_status(status)
            case Suspended(gap):
                if self._pause is not None:
                    self._pause["gap_ms"] = gap
                self.settle()
            case _:
                pass

    def _on_status(self, status: Status) -> None:
        here = self._player.playback
        match status:
            case Status.WAITING:
                phase, text = here.segment.phase.value, here.segment.text
                self._print("gate", here.position, here.index, phase=phase, text=text)
            case Status.PAUSED:
                self.settle()
                self._pause = self._row("pause", here.position, here.index, gap_ms=0)
            case Status.FINISHED:
                record = self._player.record
                done, held = record.reps_done, record.held
                self._print("end", here.position, here.index, reps_done=done, held_ms=held)
            case _:
                pass

    def _print(self, event: str, at: int, index: int, **facts: Any) -> None:
        self.settle()
        say_json_line(self._row(event, at, index, **facts))

    def _row(self, event: str, at: int, index: int, **facts: Any) -> dict[str, Any]:
        now = self._clock.now()
        return {"event": event, "at_ms": at, "clock_ms": now, "index": index, **facts}


def _facts(segment: Segment) -> dict[str, Any]:
    return {
        "phase": segment.phase.value,
        "duration_ms": segment.duration,
        "exercise": segment.exercise.id if segment.exercise else None,
        "side": segment.side.value if segment.side else None,
        "set": segment.set,
        "rep": segment.rep,
        "gate": segment.gate,
        "text": segment.text,
    }
