"""A stranger's sound file made into a clip, so that no file can harm the program (hardening S8).

WAV is read here, every field checked. Anything compressed has its header checked and is then
decoded by a child process with little memory and little time: a decoder that falls takes only the
child with it. A frozen program has no interpreter to start: there the child is a program that lies
beside it (packaging/decoder.py).
"""

from __future__ import annotations

import subprocess
import sys
from array import array
from pathlib import Path

from stretchtimer.sound.clip import RATE, Clip
from stretchtimer.sound.decoding import check_vorbis, content_of
from stretchtimer.sound.wav import LONGEST_SECONDS, SoundUnreadable, parse_wav

LONGEST_DECODING = 5
"""How many seconds the child may take."""

CHILD = """
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
except ImportError:
    pass
import miniaudio
sound = miniaudio.decode(sys.stdin.buffer.read(), miniaudio.SampleFormat.SIGNED16, 1, 48000)
sys.stdout.buffer.write(sound.samples.tobytes())
"""
"""What the child does, in Python: one sound from its input, as samples to its output."""


def recorded(path: Path) -> Clip:
    """Return the recording at *path* as a clip. Raises SoundUnreadable."""
    content = content_of(path)
    if content[:4] == b"RIFF":
        return parse_wav(content, path)
    check_vorbis(content, path)
    return Clip(path.stem, _decoded_by_child(content, path), path)


def decoder(executable: Path, *, frozen: bool) -> list[str]:
    """Return the words that start the child, where *executable* is what runs now."""
    if frozen:
        return [str(executable.with_name(f"stretchtimer-decoder{executable.suffix}"))]
    return [str(executable), "-I", "-c", CHILD]


def _decoded_by_child(content: bytes, path: Path) -> array[int]:
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
            decoder(Path(sys.executable), frozen=bool(getattr(sys, "frozen", False))),
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_DECODING,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise SoundUnreadable(path, 0, "it cannot be decoded.") from error
    samples = array("h")
    samples.frombytes(done.stdout[: 2 * RATE * LONGEST_SECONDS // 2 * 2])
    return samples
