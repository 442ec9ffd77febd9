"""Copies of the history: one a day, the last seven, and one a week for four weeks before."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

DAYS_KEPT = 7
WEEKS_KEPT = 4
_NAME = re.compile(r"history-(\d{4}-\d{2}-\d{2})\.sqlite")


def back_up(connection: sqlite3.Connection, folder: Path, today: date, label: str = "") -> Path:
    """Copy the database to *folder* through SQLite's own means, whole or not at all.

    Raises sqlite3.Error or OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"history-{today.isoformat()}{label}.sqlite"
    temporary = path.with_suffix(".new")
    temporary.unlink(missing_ok=True)
    copy = sqlite3.connect(temporary)
    try:
        connection.backup(copy, pages=500, sleep=0)
    finally:
        copy.close()
    temporary.replace(path)
    return path


def back_up_daily(connection: sqlite3.Connection, folder: Path, today: date) -> None:
    """Make the copy of *today* unless there is one, and let those go that are too old."""
    if not (folder / f"history-{today.isoformat()}.sqlite").exists():
        back_up(connection, folder, today)
        found = days_in(folder)
        for day in set(found) - kept_days(found):
            with contextlib.suppress(OSError):
                (folder / f"history-{day.isoformat()}.sqlite").unlink()


def kept_days(days: Iterable[date]) -> set[date]:
    """Return which of *days* have their copy kept: the latest seven, and the latest of four weeks.

    A week's copy is the last of its days; those weeks are the ones before the seven days.
    """
    newest_first = sorted(days, reverse=True)
    daily, older = newest_first[:DAYS_KEPT], newest_first[DAYS_KEPT:]
    weekly: dict[date, date] = {}
    for day in older:
        weekly.setdefault(day - timedelta(days=day.weekday()), day)
    return {*daily, *list(weekly.values())[:WEEKS_KEPT]}


def days_in(folder: Path) -> list[date]:
    """Return the days that there are copies of, the latest first."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return []
    found = (_NAME.fullmatch(name) for name in names)
    days = []
    for match in found:
        with contextlib.suppress(ValueError):
            if match:
                days.append(date.fromisoformat(match[1]))
    return sorted(days, reverse=True)


def copies_in(folder: Path) -> Iterable[Path]:
    """Return the daily copies, the latest first."""
    return [folder / f"history-{day.isoformat()}.sqlite" for day in days_in(folder)]
