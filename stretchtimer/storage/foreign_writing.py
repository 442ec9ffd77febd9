"""The file of an exercise that came from elsewhere: what is known, and what to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stretchtimer.core.exercise import Kind
from stretchtimer.core.problems import shown
from stretchtimer.storage.foreign import Foreign
from stretchtimer.storage.text_edits import written_text

MARK = "# fill in:"
"""What stands before everything that a person has to add or to look at."""


def exercise_text(foreign: Foreign, identifier: str) -> str:
    """Return the file of *foreign* under the id *identifier*."""
    return "\n".join([*_known(foreign, identifier), *_lacking(foreign), *_origin(foreign)]) + "\n"


def _known(foreign: Foreign, identifier: str) -> Iterator[str]:
    yield "format: 1"
    yield f"exercise: {identifier}"
    yield f"name: {written_text(foreign.name)}"
    if foreign.language:
        yield f"language: {foreign.language}"
    else:
        yield f"language: en  {MARK} which language is it?"
    kinds = ", ".join(kind.value for kind in Kind)
    yield f"kind: {foreign.kind.value}  {MARK} is it so? One of {kinds}."
    if foreign.level:
        yield f"level: {foreign.level}  # 1 gentle, 2 moderate, 3 strong"
    else:
        yield f"level: 1  {MARK} 1 gentle, 2 moderate, 3 strong"
    yield from _list("areas", foreign.areas, "where it works, like [hamstrings]")
    yield from _list("muscles", foreign.muscles, "")
    yield from _list("equipment", foreign.equipment, "")
    if foreign.unmatched:
        yield f"{MARK} equipment; the source says {_comment(', '.join(foreign.unmatched))}."
    if foreign.steps:
        yield "steps:"
        yield from (f"  - {written_text(step)}" for step in foreign.steps)
    else:
        yield f"{MARK} steps, how it is done."


def _lacking(foreign: Foreign) -> Iterator[str]:
    """Yield what no such collection says, as remarks with an example each."""
    hold = "2s" if foreign.kind is Kind.AIS else "30s"
    yield f"{MARK} summary, the exercise in one sentence."
    yield f"{MARK} position, like lying on the back."
    yield f"{MARK} side_means, what left means here, like the leg in front (where there are sides)."
    yield f"{MARK} dose, like {{sides: each, reps: 2, hold: {hold}, rest: 10s}}; there is none yet."
    yield f"{MARK} cues, like {{setup: …, hold: …, switch: Other side.}}; at most 12 words each."
    yield f"{MARK} stop_if, when to stop, like [sharp pain, pins and needles]."
    yield f"{MARK} not_with, who should leave it out, like {{knee-injury: avoid}}."
    yield f"{MARK} easier and harder, ids of other exercises."
    named = (
        f"; the source names {_comment(', '.join(foreign.pictures))}" if foreign.pictures else ""
    )
    yield f"{MARK} figure, or a picture of your own{named}."


def _origin(foreign: Foreign) -> Iterator[str]:
    yield "sources:"
    yield f"  - {written_text(foreign.source)}"
    yield f"  - {written_text(f'Licence: {foreign.licence}')}"


def _list(key: str, words: Sequence[str], wanted: str) -> Iterator[str]:
    if words:
        yield f"{key}: [{', '.join(map(_item, words))}]"
    elif wanted:
        yield f"{MARK} {key}, {wanted}."


def _item(word: str) -> str:
    """Return a text that may stand between the commas of a list."""
    written = written_text(word)
    return written if "," not in word or written.startswith('"') else f'"{word}"'


def _comment(text: str) -> str:
    return shown(" ".join(text.split()), 200)
