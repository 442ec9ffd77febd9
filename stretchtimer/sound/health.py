"""How the sound is doing, in a word and in a sentence for the user."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class SoundState(Enum):
    """How much of the sound is heard."""

    OK = "ok"
    DEGRADED = "degraded"  # tones are heard, but later or fewer than they should be
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Health:
    """The state, what carries the sound, and what the user is told (empty if all is well)."""

    state: SoundState
    output: str = ""
    sentence: str = ""


NOT_STARTED = Health(SoundState.SILENT)
"""Before the outputs were looked at."""
