import wave

import pytest


def guide(door, tmp_path, *arguments, name="guide.wav"):
    return door("export", "audio", *arguments, "-o", str(tmp_path / name))


def seconds(path):
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def test_the_guide_of_a_routine_is_as_long_as_its_session(door, tmp_path):
    assert guide(door, tmp_path, "ais-hamstring-stretch", "--no-voice").code == 0
    # three notes at most come before it
    assert 145 <= seconds(tmp_path / "guide.wav") < 145 + 90


def test_todays_choices_are_in_the_guide(door, tmp_path):
    guide(door, tmp_path, "exercise:pigeon", "--no-voice", "--side", "left")
    assert seconds(tmp_path / "guide.wav") < 110


def test_the_guide_speaks_unless_it_is_told_not_to(door, tmp_path):
    guide(door, tmp_path, "exercise:pigeon", name="spoken.wav")
    guide(door, tmp_path, "exercise:pigeon", "--no-voice", name="tones.wav")
    spoken, tones = ((tmp_path / f"{name}.wav").read_bytes() for name in ("spoken", "tones"))
    assert spoken != tones


def test_a_pause_can_be_longer(door, tmp_path):
    guide(door, tmp_path, "pigeon", "--no-voice", name="short.wav")
    guide(door, tmp_path, "pigeon", "--no-voice", "--pause", "60", name="long.wav")
    longer = seconds(tmp_path / "long.wav") - seconds(tmp_path / "short.wav")
    assert longer == pytest.approx(40, abs=2)


@pytest.mark.parametrize("pause", ["0", "-1", "301", "x", "1.5"])
def test_a_pause_is_a_number_of_seconds(door, tmp_path, pause):
    assert guide(door, tmp_path, "pigeon", f"--pause={pause}").code == 2


def test_an_ending_that_is_not_known_is_told_in_words(door, tmp_path):
    result = guide(door, tmp_path, "exercise:pigeon", "--no-voice", name="guide.txt")
    assert result.code == 1
    assert ".wav, .mp3, .ogg or .flac" in result.err
