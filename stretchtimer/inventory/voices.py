"""Who speaks which language on this machine."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.inventory.findings import Findings
from stretchtimer.language import LANGUAGES

CLIPS, MADE, SYSTEM = "clips", "made", "system"


def voices_of(found: Findings, assets: Path) -> dict[str, str | None]:
    """Return for each language what speaks it: recordings that ship, the extra, the system.

    What has no recording is spoken by the next of them, where there is one.
    """
    return {language: _voice_of(language, found, assets) for language in LANGUAGES}


def _voice_of(language: str, found: Findings, assets: Path) -> str | None:
    if (assets / "voice" / language).is_dir():
        return CLIPS
    if language == "en" and "hibari" in found.extras:
        return MADE
    return SYSTEM if found.has_speech and found.qt_addons else None
