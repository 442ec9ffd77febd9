"""Noticing that files were saved, from their stamps alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NoReturn

from stretchtimer.storage.folders import yaml_files
from stretchtimer.storage.index import Stamp, stamp_of


def stamps_of(paths: Iterable[Path]) -> tuple[Stamp, ...]:
    """Return the stamps of the files at *paths*, and of the exercises that lie beside them."""
    files = dict.fromkeys(file for path in paths for file in _watched(path))
    return tuple(stamp_of(file) for file in files)


def _watched(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        path = path.parent
    else:
        yield from yaml_files(path)
    yield from yaml_files(path / "exercises")


def watch(paths: list[Path], look: Callable[[], object], wait: Callable[[], None]) -> NoReturn:
    """Call *look* now and whenever the files at *paths* were saved, for ever.

    *wait* lets some time go by. A file that is still being written is looked at when it is done.
    """
    seen = stamps_of(paths)
    look()
    while True:
        wait()
        now = stamps_of(paths)
        if now == seen:
            continue
        while now != seen:
            seen = now
            wait()
            now = stamps_of(paths)
        look()
