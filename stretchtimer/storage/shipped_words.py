"""What the shipped files say, in other languages: a catalogue beside the program's own words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from stretchtimer.language import LANGUAGES, Catalogue, base_of, catalogue_of
from stretchtimer.resources import data_root

DOMAIN = "routines"
"""The name of the catalogues of what the shipped files say."""


def shipped_words(language: str) -> Catalogue | None:
    """Return what the shipped files say in *language*; nothing where nobody has translated it."""
    try:
        return catalogue_of(language, data_root("assets") / "languages", DOMAIN)
    except FileNotFoundError:
        return None


def shipped_files(languages: Sequence[str]) -> tuple[Path, ...]:
    """Return the files that texts in *languages* may come from, so that a change is noticed."""
    wanted = dict.fromkeys(map(base_of, languages))
    folders = [tag for tag in wanted if tag in LANGUAGES and tag != "en"]
    if not folders:
        return ()
    root = data_root("assets") / "languages"
    files = (root / tag / "LC_MESSAGES" / f"{DOMAIN}.mo" for tag in folders)
    return tuple(path for path in files if path.is_file())
