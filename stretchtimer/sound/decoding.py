"""Compressed sound files made into clips; headers are checked before any decoder sees them."""

from __future__ import annotations

import struct
from array import array
from pathlib import Path

from stretchtimer.sound.clip import RATE, Clip
from stretchtimer.sound.wav import (
    FASTEST,
    LONGEST_SECONDS,
    MOST_BYTES,
    MOST_CHANNELS,
    SLOWEST,
    SoundUnreadable,
    parse_wav,
)


def decoded(path: Path) -> Clip:
    """Return the WAV or OGG Vorbis file at *path* as a clip. Raises SoundUnreadable.

    Only files that ship with the program come as OGG; a stranger's go through ``recording``.
    """
    content = content_of(path)
    if content[:4] == b"RIFF":
        return parse_wav(content, path)
    check_vorbis(content, path)
    return Clip(path.stem, _decode(content, path), path)


def content_of(path: Path) -> bytes:
    """Return the bytes of the file at *path*, at most 32 MiB. Raises SoundUnreadable."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SoundUnreadable(path, 0, "the file cannot be opened.") from error
    if len(content) > MOST_BYTES:
        raise SoundUnreadable(path, MOST_BYTES, "the file is larger than 32 MiB.")
    return content


def check_vorbis(content: bytes, path: Path) -> None:
    """Check that *content* begins as a bounded Ogg Vorbis file does. Raises SoundUnreadable.

    The first page of such a file holds the identification header alone (Vorbis I, 4.2.2).
    """
    start = 28
    if content[:4] != b"OggS" or content[start : start + 7] != b"\x01vorbis" or len(content) < 58:
        raise SoundUnreadable(path, 0, "only WAV and OGG Vorbis are read.")
    _, channels, rate = struct.unpack_from("<IBI", content, start + 7)
    if not 1 <= channels <= MOST_CHANNELS:
        raise SoundUnreadable(path, start + 11, f"{channels} channels; 1 to 8 are read.")
    if not SLOWEST <= rate <= FASTEST:
        raise SoundUnreadable(path, start + 12, f"{rate} Hz; 4,000 to 384,000 are read.")
    last = content.rfind(b"OggS")
    (frames,) = struct.unpack_from("<q", content.ljust(last + 14, b"\0"), last + 6)
    if not 0 <= frames <= LONGEST_SECONDS * rate:
        raise SoundUnreadable(path, last + 6, f"it lasts longer than {LONGEST_SECONDS} s.")


def _decode(content: bytes, path: Path) -> array[int]:
    try:
        import miniaudio
    except (ImportError, OSError) as error:
        raise SoundUnreadable(path, 0, "nothing that decodes it is installed.") from error
    try:
        found = miniaudio.decode(content, miniaudio.SampleFormat.SIGNED16, 1, RATE)
    except miniaudio.DecodeError as error:
        raise SoundUnreadable(path, 0, "it cannot be decoded.") from error
    samples: array[int] = found.samples
    return samples
