import hashlib
import json

import pytest

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.resources import data_root
from stretchtimer.sound.decoding import decoded
from stretchtimer.sound.phrases import ENGLISH
from stretchtimer.sound.speech import estimated, spoken_cues
from stretchtimer.sound.voice import VoiceShelf
from stretchtimer.sound.wav import SoundUnreadable
from stretchtimer.storage.folders import Folder
from stretchtimer.storage.library import Library

ENGLISH_VOICE = data_root("assets") / "voice" / "en"
ROUTINES = data_root("routines")
IDS = [
    *sorted(path.stem for path in ROUTINES.glob("*.yaml")),
    *sorted(f"exercise:{path.stem}" for path in (ROUTINES / "exercises").glob("*.yaml")),
]


@pytest.fixture(scope="module")
def shelf():
    return VoiceShelf(ENGLISH_VOICE)


@pytest.fixture(scope="module")
def manifest():
    return json.loads((ENGLISH_VOICE / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def library():
    return Library((Folder(ROUTINES, is_own=False),))


@pytest.mark.parametrize("wanted", IDS)
def test_every_word_of_a_shipped_session_is_spoken(shelf, library, wanted):
    timeline = compile_timeline(library.find(wanted))
    said = spoken_cues(timeline, ENGLISH, shelf.duration_of)
    assert [cue.text for cue in said if not shelf.has(cue.text)] == []


def test_every_clip_is_what_the_manifest_says(manifest):
    for clip in manifest["clips"]:
        content = (ENGLISH_VOICE / clip["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == clip["sha256"]


def test_there_is_no_clip_that_the_manifest_does_not_name(manifest):
    named = {clip["file"] for clip in manifest["clips"]}
    assert {path.name for path in ENGLISH_VOICE.glob("*.ogg")} == named


def test_the_voice_is_credited(manifest):
    assert "Apache-2.0" in manifest["credit"]


def test_a_clip_is_as_long_as_the_manifest_says_and_is_not_clipped(manifest, shelf):
    for clip in manifest["clips"][::12]:
        found = shelf.clip(clip["text"])
        assert abs(found.duration - clip["millis"]) <= 30
        assert max(map(abs, found.samples)) < 32_700


def test_a_text_is_found_however_its_numbers_are_written(shelf):
    assert shelf.has("Hold for 30 seconds")


def test_what_was_never_recorded_is_estimated(shelf):
    assert shelf.duration_of("Wiggle both ears.") == estimated("Wiggle both ears.")
    assert shelf.clip("Wiggle both ears.") is None


@pytest.mark.parametrize("content", ["", "[]", "{", '{"clips": [{"text": 1}]}', '{"clips": 5}'])
def test_a_damaged_manifest_is_a_voice_without_words(tmp_path, content):
    (tmp_path / "manifest.json").write_text(content)
    assert not VoiceShelf(tmp_path).has("Rest.")


def test_a_clip_whose_file_is_gone_is_not_said(tmp_path):
    clips = [{"text": "Rest.", "file": "gone.ogg", "millis": 500}]
    (tmp_path / "manifest.json").write_text(json.dumps({"clips": clips}))
    assert VoiceShelf(tmp_path).clip("Rest.") is None


@pytest.mark.parametrize(
    ("offset", "value", "says"),
    [(39, 32, "32 channels"), (39, 0, "0 channels"), (43, 0x7F, "Hz"), (0, 0, "only WAV")],
)
def test_a_hostile_header_is_refused_before_it_is_decoded(tmp_path, offset, value, says):
    content = bytearray(next(ENGLISH_VOICE.glob("*.ogg")).read_bytes())
    content[offset] = value
    path = tmp_path / "hostile.ogg"
    path.write_bytes(content)
    with pytest.raises(SoundUnreadable, match=says):
        decoded(path)


def test_a_clip_that_is_cut_off_within_its_header_is_refused(tmp_path):
    path = tmp_path / "torn.ogg"
    path.write_bytes(next(ENGLISH_VOICE.glob("*.ogg")).read_bytes()[:57])
    with pytest.raises(SoundUnreadable):
        decoded(path)
