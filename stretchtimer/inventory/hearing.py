"""What carries the sound on this machine, tried out."""

from __future__ import annotations

import time
from pathlib import Path

from stretchtimer.sound.miniaudio_output import MiniaudioOutput
from stretchtimer.sound.output import Output, OutputLost
from stretchtimer.sound.playsound_output import PlaysoundOutput
from stretchtimer.sound.stream import SoundStream


def sound_output(assets: Path) -> str | None:
    """Return the name of the first output that opens; nothing where no device answers.

    Nothing is heard. It takes a second at the most.
    """
    silence = assets / "sounds" / "silence.wav"
    outputs: tuple[Output, ...] = (
        MiniaudioOutput(SoundStream(time.monotonic), time.monotonic),
        PlaysoundOutput(silence, time.monotonic),
    )
    for output in outputs:
        try:
            output.open()
        except OutputLost:
            continue
        finally:
            output.close()
        return output.health.output
    return None
