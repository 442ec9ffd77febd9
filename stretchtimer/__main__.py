"""Picks the front door: the window where nothing is asked for, else the terminal."""

import sys
from pathlib import Path

DATA_DIR = "--data-dir"


def main() -> int:
    """Open the window, or run the command that was given; return the exit code."""
    data_dir, rest = taken_apart(sys.argv[1:])
    if rest:
        from stretchtimer.cli.main import main as run_command

        return run_command(sys.argv[1:])
    from stretchtimer.display import has_display

    if not has_display():
        from stretchtimer.cli.main import offer_terminal

        return offer_terminal(data_dir)
    from stretchtimer.app import run_window
    from stretchtimer.storage.places import Places

    return run_window(Places.under(data_dir) if data_dir else Places.of_user())


def taken_apart(words: list[str]) -> tuple[Path | None, list[str]]:
    """Return the folder that ``--data-dir`` names before any command, and all other words."""
    if len(words) > 1 and words[0] == DATA_DIR:
        return Path(words[1]), words[2:]
    if words and words[0].startswith(DATA_DIR + "="):
        return Path(words[0].partition("=")[2]), words[1:]
    return None, words


if __name__ == "__main__":
    sys.exit(main())
