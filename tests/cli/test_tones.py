from stretchtimer.cli.tones import EngineTones, NoTones
from stretchtimer.core.cues import CueKind
from stretchtimer.sound.volumes import Volumes
from tests.engine.sessions import Session
from tests.examples import pigeon, step, timeline


class FakeEngine:
    """Remembers what it was told."""

    def __init__(self):
        self.told = []
        self.volumes = Volumes()

    def start(self):
        self.told.append("start")

    def follow(self, due):
        self.told.append([d.cue.name for d in due if d.cue.kind is CueKind.TONE])

    def halt(self):
        self.told.append("halt")

    def play_now(self, name):
        self.told.append(name)

    def mute(self, muted=True):
        self.volumes = Volumes(muted=muted)

    def close(self):
        self.told.append("close")


def followed(timeline):
    """An engine that follows a session, and the session."""
    engine, slept = FakeEngine(), []
    tones = EngineTones(engine, slept.append)
    session = Session(timeline)
    tones.follow(session.player)
    engine.told.clear()
    return engine, tones, session, slept


def test_what_is_due_is_given_to_the_engine_at_the_start():
    engine, _, session, _ = followed(timeline(step(hold=4_000, prepare=2_000)))
    session.player.play()
    assert engine.told == [["prepare", "hold", "pip", "pip", "finish"]]


def test_while_paused_nothing_is_due():
    engine, _, session, _ = followed(pigeon())
    session.player.play()
    session.player.pause()
    assert engine.told[-1] == []


def test_ending_by_a_skip_is_heard_as_the_finish():
    engine, _, session, _ = followed(pigeon())
    session.player.play()
    session.player.skip(99)
    assert engine.told[-2:] == ["halt", "finish"]


def test_the_last_tone_is_heard_out_before_the_device_is_closed():
    engine, tones, _, slept = followed(pigeon())
    tones.end(finished=True)
    assert sum(slept) > 1
    assert engine.told == ["close"]


def test_after_an_early_end_nothing_is_waited_for():
    _, tones, _, slept = followed(pigeon())
    tones.end(finished=False)
    assert slept == []


def test_muting_says_so_and_waits_for_no_tone():
    _, tones, _, slept = followed(pigeon())
    assert tones.toggle() == "Sound off."
    tones.end(finished=True)
    assert slept == []
    assert tones.toggle() == "Sound on."


def test_no_tones_says_why():
    assert NoTones("Started without sound.").toggle() == "Started without sound."
