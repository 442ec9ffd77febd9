"""A sound server of one's own with nothing but a null sink, and a recorder that hears it.

Every sample recorded is tied to the monotonic clock: chunks are stamped when they come, and the
lower edge of (arrival - samples / rate) says when sample 0 sounded. A null sink has no hardware
clock: real cards add a constant latency, and drift by some parts in a million.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import IO, cast

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
SINK = "lab"


def is_possible() -> bool:
    """Return True where PulseAudio and its recorder are installed."""
    return bool(shutil.which("pulseaudio") and shutil.which("parec"))


class NullSink:
    """A private PulseAudio; use it in a ``with``. ``env`` is the environment of its clients."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="null-sink-"))
        self.socket = self.folder / "native"
        home = self.folder / "home"
        home.mkdir()
        self.env = {
            **os.environ,
            "PULSE_SERVER": f"unix:{self.socket}",
            "PULSE_COOKIE": str(self.folder / "cookie"),
            "XDG_RUNTIME_DIR": str(self.folder),
            "XDG_CONFIG_HOME": str(home),
            "HOME": str(home),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> NullSink:
        self.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def begin(self) -> None:
        """Start the server and wait until it listens. Raises RuntimeError after 10 s."""
        self.socket.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [
                "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                f"--load=module-null-sink sink_name={SINK} rate={RATE} channels=2 format=s16le",
                f"--load=module-native-protocol-unix socket={self.socket} auth-anonymous=1",
            ],
            env={key: value for key, value in self.env.items() if key != "PULSE_SERVER"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 10
        while not self.socket.exists():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError("PulseAudio does not start")
            time.sleep(0.05)

    def kill(self) -> None:
        """End the server at once, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


class Recorder:
    """Hears the null sink from ``__enter__`` to ``__exit__``; then ``samples`` and ``time_of``."""

    def __init__(self, sink: NullSink) -> None:
        self._sink = sink
        self._chunks: list[bytes] = []
        self._stamps: list[tuple[float, int]] = []
        self.samples: NDArray[np.float32] = np.zeros(0, np.float32)

    def __enter__(self) -> Recorder:
        self._process = subprocess.Popen(
            ["parec", "-d", f"{SINK}.monitor", "--raw", "--format=s16le", f"--rate={RATE}",
             "--channels=1", "--latency-msec=5"],
            env=self._sink.env,
            stdout=subprocess.PIPE,
        )  # fmt: skip
        self._output = cast("IO[bytes]", self._process.stdout)
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()
        while not self._stamps:
            time.sleep(0.01)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        self._output.close()
        data = b"".join(self._chunks)
        self.samples = np.frombuffer(data[: len(data) // 2 * 2], "<i2").astype(np.float32)
        late = [
            when - count / RATE for when, count in self._stamps if when > self._stamps[0][0] + 1
        ]
        self._origin = float(np.percentile(late, 1)) if late else 0.0

    def time_of(self, sample: int) -> float:
        """Return the monotonic second at which *sample* sounded."""
        return self._origin + sample / RATE

    def sample_at(self, second: float) -> int:
        """Return the sample that sounded at the monotonic *second*."""
        return round((second - self._origin) * RATE)

    def _listen(self) -> None:
        descriptor, heard = self._output.fileno(), 0
        while chunk := os.read(descriptor, 1 << 16):
            heard += len(chunk) // 2
            self._chunks.append(chunk)
            self._stamps.append((time.monotonic(), heard))


def find(
    recording: NDArray[np.float32], clip: NDArray[np.float32], near: int, reach: int
) -> tuple[int, float]:
    """Return where *clip* begins within *reach* samples of *near*, and how alike it is (to 1)."""
    first = max(near - reach, 0)
    window = recording[first : near + reach + len(clip)]
    if len(window) < len(clip):
        return near, 0.0
    size = 1 << (len(window) + len(clip)).bit_length()
    spectrum = np.fft.rfft(window, size) * np.conj(np.fft.rfft(clip, size))
    match = np.fft.irfft(spectrum, size)[: len(window) - len(clip) + 1]
    best = int(np.argmax(match))
    power = np.linalg.norm(window[best : best + len(clip)]) * np.linalg.norm(clip)
    return first + best, float(match[best] / power) if power else 0.0
