"""The file of an exercise that came from elsewhere: what is known, and what to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stretchtimer.core.exercise import Kind
from stretchtimer.core.problems import shown
from stretchtimer.language import N_, _
from stretchtimer.storage.foreign import Foreign
from stretchtimer.storage.text_edits import written_item, written_text

MARK = N_("# fill in:")
"""What stands before everything that a person has to add or to look at."""


def exercise_text(foreign: Foreign, identifier: str) -> str:
    """Return the file of *foreign* under the id *identifier*."""
    return "\n".join([*_known(foreign, identifier), *_lacking(foreign), *_origin(foreign)]) + "\n"


def _known(foreign: Foreign, identifier: str) -> Iterator[str]:
    yield "format: 1"
    yield f"exercise: {identifier}"
    yield f"name: {written_text(foreign.name)}"
    asked = "" if foreign.language else f"  {_remark(_('which language is it?'))}"
    yield f"language: {foreign.language or 'en'}{asked}"
    kinds = ", ".join(kind.value for kind in Kind)
    is_it = _("is it so? One of {kinds}.").format(kinds=kinds)
    yield f"kind: {foreign.kind.value}  {_remark(is_it)}"
    levels = _("1 gentle, 2 moderate, 3 strong")
    yield f"level: {foreign.level or 1}  {f'# {levels}' if foreign.level else _remark(levels)}"
    yield from _list("areas", foreign.areas, _("areas, where it works, like [hamstrings]."))
    yield from _list("muscles", foreign.muscles, "")
    yield from _list("equipment", foreign.equipment, "")
    if foreign.unmatched:
        said = _("equipment; the source says {words}.")
        yield _remark(said.format(words=_comment(", ".join(foreign.unmatched))))
    if foreign.steps:
        yield "steps:"
        yield from (f"  - {written_text(step)}" for step in foreign.steps)
    else:
        yield _remark(_("steps, how it is done."))


def _lacking(foreign: Foreign) -> Iterator[str]:
    """Yield what no such collection says, as remarks with an example each."""
    hold = "2s" if foreign.kind is Kind.AIS else "30s"
    dose = f"{{sides: each, reps: 2, hold: {hold}, rest: 10s}}"
    yield _remark(_("summary, the exercise in one sentence."))
    yield _remark(_("position, like lying on the back."))
    meaning = _("side_means, what left means here, like the leg in front (where there are sides).")
    yield _remark(meaning)
    yield _remark(_("dose, like {example}; there is none yet.").format(example=dose))
    cues = "{setup: …, hold: …, switch: …}"
    yield _remark(_("cues, like {example}; at most 12 words each.").format(example=cues))
    yield _remark(_("stop_if, when to stop, like [sharp pain, pins and needles]."))
    unfit = "{knee-injury: avoid}"
    yield _remark(_("not_with, who should leave it out, like {example}.").format(example=unfit))
    yield _remark(_("easier and harder, ids of other exercises."))
    if foreign.pictures:
        named = _("figure, or a picture of your own; the source names {words}.")
        yield _remark(named.format(words=_comment(", ".join(foreign.pictures))))
    else:
        yield _remark(_("figure, or a picture of your own."))


def _remark(words: str) -> str:
    """Return a comment that asks for something to be filled in."""
    return f"{_(MARK)} {words}"


def _origin(foreign: Foreign) -> Iterator[str]:
    yield "sources:"
    yield f"  - {written_text(foreign.source)}"
    yield f"  - {written_text(_('Licence: {words}').format(words=foreign.licence))}"


def _list(key: str, words: Sequence[str], wanted: str) -> Iterator[str]:
    if words:
        yield f"{key}: [{', '.join(map(written_item, words))}]"
    elif wanted:
        yield _remark(wanted)


def _comment(text: str) -> str:
    return shown(" ".join(text.split()), 200)
