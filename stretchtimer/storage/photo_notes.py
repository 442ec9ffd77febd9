"""What a camera writes into a photo beside the picture: the place, the time, the owner.

A therapist's photo goes to patients inside a bundle, so these notes are left out of the copy. How
the camera was held stays, or the picture would lie on its side. What is not understood stays too.

Sources: JPEG (ITU T.81, Exif 2.3 section 4.5), PNG (third edition, section 11.3), WebP container.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_START_OF_SCAN, _FIRST_NOTE, _LAST_NOTE, _REMARK = 0xDA, 0xE1, 0xEF, 0xFE
_COLOURS = (0xE2, 0xEE)
"""Segments that say how the colours are meant: a profile, and Adobe's."""
_PNG_NOTES = (b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME")
_WEBP_NOTES = (b"EXIF", b"XMP ")
_WEBP_NOTE_FLAGS = 0x08 | 0x04
_ORIENTATION = 0x0112


def without_notes(picture: bytes) -> bytes:
    """Return a JPEG, PNG or WebP file without what the camera noted; as it is where damaged."""
    try:
        if picture.startswith(_JPEG):
            return b"".join(_jpeg(picture))
        if picture.startswith(_PNG):
            return _PNG + b"".join(_png(picture))
        if picture[:4] == b"RIFF" and picture[8:12] == b"WEBP":
            return _webp(picture)
    except (IndexError, ValueError):
        pass
    return picture


def _jpeg(picture: bytes) -> Iterator[bytes]:
    yield _JPEG
    at = 2
    while picture[at + 1] != _START_OF_SCAN:
        kind, length = picture[at + 1], int.from_bytes(picture[at + 2 : at + 4], "big")
        if picture[at] != 0xFF or length < 2:
            raise ValueError
        segment = picture[at : at + 2 + length]
        if kind == _FIRST_NOTE and segment[4:10] == b"Exif\0\0":
            yield _held(segment[10:])
        elif kind != _REMARK and not (_FIRST_NOTE <= kind <= _LAST_NOTE and kind not in _COLOURS):
            yield segment
        at += 2 + length
    yield picture[at:]


def _held(exif: bytes) -> bytes:
    """Return a note that says nothing but how the camera was held; none where it was upright."""
    order: Literal["little", "big"] = "little" if exif[:2] == b"II" else "big"
    first = int.from_bytes(exif[4:8], order)
    for entry in range(int.from_bytes(exif[first : first + 2], order)):
        row = exif[first + 2 + 12 * entry :][:12]
        if int.from_bytes(row[:2], order) == _ORIENTATION:
            held = int.from_bytes(row[8:10], order)
            row = bytes([0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, held, 0, 0, 0, 0, 0, 0])
            note = b"Exif\0\0MM\0*\0\0\0\x08" + row
            return b"\xff\xe1" + (len(note) + 2).to_bytes(2, "big") + note if held > 1 else b""
    return b""


def _png(picture: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(picture):
        length = int.from_bytes(picture[at : at + 4], "big")
        if picture[at + 4 : at + 8] not in _PNG_NOTES:
            yield picture[at : at + 12 + length]
        at += 12 + length


def _webp(picture: bytes) -> bytes:
    kept = bytearray()
    at = 12
    while at < len(picture):
        kind, length = picture[at : at + 4], int.from_bytes(picture[at + 4 : at + 8], "little")
        chunk = bytearray(picture[at : at + 8 + length + length % 2])
        if kind == b"VP8X":
            chunk[8] &= ~_WEBP_NOTE_FLAGS & 0xFF
        if kind not in _WEBP_NOTES:
            kept += chunk
        at += 8 + length + length % 2
    return b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + bytes(kept)
