"""WAV files: read with every field checked, so that no file can do harm (hardening, finding 1).

Only the header that was checked is believed; nothing is handed to another decoder.
"""

from __future__ import annotations

import struct
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.sound.clip import RATE, Clip

MOST_BYTES = 32 * 1024 * 1024
MOST_CHANNELS = 8
SLOWEST, FASTEST = 4_000, 384_000
LONGEST_SECONDS = 120
PCM, EXTENSIBLE = 1, 0xFFFE


class SoundUnreadable(StretchTimerError):
    """A sound file that is damaged, hostile or of a kind that is not read."""

    def __init__(self, path: Path, offset: int, reason: str) -> None:
        super().__init__(f"{path.name}, byte {offset}: {reason}")
        self.path = path
        self.offset = offset
        self.reason = reason


@dataclass(frozen=True, slots=True)
class WavFormat:
    """What the header says: channels, frames a second and bytes a sample."""

    channels: int
    rate: int
    width: int

    @property
    def frame_bytes(self) -> int:
        """How many bytes one frame takes."""
        return self.channels * self.width


def read_wav(path: Path) -> Clip:
    """Return the WAV file at *path* as a clip, mixed to mono and brought to 48 kHz.

    Raises SoundUnreadable if it cannot be opened or is not a plain, bounded PCM file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SoundUnreadable(path, 0, "the file cannot be opened.") from error
    return parse_wav(content, path)


def parse_wav(content: bytes, path: Path) -> Clip:
    """Return *content*, a WAV file, as a clip; *path* names it. Raises SoundUnreadable."""
    if len(content) > MOST_BYTES:
        raise SoundUnreadable(path, MOST_BYTES, "the file is larger than 32 MiB.")
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise SoundUnreadable(path, 0, "this is no WAV file.")
    chunks = _chunks(content, path)
    if b"fmt " not in chunks:
        raise SoundUnreadable(path, 12, "it does not say how its samples are written.")
    form = _format(content, *chunks[b"fmt "], path)
    if b"data" not in chunks:
        raise SoundUnreadable(path, len(content), "it holds no samples.")
    start, size = chunks[b"data"]
    size -= size % form.frame_bytes
    if size > LONGEST_SECONDS * form.rate * form.frame_bytes:
        raise SoundUnreadable(path, start, f"it lasts longer than {LONGEST_SECONDS} s.")
    mono = _mono(_samples(content[start : start + size], form.width), form.channels)
    return Clip(path.stem, resampled(mono, form.rate), path)


def _chunks(content: bytes, path: Path) -> dict[bytes, tuple[int, int]]:
    """Return where the first chunk of each kind begins and how long it is."""
    found: dict[bytes, tuple[int, int]] = {}
    offset = 12
    while offset + 8 <= len(content):
        kind, size = struct.unpack_from("<4sI", content, offset)
        start = offset + 8
        if kind == b"data":
            size = min(size, len(content) - start)  # a recorder that was cut off leaves 0xFFFFFFFF
        elif start + size > len(content):
            raise SoundUnreadable(path, offset, "a part is longer than the file.")
        found.setdefault(kind, (start, size))
        offset = start + size + size % 2
    return found


def _format(content: bytes, start: int, size: int, path: Path) -> WavFormat:
    if size < 16:
        raise SoundUnreadable(path, start, "the description of its samples is too short.")
    code, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", content, start)
    if code == EXTENSIBLE and size >= 26:
        (code,) = struct.unpack_from("<H", content, start + 24)
    if code != PCM or bits not in (8, 16, 24, 32):
        raise SoundUnreadable(path, start, "only plain PCM of 8, 16, 24 or 32 bit is read.")
    if not 1 <= channels <= MOST_CHANNELS:
        raise SoundUnreadable(path, start + 2, f"{channels} channels; 1 to 8 are read.")
    if not SLOWEST <= rate <= FASTEST:
        raise SoundUnreadable(path, start + 4, f"{rate} Hz; 4,000 to 384,000 are read.")
    return WavFormat(channels, rate, bits // 8)


def _samples(data: bytes, width: int) -> array[int]:
    """Return little-endian *data* as samples of 16 bit: the upper two bytes of each."""
    if width == 1:
        return array("h", [(value - 128) << 8 for value in data])
    upper = bytearray(len(data) // width * 2)
    upper[0::2], upper[1::2] = data[width - 2 :: width], data[width - 1 :: width]
    samples = array("h", bytes(upper))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _mono(samples: array[int], channels: int) -> array[int]:
    if channels == 1:
        return samples
    frames = zip(*(samples[channel::channels] for channel in range(channels)), strict=True)
    return array("h", [sum(frame) // channels for frame in frames])


def resampled(samples: array[int], rate: int) -> array[int]:
    """Return *samples* of *rate* Hz at 48 kHz, straight lines between them."""
    if rate == RATE or not samples:
        return samples
    last = len(samples) - 1
    out = array("h", bytes(2 * (len(samples) * RATE // rate)))
    for index in range(len(out)):
        before, part = divmod(index * rate, RATE)
        left, right = samples[before], samples[min(before + 1, last)]
        out[index] = left + (right - left) * part // RATE
    return out


def write_wav(file: BinaryIO, samples: array[int]) -> None:
    """Write mono *samples* of 48 kHz to *file* as WAV."""
    data = samples.tobytes()
    header = struct.pack("<4sI4s4sIHHIIHH", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16,
                         PCM, 1, RATE, 2 * RATE, 2, 16)  # fmt: skip
    file.write(header + struct.pack("<4sI", b"data", len(data)) + data)
