"""How long the Progress page takes with ten years of sessions twice a day: progress_page.py.

Fills a history with 7,300 sessions and some 100,000 exercises, then reads it and shows the page,
for each range. Printed beside a floor: showing the same page with no history at all. Run it with
QT_QPA_PLATFORM=offscreen where there is no screen.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtWidgets import QApplication

from stretchtimer.core.progress import Span, Wanted
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.progress import ProgressPage
from stretchtimer.storage.database import open_to_write
from stretchtimer.storage.history import past
from stretchtimer.storage.places import Places
from stretchtimer.storage.progress_reading import read_progress

DAYS, EXERCISES, ROUNDS = 3650, 14, 7
MOST = 150
"""What the page may take, in ms."""
TODAY = date(2026, 11, 22)
MUSCLES = ('["hamstrings"]', '["gluteus medius", "piriformis"]', '["soleus"]', '["quadriceps"]')


def fill(places: Places) -> int:
    """Write ten years; return how many exercises that were."""
    connection = open_to_write(places.history_file, places.history_backups, TODAY).connection
    connection.execute("BEGIN")
    for number in range(DAYS * 2):
        day = TODAY - timedelta(days=number // 2)
        at = datetime(day.year, day.month, day.day, 7 + 13 * (number % 2))  # noqa: DTZ001
        write_session(connection, number + 1, at)
    connection.execute("COMMIT")
    count = connection.execute("SELECT count(*) FROM exercise").fetchone()[0]
    connection.close()
    return int(count)


def write_session(connection: sqlite3.Connection, number: int, at: datetime) -> None:
    """Write one session with its exercises."""
    connection.execute(
        "INSERT INTO session (id, uuid, source, routine, title, version, began, utc_offset, zone,"
        " day, planned, actual, ending, pain_before, pain_after, note)"
        " VALUES (?, ?, ?, ?, ?, 'v', ?, 0, 'UTC', ?, 960000, 900000, 'complete', ?, ?, ?)",
        (
            number, f"id-{number}", f"routine-{number % 9}", f"routine-{number % 9}",
            f"Routine {number % 9}", int(at.timestamp() * 1000), at.date().isoformat(),
            number % 7, number % 5, "right side tighter" if number % 4 == 0 else "",
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO exercise (session, block, exercise, side, place, name, kind, muscles,"
        " planned_reps, planned_hold, reps, held) VALUES (?, ?, ?, ?, ?, ?, 'static', ?, 2,"
        " 60000, 2, 60000)",
        [
            (number, str(n // 2), f"exercise-{n // 2}", ("left", "right")[n % 2], n,
             f"Exercise {n // 2}", MUSCLES[n % len(MUSCLES)])
            for n in range(EXERCISES)
        ],
    )  # fmt: skip


def timed(show: Callable[[], None]) -> float:
    """Return the milliseconds that *show* usually takes."""
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        show()
        times.append((perf_counter() - began) * 1000)
    return median(times)


def shown(page: ProgressPage, places: Places, span: Span) -> None:
    """Read the history and have the whole page painted."""
    with past(places) as connection:
        page.show_progress(read_progress(connection, TODAY, Wanted(span)))
    page.grab()


def main() -> int:
    """Print the times; return 1 where one is above what was asked for."""
    application = QApplication([])
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Places.under(Path(folder) / "none"), Places.under(Path(folder) / "full")
        rows = fill(full)
        page = ProgressPage(Look(application))
        page.resize(1068, 800)
        floor = timed(lambda: shown(page, empty, Span.QUARTER))
        print(f"{DAYS * 2} sessions, {rows} exercises; the empty page takes {floor:.0f} ms")
        for span in Span:
            took = timed(lambda span=span: shown(page, full, span))
            slow |= took > MOST
            print(f"  {span.name.lower():8} {took:6.0f} ms  {took / floor:5.1f} times the floor")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
