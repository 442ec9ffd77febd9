"""The audio guide as WAV: cue points with labels, which players show as marks one can jump to."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from stretchtimer.core.duration import Millis
from stretchtimer.export.audio_plan import Chapter
from stretchtimer.export.audio_render import GUIDE_RATE, Samples, frames_of


def write_guide_wav(
    file: BinaryIO,
    blocks: Iterable[Samples],
    duration: Millis,
    chapters: Sequence[Chapter],
    title: str,
    artist: str,
) -> None:
    """Write *blocks* of *duration* to *file* as WAV, 24 kHz, mono, 16 bit.

    Marks follow the samples, as `cue ` and `LIST adtl labl` (Microsoft, Multimedia Programming
    Interface 1.0, chapter 3).
    """
    size = 2 * frames_of(duration)
    form = struct.pack("<HHIIHH", 1, 1, GUIDE_RATE, 2 * GUIDE_RATE, 2, 16)
    info = _chunk(b"LIST", b"INFO" + _text(b"INAM", title) + _text(b"IART", artist))
    after = _cue_points(chapters) + _labels(chapters)
    before = _chunk(b"fmt ", form) + info
    whole = 4 + len(before) + 8 + size + len(after)
    file.write(struct.pack("<4sI4s", b"RIFF", whole, b"WAVE") + before)
    file.write(struct.pack("<4sI", b"data", size))
    file.writelines(block.astype("<i2").tobytes() for block in blocks)
    file.write(after)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack("<4sI", kind, len(content)) + content + b"\0" * (len(content) % 2)


def _text(kind: bytes, text: str) -> bytes:
    return _chunk(kind, text.encode("utf-8") + b"\0")


def _cue_points(chapters: Sequence[Chapter]) -> bytes:
    points = b"".join(
        struct.pack("<II4sIII", number, frame, b"data", 0, 0, frame)
        for number, frame in enumerate((frames_of(one.start) for one in chapters), 1)
    )
    return _chunk(b"cue ", struct.pack("<I", len(chapters)) + points)


def _labels(chapters: Sequence[Chapter]) -> bytes:
    labels = (
        _chunk(b"labl", struct.pack("<I", number) + one.title.encode("utf-8") + b"\0")
        for number, one in enumerate(chapters, 1)
    )
    return _chunk(b"LIST", b"adtl" + b"".join(labels))
