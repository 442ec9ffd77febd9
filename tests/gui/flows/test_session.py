"""From the start of a session to its summary."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.history import Feeling
from stretchtimer.core.playback import Status
from stretchtimer.core.settings import Settings
from stretchtimer.engine.diary import Diary
from stretchtimer.engine.player import Player
from stretchtimer.gui.bridges.qt_diary import QtDiary
from stretchtimer.gui.flows.session import SessionFlow, Start
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.check_in import CheckInPage
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pages.summary import SummaryPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.session import Session
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.storage.diary_files import DiaryFiles
from stretchtimer.storage.places import Places
from tests.engine.test_recorder import PIGEON_ROUTINE
from tests.fakes import FakeClock
from tests.gui.session_fakes import FakeAwake, FakeSound, InlineWork
from tests.gui.window_fakes import heard


class Sound(FakeSound, QObject):
    """A sound that tells how it does, and is never heard."""

    health_changed = Signal(object)

    def __init__(self) -> None:
        QObject.__init__(self)
        FakeSound.__init__(self)
        self.health = Health(SoundState.OK)


class Safety:
    """Answers that speak for a session, or against it."""

    may_begin = True
    asked = 0

    def ask(self, **_: object) -> None:
        self.asked += 1


class Stage:
    """A window in which sessions are played."""

    def __init__(self, qtbot, qapp, folder) -> None:
        look = Look(qapp)
        self.window = MainWindow(look)
        qtbot.addWidget(self.window)
        self.clock = FakeClock()
        self.safety = Safety()
        self.desk = SettingsDesk(Settings(), lambda *_: None)
        self.diary = QtDiary(partial(Diary, DiaryFiles(Places.under(folder))))
        self.starts: list[Start] = []
        self.flow = SessionFlow(
            self.window,
            look,
            PictureSource(look, work=InlineWork()),
            self.desk,
            self.safety,
            make=self.make,
            sound=Sound(),
            awake=FakeAwake(),
            diary=self.diary,
        )
        self.window.show()

    def make(self, start: Start, _settings: Settings) -> Session:
        self.starts.append(start)
        player = Player(compile_timeline(start.routine, start.choices), self.clock)
        recorder = self.diary.diary.record(
            player,
            self.clock,
            start.routine,
            start.source,
            start.choices,
            pain_before=start.pain_before,
        )
        return Session(start.routine.title, player, recorder=recorder)

    def begin(self) -> None:
        self.flow.begin(PIGEON_ROUTINE, Choices(), "pigeon")

    def page(self, kind):
        return next(page for page in self.window.findChildren(kind) if page.isVisible())

    def play(self, millis: int) -> None:
        page = self.page(PlayerPage)
        for _ in range(millis // 500):
            self.clock.sleep(500)
            page.qt_player.look()

    def history(self):
        diary = self.diary.diary
        diary.flush()
        today = diary.now.date()
        return diary.sessions(today, today)


@pytest.fixture
def stage(qtbot, qapp, tmp_path):
    made = Stage(qtbot, qapp, tmp_path)
    yield made
    made.flow.end()
    made.diary.close()


def test_before_a_session_the_pain_is_asked_for(stage):
    stage.begin()
    check_in = stage.page(CheckInPage)
    QTest.keyClick(check_in, Qt.Key.Key_5)
    QTest.keyClick(check_in, Qt.Key.Key_Return)
    assert stage.page(PlayerPage)
    assert stage.starts[0].pain_before == 5


def test_who_does_not_want_it_is_not_asked(stage):
    stage.desk.put("check_in", False)
    stage.begin()
    assert stage.page(PlayerPage)


def test_asked_never_again_it_is_remembered(stage):
    stage.begin()
    stage.page(CheckInPage).never.click()
    assert not stage.desk.settings.flag("check_in")


def test_where_the_safety_questions_are_open_nothing_begins(stage):
    stage.safety.may_begin = False
    stage.begin()
    assert stage.safety.asked == 1
    assert stage.starts == []


def test_a_session_is_kept_with_what_was_felt(stage):
    stage.begin()
    stage.page(CheckInPage).start.click()
    stage.play(200_000)
    summary = stage.page(SummaryPage)
    assert summary.feelings
    summary.feelings.pain.scored.emit(2)
    summary.feelings.pain.show_score(2)
    summary.feelings.note.setText("easier today")
    summary.feelings.note.editingFinished.emit()
    (session,) = stage.history()
    assert session.feeling == Feeling(None, 2, None, "easier today")
    assert [done.reps for done in session.exercises] == [2, 2]


def test_who_does_not_want_to_be_asked_is_not_asked_afterwards(stage):
    stage.desk.put("check_in", False)
    stage.begin()
    stage.play(200_000)
    assert stage.page(SummaryPage).feelings is None


def test_a_window_that_closes_leaves_the_session_to_be_taken_up(stage):
    stage.desk.put("check_in", False)
    stage.begin()
    stage.play(30_000)
    stage.flow.end()
    stage.diary.diary.flush()
    again = stage.diary.diary.leftover(lambda _source: PIGEON_ROUTINE)
    assert again
    assert again.playback.position == 30_000
    stage.flow.resume(again)
    assert stage.starts[-1].resumed is again


def test_whoever_follows_is_told_of_the_page_and_of_the_end(stage):
    stage.desk.put("check_in", False)
    pages, ends = heard(stage.flow.opened), heard(stage.flow.over)
    stage.begin()
    assert pages == [stage.page(PlayerPage)]
    stage.play(200_000)
    assert len(ends) == 1


def test_a_window_that_closes_ends_it_once(stage):
    stage.desk.put("check_in", False)
    stage.begin()
    ends = heard(stage.flow.over)
    stage.flow.end()
    stage.flow.end()
    assert len(ends) == 1


def test_where_media_keys_are_off_they_belong_to_the_music(stage):
    stage.desk.put("check_in", False)
    stage.desk.put("media_keys", False)
    stage.begin()
    page = stage.page(PlayerPage)
    QTest.keyClick(page, Qt.Key.Key_MediaPlay)
    assert page.qt_player.playback.status is Status.RUNNING
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.qt_player.playback.status is Status.PAUSED


def test_the_monitor_for_full_screen_is_remembered(stage):
    stage.desk.put("check_in", False)
    stage.begin()
    page = stage.page(PlayerPage)
    page.monitor_wanted.emit("HDMI-1")
    assert stage.desk.settings.word("full_screen_monitor") == "HDMI-1"
