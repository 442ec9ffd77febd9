"""The window, a real diary and what comes back from it."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.resuming import Resumed
from stretchtimer.core.settings import Settings
from stretchtimer.engine.diary import Diary
from stretchtimer.engine.player import Player
from stretchtimer.gui.bridges.qt_diary import QtDiary
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.flows.past import PastFlow, PastWays
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.saved_files import SavedFiles
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.delete_sheet import DeleteSheet
from stretchtimer.gui.pages.progress import ProgressPage
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.widgets.continue_banner import ContinueBanner
from stretchtimer.gui.window import MainWindow
from stretchtimer.storage.diary_files import DiaryFiles
from stretchtimer.storage.places import Places
from stretchtimer.storage.unsaved_file import write_unsaved
from tests.engine.test_recorder import PIGEON_ROUTINE
from tests.fakes import FakeClock
from tests.history_examples import whole


def write(path: str, content: bytes) -> None:
    Path(path).write_bytes(content)


class Life:
    """A window with a diary, and everything it was asked for."""

    def __init__(self, qtbot, qapp, folder: Path) -> None:
        look = Look(qapp)
        self.qtbot = qtbot
        self.window = MainWindow(look)
        qtbot.addWidget(self.window)
        self.diary = QtDiary(partial(Diary, DiaryFiles(Places.under(folder))))
        self.errands = QtErrands()
        self.desk = SettingsDesk(Settings(), lambda *_: None)
        self.banners: list[QWidget] = []
        self.resumed: list[Resumed] = []
        self.begun: list[tuple[object, ...]] = []
        self.path = str(folder / "out")
        ways = PastWays(
            find=lambda *_: PIGEON_ROUTINE,
            begin=lambda *start: self.begun.append(start),
            resume=self.resumed.append,
            show_banner=self.banners.append,
            files=SavedFiles(self.window, self.errands, lambda *_: self.path, write),
            ask_open=lambda *_: self.path,
            followed=lambda: None,
        )
        ground = PastGround(self.window, look, self.desk, self.diary, self.errands)
        self.flow = PastFlow(ground, ways)

    def play(self, millis: int) -> None:
        """Play for so long, leave, and look again."""
        clock = FakeClock()
        player = Player(compile_timeline(PIGEON_ROUTINE), clock)
        diary = self.diary.diary
        recorder = diary.record(player, clock, PIGEON_ROUTINE, "pigeon", Choices(), pain_before=4)
        player.play()
        for _ in range(millis // 500):
            clock.sleep(500)
            player.tick()
        recorder.leave()
        recorder.close()
        self.diary.tell_change()
        self.settle()

    def settle(self) -> None:
        """Wait until every errand is done and has come back."""
        back: list[None] = []
        self.errands.run(lambda: None, back.append)
        self.qtbot.waitUntil(lambda: bool(back))

    @property
    def banner(self) -> ContinueBanner:
        (banner,) = self.banners
        assert isinstance(banner, ContinueBanner)
        return banner

    @property
    def page(self):
        self.window.show()
        self.flow.show_progress()
        self.settle()
        return self.window.findChild(ProgressPage)

    def close(self) -> None:
        self.errands.close()
        self.diary.close()


@pytest.fixture
def life(qtbot, qapp, tmp_path):
    made = Life(qtbot, qapp, tmp_path)
    yield made
    for banner in made.banners:
        banner.deleteLater()
    made.close()


def test_without_a_leftover_there_is_no_banner(life):
    life.flow.look_for_leftover()
    life.settle()
    assert life.banners == []


def test_a_session_left_is_offered_with_its_place(life):
    life.play(40_000)
    words = life.banner.accessibleName()
    assert "Continue: An example" in words
    assert "You stopped at Pigeon, left side, 3 min left · today" in words


def test_it_can_go_on(life):
    life.play(40_000)
    life.banner.go_button.click()
    assert life.resumed[0].playback.position == 40_000


def test_it_can_be_started_over(life):
    life.play(40_000)
    life.banner.over_button.click()
    life.settle()
    life.settle()
    assert [start[2] for start in life.begun] == ["pigeon"]
    assert life.banner.isHidden()


def test_it_can_be_left_as_it_is(life):
    life.play(40_000)
    life.banner.leave_button.click()
    life.settle()
    assert life.banner.isHidden()


def test_the_page_shows_what_was_done(life):
    life.play(200_000)
    page = life.page
    assert page.table.model().rowCount() == 1


def test_the_table_is_written(life):
    life.play(200_000)
    life.page.export.click()
    life.settle()
    life.settle()
    assert "pigeon" in Path(life.path).read_text("utf-8-sig")


def test_a_report_is_a_page(life):
    life.play(200_000)
    life.page.report.click()
    life.settle()
    life.settle()
    assert Path(f"{life.path}.pdf").read_bytes().startswith(b"%PDF")


def test_or_a_document(life):
    life.path += ".json"
    life.play(200_000)
    life.page.report.click()
    life.settle()
    life.settle()
    assert json.loads(Path(life.path).read_text())["sessions"] == 1


def test_everything_is_deleted_after_a_question(life):
    life.play(200_000)
    life.desk.put("theme", "dark")
    page = life.page
    page.delete.click()
    sheet = life.window.findChild(DeleteSheet)
    assert life.window.is_covered
    sheet.delete.click()
    life.settle()
    life.settle()
    assert life.desk.settings.word("theme") == "system"
    assert page.table.model().rowCount() == 0


def test_the_careless_answer_keeps_everything(life):
    life.play(200_000)
    page = life.page
    page.delete.click()
    life.window.findChild(DeleteSheet).keep.click()
    life.settle()
    assert not life.window.is_covered
    assert page.table.model().rowCount() == 1


def test_an_errand_that_fails_is_told_in_words(life):
    told: list[str] = []
    life.errands.failed.connect(told.append)

    def fail() -> None:
        raise OSError(28, "No space left on device")

    life.errands.run(fail, lambda _none: None)
    life.settle()
    assert told == ["That did not work: No space left on device."]


def test_what_was_saved_elsewhere_is_taken_in(life, tmp_path):
    life.path = str(tmp_path / "unsaved.jsonl")
    write_unsaved(Path(life.path), [("one", fact) for fact in whole()])
    page = life.page
    page.take_in.click()
    life.settle()
    life.settle()
    life.settle()
    assert page.table.model().rowCount() == 1
