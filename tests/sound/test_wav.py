import struct
from array import array
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.sound.clip import RATE
from stretchtimer.sound.wav import SoundUnreadable, parse_wav, read_wav, resampled, write_wav

PATH = Path("sound.wav")


def wav(data=b"\1\0\2\0", *, channels=1, rate=RATE, bits=16, code=1, size=None, extra=b""):
    form = struct.pack("<HHIIHH", code, channels, rate, 0, 0, bits) + extra
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form
    body += b"data" + struct.pack("<I", len(data) if size is None else size) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def samples(content):
    return list(parse_wav(content, PATH).samples)


def test_16_bit_mono_is_taken_as_it_is():
    assert samples(wav(struct.pack("<3h", 1, -2, 3))) == [1, -2, 3]


def test_channels_are_mixed_to_one():
    assert samples(wav(struct.pack("<4h", 100, 200, -100, -300), channels=2)) == [150, -200]


def test_8_bit_is_unsigned():
    assert samples(wav(b"\x80\xff\x00", bits=8)) == [0, 127 << 8, -128 << 8]


def test_of_24_bit_the_upper_16_are_heard():
    assert samples(wav(b"\x99\x34\x12", bits=24)) == [0x1234]


def test_the_extensible_form_of_pcm_is_read():
    extra = struct.pack("<HHI", 22, 16, 4) + struct.pack("<H", 1) + bytes(14)
    assert samples(wav(code=0xFFFE, extra=extra)) == [1, 2]


def test_half_the_rate_becomes_twice_the_samples():
    assert samples(wav(struct.pack("<2h", 0, 100), rate=24_000)) == [0, 50, 100, 100]


def test_a_length_that_was_never_filled_in_reads_up_to_the_end():
    assert samples(wav(size=0xFFFFFFFF)) == [1, 2]


def test_a_torn_last_sample_is_left_out():
    assert samples(wav(b"\1\0\2")) == [1]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no WAV"),
        (b"OggS" + bytes(40), "no WAV"),
        (wav(channels=32), "32 channels"),
        (wav(channels=0), "0 channels"),
        (wav(rate=0), "0 Hz"),
        (wav(rate=3_999), "3999 Hz"),
        (wav(rate=400_000), "400000 Hz"),
        (wav(bits=64), "8, 16, 24 or 32"),
        (wav(code=3), "plain PCM"),
        (b"RIFF\0\0\0\0WAVE", "does not say"),
        (wav()[:36], "no samples"),
        (b"RIFF\0\0\0\0WAVEfmt \4\0\0\0\1\0\1\0", "too short"),
        (b"RIFF\0\0\0\0WAVELIST\xff\0\0\0", "longer than the file"),
        (wav(bytes(4_000 * 121), rate=4_000, bits=8), "120 s"),
    ],
)
def test_a_file_that_cannot_be_heard_is_refused_in_words(content, says):
    with pytest.raises(SoundUnreadable, match=says):
        parse_wav(content, PATH)


def test_the_error_names_the_file_and_the_byte():
    with pytest.raises(SoundUnreadable, match=r"^sound\.wav, byte 22: 9 channels"):
        parse_wav(wav(channels=9), PATH)


def test_a_huge_file_is_refused(tmp_path):
    path = tmp_path / "huge.wav"
    with path.open("wb") as file:
        file.truncate(33 * 1024 * 1024)
    with pytest.raises(SoundUnreadable, match="32 MiB"):
        read_wav(path)


@pytest.mark.parametrize("name", ["missing.wav", "nul\0.wav", "."])
def test_what_cannot_be_opened_is_refused(tmp_path, name):
    with pytest.raises(SoundUnreadable, match="cannot be opened"):
        read_wav(tmp_path / name)


@given(st.binary(max_size=200))
def test_no_bytes_do_harm(content):
    with pytest.raises(SoundUnreadable):
        parse_wav(content, PATH)


@given(st.integers(0, 47), st.integers(0, 255), st.binary(max_size=40))
def test_a_header_with_any_byte_changed_is_read_or_refused(place, value, data):
    content = bytearray(wav(data))
    content[min(place, len(content) - 1)] = value
    try:
        clip = parse_wav(bytes(content), PATH)
    except SoundUnreadable:
        return
    assert clip.frames <= (len(data) + 8) * 12  # at most 8 bit at 4 kHz


@given(st.lists(st.integers(-32_768, 32_767), max_size=50))
def test_what_is_written_is_read_again(values):
    file = BytesIO()
    write_wav(file, array("h", values))
    assert samples(file.getvalue()) == values


@given(st.lists(st.integers(-32_768, 32_767), min_size=1, max_size=50), st.integers(4_000, 96_000))
def test_resampling_keeps_between_the_samples(values, rate):
    out = resampled(array("h", values), rate)
    assert not out or min(values) <= min(out) <= max(out) <= max(values)
