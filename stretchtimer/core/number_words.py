"""Numbers in words of the user's language: what a decimal point looks like, and units of time."""

from __future__ import annotations

from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.language import _, pgettext


def number_words(number: float, places: int | None = None) -> str:
    """Say *number*: as short as it goes (``1.5``, ``30``), or with so many *places*."""
    text = f"{number:g}" if places is None else f"{number:.{places}f}"
    # translators: what stands between 1 and 5 in 1.5
    return text.replace(".", pgettext("decimal mark", "."))


def large_words(number: int) -> str:
    """Say a large whole number with what parts its thousands: ``20,000``."""
    # translators: what parts the thousands, as in 20,000; a narrow space where it is a space
    return f"{number:,}".replace(",", pgettext("thousands", ","))


def seconds_words(length: Millis, minutes_from: Millis = MINUTE) -> str:
    """Say a duration of a dose: ``30 s``, ``1.5 s``, and ``10 min`` where it is whole minutes."""
    if length >= minutes_from and length % MINUTE == 0:
        return _("{n} min").format(n=length // MINUTE)
    return _("{n} s").format(n=number_words(length / SECOND))
