"""What could not be saved in its place, in a file that the user puts elsewhere: JSON, line by line.

It can be taken in later, as often as one likes: a fact kept twice is kept once.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from stretchtimer.core.errors import CannotTakeIn
from stretchtimer.core.facts import Ended, Fact
from stretchtimer.core.history import Ending, Why
from stretchtimer.core.resuming import leftover_of
from stretchtimer.language import _
from stretchtimer.storage.autosave import LARGEST_LOG
from stretchtimer.storage.fact_rows import fact_of, row_of
from stretchtimer.storage.files import CannotRead, read_limited, save_document

HEAD = {"stretchtimer": "unsaved", "format": 1}
Told = tuple[str, Fact]


def write_unsaved(path: Path, facts: Sequence[Told]) -> None:
    """Write *facts*, each with the id of its session. Raises CannotSave."""
    rows = [HEAD, *({"session": session, **row_of(fact)} for session, fact in facts)]
    lines = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    save_document(path, lines.encode())


def read_unsaved(path: Path) -> tuple[Told, ...]:
    """Return the facts in the file at *path*; a session without an end gets one.

    Raises CannotTakeIn where it is no such file, or damaged.
    """
    try:
        content = read_limited(path, LARGEST_LOG)
        head, *lines = (json.loads(line) for line in content.splitlines() if line.strip())
        told = tuple((str(row.pop("session")), fact_of(row)) for row in lines)
    except CannotRead as error:
        raise CannotTakeIn(str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _no_such_file() from error
    if head != HEAD:
        raise _no_such_file()
    return (*told, *_ends(told))


def _no_such_file() -> CannotTakeIn:
    return CannotTakeIn(_("This is no file of sessions that StretchTimer has saved."))


def _ends(told: Sequence[Told]) -> list[Told]:
    """Return an end for each session that has none: nobody will go on with it from here."""
    ends: list[Told] = []
    for session in dict.fromkeys(session for session, _fact in told):
        left = leftover_of(session, [fact for one, fact in told if one == session])
        if left is not None:
            stands = left.stands
            end = Ended(Ending.INTERRUPTED, Why.UNSAID, stands.actual, stands.at)
            ends.append((session, end))
    return ends
