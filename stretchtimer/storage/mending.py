"""A file with errors in it, mended just so far that the rest of it can be looked at too.

Else an unknown exercise in step 9 would be told only after a misspelled key in step 2 was put
right. What is mended is never played: the file has errors, so it gives no value.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from stretchtimer.storage.tree import Plain

Path: TypeAlias = tuple[int | str, ...]
"""Keys and places in lists that lead to a value."""

_STAND_IN: dict[str, Any] = {
    "format": Plain("1"),
    "routine": "unnamed",
    "exercise": "unnamed",
    "title": "?",
    "name": "?",
    "kind": "advice",
}


def step_of(path: Path) -> Path:
    """Return the path of the innermost step that *path* lies in, or nothing."""
    ends = [
        place + 1
        for place, part in enumerate(path)
        if isinstance(part, int) and path[place - 1 : place] == ("steps",)
    ]
    return path[: ends[-1]] if ends else ()


def real_path(value: Any, loc: Path) -> Path:
    """Return *loc* as far as it exists in *value*, without what pydantic adds to it."""
    path: list[int | str] = []
    for part in loc:
        is_there = (isinstance(value, dict) and part in value) or (
            isinstance(value, list) and isinstance(part, int) and part < len(value)
        )
        if is_there:
            value = value[part]
            path.append(part)
    return tuple(path)


def mend(value: Any, wrong: Iterable[tuple[Path, bool]]) -> None:
    """Change *value* so that what is *wrong* is gone; each is a path, and whether a key is missing.

    A wrong value goes with its key; a step that cannot be understood becomes a note, so that the
    others keep their places.
    """
    for loc, is_missing in sorted(wrong, key=lambda one: len(one[0]), reverse=True):
        path = real_path(value, loc)
        if not is_missing:
            _take_out(value, path)
        elif step_of(path):
            _put_note(value, step_of(path))
        elif not path:
            value.setdefault(loc[-1], _STAND_IN.get(str(loc[-1]), [{"note": "?"}]))
        else:
            _take_out(value, path)


def _take_out(value: Any, path: Path) -> None:
    while path and isinstance(path[-1], int) and path != step_of(path):
        path = path[:-1]  # an entry of another list: the whole list goes
    if path and path == step_of(path):
        _put_note(value, path)
    elif path:
        _at(value, path[:-1]).pop(path[-1], None)


def _put_note(value: Any, path: Path) -> None:
    _at(value, path[:-1])[path[-1]] = {"note": "?"}


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value
