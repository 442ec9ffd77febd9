import io
import struct
import wave

import numpy as np
import pytest

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.routine import NoteStep
from stretchtimer.export.audio_guide import GuideLabel, GuideNotWritten, write_guide
from stretchtimer.export.audio_plan import Chapter, GuidePlan, plan_guide
from stretchtimer.export.audio_render import BLOCK, GUIDE_RATE, frames_of, halved, render_guide
from stretchtimer.export.audio_wav import write_guide_wav
from stretchtimer.export.id3 import id3_tag
from stretchtimer.resources import data_root
from stretchtimer.sound.phrases import ENGLISH
from stretchtimer.sound.repertoire import Repertoire
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.volumes import Volumes
from tests.examples import pigeon, step, timeline
from tests.sound.fakes import FakeVoice, level

LABEL = GuideLabel("Pigeon", "A therapist")


@pytest.fixture
def repertoire():
    return Repertoire(ToneShelf(data_root("assets") / "sounds" / "clear"), FakeVoice("Rest."))


def tones(*timed, duration=2_000):
    cues = tuple(Cue(at, 0, CueKind.TONE, name) for at, name in timed)
    return GuidePlan(cues, (), duration)


def rendered(plan, repertoire, volumes=None):
    return np.concatenate(list(render_guide(plan, repertoire, volumes or Volumes())))


def first_heard(samples, after=0):
    return after + int(np.flatnonzero(np.abs(samples[after:]) > 60)[0])


def test_the_guide_is_exactly_as_long_as_planned(repertoire):
    assert len(rendered(tones(duration=61_234), repertoire)) == frames_of(61_234)


def test_a_tone_begins_at_its_frame(repertoire):
    begun = first_heard(rendered(tones((500, "hold")), repertoire))
    assert begun - frames_of(500) in range(30)  # its first samples are very quiet


def test_a_tone_across_two_blocks_is_whole(repertoire):
    edge = BLOCK * 1000 // GUIDE_RATE
    plan = tones((100, "hold"), (edge - 100, "hold"), duration=edge + 1_000)
    samples = rendered(plan, repertoire).astype(int)
    length = frames_of(340)
    one, other = frames_of(100), frames_of(edge - 100)
    assert np.array_equal(samples[one : one + length], samples[other : other + length])


def test_a_tone_under_the_voice_is_softer(repertoire):
    words = Cue(1_000, 0, CueKind.SPEECH, "rest", "Rest.")
    tone = Cue(1_100, 0, CueKind.TONE, "hold")
    softer = rendered(GuidePlan((words, tone), (), 3_000), repertoire)
    alone = rendered(GuidePlan((tone,), (), 3_000), repertoire)
    words_alone = rendered(GuidePlan((words,), (), 3_000), repertoire)
    heard = np.abs(softer.astype(int) - words_alone).max()
    assert heard < 0.4 * np.abs(alone.astype(int)).max()


def test_muted_tones_are_not_in_the_guide(repertoire):
    assert not rendered(tones((0, "hold")), repertoire, Volumes(tones=0)).any()


def test_halving_keeps_what_lies_below_12_khz():
    assert np.allclose(halved(level(20, 1000))[30:-30], 1000, atol=3)


def test_a_wav_guide_is_a_wav_file_with_its_marks(tmp_path, repertoire):
    plan = plan_guide(pigeon(), ENGLISH, lambda _: 500)
    write_guide(tmp_path / "guide.wav", plan, repertoire, LABEL, Volumes())
    with wave.open(str(tmp_path / "guide.wav")) as guide:
        assert guide.getnframes() == frames_of(plan.duration)
    content = (tmp_path / "guide.wav").read_bytes()
    assert struct.unpack_from("<I", content, content.index(b"cue ") + 8)[0] == 2
    assert b"Pigeon, right side\0" in content
    assert len(content) == 8 + struct.unpack_from("<I", content, 4)[0]


def test_a_mark_lies_at_its_frame():
    file = io.BytesIO()
    write_guide_wav(file, [], 0, [Chapter(93_000, "x")], "", "")
    content = file.getvalue()
    assert struct.unpack_from("<I", content, content.index(b"cue ") + 16)[0] == frames_of(93_000)


@pytest.mark.parametrize(
    ("ending", "magic"), [(".mp3", b"ID3\3"), (".ogg", b"OggS"), (".flac", b"fLaC")]
)
def test_other_formats_are_written_where_the_extra_is_there(tmp_path, repertoire, ending, magic):
    pytest.importorskip("lameenc" if ending == ".mp3" else "soundfile")
    path = tmp_path / f"guide{ending}"
    write_guide(path, tones((100, "hold")), repertoire, LABEL, Volumes())
    assert path.read_bytes().startswith(magic)


def test_an_unknown_ending_is_refused_in_words(tmp_path, repertoire):
    with pytest.raises(GuideNotWritten, match=r"\.wav, \.mp3, \.ogg or \.flac"):
        write_guide(tmp_path / "guide.aac", tones(), repertoire, LABEL, Volumes())


def test_a_guide_that_fails_leaves_nothing_behind(tmp_path, repertoire):
    with pytest.raises(OSError, match="folder"):
        write_guide(tmp_path / "missing folder" / "g.wav", tones(), repertoire, LABEL, Volumes())
    assert list(tmp_path.iterdir()) == []


def test_the_tag_has_a_chapter_for_each_part():
    tag = id3_tag("T", "A", [Chapter(0, "One"), Chapter(5_000, "Two")], 9_000)
    second = tag.index(b"chp1\0", tag.index(b"CHAP", tag.index(b"CHAP") + 4))
    assert struct.unpack_from(">II", tag, second + 5) == (5_000, 9_000)


def test_the_tag_says_its_own_size():
    tag = id3_tag("Title", "A", [Chapter(0, "One")], 9_000, b"\x89PNG" + bytes(300))
    size = 0
    for byte in tag[6:10]:
        assert byte < 128
        size = size << 7 | byte
    assert size == len(tag) - 10


def test_the_cover_is_named_by_what_it_is():
    assert b"image/png" in id3_tag("", "", [], 0, b"\x89PNG...")
    assert b"image/jpeg" in id3_tag("", "", [], 0, b"\xff\xd8...")


def test_a_waiting_session_ends_too(tmp_path, repertoire):
    plan = plan_guide(timeline(NoteStep("1", "Read."), step()), ENGLISH, lambda _: 500)
    write_guide(tmp_path / "guide.wav", plan, repertoire, LABEL, Volumes())
    assert plan.duration > 50_000
