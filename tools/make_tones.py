"""Makes the cue tones: ``python tools/make_tones.py`` writes ``assets/sounds/<set>/<name>.wav``.

One family, told apart without looking: a glide up is "move in", a glide down is "move out", a bell
is "hold", two notes down are "rest", high-low-high is "change side", a rising arpeggio is
"finished". All notes are of one pentatonic scale, so that neighbours never clash, and lie between
290 and 1100 Hz: low enough for ears that have lost the treble, high enough for a laptop.

Every tone is brought to the same loudness (K-weighted as in ITU-R BS.1770, over its loudest
300 ms), some a little below, and stays under -3 dBFS. The ``soft`` set is the same family with
rounder, slower notes. ``silence`` is what a player program is tried out with.
"""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]

RATE = 48_000
PEAK_DBFS = -3.0
LOUDNESS_WINDOW = 0.3

C4, D4, E4, G4, A4 = 261.63, 293.66, 329.63, 392.00, 440.00
C5, D5, E5, G5, A5, C6 = 523.25, 587.33, 659.26, 783.99, 880.00, 1046.50


@dataclass(frozen=True, slots=True)
class Timbre:
    """How a note sounds: partials as (multiple, strength, decay in s), and its edges in seconds."""

    partials: tuple[tuple[float, float, float], ...]
    attack: float
    release: float


@dataclass(frozen=True, slots=True)
class Palette:
    """The timbres of one set of tones, its loudness target and a transposition."""

    name: str
    mallet: Timbre
    bell: Timbre
    flute: Timbre
    transpose: float
    loudness_db: float


CLEAR = Palette(
    name="clear",
    mallet=Timbre(((1, 1.0, 0.16), (2, 0.22, 0.09), (3.93, 0.16, 0.035)), 0.004, 0.02),
    bell=Timbre(
        ((1, 1.0, 0.30), (2, 0.38, 0.22), (2.76, 0.22, 0.12), (5.4, 0.07, 0.05)), 0.003, 0.03
    ),
    flute=Timbre(((1, 1.0, 9.0), (2, 0.30, 9.0), (3, 0.12, 9.0)), 0.025, 0.09),
    transpose=1.0,
    loudness_db=-16.0,
)
SOFT = Palette(
    name="soft",
    mallet=Timbre(((1, 1.0, 0.20), (2, 0.10, 0.10)), 0.014, 0.04),
    bell=Timbre(((1, 1.0, 0.34), (2, 0.16, 0.20), (3, 0.04, 0.10)), 0.012, 0.05),
    flute=Timbre(((1, 1.0, 9.0), (2, 0.12, 9.0)), 0.045, 0.12),
    transpose=0.8409,  # three semitones lower
    loudness_db=-20.0,
)


def edges(count: int, attack: float, release: float) -> Wave:
    """Return an envelope of *count* samples that rises and falls as half a cosine: no click."""
    envelope = np.ones(count)
    rise, fall = min(int(attack * RATE), count), min(int(release * RATE), count)
    envelope[:rise] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)
    envelope[count - fall :] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, fall + 1) / fall)
    return envelope


def note(timbre: Timbre, start_hz: float, seconds: float, end_hz: float | None = None) -> Wave:
    """Return one note, or a glide from *start_hz* to *end_hz* that lingers on both ends."""
    count = int(seconds * RATE)
    time = np.arange(count) / RATE
    smooth = 0.5 - 0.5 * np.cos(np.pi * np.clip(time / seconds, 0, 1))
    pitch = start_hz * ((end_hz or start_hz) / start_hz) ** smooth
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    sound = sum(
        strength * np.sin(multiple * phase) * np.exp(-time / decay)
        for multiple, strength, decay in timbre.partials
    )
    return np.asarray(sound) * edges(count, timbre.attack, timbre.release)


def phrase(seconds: float, *notes: tuple[float, Wave]) -> Wave:
    """Return *notes* laid over each other, each begun at its own second."""
    sound = np.zeros(int(seconds * RATE))
    for start, played in notes:
        first = int(start * RATE)
        length = min(len(played), len(sound) - first)
        sound[first : first + length] += played[:length]
    return sound * edges(len(sound), 0.0, 0.012)


