"""The ways around what was done: the Progress page, its files, and sessions left unfinished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.choices import Choices
from stretchtimer.core.programme import Followed
from stretchtimer.core.progress import Progress, Span, Wanted
from stretchtimer.core.resuming import Leftover, Resumed
from stretchtimer.core.routine import Routine
from stretchtimer.gui.flows.history_exports import HistoryExports
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.saved_files import SavedFiles
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.progress import ProgressPage
from stretchtimer.gui.widgets.continue_banner import ContinueBanner
from stretchtimer.language import _, ngettext

Begin: TypeAlias = Callable[[Routine, Choices, str], None]


@dataclass(frozen=True, slots=True)
class PastWays:
    """What lies outside: ``find`` reads a routine, in a thread.

    ``files`` writes what the user wants, ``ask_open`` asks for the path of a file to be read.
    """

    find: Callable[[str], Routine]
    begin: Begin
    resume: Callable[[Resumed], None]
    show_banner: Callable[[QWidget], None]
    files: SavedFiles
    ask_open: Callable[[str, str], str]
    followed: Callable[[], Followed | None]


class PastFlow(QObject):
    """Shows what was done, and what can be taken up again."""

    deleted = Signal()

    def __init__(self, ground: PastGround, ways: PastWays, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._ways = ways
        self._exports = HistoryExports(ground, ways.files, ways.followed)
        self._page: ProgressPage | None = None
        self._banner: ContinueBanner | None = None
        self._wanted = Wanted()
        ground.diary.changed.connect(self.refresh)

    def show_progress(self) -> None:
        """Show the Progress page."""
        if self._page is None:
            self._page = self._made_page()
        self._ground.window.show_page(self._page, Destination.PROGRESS)
        self._page.setFocus()
        self._refresh_page()

    def refresh(self) -> None:
        """Look again at what was done, and at what was left."""
        self.look_for_leftover()
        self._refresh_page()

    def look_for_leftover(self) -> None:
        """Offer the session that was left unfinished, if there is one."""
        diary = self._ground.diary.diary

        def look() -> Resumed | Leftover | None:
            diary.flush()
            return diary.leftover(self._ways.find)

        self._ground.errands.run(look, self._show_leftover)

    def _made_page(self) -> ProgressPage:
        page = ProgressPage(self._ground.look)
        page.filter_wanted.connect(self._on_filter)
        page.more_wanted.connect(self._on_more)
        page.table_wanted.connect(lambda: self._exports.write_table(self._wanted))
        page.report_wanted.connect(lambda: self._exports.write_report(self._wanted))
        page.take_in_wanted.connect(self._take_in)
        page.delete_wanted.connect(self._ask_to_delete)
        return page

    def _refresh_page(self) -> None:
        if self._page is None or not self._page.isVisible():
            return
        diary, wanted = self._ground.diary.diary, self._wanted

        def read() -> Progress:
            diary.flush()
            return diary.progress(wanted, self._ways.followed())

        self._ground.errands.run(read, self._page.show_progress)

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
            self._banner = ContinueBanner(self._ground.look)
            self._banner.go_on.connect(self._ways.resume)
            self._banner.start_over.connect(self._on_start_over)
            self._banner.leave.connect(self._ground.diary.end)
            self._ways.show_banner(self._banner)
        self._banner.show_found(found, self._ground.diary.diary.now)

    def _on_start_over(self, leftover: Leftover) -> None:
        source = leftover.begun.source
        self._ground.diary.end(leftover)
        self._ground.errands.run(
            lambda: self._ways.find(source),
            lambda routine: self._ways.begin(routine, leftover.begun.choices, source),
        )

    # --- files ----------------------------------------------------------------------------------

    def _take_in(self) -> None:
        kinds = _("Sessions that were not saved") + " (*.jsonl)"
        path = self._ways.ask_open(_("Take in sessions saved elsewhere"), kinds)
        if path:
            self._ground.errands.run(
                lambda: self._ground.diary.diary.take_in(path), self._on_taken_in
            )

    def _on_taken_in(self, number: int) -> None:
        self.refresh()
        words = ngettext("{n} session is taken in.", "{n} sessions are taken in.", number)
        self._ground.window.show_notice(words.format(n=number))

    # --- deleting -------------------------------------------------------------------------------

    def _ask_to_delete(self) -> None:
        from stretchtimer.gui.pages.delete_sheet import DeleteSheet

        sheet = DeleteSheet(self._ground.look)
        sheet.closed.connect(self._ground.window.uncover)
        sheet.agreed.connect(self._delete)
        self._ground.window.cover_with(sheet)

    def _delete(self) -> None:
        self._ground.window.uncover()
        self._ground.errands.run(
            self._ground.diary.diary.delete_everything, lambda _none: self._on_deleted()
        )

    def _on_deleted(self) -> None:
        self._ground.desk.forget()
        self.refresh()
        self._ground.window.show_notice(
            _("Everything about you is deleted. Your routine files stay.")
        )
        self.deleted.emit()
