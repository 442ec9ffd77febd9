"""The voice on the shelf: clips made ahead, found by the words that are spoken in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stretchtimer.core.duration import Millis
from stretchtimer.sound.clip import Clip
from stretchtimer.sound.decoding import decoded
from stretchtimer.sound.numbers import spoken
from stretchtimer.sound.speech import estimated
from stretchtimer.sound.wav import SoundUnreadable

KEPT = 64
"""How many decoded clips are kept at hand."""


@dataclass(frozen=True, slots=True)
class VoiceClip:
    """A clip that ships: its file, and how long it lasts."""

    path: Path
    millis: Millis


class VoiceShelf:
    """Gives the clips of *folder* (``assets/voice/<language>``) by the words in them.

    Nothing is read before it is first asked for.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: Mapping[str, VoiceClip] | None = None
        self._decoded: dict[str, Clip | None] = {}

    def has(self, text: str) -> bool:
        """Return whether there is a clip for *text*."""
        return spoken(text) in self._manifest()

    def duration_of(self, text: str) -> Millis:
        """Return how long *text* lasts: its clip's length, else an estimate."""
        known = self._manifest().get(spoken(text))
        return known.millis if known else estimated(text)

    def clip(self, text: str) -> Clip | None:
        """Return the clip for *text*, or nothing where there is none that can be decoded."""
        said = spoken(text)
        known = self._manifest().get(said)
        if known is None:
            return None
        if said not in self._decoded:
            if len(self._decoded) >= KEPT:
                self._decoded.pop(next(iter(self._decoded)))
            self._decoded[said] = _decoded_or_none(known.path)
        return self._decoded[said]

    def _manifest(self) -> Mapping[str, VoiceClip]:
        if self._known is None:
            self._known = read_manifest(self._folder)
        return self._known


def read_manifest(folder: Path) -> Mapping[str, VoiceClip]:
    """Return the clips named in *folder*'s manifest; none where there is no sound manifest."""
    try:
        told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return {clip["text"]: _entry(folder, clip) for clip in told["clips"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _entry(folder: Path, clip: Mapping[str, Any]) -> VoiceClip:
    return VoiceClip(folder / Path(str(clip["file"])).name, int(clip["millis"]))


def _decoded_or_none(path: Path) -> Clip | None:
    try:
        return decoded(path)
    except SoundUnreadable:
        return None
