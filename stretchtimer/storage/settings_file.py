"""The settings on disk: written whole or not at all; a damaged file is set aside, never lost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from stretchtimer.core.settings import Settings, Value, setting_of
from stretchtimer.storage.files import CannotRead, previous_of, read_limited, write_atomically

VERSION = 1
LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """The settings as they were kept, and a sentence for the user where something was wrong."""

    settings: Settings
    notice: str = ""


class _Damaged(Exception):
    """Content that is not what was written."""


def read_settings(path: Path) -> Kept:
    """Return the settings kept at *path*, else those of the generation before, else defaults.

    A damaged file is renamed to ``NAME.damaged-DATE`` (hardening D4).
    """
    try:
        return Kept(_settings(_content(path)))
    except FileNotFoundError:
        return Kept(_from_previous(path) or Settings())
    except CannotRead as error:
        return Kept(_from_previous(path) or Settings(), f"Your settings cannot be read. {error}")
    except _Damaged:
        aside = _set_aside(path)
        kept = _from_previous(path)
        now = "The ones before are used." if kept else "StretchTimer starts with its own."
        return Kept(
            kept or Settings(), f"Your settings file was damaged and kept as {aside}. {now}"
        )


def write_settings(path: Path, settings: Settings) -> None:
    """Keep *settings* at *path*. Raises CannotSave."""
    values = {key: list(v) if isinstance(v, tuple) else v for key, v in settings.values.items()}
    stored = {"version": VERSION, "checksum": _checksum(values), "settings": values}
    write_atomically(path, json.dumps(stored, indent=1, ensure_ascii=False).encode() + b"\n")


def state_of(path: Path) -> str:
    """Return how the file at *path* is: ``ok``, ``absent``, ``damaged`` or ``unreadable``."""
    try:
        _settings(_content(path))
    except FileNotFoundError:
        return "absent"
    except CannotRead:
        return "unreadable"
    except _Damaged:
        return "damaged"
    return "ok"


def _content(path: Path) -> Mapping[str, Any]:
    if not path.exists() and not path.is_symlink():
        raise FileNotFoundError(path)
    if path.is_dir():
        raise _Damaged
    try:
        stored = json.loads(read_limited(path, LARGEST).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _Damaged from error
    values = stored.get("settings") if isinstance(stored, dict) else None
    if not isinstance(values, dict) or stored.get("version") != VERSION:
        raise _Damaged
    if stored.get("checksum") != _checksum(values):
        raise _Damaged
    return values


def _settings(stored: Mapping[str, Any]) -> Settings:
    """Return the settings among *stored*; a value that is not allowed any more is left out."""
    settings = Settings()
    for key, kept in stored.items():
        value: Value = tuple(kept) if isinstance(kept, list) else kept
        declared = setting_of(key)
        if declared and declared.allows(value):
            settings = settings.with_value(key, value)
    return settings


def _from_previous(path: Path) -> Settings | None:
    try:
        return _settings(_content(previous_of(path)))
    except (FileNotFoundError, CannotRead, _Damaged):
        return None


def _set_aside(path: Path) -> str:
    """Rename a damaged file and return its new name; where even that fails, leave it."""
    today = datetime.now().astimezone().strftime("%Y-%m-%d")
    for number in range(1, 100):
        aside = path.with_name(
            f"{path.name}.damaged-{today}" + (f"-{number}" if number > 1 else "")
        )
        if not aside.exists():
            break
    try:
        path.rename(aside)
    except OSError:
        return path.name
    return aside.name


def _checksum(values: Mapping[str, Any]) -> str:
    canonical = json.dumps(values, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(canonical.encode()).hexdigest()
