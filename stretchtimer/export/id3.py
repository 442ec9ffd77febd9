"""The tag of an MP3 file: title, author, cover, and chapters (ID3v2.3 with CHAP and CTOC)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from itertools import pairwise

from stretchtimer.core.duration import Millis
from stretchtimer.export.audio_plan import Chapter

UTF16 = b"\x01"
NOTHING = 0xFFFFFFFF
MOST_CHAPTERS = 255


def id3_tag(
    title: str,
    artist: str,
    chapters: Sequence[Chapter],
    duration: Millis,
    cover: bytes = b"",
) -> bytes:
    """Return the tag that an MP3 file begins with; *cover* is a PNG or JPEG file, or nothing.

    After ID3v2.3 (id3.org/id3v2.3.0) and its chapter addendum (id3v2-chapters-1.0).
    """
    shown = chapters[:MOST_CHAPTERS]
    frames = [_text("TIT2", title), _text("TPE1", artist), _text("TLEN", str(duration))]
    if cover:
        frames.append(_picture(cover))
    if shown:
        frames.append(_contents(len(shown)))
    starts = [*(one.start for one in shown), duration]
    for number, ((start, end), one) in enumerate(zip(pairwise(starts), shown, strict=True)):
        times = struct.pack(">IIII", start, end, NOTHING, NOTHING)
        frames.append(_frame("CHAP", _name(number) + times + _text("TIT2", one.title)))
    content = b"".join(frames)
    return b"ID3\x03\x00\x00" + _synchsafe(len(content)) + content


def _frame(kind: str, content: bytes) -> bytes:
    return kind.encode("ascii") + struct.pack(">IH", len(content), 0) + content


def _text(kind: str, text: str) -> bytes:
    return _frame(kind, UTF16 + b"\xff\xfe" + text.encode("utf-16-le", "replace"))


def _picture(cover: bytes) -> bytes:
    kind = b"image/png" if cover.startswith(b"\x89PNG") else b"image/jpeg"
    return _frame("APIC", b"\x00" + kind + b"\x00\x03\x00" + cover)


def _contents(count: int) -> bytes:
    """Return the table of contents: top level, in order."""
    names = b"".join(_name(number) for number in range(count))
    return _frame("CTOC", b"toc\x00" + bytes((0b11, count)) + names)


def _name(number: int) -> bytes:
    return f"chp{number}".encode("ascii") + b"\x00"


def _synchsafe(size: int) -> bytes:
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
