import pytest

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.resources import data_root
from stretchtimer.sound.chain import OutputChain
from stretchtimer.sound.conductor import AHEAD, OVERDUE, Conductor
from stretchtimer.sound.repertoire import Repertoire
from stretchtimer.sound.score import Entry, Score
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.volumes import Bus
from tests.sound.fakes import FakeOutput, FakeSeconds, FakeSpeaker, FakeVoice


class Bench:
    """A conductor over a fake output, a fake voice and a fake speaker."""

    def __init__(self):
        self.seconds, self.output, self.speaker = FakeSeconds(), FakeOutput(), FakeSpeaker()
        shelf = ToneShelf(data_root("assets") / "sounds" / "clear")
        repertoire = Repertoire(shelf, FakeVoice("Lift."))
        chain = OutputChain([self.output], self.seconds, lambda _: None)
        self.conductor = Conductor(chain, repertoire, self.speaker, self.seconds)

    def play(self, *timed):
        now = self.seconds.now
        self.conductor.play(Score(tuple(Entry(now + after, cue) for after, cue in timed)))
        self.conductor.look()

    @property
    def heard(self):
        return [sound.clip.name for sound in self.output.scheduled]


MOVE, HOLD = Cue(0, 0, CueKind.TONE, "move"), Cue(0, 0, CueKind.TONE, "hold")
LIFT = Cue(0, 0, CueKind.SPEECH, "move", "Lift.")
UNKNOWN = Cue(0, 0, CueKind.SPEECH, "move", "Wiggle.")


@pytest.fixture
def bench():
    return Bench()


def test_what_is_far_ahead_is_not_handed_on_yet(bench):
    bench.play((1, MOVE), (AHEAD + 10, HOLD))
    assert bench.heard == ["move"]


def test_what_has_come_near_is_handed_on(bench):
    bench.play((1, MOVE), (AHEAD + 10, HOLD))
    bench.seconds.now += 20
    bench.conductor.look()
    assert bench.heard[-1] == "hold"


def test_nothing_is_handed_on_twice(bench):
    bench.play((1, MOVE))
    bench.conductor.look()
    assert bench.heard == ["move"]


def test_words_with_a_clip_are_on_the_bus_of_the_voice(bench):
    bench.play((1, LIFT))
    assert [sound.bus for sound in bench.output.scheduled] == [Bus.VOICE]


def test_words_with_a_clip_are_not_said_by_the_speaker(bench):
    bench.play((0, LIFT))
    assert bench.speaker.said == []


def test_words_without_a_clip_are(bench):
    bench.play((0, UNKNOWN))
    assert bench.speaker.said == ["Wiggle."]


def test_words_that_come_much_too_late_are_not_said(bench):
    bench.play((0.5, UNKNOWN))
    bench.seconds.now += 0.6 + OVERDUE
    bench.conductor.look()
    assert bench.speaker.said == []


def test_a_new_score_forgets_the_old_one(bench):
    bench.play((1, MOVE), (AHEAD + 10, HOLD))
    bench.play()
    bench.seconds.now += 20
    bench.conductor.look()
    assert bench.heard == []
