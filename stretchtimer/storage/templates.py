"""Routines to begin from, one for each kind: filled in, with remarks that say what to change."""

from __future__ import annotations

from dataclasses import dataclass

from stretchtimer.storage.text_edits import with_value, written_text

_HEAD = """\
format: 1
routine: {id}
title: {title}
summary: What it is for, in one sentence.
language: en
level: 1                    # 1 gentle, 2 moderate, 3 strong
"""

_AIS = """\
steps:
  - note: Strap and mat within reach.
  # Short holds of two seconds, helped at the end, ten times on each side.
  - exercise: ais-hamstring-bent
    sides: each             # each, alternate, left, right, one or together
    reps: 10
    move: 2s                # the time into the stretch
    hold: 2s
    release: 2s             # the time out of it
"""

_STATIC = """\
steps:
  # Still holds of 10 to 60 seconds.
  - exercise: pigeon
    sides: each             # each, alternate, left, right, one or together
    reps: 2
    hold: 30s
    rest: 10s               # between two holds
  - exercise: supine-twist-straighter
    sides: each
    reps: 2
    hold: 30s
    rest: 10s
"""

_CIRCUIT = """\
steps:
  - note: Clear a little space around your mat.
  - repeat: 2               # so many rounds
    steps:
      - exercise: bridge
        reps: 8
        hold: 5s
      - exercise: pigeon
        sides: each
        hold: 30s
      - rest: {at_least: 20s}   # then go on when ready
"""

_ADVICE = """\
steps:
  # A card to read; it waits until the person is ready.
  - exercise:
      name: Sitting less
      kind: advice
      summary: Get up every half hour, walk to the window and back.
"""


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of routine to begin from."""

    kind: str
    name: str
    summary: str
    body: str

    def text(self, identifier: str, title: str = "New routine") -> str:
        """Return the file of a routine called *identifier*."""
        head = _HEAD.format(id="new-routine", title="New routine")
        named = with_value(head + self.body, ("routine",), identifier)
        return with_value(named, ("title",), written_text(title))


TEMPLATES = (
    Template("ais", "Moving stretch (AIS)", "Two-second holds, ten times on each side", _AIS),
    Template("static", "Still holds", "30 seconds, twice on each side", _STATIC),
    Template("circuit", "Circuit", "Several exercises, round after round", _CIRCUIT),
    Template("advice", "Advice", "A card to read, with nothing to time", _ADVICE),
)
"""The templates there are."""