def tones(palette: Palette) -> dict[str, tuple[Wave, float]]:
    """Return every tone of *palette* by name, with how many decibels it lies below the others."""

    def play(timbre: Timbre) -> Callable[..., Wave]:
        def at(hz: float, seconds: float, end_hz: float | None = None) -> Wave:
            end = None if end_hz is None else end_hz * palette.transpose
            return note(timbre, hz * palette.transpose, seconds, end)

        return at

    mallet, bell, flute = play(palette.mallet), play(palette.bell), play(palette.flute)
    return {
        "prepare": (phrase(0.50, (0, mallet(G4, 0.3)), (0.16, mallet(C5, 0.34))), 0.0),
        "move": (flute(C5, 0.32, A5), 0.0),
        "hold": (bell(E5, 0.34), 0.0),
        "release": (flute(A5, 0.32, C5), 0.0),
        "rest": (phrase(0.60, (0, mallet(G4, 0.3)), (0.2, mallet(D4, 0.4))), 0.0),
        "switch": (
            phrase(0.62, (0, mallet(E5, 0.3)), (0.14, mallet(A4, 0.3)), (0.28, mallet(E5, 0.34))),
            0.0,
        ),
        "ready": (
            phrase(0.78, (0, bell(C5, 0.3)), (0.13, bell(C5, 0.3)), (0.32, bell(G5, 0.46))),
            0.0,
        ),
        "finish": (
            phrase(
                1.50,
                (0, bell(C5, 0.5)),
                (0.16, bell(E5, 0.5)),
                (0.32, bell(G5, 0.5)),
                (0.50, bell(C6, 1.0)),
            ),
            0.0,
        ),
        "pip": (mallet(A5, 0.07), 3.0),
        "halfway": (phrase(0.34, (0, bell(A5, 0.14)), (0.12, bell(A5, 0.22))), 2.0),
        "tick": (mallet(D5, 0.035), 8.0),
    }


def k_weighting(frequencies: Wave) -> Wave:
    """Return the gain of K-weighting at each of *frequencies* (Hz), after ITU-R BS.1770-4."""
    z = np.exp(-2j * np.pi * frequencies / RATE)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.abs(shelf * high_pass)


def loudness_db(sound: Wave) -> float:
    """Return the K-weighted level in dBFS of the loudest 300 ms of *sound*."""
    window = int(LOUDNESS_WINDOW * RATE)
    padded = np.concatenate([np.zeros(window), sound, np.zeros(window)])
    spectrum = np.fft.rfft(padded) * k_weighting(np.fft.rfftfreq(len(padded), 1 / RATE))
    energy = np.cumsum(np.fft.irfft(spectrum, len(padded)) ** 2)
    loudest = np.max(energy[window:] - energy[:-window]) / window
    return float(-0.691 + 10 * np.log10(loudest))


def levelled(sound: Wave, target_db: float) -> Wave:
    """Return *sound* at *target_db* of loudness; raises ValueError if its peak is too high."""
    scaled = sound * 10 ** ((target_db - loudness_db(sound)) / 20)
    peak_db = 20 * np.log10(np.max(np.abs(scaled)))
    if peak_db > PEAK_DBFS:
        raise ValueError(f"the peak would be {peak_db:.1f} dBFS")
    return scaled


def write(path: Path, sound: Wave) -> None:
    """Write *sound* to *path* as 48 kHz, mono, 16 bit."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(np.round(sound * 32_767).astype("<i2").tobytes())


def main(folder: Path) -> None:
    """Write both sets below *folder* and print what was measured."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "silence.wav", np.zeros(int(0.6 * RATE)))
    for palette in (CLEAR, SOFT):
        target = folder / palette.name
        target.mkdir(parents=True, exist_ok=True)
        for name, (raw, below) in tones(palette).items():
            sound = levelled(raw, palette.loudness_db - below)
            write(target / f"{name}.wav", sound)
            peak = 20 * np.log10(np.max(np.abs(sound)))
            print(
                f"{palette.name:6} {name:8} {len(sound) / RATE * 1000:5.0f} ms"
                f"  loudness {loudness_db(sound):6.1f}  peak {peak:6.1f} dBFS"
            )


if __name__ == "__main__":
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    main(given or Path(__file__).resolve().parent.parent / "assets" / "sounds")
