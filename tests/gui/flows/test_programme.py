"""Following a programme: today's sessions, its calendar, and being reminded of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.programme import Followed, Programme, Slot, Stage
from stretchtimer.core.routine import ExerciseStep
from stretchtimer.core.settings import Settings
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.programme import ProgrammeFlow, ProgrammeWays
from stretchtimer.gui.flows.saved_files import SavedFiles
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.programme import ProgrammePage
from stretchtimer.gui.reminders_card import RemindersCard
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.widgets.today_banner import TodayBanner
from stretchtimer.gui.window import MainWindow
from tests.core.test_report import SESSION
from tests.examples import PIGEON, PIGEON_DOSE, routine
from tests.gui.flows.test_morning import InlineErrands
from tests.gui.window_fakes import labels

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
ROUTINE = routine(
    ExerciseStep("1", PIGEON, PIGEON_DOSE, easier=(Exercise("figure-four", "Figure four"),))
)
SLOT = Slot("example", tuple(range(7)), (1140,), 80, swaps=(("pigeon", "figure-four"),))
PROGRAMME = Programme("six", "Six weeks", (Stage("Settle", 1, None, (SLOT,)),))


class FakeDiary(QObject):
    """A diary with these sessions."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.done: tuple = ()

    @property
    def diary(self):
        return self

    def flush(self) -> bool:
        return True

    def sessions(self, since: date, until: date):
        return tuple(s for s in self.done if since <= s.day <= until)


class FakeLogin:
    """The start at login, in memory."""

    is_on = False

    def switch(self, on: bool) -> None:
        self.is_on = on


class Following:
    """A window in which a programme is followed, or none yet."""

    def __init__(self, qapp, qtbot) -> None:
        look = Look(qapp)
        self.window, self.diary, self.errands = MainWindow(look), FakeDiary(), InlineErrands()
        qtbot.addWidget(self.window)
        self.desk = SettingsDesk(Settings(), lambda _settings: None)
        self.begun: list[tuple] = []
        self.banners: list[QWidget] = []
        self.written: dict[str, bytes] = {}
        self.login = FakeLogin()
        ways = ProgrammeWays(
            programmes=lambda: (PROGRAMME,),
            followed=self.followed,
            find=lambda _identifier: ROUTINE,
            begin=lambda *start: self.begun.append(start),
            show_banner=self.banners.append,
            files=SavedFiles(
                self.window, self.errands, lambda *_: "/x/stretching", self.written.__setitem__
            ),
            login=self.login,
        )
        ground = PastGround(self.window, look, self.desk, self.diary, self.errands)
        self.flow = ProgrammeFlow(ground, ways)
        self.window.show_page(QWidget(), Destination.ROUTINES)
        self.window.show()

    def followed(self) -> Followed | None:
        is_followed = bool(self.desk.settings.word("programme"))
        return Followed(PROGRAMME, NOW.date() - timedelta(days=1)) if is_followed else None

    @property
    def page(self) -> ProgrammePage:
        self.flow.show_programme()
        return self.window.findChild(ProgrammePage)


@pytest.fixture
def nobody(qapp, qtbot):
    made = Following(qapp, qtbot)
    yield made
    for banner in made.banners:
        banner.deleteLater()


@pytest.fixture
def following(nobody):
    nobody.desk.put("programme", "six")
    return nobody


def test_without_a_programme_those_there_are_are_offered(nobody):
    assert "Six weeks" in labels(nobody.page)


def test_following_one_is_kept_with_its_first_day(nobody):
    nobody.page.follow_wanted.emit(PROGRAMME)
    settings = nobody.desk.settings
    assert (settings.word("programme"), settings.word("programme_start")) == ("six", "2026-11-22")


def test_what_is_planned_today_stands_above_the_routines(following):
    (banner,) = following.banners
    assert isinstance(banner, TodayBanner)
    assert "An example, 19:00" in labels(banner)


def test_a_session_is_begun_as_it_is_planned(following):
    (banner,) = following.banners
    banner.start.click()
    ((begun, choices, source),) = following.begun
    assert (begun, source, choices.hold_percent) == (ROUTINE, "example", 80)
    assert choices.stand_ins == {("1", "figure-four")}


def test_asked_from_the_desktop_the_next_session_begins(following):
    following.flow.start_next()
    assert len(following.begun) == 1


def test_in_the_middle_of_a_session_no_other_begins(following):
    following.window.show_alone(QWidget())
    following.flow.start_next()
    assert following.begun == []


def test_with_all_done_nothing_is_left_to_begin(following):
    following.diary.done = (replace(SESSION, routine="example", began=NOW),)
    following.flow.start_next()
    assert following.begun == []


def test_a_reminder_knows_what_is_done_and_what_is_left(following):
    asked: list[tuple[int, str]] = []
    following.flow.ask_done(lambda done, words: asked.append((done, words)))
    assert asked == [(0, "An example, 19:00")]


def test_the_calendar_is_written_with_its_ending(following):
    following.page.calendar_wanted.emit()
    assert following.written["/x/stretching.ics"].startswith(b"BEGIN:VCALENDAR")


def test_without_a_programme_there_is_no_calendar(nobody):
    nobody.page.calendar_wanted.emit()
    assert nobody.written == {}


def test_the_start_at_login_is_switched(following):
    following.page.findChild(RemindersCard).login_wanted.emit(True)
    assert following.login.is_on


def test_without_a_programme_the_named_routine_is_what_one_is_reminded_of(nobody):
    nobody.desk.put("reminder_routine", "example")
    asked: list[tuple[int, str]] = []
    nobody.flow.ask_done(lambda done, words: asked.append((done, words)))
    nobody.flow.start_next()
    assert asked == [(0, "An example")]
    assert [start[2] for start in nobody.begun] == ["example"]


def test_without_either_nothing_is_begun(nobody):
    nobody.flow.start_next()
    assert nobody.begun == []
