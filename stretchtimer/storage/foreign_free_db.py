"""Exercises of free-exercise-db: one JSON object each, in English, with no word on doses.

Shape: its schema.json of 2025-04-21. The collection calls itself free of copyright (Unlicense), but
its maintainers do not know where the pictures and the sentences come from; so that is said too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stretchtimer.core.exercise import Kind
from stretchtimer.storage.foreign import Foreign, areas_of, text_of, texts_of

LICENCE = (
    "Unlicense, says the collection; where its texts and pictures come from is not known, "
    "so keep this file to yourself."
)
_LEVELS = {"beginner": 1, "intermediate": 2, "expert": 3}
_NOTHING = frozenset({"", "body only"})


def is_free_db(entry: Mapping[str, Any]) -> bool:
    """Return whether *entry* looks like an exercise of this collection."""
    return "primaryMuscles" in entry and "instructions" in entry


def from_free_db(entry: Mapping[str, Any]) -> Foreign:
    """Return the exercise that *entry* describes."""
    muscles = (*texts_of(entry.get("primaryMuscles")), *texts_of(entry.get("secondaryMuscles")))
    equipment = text_of(entry.get("equipment"))
    identifier = text_of(entry.get("id"), 100)
    is_stretch = text_of(entry.get("category")) == "stretching"
    return Foreign(
        name=text_of(entry.get("name")) or identifier.replace("_", " "),
        kind=Kind.STATIC if is_stretch else Kind.ACTIVE,
        source=f"free-exercise-db, {identifier}. https://github.com/yuhonas/free-exercise-db",
        licence=LICENCE,
        level=_LEVELS.get(text_of(entry.get("level")), 0),
        areas=areas_of(texts_of(entry.get("primaryMuscles"))),
        muscles=muscles,
        unmatched=() if equipment in _NOTHING else (equipment,),
        steps=texts_of(entry.get("instructions"), 20_000),
        pictures=texts_of(entry.get("images")),
    )
