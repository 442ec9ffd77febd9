"""The outputs that the sound benchmarks can play on."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from stretchtimer.resources import data_root
from stretchtimer.sound.miniaudio_output import MiniaudioOutput
from stretchtimer.sound.output import Output
from stretchtimer.sound.playsound_output import PlaysoundOutput
from stretchtimer.sound.stream import SoundStream


def by_miniaudio() -> Output:
    """Return the output that is tried first."""
    return MiniaudioOutput(SoundStream(time.monotonic), time.monotonic)


def by_playsound() -> Output:
    """Return the output that starts a program for each tone."""
    return PlaysoundOutput(data_root("assets") / "sounds" / "silence.wav", time.monotonic)


def by_qt() -> Output:
    """Return the output that goes by Qt; ``stand_in_app`` has to run meanwhile."""
    from stretchtimer.sound.qt_sink_output import qt_sink_output

    return qt_sink_output(os.environ)


OUTPUTS: dict[str, Callable[[], Output]] = {
    "miniaudio": by_miniaudio,
    "qt": by_qt,
    "playsound3": by_playsound,
}


def stand_in_app(output: str) -> Callable[[float], None]:
    """Return what the main thread does meanwhile: it is handed for how many seconds."""
    if output != "qt":
        return time.sleep
    from PySide6.QtCore import QCoreApplication

    app = QCoreApplication([])

    def run(seconds: float) -> None:
        time.sleep(seconds)
        app.processEvents()

    return run
