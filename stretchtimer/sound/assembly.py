"""The sound engine put together from the outputs that this machine may have, best first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from stretchtimer.engine.clock import Clock
from stretchtimer.sound.engine import SoundEngine
from stretchtimer.sound.health import Health
from stretchtimer.sound.miniaudio_output import MiniaudioOutput
from stretchtimer.sound.output import Output
from stretchtimer.sound.playsound_output import PlaysoundOutput
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.silent_output import SilentOutput
from stretchtimer.sound.stream import SoundStream


def outputs(sounds: Path) -> list[Output]:
    """Return every way to be heard that needs no Qt; *sounds* is ``assets/sounds``."""
    return [
        MiniaudioOutput(SoundStream(monotonic), monotonic),
        PlaysoundOutput(sounds / "silence.wav", monotonic),
        SilentOutput(),
    ]


def sound_engine(
    sounds: Path,
    clock: Clock,
    on_health: Callable[[Health], None] = lambda _: None,
    tones: str = "clear",
) -> SoundEngine:
    """Return an engine that has not been started; *tones* is the name of a set (clear, soft).

    *clock* is the session's; *on_health* is called from another thread.
    """
    return SoundEngine(ToneShelf(sounds / tones), outputs(sounds), clock, on_health)
