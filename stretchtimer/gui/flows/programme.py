"""The ways around a programme: following it, today's sessions, its calendar, its reminders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from stretchtimer.core.agenda import Agenda
from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.duration import Millis
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.planned_choices import planned_choices
from stretchtimer.core.programme import Appointment, Followed, Programme
from stretchtimer.core.routine import Routine
from stretchtimer.gui.flows.past import Begin
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.saved_files import SavedFiles, with_ending
from stretchtimer.gui.flows.todays_plan import TodaysPlan
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.programme import ProgrammePage
from stretchtimer.gui.reminders_card import RemindersCard
from stretchtimer.gui.widgets.today_banner import TodayBanner
from stretchtimer.language import _


class LoginStart(Protocol):
    """Whether the program starts with the desktop's session."""

    @property
    def is_on(self) -> bool:
        """True if it does."""

    def switch(self, on: bool) -> None:
        """Switch it on or off. Raises CannotSave."""


@dataclass(frozen=True, slots=True)
class ProgrammeWays:
    """What lies outside; ``programmes``, ``followed`` and ``find`` read files, in a thread."""

    programmes: Callable[[], tuple[Programme, ...]]
    followed: Callable[[], Followed | None]
    find: Callable[[str], Routine]
    begin: Begin
    show_banner: Callable[[QWidget], None]
    files: SavedFiles
    login: LoginStart | None


class ProgrammeFlow(QObject):
    """Shows programmes, and what the one that is followed has for today."""

    def __init__(
        self, ground: PastGround, ways: ProgrammeWays, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._ways = ways
        self._plan = TodaysPlan(ground, ways.followed, ways.find)
        self._page: ProgrammePage | None = None
        self._card: RemindersCard | None = None
        self._banner: TodayBanner | None = None
        ground.diary.changed.connect(self.refresh)
        ground.desk.changed.connect(self._on_setting)

    def show_programme(self) -> None:
        """Show the Programme page."""
        if self._page is None:
            self._page = self._made_page()
        self._ground.window.show_page(self._page, Destination.PROGRAMME)
        self._page.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is planned and what was done."""
        self._ground.errands.run(self._look_up, self._show)

    def start_next(self) -> None:
        """Begin what one is reminded of, unless a session is under way.

        That is the next open session of the programme, else the routine that the settings name.
        """
        if not self._ground.window.is_alone:
            self._ground.errands.run(self._plan.next, self._start_what_is_next)

    def _start_what_is_next(self, found: Appointment | Routine | None) -> None:
        if found is None or self._ground.window.is_alone:
            return
        if isinstance(found, Appointment):
            self._start(found)
        else:
            self._ways.begin(found, self._usual, found.id)

    @property
    def _usual(self) -> Choices:
        settings = self._ground.desk.settings
        return Choices(first_side=settings.first_side, extra_prepare=settings.extra_prepare)

    def _look_up(self) -> Agenda | tuple[Programme, ...]:
        """Return today's agenda, or the programmes that could be followed; in the thread."""
        agenda = self._plan.agenda()
        return self._ways.programmes() if agenda is None else agenda

    def ask_done(self, then: Callable[[int, str], None]) -> None:
        """Hand *then* how many sessions were done today, and what is left of the programme."""
        self._ground.errands.run(self._plan.done_and_left, lambda found: then(*found))

    def _show(self, found: Agenda | tuple[Programme, ...]) -> None:
        self._show_banner(found if isinstance(found, Agenda) else None)
        if self._page is None or not self._page.isVisible():
            return
        if isinstance(found, Agenda):
            self._page.show_agenda(found)
        else:
            self._page.show_programmes(found)

    def _show_banner(self, agenda: Agenda | None) -> None:
        if self._banner is None:
            if agenda is None:
                return
            self._banner = TodayBanner(self._ground.look)
            self._banner.start_wanted.connect(self._start)
            self._ways.show_banner(self._banner)
        self._banner.show_agenda(agenda)

    def _made_page(self) -> ProgrammePage:
        login = self._ways.login
        is_on = login.is_on if login else None
        self._card = card = RemindersCard(self._ground.look, self._ground.desk.settings, is_on)
        card.changed.connect(self._ground.desk.put)
        card.login_wanted.connect(self._on_login)
        page = ProgrammePage(self._ground.look, card)
        page.follow_wanted.connect(self._follow)
        page.leave_wanted.connect(lambda: self._ground.desk.put("programme", ""))
        page.calendar_wanted.connect(self._export_calendar)
        page.start_wanted.connect(self._start)
        return page

    def _follow(self, programme: Programme) -> None:
        self._ground.desk.put("programme_start", self._ground.diary.diary.now.date().isoformat())
        self._ground.desk.put("programme", programme.id)

    def _start(self, appointment: Appointment) -> None:
        slot = appointment.slot

        def begin(routine: Routine) -> None:
            self._ways.begin(routine, planned_choices(slot, routine, self._usual), slot.routine)

        self._ground.errands.run(lambda: self._ways.find(slot.routine), begin)

    def _export_calendar(self) -> None:
        kinds = _("Calendar (*.ics)")
        path = self._ways.files.ask(_("Calendar file"), "stretching.ics", kinds)
        if path:
            self._ways.files.write(with_ending(path, ".ics"), self._calendar)

    def _calendar(self) -> bytes | None:
        """Return the calendar file of the programme that is followed; in the errands' thread."""
        from stretchtimer.export.calendar import calendar_file

        followed = self._ways.followed()
        if followed is None:
            return None
        routines = self._plan.routines(followed.programme)
        titles: Mapping[str, str] = {r.id: r.title for r in routines}
        lengths: Mapping[str, Millis] = {r.id: compile_timeline(r).duration for r in routines}
        return calendar_file(followed, titles, lengths, self._ground.diary.diary.now)

    def _on_login(self, on: bool) -> None:
        if self._ways.login is None or self._card is None:
            return
        try:
            self._ways.login.switch(on)
        except CannotSave as error:
            self._ground.window.show_notice(str(error))
        self._card.show_login(self._ways.login.is_on)

    def _on_setting(self, key: str) -> None:
        if key in ("programme", "programme_start", "routines_folder"):
            self.refresh()
        if self._card:
            self._card.show_settings(self._ground.desk.settings)
