"""A playback device as the miniaudio output needs it, and miniaudio's own."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Generator
from typing import Any, Protocol, TypeAlias

from stretchtimer.sound.clip import RATE
from stretchtimer.sound.output import OutputLost

Pull: TypeAlias = "Callable[[int], array[int]]"
"""Gives the next samples: called with how many, in the device's own thread."""

PERIOD_MILLIS = 200


class Device(Protocol):
    """Takes mono samples of 16 bit at 48 kHz once it was started; never started twice."""

    def start(self, pull: Pull) -> None:
        """Begin to sound. Raises OutputLost."""

    def close(self) -> None:
        """Be silent at once and let go of the hardware."""


class MiniaudioDevice:
    """The system's default device by way of miniaudio. Raises OutputLost if there is none."""

    def __init__(self) -> None:
        try:
            import miniaudio
        except (ImportError, OSError) as error:
            raise OutputLost("miniaudio is not installed.") from error
        from stretchtimer.sound.alsa import hush_alsa

        hush_alsa()
        self._error = miniaudio.MiniaudioError
        try:
            self._device: Any = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16, 1, RATE, PERIOD_MILLIS, app_name="StretchTimer"
            )
        except self._error as error:
            raise OutputLost("No sound device answers.") from error
        if self._device.backend == "Null":
            self._device.close()
            raise OutputLost("There is no sound device.")

    def start(self, pull: Pull) -> None:
        """Begin to sound. Raises OutputLost."""
        feed = _feed(pull)
        next(feed)
        try:
            self._device.start(feed)
        except self._error as error:
            raise OutputLost("The sound device does not start.") from error

    def close(self) -> None:
        """Be silent at once and let go of the hardware."""
        self._device.close()


def _feed(pull: Pull) -> Generator[array[int], int, None]:
    """Yield the samples that the device asks for, as miniaudio wants it."""
    samples: array[int] = array("h")
    while True:
        samples = pull((yield samples))
