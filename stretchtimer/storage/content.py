"""What a media file really is, told from its first bytes and not from its name (hardening S5)."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.storage.files import CannotRead, read_limited

_HEAD = 16
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")


def is_picture(head: bytes) -> bool:
    """Return whether *head* begins a PNG, JPEG or WebP file."""
    is_webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    return is_webp or head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))


def is_sound(head: bytes) -> bool:
    """Return whether *head* begins a WAV, OGG, FLAC or MP3 file."""
    return (
        head.startswith((b"OggS", b"fLaC", b"ID3"))
        or (head[:4] == b"RIFF" and head[8:12] == b"WAVE")
        or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0)
    )


def is_what_it_says(path: Path) -> bool:
    """Return whether the picture or sound at *path* is one."""
    try:
        head = read_limited(path, _HEAD)
    except CannotRead:
        return False
    return is_picture(head) if path.suffix.lower() in _PICTURES else is_sound(head)
