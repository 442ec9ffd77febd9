from itertools import pairwise
from pathlib import Path

import pytest

from stretchtimer.core.cues import Cue, CueKind, plan_cues
from stretchtimer.core.due import DueCue, due_cues
from stretchtimer.core.playback import Playback, pause, play
from stretchtimer.resources import data_root
from stretchtimer.sound.engine import LAG, SoundEngine
from stretchtimer.sound.health import NOT_STARTED, SoundState
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.silent_output import SilentOutput
from stretchtimer.sound.volumes import Bus, Volumes
from tests.examples import ais
from tests.fakes import FakeClock
from tests.sound.fakes import DirectWorker, FakeOutput, FakeSeconds, FakeSpeaker, FakeVoice

TONES = data_root("assets") / "sounds" / "clear"


class Bench:
    """An engine over a fake output, every task done at once."""

    def __init__(self):
        self.clock = FakeClock(1_000_000)  # not the clock of the device
        self.seconds = FakeSeconds(50.0)
        self.output = FakeOutput()
        self.told = []
        self.worker = DirectWorker()
        self.speaker = FakeSpeaker()
        self.engine = SoundEngine(
            ToneShelf(TONES),
            [self.output, SilentOutput()],
            self.clock,
            self.told.append,
            speaker=self.speaker,
            worker=self.worker,
            seconds=self.seconds,
        )

    @property
    def heard(self):
        """What is scheduled: milliseconds from now, and the tone."""
        return [
            (round((sound.at - self.seconds.now) * 1000) - LAG, sound.clip.name)
            for sound in self.output.scheduled
        ]


@pytest.fixture
def bench():
    return Bench()


def tone(at, name):
    return DueCue(1_000_000 + at, Cue(at, 0, CueKind.TONE, name))


def test_before_it_is_started_it_is_silent_and_says_nothing(bench):
    assert bench.engine.health == NOT_STARTED


def test_starting_looks_for_a_device(bench):
    bench.engine.start()
    assert bench.engine.health.state is SoundState.OK


def test_a_change_of_health_is_told(bench):
    bench.engine.start()
    bench.output.break_off()
    bench.worker.in_between()
    assert [health.state for health in bench.told] == [SoundState.OK, SoundState.SILENT]


def test_a_cue_is_heard_at_its_reading_of_the_session_clock(bench):
    bench.engine.follow([tone(0, "move"), tone(2_000, "hold")])
    assert bench.heard == [(0, "move"), (2_000, "hold")]


def test_words_without_a_clip_are_said_by_the_speaker_when_they_are_due(bench):
    bench.engine.start()
    bench.engine.follow([DueCue(1_002_000, Cue(0, 0, CueKind.SPEECH, "move", "Lift."))])
    assert bench.speaker.said == []
    bench.seconds.now += 2.1
    bench.worker.in_between()
    assert bench.speaker.said == ["Lift."]


def test_words_that_wait_for_the_speaker_are_forgotten_after_a_halt(bench):
    bench.engine.start()
    bench.engine.follow([DueCue(1_002_000, Cue(0, 0, CueKind.SPEECH, "move", "Lift."))])
    bench.engine.halt()
    bench.seconds.now += 2.1
    bench.worker.in_between()
    assert bench.speaker.said == []


def test_the_words_of_a_session_are_spoken_by_its_own_voice(bench):
    bench.engine.use_voice(FakeVoice("Lift."))
    bench.engine.follow([DueCue(1_000_500, Cue(0, 0, CueKind.SPEECH, "move", "Lift."))])
    assert bench.heard == [(500, "Lift.")]


def test_a_halt_hushes_the_speaker(bench):
    bench.engine.start()
    bench.engine.halt()
    assert bench.speaker.hushed


def test_the_speaker_is_as_loud_as_the_voice(bench):
    bench.engine.set_volume(Bus.VOICE, 0.5)
    assert bench.speaker.gain == 0.25


def test_waking_a_loudspeaker_plays_what_nobody_hears(bench):
    bench.engine.wake()
    assert max(abs(sample) for sample in bench.output.scheduled[0].clip.samples) < 10


def test_a_woken_loudspeaker_stays_awake_for_a_minute_without_a_gap(bench):
    bench.engine.wake()
    sounds = bench.output.scheduled
    assert all(one.end == other.at for one, other in pairwise(sounds))
    assert sounds[-1].end == bench.seconds.now + 60


def test_speech_is_not_heard_as_a_tone(bench):
    bench.engine.follow([DueCue(1_000_000, Cue(0, 0, CueKind.SPEECH, "move", "Lift."))])
    assert bench.heard == []


def test_a_tone_that_has_no_file_is_not_heard(bench):
    bench.engine.follow([tone(0, "gong"), tone(5, "rest")])
    assert bench.heard == [(5, "rest")]


def test_halting_leaves_no_stale_cue(bench):
    bench.engine.follow([tone(2_000, "hold")])
    bench.engine.halt()
    assert bench.heard == []


def test_following_anew_replaces_what_was_scheduled(bench):
    bench.engine.follow([tone(2_000, "hold")])
    bench.engine.follow([tone(3_000, "rest")])
    assert bench.heard == [(3_000, "rest")]


def test_a_whole_session_is_scheduled_at_its_milliseconds(bench):
    bench.engine.start()
    timeline = ais()
    cues = plan_cues(timeline)
    playback = play(Playback(timeline, as_of=1_000_000), 1_000_000)
    bench.engine.follow(due_cues(playback, cues))
    start, heard = bench.seconds.now + LAG / 1000, set()
    while bench.seconds.now < start + timeline.duration / 1000:
        bench.seconds.now += 0.25
        bench.worker.in_between()
        scheduled = bench.output.scheduled
        heard.update((round((one.at - start) * 1000), one.clip.name) for one in scheduled)
    assert heard == {(cue.at, cue.name) for cue in cues if cue.kind is CueKind.TONE}


def test_a_paused_session_is_silent(bench):
    timeline = ais()
    playback = play(Playback(timeline, as_of=1_000_000), 1_000_000)
    bench.engine.follow(due_cues(playback, plan_cues(timeline)))
    bench.engine.follow(due_cues(pause(playback, 1_001_000), plan_cues(timeline)))
    assert bench.heard == []


def test_a_tone_can_be_played_now_beside_the_session(bench):
    bench.engine.follow([tone(2_000, "hold")])
    bench.engine.play_now("finish")
    assert bench.heard == [(2_000, "hold"), (-LAG, "finish")]


def test_playing_a_missing_tone_now_does_nothing(bench):
    bench.engine.play_now("gong")
    assert bench.heard == []


def test_a_volume_reaches_the_output(bench):
    bench.engine.start()
    bench.engine.set_volume(Bus.TONES, 0.5)
    assert bench.output.volumes == Volumes(tones=0.5)


def test_muting_keeps_the_sliders(bench):
    bench.engine.start()
    bench.engine.set_volume(Bus.VOICE, 0.3)
    bench.engine.mute()
    bench.engine.mute(False)
    assert bench.output.volumes == Volumes(voice=0.3)


def test_closing_lets_go_of_the_device(bench):
    bench.engine.start()
    bench.engine.close()
    assert not bench.output.is_open


def test_a_folder_without_tones_is_silence(bench):
    assert ToneShelf(Path("nowhere")).tone("hold") is None
