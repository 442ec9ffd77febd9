"""Reading a JSON file of exercises that another program wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stretchtimer.language import _
from stretchtimer.storage.files import CannotRead, read_limited
from stretchtimer.storage.foreign import Foreign, NotForeign
from stretchtimer.storage.foreign_free_db import from_free_db, is_free_db
from stretchtimer.storage.foreign_wger import from_wger, is_wger

LARGEST_COLLECTION = 32 * 1024 * 1024


def read_foreign(path: Path) -> tuple[Foreign, ...]:
    """Return the exercises in the JSON file at *path*. Raises NotForeign."""
    try:
        content = read_limited(path, LARGEST_COLLECTION)
        if len(content) > LARGEST_COLLECTION:
            raise NotForeign(_("The file is larger than 32 MiB."))
        stored = json.loads(content)
    except CannotRead as error:
        raise NotForeign(str(error)) from error
    except (ValueError, RecursionError) as error:
        raise NotForeign(_("This is no JSON file.")) from error
    exercises = tuple(one for entry in _entries(stored) if (one := _exercise(entry)) and one.name)
    if not exercises:
        said = _("There is no exercise of free-exercise-db or of wger in this file.")
        raise NotForeign(said)
    return exercises


def _entries(stored: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a list, of a page of results, or the one object there is."""
    if isinstance(stored, dict):
        inside = stored.get("results", stored.get("exercises", [stored]))
        stored = inside if isinstance(inside, list) else []
    if isinstance(stored, list):
        yield from (entry for entry in stored if isinstance(entry, dict))


def _exercise(entry: dict[str, Any]) -> Foreign | None:
    if is_free_db(entry):
        return from_free_db(entry)
    return from_wger(entry) if is_wger(entry) else None
