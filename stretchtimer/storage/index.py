"""What the library looked like last time: small and quick to read, for the first paint."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stretchtimer.core.card import Card, CardExercise
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.problems import Place, Problem, Severity
from stretchtimer.core.safety import Care, Condition
from stretchtimer.storage.files import CannotRead, read_limited, write_atomically
from stretchtimer.storage.folders import Folder, exercise_files, routine_files

VERSION = 1
LARGEST_INDEX = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells whether a file is still the same: its path, change time (ns) and size (bytes)."""

    path: str
    changed: int
    size: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """All cards, in the order of their titles, and all problems of the files."""

    cards: tuple[Card, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one routine file gave."""

    stamp: Stamp
    card: Card | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """What all files gave, as long as they and the exercises stay as they are."""

    languages: tuple[str, ...]
    exercises: tuple[Stamp, ...]
    entries: tuple[Entry, ...]
    exercise_problems: tuple[Problem, ...] = ()

    @property
    def shelf(self) -> Shelf:
        """The cards and the problems in it; a file that can be used hides later ones of its id."""
        usable = {entry.card.id: entry.card for entry in reversed(self.entries) if entry.card}
        cards = sorted(usable.values(), key=lambda card: (card.title.casefold(), card.id))
        problems = tuple(problem for entry in self.entries for problem in entry.problems)
        return Shelf(tuple(cards), problems + self.exercise_problems)


def stamp_of(path: Path) -> Stamp:
    """Return the stamp of the file at *path*, an empty one where it cannot be looked at."""
    try:
        state = path.stat()
    except OSError:
        return Stamp(str(path), 0, -1)
    return Stamp(str(path), state.st_mtime_ns, state.st_size)


def is_fresh(index: Index, folders: Sequence[Folder], languages: tuple[str, ...]) -> bool:
    """Return whether all files are still as *index* knows them, without reading any."""
    return (
        index.languages == languages
        and index.exercises == tuple(stamp_of(path) for path in exercise_files(folders))
        and tuple(entry.stamp for entry in index.entries)
        == tuple(stamp_of(path) for path, _ in routine_files(folders))
    )


def read_index(path: Path) -> Index | None:
    """Return the index kept at *path*; nothing where there is none that can be used."""
    try:
        stored = json.loads(read_limited(path, LARGEST_INDEX))
        return _index(stored) if stored["version"] == VERSION else None
    except (CannotRead, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write_index(path: Path, index: Index) -> None:
    """Keep *index* at *path*; a cache that cannot be written is no loss."""
    content = json.dumps(_stored(index), ensure_ascii=False, separators=(",", ":"))
    try:
        write_atomically(path, content.encode(), keep_previous=False)
    except CannotSave:
        return


def _stored(index: Index) -> dict[str, Any]:
    return {
        "version": VERSION,
        "languages": index.languages,
        "exercises": [_stamp_row(stamp) for stamp in index.exercises],
        "exercise_problems": [_problem_row(problem) for problem in index.exercise_problems],
        "entries": [
            {
                "stamp": _stamp_row(entry.stamp),
                "card": _card_row(entry.card) if entry.card else None,
                "problems": [_problem_row(problem) for problem in entry.problems],
            }
            for entry in index.entries
        ],
    }


def _index(stored: dict[str, Any]) -> Index:
    return Index(
        tuple(stored["languages"]),
        tuple(Stamp(*row) for row in stored["exercises"]),
        tuple(
            Entry(
                Stamp(*row["stamp"]),
                _card(row["card"]) if row["card"] else None,
                tuple(_problem(problem) for problem in row["problems"]),
            )
            for row in stored["entries"]
        ),
        tuple(_problem(row) for row in stored["exercise_problems"]),
    )


def _stamp_row(stamp: Stamp) -> list[Any]:
    return [stamp.path, stamp.changed, stamp.size]


def _card_row(card: Card) -> list[Any]:
    exercises = [
        [e.id, e.name, [[condition.value, care.value] for condition, care in e.not_with]]
        for e in card.exercises
    ]
    head = [card.id, card.title, card.summary, card.total, card.level]
    return [*head, card.areas, card.equipment, card.is_own, card.path, card.picture, exercises]


def _card(row: list[Any]) -> Card:
    exercises = tuple(
        CardExercise(i, name, tuple((Condition(con), Care(care)) for con, care in not_with))
        for i, name, not_with in row[10]
    )
    identifier, title, summary, total, level, areas, equipment, is_own, path, picture = row[:10]
    return Card(
        id=identifier,
        title=title,
        summary=summary,
        total=total,
        level=level,
        areas=tuple(areas),
        equipment=tuple(equipment),
        is_own=is_own,
        path=path,
        picture=picture,
        exercises=exercises,
    )


def _problem_row(problem: Problem) -> list[Any]:
    place = problem.place
    words = [problem.key, problem.severity.value, problem.code, problem.message, problem.hint]
    return [problem.path, place.line, place.column, *words]


def _problem(row: list[Any]) -> Problem:
    path, line, column, key, severity, *words = row
    return Problem(path, Place(line, column), key, Severity(severity), *words)
