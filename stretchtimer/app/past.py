"""What was done and what comes next: diary, Progress, programme, reminders, pattern guide."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stretchtimer.app.dialogs import Dialogs
from stretchtimer.app.ground import Ground
from stretchtimer.app.shelves import Shelves, write_file
from stretchtimer.core.choices import Choices
from stretchtimer.core.resuming import Resumed
from stretchtimer.core.routine import Routine
from stretchtimer.engine.diary import Diary
from stretchtimer.gui.bridges.qt_diary import QtDiary
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.saved_files import SavedFiles
from stretchtimer.storage.diary_files import DiaryFiles

if TYPE_CHECKING:
    from stretchtimer.gui.bridges.qt_new_day import QtNewDay
    from stretchtimer.gui.bridges.qt_reminders import QtReminders
    from stretchtimer.gui.desktop.qt_notes import QtNotes
    from stretchtimer.gui.flows.guide import GuideFlow
    from stretchtimer.gui.flows.morning import MorningFlow
    from stretchtimer.gui.flows.past import PastFlow
    from stretchtimer.gui.flows.programme import ProgrammeFlow
    from stretchtimer.gui.flows.unsaved import UnsavedFlow


@dataclass(frozen=True, slots=True)
class PastOuterWays:
    """What the past asks of the rest: to begin or take up a session, to show and open things.

    ``notify`` says something, under a title, beside the tray; ``broke`` hears of mistakes of ours.
    """

    begin: Callable[[Routine, Choices, str], None]
    resume: Callable[[Resumed], None]
    show_banner: Callable[[QWidget], None]
    open_routine: Callable[[str], None]
    titles: Callable[[], dict[str, str]]
    show_window: Callable[[], None]
    notify: Callable[[str, str], None] = lambda _title, _words: None
    broke: Callable[[Exception], None] = lambda _error: None


class Past:
    """The parts around what was done; each is made when it is first wanted."""

    def __init__(
        self, ground: Ground, shelves: Shelves, dialogs: Dialogs, ways: PastOuterWays
    ) -> None:
        self._ground = ground
        self._shelves = shelves
        self._dialogs = dialogs
        self._ways = ways

    @cached_property
    def diary(self) -> QtDiary:
        """What is written down of every session."""
        diary = QtDiary(partial(Diary, DiaryFiles(self._ground.places)))
        diary.told.connect(self._ground.window.show_notice)
        diary.unsaved.connect(self._on_unsaved)
        return self._ground.closing.add(diary)

    @cached_property
    def errands(self) -> QtErrands:
        """What is done in a thread of its own."""
        errands = QtErrands()
        errands.failed.connect(self._ground.window.show_notice)
        errands.broke.connect(self._ways.broke)
        return self._ground.closing.add(errands)

    @cached_property
    def progress(self) -> PastFlow:
        """The Progress page, and sessions left unfinished."""
        from stretchtimer.gui.flows.past import PastFlow, PastWays

        ways = PastWays(
            find=self._shelves.find,
            begin=self._ways.begin,
            resume=self._ways.resume,
            show_banner=self._ways.show_banner,
            files=self._files,
            ask_open=self._dialogs.ask_open,
            followed=self._shelves.followed,
        )
        return PastFlow(self.ground, ways)

    @cached_property
    def unsaved(self) -> UnsavedFlow:
        """What is said and offered where the disk takes nothing."""
        from stretchtimer.gui.flows.unsaved import UnsavedFlow

        return UnsavedFlow(self.ground, self._dialogs.ask_save)

    def _on_unsaved(self, sentence: str) -> None:
        self.unsaved.say(sentence)

    @cached_property
    def morning(self) -> MorningFlow:
        """The question of the morning after a session."""
        from stretchtimer.gui.flows.morning import MorningFlow

        return MorningFlow(self.ground, self._ways.show_banner)

    @cached_property
    def new_day(self) -> QtNewDay:
        """What is looked at again on a day that begins while the program is open."""
        from stretchtimer.gui.bridges.qt_new_day import QtNewDay

        new_day = QtNewDay(lambda: self.diary.diary.now)
        new_day.begun.connect(self.progress.refresh)
        new_day.begun.connect(self.morning.look)
        new_day.begun.connect(self._refresh_programme)
        return self._ground.closing.add(new_day)

    def _refresh_programme(self) -> None:
        if self._ground.desk.settings.word("programme"):
            self.programme.refresh()

    @cached_property
    def programme(self) -> ProgrammeFlow:
        """The programme that is followed, and today's sessions."""
        from stretchtimer.gui.flows.programme import ProgrammeFlow, ProgrammeWays
        from stretchtimer.storage.autostart import autostart

        ways = ProgrammeWays(
            programmes=self._shelves.programmes,
            followed=self._shelves.followed,
            find=self._shelves.find,
            begin=self._ways.begin,
            show_banner=self._ways.show_banner,
            files=self._files,
            login=autostart(),
        )
        return ProgrammeFlow(self.ground, ways)

    @cached_property
    def guide(self) -> GuideFlow:
        """The pattern guide and the advice cards."""
        from stretchtimer.gui.flows.guide import GuideFlow

        return GuideFlow(
            self._ground.window,
            self._ground.look,
            self.errands,
            exercise=self._shelves.exercise,
            titles=self._ways.titles,
            open_routine=self._ways.open_routine,
        )

    @cached_property
    def reminders(self) -> QtReminders:
        """What reminds the user of a session that is not done yet."""
        from stretchtimer.gui.bridges.qt_reminders import QtReminders

        reminders = QtReminders(
            lambda: self._ground.desk.settings,
            lambda: self.diary.diary.now,
            self.programme.ask_done,
            self._notes.tell,
            is_busy=lambda: self._ground.window.is_alone,
        )
        self._notes.later.connect(reminders.snooze)
        return self._ground.closing.add(reminders)

    @cached_property
    def _notes(self) -> QtNotes:
        """What reminds on the desktop; where it has no bus of its own, by the way of the tray."""
        from stretchtimer.gui.desktop.qt_notes import QtNotes
        from stretchtimer.gui.desktop.remote.bus import session_bus

        has_bus = sys.platform not in ("win32", "darwin")
        notes = QtNotes(session_bus if has_bus else None, self._ways.notify)
        notes.told.connect(self._ground.window.show_notice)
        notes.opened.connect(self._ways.show_window)
        notes.start_wanted.connect(self.programme.start_next)
        return self._ground.closing.add(notes)

    @cached_property
    def ground(self) -> PastGround:
        """What all of these stand on."""
        ground = self._ground
        return PastGround(ground.window, ground.look, ground.desk, self.diary, self.errands)

    @property
    def _files(self) -> SavedFiles:
        return SavedFiles(self._ground.window, self.errands, self._dialogs.ask_save, write_file)
