"""Picks the front door: the window where nothing is asked for, else the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

DATA_DIR = "--data-dir"
ROUTINE_FILES = (".stretch", ".yaml", ".yml")
"""What a file manager hands over when such a file is opened."""


def main() -> int:
    """Open the window, or run the command that was given; return the exit code."""
    data_dir, rest = taken_apart(sys.argv[1:])
    file = file_in(rest)
    if rest and not file:
        from stretchtimer.cli.main import main as run_command

        return run_command(sys.argv[1:])
    from stretchtimer.display import has_display

    if not has_display():
        from stretchtimer.cli.main import offer_terminal

        return offer_terminal(data_dir, file)
    return open_window(data_dir, file=file)


def open_window(
    data_dir: Path | None, when_painted: Callable[[], None] | None = None, file: str = ""
) -> int:
    """Open the window, on *file* if there is one; *when_painted* is called at its first page.

    Until then nothing is garbage, so Python does not look for any: the window turns that on again.
    """
    import gc

    gc.disable()
    from stretchtimer.app.running import run_window
    from stretchtimer.storage.places import Places

    places = Places.under(data_dir) if data_dir else Places.of_user()
    return run_window(places, when_painted, str(Path(file).absolute()) if file else "")


def file_in(words: list[str]) -> str:
    """Return the routine's file that is all of *words*, or nothing."""
    is_file = len(words) == 1 and words[0].lower().endswith(ROUTINE_FILES)
    return words[0] if is_file else ""


def taken_apart(words: list[str]) -> tuple[Path | None, list[str]]:
    """Return the folder that ``--data-dir`` names before any command, and all other words."""
    if len(words) > 1 and words[0] == DATA_DIR:
        return Path(words[1]), words[2:]
    if words and words[0].startswith(DATA_DIR + "="):
        return Path(words[0].partition("=")[2]), words[1:]
    return None, words


if __name__ == "__main__":
    sys.exit(main())
