from array import array

import pytest

from stretchtimer.core.exercise import Cues, Exercise
from stretchtimer.resources import data_root
from stretchtimer.sound.ladder import Ladder, Recordings
from stretchtimer.sound.made_voice import MadeVoice
from stretchtimer.sound.recording import recorded
from stretchtimer.sound.speech import estimated
from stretchtimer.sound.wav import SoundUnreadable, write_wav
from tests.sound.fakes import FakeVoice

AN_OGG = next((data_root("assets") / "voice" / "en").glob("*.ogg"))


def exercise(**recordings):
    paths = tuple((name, str(path)) for name, path in recordings.items())
    return Exercise("x", "Pigeon", cues=Cues(setup="Sit.", hold="Sink."), recordings=paths)


@pytest.fixture
def a_wav(tmp_path):
    path = tmp_path / "setup.wav"
    with path.open("wb") as file:
        write_wav(file, array("h", [9] * 4_800))
    return path


def test_the_first_voice_that_has_the_words_says_them():
    first, second = FakeVoice("Rest."), FakeVoice("Rest.", "Sit.")
    ladder = Ladder([first, second])
    assert ladder.clip("Rest.") is first.clip("Rest.")
    assert ladder.clip("Sit.") is second.clip("Sit.")


def test_words_that_no_voice_has_are_not_said():
    ladder = Ladder([FakeVoice()])
    assert ladder.clip("Sit.") is None
    assert ladder.duration_of("Sit.") == estimated("Sit.")


def test_a_recording_stands_for_the_words_of_its_cue(a_wav):
    recordings = Recordings([exercise(setup=a_wav)])
    assert recordings.duration_of("Sit.") == 100
    assert not recordings.has("Sink.")


def test_a_recording_may_stand_for_the_name(a_wav):
    assert Recordings([exercise(name=a_wav)]).has("Pigeon")


def test_a_damaged_recording_leaves_the_words_to_the_next_voice(tmp_path):
    path = tmp_path / "setup.wav"
    path.write_bytes(b"RIFF" + bytes(30))
    clip = FakeVoice("Sit.")
    assert Ladder([Recordings([exercise(setup=path)]), clip]).clip("Sit.") is clip.clip("Sit.")


def test_a_compressed_recording_is_decoded_by_a_child():
    assert recorded(AN_OGG).duration > 200


@pytest.mark.parametrize("content", [b"", b"ID3\3" + bytes(200), bytes(4_000)])
def test_a_recording_of_another_kind_is_refused(tmp_path, content):
    path = tmp_path / "setup.mp3"
    path.write_bytes(content)
    with pytest.raises(SoundUnreadable, match="only WAV and OGG"):
        recorded(path)


def test_a_recording_that_harms_its_decoder_harms_nobody_else(tmp_path):
    content = bytearray(AN_OGG.read_bytes())
    content[120:900] = bytes(780)
    path = tmp_path / "setup.ogg"
    path.write_bytes(content)
    with pytest.raises(SoundUnreadable, match="cannot be decoded"):
        recorded(path)


class Synthesis:
    """A voice that hums; counts how often it was asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, text):
        self.asked.append(text)
        return array("h", [0] * 2_400 + [5_000, -5_000] * 6_000 + [0] * 2_400)


def test_made_words_are_made_once_and_kept(tmp_path):
    synthesis = Synthesis()
    first = MadeVoice(tmp_path, lambda: synthesis).clip("Hold 30 s")
    again = MadeVoice(tmp_path, lambda: synthesis).clip("Hold 30 s")
    assert first.samples == again.samples
    assert synthesis.asked == ["Hold thirty seconds."]


def test_silence_around_made_words_is_cut_off(tmp_path):
    assert 500 <= MadeVoice(tmp_path, Synthesis).clip("Sit.").duration <= 560


def test_without_the_extra_nothing_is_made(tmp_path):
    voice = MadeVoice(tmp_path, lambda: None)
    assert not voice.has("Sit.")
    assert voice.clip("Sit.") is None


def test_kept_words_need_no_extra(tmp_path):
    MadeVoice(tmp_path, Synthesis).clip("Sit.")
    assert MadeVoice(tmp_path, lambda: None).has("Sit.")


def test_words_that_cannot_be_kept_are_heard_all_the_same(tmp_path):
    (tmp_path / "file").touch()
    assert MadeVoice(tmp_path / "file" / "voice", Synthesis).clip("Sit.").frames


def test_a_book_is_not_spoken(tmp_path):
    assert MadeVoice(tmp_path, Synthesis).clip("word " * 1_000) is None
