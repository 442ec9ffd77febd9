import json

import pytest

from stretchtimer.cli.trace import Trace
from stretchtimer.core.cues import plan_cues
from stretchtimer.core.routine import NoteStep
from stretchtimer.engine.player import Player
from stretchtimer.engine.runner import run
from tests.examples import ais, step, timeline
from tests.fakes import FakeClock


class Traced:
    """A session that is traced, and what was printed."""

    def __init__(self, timeline, capsys):
        self.clock = FakeClock(7_000)
        self.player = Player(timeline, self.clock)
        self.trace = Trace(self.player, self.clock)
        self.capsys = capsys

    def wait(self, millis):
        for _ in range(millis // 500):
            self.clock.sleep(500)
            self.player.tick()

    def events(self, kind=""):
        """The events printed since the last look."""
        self.trace.settle()
        lines = [json.loads(line) for line in self.capsys.readouterr().out.splitlines()]
        return [line for line in lines if not kind or line["event"] == kind]


@pytest.fixture
def traced(capsys):
    return lambda timeline: Traced(timeline, capsys)


def test_every_event_says_where_and_when(traced):
    session = traced(ais())
    run(session.player, session.clock.sleep)
    for event in session.events():
        assert event["clock_ms"] == event["at_ms"] + 7_000
        assert isinstance(event["index"], int)


def test_every_phase_and_every_cue_is_there_once(traced):
    session = traced(ais())
    run(session.player, session.clock.sleep)
    events = session.events()
    phases = [event["index"] for event in events if event["event"] == "phase"]
    cues = [(e["at_ms"], e["name"]) for e in events if e["event"] == "cue"]
    assert phases == [segment.index for segment in ais().segments]
    assert cues == [(cue.at, cue.name) for cue in plan_cues(ais())]


def test_the_end_comes_once_with_what_was_done(traced):
    session = traced(ais())
    run(session.player, session.clock.sleep)
    (end,) = session.events("end")
    assert (end["at_ms"], end["reps_done"], end["held_ms"]) == (145_000, 20, 40_000)


def test_a_gate_says_that_it_waits(traced):
    session = traced(timeline(NoteStep("1", "Read."), step(number="2")))
    session.player.play()
    (gate,) = session.events("gate")
    assert (gate["at_ms"], gate["index"], gate["text"]) == (0, 0, "Read.")


def test_a_pause_of_the_user_has_no_gap(traced):
    session = traced(ais())
    session.player.play()
    session.wait(5_000)
    session.player.pause()
    (pause,) = session.events("pause")
    assert (pause["at_ms"], pause["gap_ms"]) == (5_000, 0)


def test_a_machine_that_slept_is_one_pause_with_its_gap(traced):
    session = traced(ais())
    session.player.play()
    session.wait(5_000)
    session.clock.sleep(60_000)
    session.player.tick()
    (pause,) = session.events("pause")
    assert (pause["at_ms"], pause["gap_ms"]) == (5_000, 60_000)
