"""How every file is that the program keeps: there, damaged, of a newer version, or not there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from stretchtimer.storage.autosave import ENDING as LOG_ENDING
from stretchtimer.storage.autosave import read_log
from stretchtimer.storage.database import state_of_database
from stretchtimer.storage.drafts import ENDING as DRAFT_ENDING
from stretchtimer.storage.drafts import is_whole
from stretchtimer.storage.index import read_index
from stretchtimer.storage.log_file import log_files
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import state_of
from stretchtimer.storage.window_file import read_window_size

OK, ABSENT, DAMAGED, UNREADABLE = "ok", "absent", "damaged", "unreadable"
WORST_FIRST = (DAMAGED, UNREADABLE, "newer", OK)


def states_of_files(places: Places) -> dict[str, str]:
    """Return the state of each stored file by its name; of several alike, the worst."""
    return {
        "settings.json": state_of(places.settings_file),
        "history.sqlite": state_of_database(places.history_file),
        "backups": _worst(
            state_of_database(file, is_still=True)
            for file in _named(places.history_backups, ".sqlite")
        ),
        "sessions": _worst(_of_session(file) for file in _named(places.sessions, LOG_ENDING)),
        "drafts": _worst(
            OK if is_whole(file) else DAMAGED for file in _named(places.drafts, DRAFT_ENDING)
        ),
        "window.json": _if_there(places.window_file, read_window_size(places.window_file)),
        "small-window.json": _if_there(
            places.small_window_file, read_window_size(places.small_window_file)
        ),
        "cache/library.json": _if_there(places.index_file, read_index(places.index_file)),
        "logs": _worst(_readable(file) for file in log_files(places.logs)),
        "routines": _if_there(places.own_routines, True),
        "set aside": _worst(DAMAGED for _ in places.data.glob("*.damaged-*")),
    }


def _if_there(path: Path, content: object) -> str:
    """Return the state of what lies at *path*, whose *content* is nothing where it is damaged."""
    try:
        there = path.exists()
    except OSError:
        return UNREADABLE
    return ABSENT if not there else DAMAGED if content is None else OK


def _of_session(file: Path) -> str:
    """Return the state of a session's log: one of which nothing can be read is damaged."""
    state = _readable(file)
    is_lost = state == OK and file.stat().st_size > 0 and not read_log(file)
    return DAMAGED if is_lost else state


def _readable(file: Path) -> str:
    try:
        with file.open("rb"):
            return OK
    except OSError:
        return UNREADABLE


def _named(folder: Path, ending: str) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.name.endswith(ending) and file.is_file()]
    except OSError:
        return []


def _worst(states: Iterable[str]) -> str:
    found = set(states)
    return next((state for state in WORST_FIRST if state in found), ABSENT)
