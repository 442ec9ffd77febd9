"""A diary: sessions are written down, and taken up again."""

from datetime import timedelta

import pytest

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.errors import CannotSave, NotInLibrary
from stretchtimer.core.history import Ending, Feeling
from stretchtimer.core.resuming import Leftover, Resumed
from stretchtimer.core.routine import Routine
from stretchtimer.engine.diary import Diary
from stretchtimer.engine.player import Player
from stretchtimer.storage.diary_files import DiaryFiles
from stretchtimer.storage.history import past
from stretchtimer.storage.history_reading import sessions
from stretchtimer.storage.places import Places
from tests.engine.test_recorder import PIGEON_ROUTINE
from tests.fakes import FakeClock
from tests.history_examples import NOW


class Life:
    """A user with a diary."""

    def __init__(self, folder, files: DiaryFiles | None = None) -> None:
        self.places = Places.under(folder)
        self.told: list[str] = []
        self.unsaved: list[str] = []
        self.now = NOW
        self.diary = Diary(
            files or DiaryFiles(self.places),
            self.told.append,
            self.unsaved.append,
            now=lambda: self.now,
        )

    def begin(self, resumed: Resumed | None = None):
        clock = FakeClock()
        left = resumed.leftover if resumed else None
        player = Player(
            resumed.playback.timeline if resumed else compile_timeline(PIGEON_ROUTINE),
            clock,
            resumed=resumed.playback if resumed else None,
            record=left.record if left else None,
        )
        recorder = self.diary.record(
            player, clock, PIGEON_ROUTINE, "pigeon", Choices(), pain_before=4, leftover=left
        )
        player.play()
        return clock, player, recorder

    def play(self, millis: int, resumed: Resumed | None = None) -> None:
        """Play for so long and leave."""
        clock, player, recorder = self.begin(resumed)
        for _ in range(millis // 500):
            clock.sleep(500)
            player.tick()
        recorder.leave()
        recorder.close()
        self.diary.flush()

    def leftover(self):
        return self.diary.leftover(self.find)

    def find(self, source: str) -> Routine:
        assert source == "pigeon"
        return PIGEON_ROUTINE

    def history(self):
        self.diary.flush()
        with past(self.places) as connection:
            return sessions(connection)


@pytest.fixture
def life(tmp_path):
    made = Life(tmp_path)
    yield made
    made.diary.close()


def test_a_session_left_is_stopped_and_offered(life):
    life.play(30_000)
    assert life.history()[0].ending is Ending.STOPPED
    assert life.leftover().playback.position == 30_000


def test_taken_up_again_it_stays_one_session(life):
    life.play(30_000)
    life.play(170_000, life.leftover())
    (session,) = life.history()
    assert (session.ending, session.actual) == (Ending.COMPLETE, 192_000)
    assert [done.reps for done in session.exercises] == [2, 2]


def test_a_finished_session_is_not_offered(life):
    life.play(200_000)
    assert life.leftover() is None


def test_left_as_done_so_far_it_is_no_longer_offered(life):
    life.play(30_000)
    life.diary.end(life.leftover().leftover)
    assert life.leftover() is None
    assert life.history()[0].ending is Ending.STOPPED


def test_after_a_day_it_is_no_longer_offered(life):
    life.play(30_000)
    life.now += timedelta(hours=25)
    assert life.leftover() is None


def test_without_its_routine_it_can_only_be_left(life):
    life.play(30_000)

    def find(source: str) -> Routine:
        raise NotInLibrary(source)

    assert isinstance(life.diary.leftover(find), Leftover)


def test_what_is_felt_can_be_told_later(life):
    life.play(200_000)
    (session,) = life.history()
    life.diary.feel(session.id, Feeling(4, 1, 3, "Easier today"))
    assert life.history()[0].feeling == Feeling(4, 1, 3, "Easier today")


def test_two_windows_keep_two_sessions(life, tmp_path):
    other = Life(tmp_path)
    life.play(200_000)
    other.play(200_000)
    other.diary.close()
    assert len(life.history()) == 2


def test_a_session_under_way_in_another_window_is_not_offered(life, tmp_path):
    _, _, recorder = life.begin()
    other = Life(tmp_path)
    assert other.leftover() is None
    other.diary.close()
    recorder.close()


def test_where_nothing_can_be_written_the_session_goes_on(tmp_path):
    (tmp_path / "file").write_text("x")
    life = Life(tmp_path / "file" / "data")
    life.play(200_000)
    assert not life.diary.close()
    assert life.unsaved[0].startswith("Nothing is being saved at the moment.")
    assert len([words for words in life.unsaved if words]) == 1


class FullDisk(DiaryFiles):
    """A diary's files on a disk that takes nothing while it ``is_full``."""

    is_full = True

    def store(self, now, told):
        store = super().store(now, told)
        keep = store.keep

        def keep_if_there_is_room(facts) -> None:
            if self.is_full and facts:
                raise CannotSave("The disk is full.")
            keep(facts)

        store.keep = keep_if_there_is_room
        return store


@pytest.fixture
def full(tmp_path):
    files = FullDisk(Places.under(tmp_path / "data"))
    made = Life(tmp_path / "data", files)
    made.play(30_000)
    yield made, files
    made.diary.close()


def test_on_a_full_disk_it_is_said_once_that_nothing_is_saved(full):
    life, _files = full
    assert life.unsaved == [
        "Nothing is being saved at the moment. Your session goes on. The disk is full."
    ]
    assert not life.diary.has_saved_all


def test_with_room_again_all_of_it_is_saved_and_that_is_said(full):
    life, files = full
    files.is_full = False
    assert life.diary.flush()
    assert life.unsaved[-1] == ""
    assert life.history()[0].actual == 30_000


def test_what_was_saved_elsewhere_can_be_taken_in_where_there_is_room(full, tmp_path):
    life, _files = full
    life.diary.save_elsewhere(str(tmp_path / "unsaved.jsonl"))
    other = Life(tmp_path / "other")
    assert other.diary.take_in(str(tmp_path / "unsaved.jsonl")) == 1
    (session,) = other.history()
    assert (session.ending, session.actual) == (Ending.STOPPED, 30_000)
    other.diary.close()


def test_taken_in_twice_it_is_there_once(full, tmp_path):
    life, files = full
    life.diary.save_elsewhere(str(tmp_path / "unsaved.jsonl"))
    files.is_full = False
    life.diary.take_in(str(tmp_path / "unsaved.jsonl"))
    life.diary.take_in(str(tmp_path / "unsaved.jsonl"))
    assert len(life.history()) == 1


def test_the_morning_after_is_kept_with_its_session(life):
    life.play(30_000)
    life.diary.feel_next(life.history()[0].id, 3)
    assert life.history()[0].feeling.pain_next == 3


def test_what_is_deleted_does_not_come_back_from_memory(full):
    life, files = full
    life.diary.delete_everything()
    files.is_full = False
    assert life.diary.flush()
    assert life.history() == ()
