"""Picks the front door: the window where nothing is asked for, else the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchtimer.core.settings import Value

DATA_DIR = "--data-dir"
SET = "--set"
WRONG_USAGE = 2
ROUTINE_FILES = (".stretch", ".yaml", ".yml")
"""What a file manager hands over when such a file is opened."""


def main() -> int:
    """Open the window, or run the command that was given; return the exit code."""
    wishes, words = wished(sys.argv[1:])
    data_dir, rest = taken_apart(words)
    files = files_in(rest)
    if rest and not files:
        from stretchtimer.cli.main import main as run_command

        return run_command(sys.argv[1:])
    from stretchtimer.display import has_display

    if not has_display():
        from stretchtimer.cli.main import offer_terminal

        return offer_terminal(data_dir, files[0] if files else "", wishes)
    settings = settings_of(wishes)
    if settings is None:
        return WRONG_USAGE
    return open_window(data_dir, files=files, settings=settings)


def open_window(
    data_dir: Path | None,
    when_painted: Callable[[], None] | None = None,
    files: Sequence[str] = (),
    settings: Mapping[str, Value] | None = None,
) -> int:
    """Open the window on *files*; *when_painted* is called at its first page.

    *settings* hold for this run, whatever is kept.
    Where there is a window on the same data already, that one opens the files and comes forward.
    Until the first page nothing is garbage, so Python does not look for any: the window turns that
    on again.
    """
    import gc

    gc.disable()
    from stretchtimer.handover import Turn, doorway_of, message_of, take_turn
    from stretchtimer.storage.places import Places

    places = Places.under(data_dir) if data_dir else Places.of_user()
    doorway, message = doorway_of(places.data), message_of(files)
    turn = take_turn(doorway, message)
    if turn is Turn.HANDED_OVER:
        return 0
    from stretchtimer.app.running import run_window

    address = doorway.address if doorway and turn is Turn.FIRST else ""
    is_second = doorway is not None and turn is Turn.ALONE
    return run_window(
        places, when_painted, message.files, address, is_second=is_second, settings=settings
    )


def files_in(words: list[str]) -> list[str]:
    """Return the routines' files that all of *words* are, or nothing."""
    are_files = all(word.lower().endswith(ROUTINE_FILES) for word in words)
    return words if are_files else []


def wished(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the settings that ``--set`` asks for, and all other words."""
    if not any(word.startswith(SET) for word in words):
        return (), words
    from stretchtimer.cli.wishes import taken_out

    return taken_out(words)


def settings_of(wishes: Sequence[str]) -> Mapping[str, Value] | None:
    """Return what each of *wishes* sets; nothing, once it is said, where one sets nothing."""
    if not wishes:
        return {}
    from stretchtimer.cli.printing import complain
    from stretchtimer.core.setting_text import WrongSetting, read_assignment

    try:
        return dict(read_assignment(wish) for wish in wishes)
    except WrongSetting as wrong:
        complain(str(wrong))
        return None


def taken_apart(words: list[str]) -> tuple[Path | None, list[str]]:
    """Return the folder that ``--data-dir`` names before any command, and all other words."""
    if len(words) > 1 and words[0] == DATA_DIR:
        return Path(words[1]), words[2:]
    if words and words[0].startswith(DATA_DIR + "="):
        return Path(words[0].partition("=")[2]), words[1:]
    return None, words


if __name__ == "__main__":
    sys.exit(main())
