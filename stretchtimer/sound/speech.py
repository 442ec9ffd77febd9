"""The voice planned against the time there is: never two things at once, nothing over its end.

What is too long is said shorter, moved a little, or left out. The result are cues like any other,
so the player, the window, the terminal and the audio guide treat words as they treat tones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from operator import attrgetter

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.timeline import Timeline
from stretchtimer.sound.phrases import Phrases
from stretchtimer.sound.utterances import Utterance, Variant, utterances

GAP: Millis = 220
"""The silence between two sentences."""
WORDS_A_SECOND, START_OF_SPEECH = 2.8, 200
"""How fast words are spoken where no clip tells better (routine format)."""


def estimated(text: str) -> Millis:
    """Return how long *text* will last when it is spoken, going by its words."""
    return START_OF_SPEECH + round(len(text.split()) * SECOND / WORDS_A_SECOND)


def with_speech(
    cues: Iterable[Cue],
    timeline: Timeline,
    phrases: Phrases,
    duration_of: Callable[[str], Millis] = estimated,
) -> tuple[Cue, ...]:
    """Return the tones of *cues* together with everything the voice says in *timeline*."""
    tones = (cue for cue in cues if cue.kind is CueKind.TONE)
    words = spoken_cues(timeline, phrases, duration_of)
    return tuple(sorted((*tones, *words), key=attrgetter("progress")))


def spoken_cues(
    timeline: Timeline, phrases: Phrases, duration_of: Callable[[str], Millis] = estimated
) -> Iterator[Cue]:
    """Yield what the voice says in *timeline*, each sentence a cue, none over another."""
    free: Millis = 0
    for wish in utterances(timeline, phrases):
        waits = wish.deadline is None
        start = wish.earliest if waits else max(wish.earliest, free)
        said = _fullest(wish, start, duration_of)
        if said:
            starts = _starts(said, start, duration_of)
            for at, text in zip(starts, said, strict=False):
                yield Cue(at, wish.index, CueKind.SPEECH, wish.name, text)
            free = starts[-1]
        if waits:  # the session stands still until it has been said, or cut off
            free = 0


def _fullest(wish: Utterance, start: Millis, duration_of: Callable[[str], Millis]) -> Variant:
    """Return the first variant that is over in time; nothing if none is."""
    for variant in wish.variants:
        end = _starts(variant, start, duration_of)[-1] - GAP
        if wish.deadline is None or end <= wish.deadline:
            return variant
    return ()


def _starts(
    variant: Variant, start: Millis, duration_of: Callable[[str], Millis]
) -> tuple[Millis, ...]:
    """Return when each sentence begins, and when the next thing may."""
    return tuple(accumulate((duration_of(text) + GAP for text in variant), initial=start))
