"""How long something lasts: whole milliseconds, and the ways a therapist writes them."""

from __future__ import annotations

import re
from typing import TypeAlias

from stretchtimer.core.errors import DurationError
from stretchtimer.language import _

Millis: TypeAlias = int
"""A whole number of milliseconds. Time is counted in these everywhere, so that nothing drifts."""

SECOND: Millis = 1_000
MINUTE: Millis = 60 * SECOND
HOUR: Millis = 60 * MINUTE
LONGEST: Millis = 2 * HOUR
"""The longest a single duration in a file may be."""

_NUMBER = r"(\d+(?:\.\d+)?)"
_DURATION = rf"(?=.)(?:{_NUMBER}\s*h)?\s*(?:{_NUMBER}\s*(?:m|min))?\s*(?:{_NUMBER}\s*(?:s|sec))?"
_BARE = r"\d+(?:\.\d+)?"
_CLOCK = r"(?:(\d+):)?(\d+):(\d{1,2})"
# compiled when a file is first read: the window needs none of them for its first paint


def parse_duration(text: str) -> Millis:
    """Return the milliseconds of ``30s``, ``2 min``, ``1m30s``, ``1.5s`` or bare seconds (``30``).

    Raises DurationError, with a hint, for anything else, and outside 0 to 2 hours.
    """
    trimmed = text.strip()[:100]
    if re.fullmatch(_BARE, trimmed, re.ASCII):
        seconds = float(trimmed)
    elif found := re.fullmatch(_DURATION, trimmed, re.ASCII):
        hours, minutes, rest = (float(part or 0) for part in found.groups())
        seconds = hours * 3600 + minutes * 60 + rest
    else:
        raise DurationError(
            _("{text} is no duration.").format(text=_quoted(trimmed)), _what_to_write(trimmed)
        )
    millis = round(seconds * SECOND) if seconds * SECOND <= LONGEST else LONGEST + 1
    if millis > LONGEST:
        raise DurationError(
            _("{text} is longer than 2 hours.").format(text=_quoted(trimmed)),
            _("Write 2h or less."),
        )
    return millis


def _quoted(text: str) -> str:
    from stretchtimer.core.problems import shown  # the window's first paint needs no problems

    return f"`{shown(text)}`"


def _what_to_write(text: str) -> str:
    clock = re.fullmatch(_CLOCK, text, re.ASCII)
    if clock is None:
        return _("Write it like 30s, 2 min or 1m30s.")
    hours, minutes, seconds = (int(part or 0) for part in clock.groups())
    minutes += hours * 60
    return (
        _("Write {minutes}m{seconds}s.").format(minutes=minutes, seconds=seconds)
        if seconds
        else _("Write {minutes} min.").format(minutes=minutes)
    )


def written(duration: Millis) -> str:
    """Return *duration* the way a routine file says it (``90000`` gives ``1m30s``)."""
    minutes, millis = divmod(duration, MINUTE)
    seconds = f"{millis / SECOND:g}s"
    if not minutes:
        return seconds
    return f"{minutes}m{seconds}" if millis else f"{minutes} min"
