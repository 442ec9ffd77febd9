"""The audio guide mixed: block by block, so that six hours need no more memory than six minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.cues import CueKind
from stretchtimer.core.due import DueCue
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.export.audio_plan import GuidePlan
from stretchtimer.sound.clip import RATE, Clip
from stretchtimer.sound.repertoire import Part, Repertoire
from stretchtimer.sound.score import Entry, score_of
from stretchtimer.sound.volumes import Volumes

Samples = NDArray[np.int16]

GUIDE_RATE = RATE // 2
"""Nothing in the guide lies above 12 kHz: half the rate is half the size."""
BLOCK = 30 * GUIDE_RATE

_TAPS = np.arange(-24, 25)
_HALVING = np.sinc(_TAPS / 2) * np.hamming(len(_TAPS))
_HALVING /= _HALVING.sum()


@dataclass(frozen=True, slots=True)
class Laid:
    """An entry of the score at its frame, with the length of its clip in frames."""

    frame: int
    entry: Entry
    part: Part

    @property
    def end(self) -> int:
        """The first frame after it."""
        return self.frame + self.part.clip.frames // 2 + 1


def frames_of(duration: Millis) -> int:
    """Return how many frames of the guide *duration* is."""
    return duration * GUIDE_RATE // SECOND


def render_guide(plan: GuidePlan, repertoire: Repertoire, volumes: Volumes) -> Iterator[Samples]:
    """Yield the guide in blocks of mono samples; tones are softer under the voice."""
    due = [DueCue(cue.at, cue) for cue in plan.cues]
    score = score_of(due, repertoire.speech_length, 0, 0.0)
    heard: dict[tuple[str, str], Samples] = {}
    playing: tuple[Laid, ...] = ()
    coming, total = score, frames_of(plan.duration)
    for first in range(0, total, BLOCK):
        count = min(BLOCK, total - first)
        entries, coming = coming.until((first + count) / GUIDE_RATE)
        playing = (*playing, *_laid(entries, repertoire))
        yield _mixed(playing, first, count, volumes, heard)
        playing = tuple(one for one in playing if one.end > first + count)


def _laid(entries: Sequence[Entry], repertoire: Repertoire) -> Iterator[Laid]:
    for entry in entries:
        part = repertoire.part(entry.cue)
        if part is not None:
            yield Laid(round(entry.at * GUIDE_RATE), entry, part)


def _mixed(
    playing: Sequence[Laid],
    first: int,
    count: int,
    volumes: Volumes,
    heard: dict[tuple[str, str], Samples],
) -> Samples:
    """Return *count* samples from frame *first* on; sums beyond 16 bit are cut off."""
    out = np.zeros(count, np.float32)
    for one in playing:
        samples = _halved_once(one, heard)
        begin, end = max(first, one.frame), min(first + count, one.frame + len(samples))
        if begin < end:
            gain = np.float32(one.entry.gain * volumes.gain(one.part.bus))
            out[begin - first : end - first] += gain * samples[begin - one.frame : end - one.frame]
    return np.clip(np.rint(out), -32_768, 32_767).astype(np.int16)


def _halved_once(one: Laid, heard: dict[tuple[str, str], Samples]) -> Samples:
    """Return the clip of *one* at the guide's rate; tones, which come often, are kept."""
    if one.entry.cue.kind is CueKind.SPEECH:
        return halved(one.part.clip)
    key = (one.part.bus.value, one.part.clip.name)
    if key not in heard:
        heard[key] = halved(one.part.clip)
    return heard[key]


def halved(clip: Clip) -> Samples:
    """Return *clip* at half its rate, what lies above 12 kHz filtered out."""
    samples = np.asarray(clip.samples, np.float32)
    if not len(samples):
        return np.zeros(0, np.int16)
    smooth = np.convolve(samples, _HALVING.astype(np.float32), "same")[: len(samples)]
    return np.clip(np.rint(smooth[::2]), -32_768, 32_767).astype(np.int16)
