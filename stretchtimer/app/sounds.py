"""The sound of the program: its engine on this machine's outputs, and the voice to fall on."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stretchtimer.engine.clock import SystemClock
from stretchtimer.gui.bridges.qt_sound import EngineMaker, QtSound
from stretchtimer.sound.assembly import sound_engine
from stretchtimer.sound.engine import SoundEngine
from stretchtimer.sound.health import Health

if TYPE_CHECKING:
    from stretchtimer.sound.qt_speaker import QtSpeaker

HEARD = ("sound", "volume", "tone_set", "tones_volume", "voice_volume", "pace_volume")
"""The settings that change what is heard."""


def make_sound(assets: Path, engine: EngineMaker | None, parent: QObject) -> QtSound:
    """Return the sound, silent at first; *engine* makes it where it is not the machine's own."""
    speaker = None
    if engine is None:
        from stretchtimer.sound.qt_speaker import QtSpeaker

        speaker = QtSpeaker("en", parent)
        engine = partial(_make_engine, assets, speaker)
    return QtSound(engine, speaker.use_language if speaker else lambda _language: None)


def _make_engine(
    assets: Path, speaker: QtSpeaker, tones: str, on_health: Callable[[Health], None]
) -> SoundEngine:
    """Return a sound engine for the set of *tones*, not started yet."""
    from stretchtimer.sound.qt_sink_output import qt_sink_output

    others = (qt_sink_output(os.environ),)
    return sound_engine(
        assets, SystemClock(), on_health, tones=tones, speaker=speaker, others=others
    )
