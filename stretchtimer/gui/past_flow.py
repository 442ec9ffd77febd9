"""The ways around what was done: the Progress page, its files, and sessions left unfinished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.choices import Choices
from stretchtimer.core.history import Session
from stretchtimer.core.programme import Followed
from stretchtimer.core.progress import Progress, Span, Wanted
from stretchtimer.core.report import report_of
from stretchtimer.core.resuming import Leftover, Resumed
from stretchtimer.core.routine import Routine
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.progress import ProgressPage
from stretchtimer.gui.qt_diary import QtDiary
from stretchtimer.gui.qt_errands import QtErrands
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.widgets.continue_banner import ContinueBanner
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _, ngettext

Begin: TypeAlias = Callable[[Routine, Choices, str], None]

REPORT_RANGE = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class PastWays:
    """What lies outside: ``find`` reads a routine, in a thread.

    ``ask_save`` and ``ask_open`` ask for a path. ``write`` writes a file and may raise CannotSave.
    """

    find: Callable[[str], Routine]
    begin: Begin
    resume: Callable[[Resumed], None]
    show_banner: Callable[[QWidget], None]
    ask_save: Callable[[str, str, str], str]
    ask_open: Callable[[str, str], str]
    write: Callable[[str, bytes], None]
    followed: Callable[[], Followed | None]


class PastFlow(QObject):
    """Shows what was done, and what can be taken up again."""

    deleted = Signal()

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        desk: SettingsDesk,
        diary: QtDiary,
        errands: QtErrands,
        ways: PastWays,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._desk = desk
        self._diary = diary
        self._errands = errands
        self._ways = ways
        self._page: ProgressPage | None = None
        self._banner: ContinueBanner | None = None
        self._wanted = Wanted()
        diary.changed.connect(self.refresh)

    def show_progress(self) -> None:
        """Show the Progress page."""
        if self._page is None:
            self._page = self._made_page()
        self._window.show_page(self._page, Destination.PROGRESS)
        self._page.setFocus()
        self._refresh_page()

    def refresh(self) -> None:
        """Look again at what was done, and at what was left."""
        self.look_for_leftover()
        self._refresh_page()

    def look_for_leftover(self) -> None:
        """Offer the session that was left unfinished, if there is one."""
        diary = self._diary.diary

        def look() -> Resumed | Leftover | None:
            diary.flush()
            return diary.leftover(self._ways.find)

        self._errands.run(look, self._show_leftover)

    def _made_page(self) -> ProgressPage:
        page = ProgressPage(self._look)
        page.filter_wanted.connect(self._on_filter)
        page.more_wanted.connect(self._on_more)
        page.table_wanted.connect(self._export_table)
        page.report_wanted.connect(self._export_report)
        page.take_in_wanted.connect(self._take_in)
        page.delete_wanted.connect(self._ask_to_delete)
        return page

    def _refresh_page(self) -> None:
        if self._page is None or not self._page.isVisible():
            return
        diary, wanted = self._diary.diary, self._wanted

        def read() -> Progress:
            diary.flush()
            return diary.progress(wanted, self._ways.followed())

        self._errands.run(read, self._page.show_progress)

    def _on_filter(self, span: Span, routine: str) -> None:
        self._wanted = Wanted(span, routine)
        self._refresh_page()

    def _on_more(self) -> None:
        self._wanted = self._wanted.with_more_lines
        self._refresh_page()

    # --- what was left unfinished ---------------------------------------------------------------

    def _show_leftover(self, found: Resumed | Leftover | None) -> None:
        if self._banner is None:
            if found is None:
                return
            self._banner = ContinueBanner(self._look)
            self._banner.go_on.connect(self._ways.resume)
            self._banner.start_over.connect(self._on_start_over)
            self._banner.leave.connect(self._diary.end)
            self._ways.show_banner(self._banner)
        self._banner.show_found(found, self._diary.diary.now)

    def _on_start_over(self, leftover: Leftover) -> None:
        source = leftover.begun.source
        self._diary.end(leftover)
        self._errands.run(
            lambda: self._ways.find(source),
            lambda routine: self._ways.begin(routine, leftover.begun.choices, source),
        )

    # --- files ----------------------------------------------------------------------------------

    def _export_table(self) -> None:
        path = self._ways.ask_save(_("Export your history"), "stretching.csv", _("Table (*.csv)"))
        if path:
            self._with_sessions(
                self._wanted.span.since, lambda found: self._write_table(path, found)
            )

    def _export_report(self) -> None:
        today = self._diary.diary.now.date()
        name = f"stretching-{today}.pdf"
        kinds = ";;".join((_("A page (*.pdf)"), _("A document (*.json)")))
        path = self._ways.ask_save(_("Report for my therapist"), name, kinds)
        if path:
            first = self._wanted.span.since if self._wanted.span is not Span.ALL else _six_weeks
            self._with_sessions(first, lambda found: self._write_report(path, found))

    def _with_sessions(
        self, first: Callable[[date], date], then: Callable[[tuple[Session, ...]], None]
    ) -> None:
        diary = self._diary.diary
        today = diary.now.date()

        def read() -> tuple[Session, ...]:
            diary.flush()
            found = diary.sessions(first(today), today)
            return tuple(s for s in found if self._wanted.routine in ("", s.routine))

        self._errands.run(read, then)

    def _write_table(self, path: str, sessions: tuple[Session, ...]) -> None:
        from stretchtimer.export.history_table import history_table

        content = history_table(sessions).encode("utf-8-sig")  # a spreadsheet asks for the mark
        self._write(path, content)

    def _write_report(self, path: str, sessions: tuple[Session, ...]) -> None:
        import json

        from stretchtimer.export.qt_report import report_page
        from stretchtimer.export.report_document import report_document

        today = self._diary.diary.now.date()
        whole = self._wanted.span is Span.ALL
        since = _six_weeks(today) if whole else self._wanted.span.since(today)
        report = report_of(sessions, since, today, self._ways.followed())
        if path.lower().endswith(".json"):
            text = json.dumps(report_document(report), ensure_ascii=False, indent=2)
            self._write(path, text.encode() + b"\n")
        else:
            named = path if path.lower().endswith(".pdf") else f"{path}.pdf"
            self._write(named, report_page(report))

    def _write(self, path: str, content: bytes) -> None:
        self._errands.run(
            lambda: self._ways.write(path, content),
            lambda _none: self._window.show_notice(_("Written: {path}").format(path=path)),
        )

    def _take_in(self) -> None:
        kinds = _("Sessions that were not saved") + " (*.jsonl)"
        path = self._ways.ask_open(_("Take in sessions saved elsewhere"), kinds)
        if path:
            self._errands.run(lambda: self._diary.diary.take_in(path), self._on_taken_in)

    def _on_taken_in(self, number: int) -> None:
        self.refresh()
        words = ngettext("{n} session is taken in.", "{n} sessions are taken in.", number)
        self._window.show_notice(words.format(n=number))

    # --- deleting -------------------------------------------------------------------------------

    def _ask_to_delete(self) -> None:
        from stretchtimer.gui.pages.delete_sheet import DeleteSheet

        sheet = DeleteSheet(self._look)
        sheet.closed.connect(self._window.uncover)
        sheet.agreed.connect(self._delete)
        self._window.cover_with(sheet)

    def _delete(self) -> None:
        self._window.uncover()
        self._errands.run(self._diary.diary.delete_everything, lambda _none: self._on_deleted())

    def _on_deleted(self) -> None:
        self._desk.forget()
        self.refresh()
        self._window.show_notice(_("Everything about you is deleted. Your routine files stay."))
        self.deleted.emit()


def _six_weeks(today: date) -> date:
    return today - REPORT_RANGE + timedelta(days=1)
