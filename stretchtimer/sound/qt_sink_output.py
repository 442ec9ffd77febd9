"""Sound by way of Qt, for machines that miniaudio does not reach: a QAudioSink in its own QThread.

PulseAudio gives Qt 20 ms of buffer unless it is asked for more, so PULSE_LATENCY_MSEC is set before
QtMultimedia is loaded. On Linux that import fails where libpulse is missing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QThread, Signal, Slot

from stretchtimer.sound.health import Health, SoundState
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.pulse_server import ServerMark, may_answer, server_mark
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.stream import SoundStream
from stretchtimer.sound.volumes import Volumes

if TYPE_CHECKING:
    from stretchtimer.sound.qt_sink import Sink

LONGEST_CALL = 2.0
"""How many seconds the sink's thread is waited for."""
LONGEST_STANDSTILL = 1.2
"""A device that takes nothing this many seconds long is gone: Qt never says so."""
LATENCY = 0.03
"""By how many seconds Qt is heard later than miniaudio, measured at a null sink."""


class QtSinkOutput:
    """Plays by QAudioSink, beside a running QCoreApplication.

    *mark* tells which sound server is there, *may_answer* whether one may be (``pulse_server``). Qt
    is never touched where none may, nor again once the server it began with is gone: it would abort
    the process.
    """

    def __init__(
        self,
        stream: SoundStream,
        seconds: Callable[[], float],
        mark: Callable[[], ServerMark | None],
        may_answer: Callable[[], bool] = lambda: True,
    ) -> None:
        self._stream = stream
        self._seconds = seconds
        self._mark = mark
        self._may_answer = may_answer
        self._began_with: ServerMark | None = None
        self._is_dead = False
        self._thread: _SinkThread | None = None
        self._is_running = False

    @property
    def health(self) -> Health:
        """All is well while it plays."""
        return Health(SoundState.OK, "Qt")

    def open(self) -> None:
        """Load Qt's sound and look for a device. Raises OutputLost."""
        self._need_server()
        if self._thread is None and not self._may_answer():
            raise OutputLost("No sound server is there.")
        os.environ.setdefault("PULSE_LATENCY_MSEC", "60")
        if self._thread is None:
            self._thread = _SinkThread(self._stream, self._seconds)
        self._thread.do(lambda sink: sink.probe())

    def play(self, sounds: Sequence[Sound]) -> None:
        """Play *sounds* and nothing else; what was begun is cut off. Raises OutputLost."""
        self.stop()
        if sounds:
            self._stream.load(sounds)
            self._run()

    def add(self, sound: Sound) -> None:
        """Play *sound* beside what is scheduled. Raises OutputLost."""
        self._stream.add(sound)
        self._run()

    def stop(self) -> None:
        """Be silent at once. Raises OutputLost."""
        self._stream.load(())
        if self._is_running and self._thread is not None:
            self._is_running = False
            self._thread.do(lambda sink: sink.end())

    def set_volumes(self, volumes: Volumes) -> None:
        """Be as loud as *volumes* from what is rendered next (0.3 s)."""
        self._stream.volumes = volumes

    def is_alive(self) -> bool:
        """Return False if a running device has taken nothing for too long."""
        if self._is_running and self._thread is not None:
            self._is_dead = self._is_dead or self._thread.standstill > LONGEST_STANDSTILL
        return not self._is_dead

    def close(self) -> None:
        """Let go of the device and end the thread."""
        thread, self._thread, self._is_running = self._thread, None, False
        if thread is not None:
            thread.finish()

    def _run(self) -> None:
        if self._is_running:
            return
        self._need_server()
        if self._thread is None:
            self.open()
        if self._thread is not None:
            self._thread.do(lambda sink: sink.begin())
            self._is_running = True

    def _need_server(self) -> None:
        """Raise OutputLost unless the server is the one it was when Qt was first loaded."""
        now = self._mark()
        if self._began_with is None:
            self._began_with = now
        self._is_dead = self._is_dead or now != self._began_with
        if self._is_dead:
            raise OutputLost("The sound server is not the one that was there before.")


def qt_sink_output(env: Mapping[str, str]) -> QtSinkOutput:
    """Return the output for a program in *env*; nothing of Qt's sound is loaded yet."""
    stream = SoundStream(monotonic, LATENCY)
    is_linux = sys.platform.startswith("linux")
    return QtSinkOutput(
        stream, monotonic, lambda: server_mark(env), lambda: not is_linux or may_answer(env)
    )


class _Errands(QObject):
    """Carries callables into the thread of the sink."""

    sent = Signal(object)


class _SinkThread:
    """A QThread with a sink in it, and a way to have things done there."""

    def __init__(self, stream: SoundStream, seconds: Callable[[], float]) -> None:
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # health says what is missing
        try:
            from stretchtimer.sound.qt_sink import Sink
        except ImportError as error:
            raise OutputLost("Qt’s sound cannot be loaded.") from error
        self._sink = Sink(stream, seconds)
        self._runner = _Runner(self._sink)
        self._errands = _Errands()
        self._thread = QThread()
        self._sink.moveToThread(self._thread)
        self._runner.moveToThread(self._thread)
        self._errands.sent.connect(self._runner.run)
        self._thread.start(QThread.Priority.TimeCriticalPriority)

    @property
    def standstill(self) -> float:
        """How many seconds ago the device last took something."""
        return self._sink.standstill

    def do(self, errand: Callable[[Sink], None]) -> None:
        """Have *errand* done with the sink in its thread and wait for it. Raises OutputLost."""
        done: Future[None] = Future()
        self._errands.sent.emit((errand, done))
        try:
            done.result(LONGEST_CALL)
        except TookTooLong as error:
            raise OutputLost("The sound device does not answer.") from error

    def finish(self) -> None:
        """End the sink and its thread; one that does not answer is ended by force."""
        try:
            self.do(lambda sink: sink.end())
        except OutputLost:
            self._thread.terminate()
        self._thread.quit()
        self._thread.wait(1000)


class _Runner(QObject):
    """Does errands in the thread it lives in."""

    def __init__(self, sink: Sink) -> None:
        super().__init__()
        self._sink = sink

    @Slot(object)
    def run(self, sent: tuple[Callable[[Sink], None], Future[None]]) -> None:
        """Do one errand and report how it went."""
        errand, done = sent
        try:
            errand(self._sink)
        except OutputLost as lost:
            done.set_exception(lost)
        else:
            done.set_result(None)
