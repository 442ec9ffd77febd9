"""What the library looked like last time: small and quick to read, for the first paint.

The file has two lines. The first holds as many cards as fit a window, so that a library of 2,000
files shows them as fast as one of 20; the second holds everything. Each is sealed by a checksum.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from stretchtimer import __version__
from stretchtimer.core.card import Card, CardExercise
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.problems import Place, Problem, Severity
from stretchtimer.storage.files import write_atomically
from stretchtimer.storage.folders import Folder, exercise_files, routine_files
from stretchtimer.storage.glance import (
    FIRST_CARDS,
    UNUSABLE,
    VERSION,
    cards_of,
    is_ours,
    lines_of,
    opened,
)
from stretchtimer.storage.shipped_words import shipped_files

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


def shared_stamps(folders: Sequence[Folder], languages: tuple[str, ...]) -> tuple[Stamp, ...]:
    """Return the stamps of what more than one routine is made of: exercises, and translations."""
    return tuple(stamp_of(path) for path in (*exercise_files(folders), *shipped_files(languages)))


def is_fresh(index: Index, folders: Sequence[Folder], languages: tuple[str, ...]) -> bool:
    """Return whether all files are still as *index* knows them, without reading any."""
    return (
        index.languages == languages
        and index.exercises == shared_stamps(folders, languages)
        and tuple(entry.stamp for entry in index.entries)
        == tuple(stamp_of(path) for path, _ in routine_files(folders))
    )


def read_index(path: Path) -> Index | None:
    """Return the index kept at *path*; nothing where there is none that can be used."""
    lines = lines_of(path, LARGEST_INDEX)
    try:
        return _index(opened(lines[1])) if len(lines) > 1 and is_ours(lines[0]) else None
    except UNUSABLE:
        return None


def write_index(path: Path, index: Index) -> None:
    """Keep *index* at *path*; a cache that cannot be written is no loss."""
    cards = index.shelf.cards
    head = {
        "version": VERSION,
        "program": __version__,
        "languages": index.languages,
        "more": max(len(cards) - FIRST_CARDS, 0),
        **_card_rows(cards[:FIRST_CARDS]),
    }
    with contextlib.suppress(CannotSave):
        content = _sealed(head) + b"\n" + _sealed(_stored(index)) + b"\n"
        write_atomically(path, content, keep_previous=False)


def _sealed(stored: Any) -> bytes:
    """Return *stored* as one line, behind a number that tells whether all of it is there."""
    content = json.dumps(stored, separators=(",", ":")).encode()
    return b"%08x %s" % (crc32(content), content)


def _stored(index: Index) -> dict[str, Any]:
    rows = _card_rows([entry.card for entry in index.entries if entry.card])
    cards = iter(range(len(rows["cards"])))
    return {
        **rows,
        "languages": index.languages,
        "exercises": [_stamp_row(stamp) for stamp in index.exercises],
        "exercise_problems": [_problem_row(problem) for problem in index.exercise_problems],
        "entries": [
            [
                *_stamp_row(entry.stamp),
                next(cards) if entry.card else None,
                [_problem_row(problem) for problem in entry.problems],
            ]
            for entry in index.entries
        ],
    }


def _index(stored: dict[str, Any]) -> Index:
    cards = list(cards_of(stored))
    return Index(
        tuple(stored["languages"]),
        tuple(Stamp(*row) for row in stored["exercises"]),
        tuple(
            Entry(
                Stamp(path, changed, size),
                None if card is None else cards[card],
                tuple(map(_problem, problems)) if problems else (),
            )
            for path, changed, size, card, problems in stored["entries"]
        ),
        tuple(map(_problem, stored["exercise_problems"])),
    )


def _stamp_row(stamp: Stamp) -> list[Any]:
    return [stamp.path, stamp.changed, stamp.size]


def _card_rows(cards: Sequence[Card]) -> dict[str, Any]:
    """Return *cards* as rows, and what many share (exercises, words) once each, by number."""
    exercises = {exercise: None for card in cards for exercise in card.exercises}
    words = {word: None for card in cards for word in (card.areas, card.equipment)}
    exercise_numbers = {exercise: number for number, exercise in enumerate(exercises)}
    word_numbers = {word: number for number, word in enumerate(words)}
    return {
        "words": list(words),
        "card_exercises": [_exercise_row(exercise) for exercise in exercises],
        "cards": [
            [
                *(card.id, card.title, card.summary, card.total, card.level),
                *(word_numbers[card.areas], word_numbers[card.equipment]),
                *(card.is_own, card.path, card.picture),
                *(exercise_numbers[exercise] for exercise in card.exercises),
            ]
            for card in cards
        ],
    }


def _exercise_row(exercise: CardExercise) -> list[Any]:
    not_with = [[condition.value, care.value] for condition, care in exercise.not_with]
    return [exercise.id, exercise.name, not_with, exercise.figure]


def _problem_row(problem: Problem) -> list[Any]:
    place = problem.place
    words = [problem.key, problem.severity.value, problem.code, problem.message, problem.hint]
    return [problem.path, place.line, place.column, *words]


def _problem(row: list[Any]) -> Problem:
    path, line, column, key, severity, *words = row
    return Problem(path, Place(line, column), key, Severity(severity), *words)
