"""The settings that a command line asks for, ``--set KEY=VALUE``, before it is read further."""

from __future__ import annotations

from collections.abc import Sequence

OPTION = "--set"


def taken_out(words: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return every ``KEY=VALUE`` behind a ``--set``, wherever it stands, and all other words.

    An option without a value behind it is left for whoever reads the others to complain about.
    """
    wishes, rest = [], []
    left = iter(words)
    for word in left:
        if word == OPTION:
            wish = next(left, None)
            if wish is None:
                rest.append(word)
            else:
                wishes.append(wish)
        elif word.startswith(OPTION + "="):
            wishes.append(word.removeprefix(OPTION + "="))
        else:
            rest.append(word)
    return tuple(wishes), rest
