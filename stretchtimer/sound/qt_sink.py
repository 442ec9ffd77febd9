"""A QAudioSink that is topped up from a thread of its own; everything here runs in that thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QIODevice, QObject, Qt, QTimer
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from stretchtimer.sound.clip import RATE
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.stream import SoundStream

RING_SECONDS = 0.25
TOP_UP_MILLIS = 40
BYTES = 2


class Sink(QObject):
    """Pushes a stream into the default device."""

    def __init__(self, stream: SoundStream, seconds: Callable[[], float]) -> None:
        super().__init__()
        self._stream = stream
        self._seconds = seconds
        self._sink: QAudioSink | None = None
        self._device: QIODevice | None = None
        self._written = self._played = 0
        self._moved_at = seconds()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TOP_UP_MILLIS)
        self._timer.timeout.connect(self._top_up)

    @property
    def standstill(self) -> float:
        """How many seconds ago the device last took something; 0 while it rests."""
        return self._seconds() - self._moved_at if self._sink is not None else 0.0

    def probe(self) -> None:
        """Raise OutputLost where there is no device."""
        if QMediaDevices.defaultAudioOutput().isNull():
            raise OutputLost("There is no sound device.")

    def begin(self) -> None:
        """Start the device and fill its ring. Raises OutputLost."""
        self.end()
        self.probe()
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        sink = QAudioSink(QMediaDevices.defaultAudioOutput(), form)
        sink.setBufferSize(int(RATE * RING_SECONDS) * BYTES)
        device = cast("QIODevice | None", sink.start())
        if sink.isNull() or device is None or sink.error() != QtAudio.Error.NoError:
            raise OutputLost("The sound device does not start.")
        self._sink, self._device = sink, device
        self._written = self._played = 0
        self._moved_at = self._seconds()
        self._stream.begin()
        self._top_up()
        self._timer.start()

    def end(self) -> None:
        """Be silent at once."""
        self._timer.stop()
        sink, self._sink, self._device = self._sink, None, None
        if sink is not None:
            sink.stop()
            sink.deleteLater()

    def _top_up(self) -> None:
        if self._sink is None or self._device is None:
            return
        free = self._sink.bytesFree() // BYTES
        played = self._written - (self._sink.bufferSize() // BYTES - free)
        if played > self._played:
            self._played, self._moved_at = played, self._seconds()
        if free > 0:
            samples = self._stream.pull(free, max(played, 0))
            self._written += max(self._device.write(samples.tobytes()), 0) // BYTES
