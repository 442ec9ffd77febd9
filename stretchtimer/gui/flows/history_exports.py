"""The history as files: a table for a spreadsheet, a page or a document for a therapist."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from stretchtimer.core.history import Session
from stretchtimer.core.programme import Followed
from stretchtimer.core.progress import Span, Wanted
from stretchtimer.core.report import Report, report_of
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.saved_files import SavedFiles, with_ending
from stretchtimer.language import _

REPORT_RANGE = timedelta(days=42)


class HistoryExports:
    """Writes what is *wanted* of the history; *followed* reads the programme, in the thread."""

    def __init__(
        self, ground: PastGround, files: SavedFiles, followed: Callable[[], Followed | None]
    ) -> None:
        self._ground = ground
        self._files = files
        self._followed = followed

    def write_table(self, wanted: Wanted) -> None:
        """Ask where to, and write the table."""
        kinds = _("Table (*.csv)")
        path = self._files.ask(_("Export your history"), "stretching.csv", kinds)
        if path:
            since = wanted.span.since(self._today)
            self._files.write(path, lambda: _table(self._sessions(since, wanted.routine)))

    def write_report(self, wanted: Wanted) -> None:
        """Ask where to, and write the page, or the document where the name says so."""
        kinds = ";;".join((_("A page (*.pdf)"), _("A document (*.json)")))
        name = f"stretching-{self._today}.pdf"
        path = self._files.ask(_("Report for my therapist"), name, kinds)
        if not path:
            return
        if path.lower().endswith(".json"):
            self._files.write(path, lambda: _document(self._report(wanted)))
        else:
            make = self._report
            self._ground.errands.run(
                lambda: make(wanted), lambda report: self._write_page(path, report)
            )

    def _write_page(self, path: str, report: Report) -> None:
        """Draw the page, which is done in the window's thread, and write it."""
        from stretchtimer.export.qt_report import report_page

        page = report_page(report)
        self._files.write(with_ending(path, ".pdf"), lambda: page)

    @property
    def _today(self) -> date:
        return self._ground.diary.diary.now.date()

    def _report(self, wanted: Wanted) -> Report:
        """Return the report; everything there is would be no page, so it has the last six weeks."""
        today, span = self._today, wanted.span
        six_weeks = today - REPORT_RANGE + timedelta(days=1)
        since = six_weeks if span is Span.ALL else span.since(today)
        return report_of(self._sessions(since, wanted.routine), since, today, self._followed())

    def _sessions(self, since: date, routine: str) -> tuple[Session, ...]:
        diary = self._ground.diary.diary
        diary.flush()
        found = diary.sessions(since, self._today)
        return tuple(session for session in found if routine in ("", session.routine))


def _table(sessions: tuple[Session, ...]) -> bytes:
    from stretchtimer.export.history_table import history_table

    return history_table(sessions).encode("utf-8-sig")  # a spreadsheet asks for the mark


def _document(report: Report) -> bytes:
    import json

    from stretchtimer.export.report_document import report_document

    text = json.dumps(report_document(report), ensure_ascii=False, indent=2)
    return text.encode() + b"\n"
