"""The mixer: clips at exact frames of one endless stream, and any window of it rendered. Pure."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import add

from stretchtimer.sound.clip import Clip
from stretchtimer.sound.volumes import Bus

LOUDEST, LOWEST = 32_767, -32_768


@dataclass(frozen=True, slots=True)
class Placement:
    """A clip that begins at *frame* of the stream, *gain* times as loud as it was made."""

    frame: int
    clip: Clip
    bus: Bus = Bus.TONES
    gain: float = 1.0

    @property
    def end(self) -> int:
        """The first frame after it."""
        return self.frame + self.clip.frames


def render(
    placements: Iterable[Placement],
    first: int,
    count: int,
    gain_of: Callable[[Bus], float] = lambda _: 1.0,
) -> array[int]:
    """Return the *count* samples from frame *first* on; sums beyond 16 bit are cut off."""
    out = array("h", bytes(2 * count))
    for placed in placements:
        begin, end = max(first, placed.frame), min(first + count, placed.end)
        if begin < end:
            heard = placed.clip.samples[begin - placed.frame : end - placed.frame]
            _lay(out, begin - first, scaled(heard, placed.gain * gain_of(placed.bus)))
    return out


def scaled(samples: array[int], gain: float) -> array[int]:
    """Return *samples* times *gain*, cut off at 16 bit."""
    if gain == 1.0:
        return samples
    if gain == 0.0:
        return array("h", bytes(2 * len(samples)))
    return _cut_off([int(sample * gain) for sample in samples])


def still_heard(placements: Iterable[Placement], frame: int) -> tuple[Placement, ...]:
    """Return those of *placements* that are not over at *frame*."""
    return tuple(placed for placed in placements if placed.end > frame)


def _lay(out: array[int], start: int, samples: array[int]) -> None:
    """Add *samples* to *out* from *start* on."""
    beneath = out[start : start + len(samples)]
    if any(beneath):
        samples = _cut_off(list(map(add, beneath, samples)))
    out[start : start + len(samples)] = samples


def _cut_off(sums: Sequence[int]) -> array[int]:
    if sums and (max(sums) > LOUDEST or min(sums) < LOWEST):
        return array("h", [min(max(value, LOWEST), LOUDEST) for value in sums])
    return array("h", sums)
