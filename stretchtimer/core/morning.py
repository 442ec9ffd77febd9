"""The morning after: whether a session was too much shows the next day (domain, section 3.3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from stretchtimer.core.history import Feeling, Session

MIDDAY = 12


def session_to_ask_about(sessions: Iterable[Session], today: date) -> Session | None:
    """Return yesterday's last session, if the morning after it can still be asked for.

    It cannot once there is a session of today: what is felt then may come from that one.
    """
    real = sorted((s for s in sessions if s.counts and s.actual), key=lambda s: s.began)
    if not real or real[-1].day != today - timedelta(days=1):
        return None
    return real[-1] if real[-1].feeling.pain_next is None else None


def is_worse(feeling: Feeling, pain_next: int) -> bool:
    """Return whether the morning is worse than the day before was."""
    before = feeling.pain_before if feeling.pain_after is None else feeling.pain_after
    return before is not None and pain_next > before
