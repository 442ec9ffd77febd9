"""The whole window, built and joined; what the first paint can do without is made after it."""

from __future__ import annotations

import gc
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from stretchtimer import __version__
from stretchtimer.app.ground import Ground
from stretchtimer.app.placing import keep_place, show_where_it_was
from stretchtimer.app.shelves import Shelves
from stretchtimer.core.settings import Settings, Value
from stretchtimer.gui.look import Look, Wish
from stretchtimer.gui.navigator import Navigator, Ways
from stretchtimer.gui.qt_words import teach_qt
from stretchtimer.gui.reading import reading_direction
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.theme import DARK, LIGHT
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _, speak_first_of
from stretchtimer.storage.glance import read_glance
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import read_settings, write_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stretchtimer.app.desktop import Desktop
    from stretchtimer.app.dialogs import Dialogs
    from stretchtimer.app.help import Help
    from stretchtimer.app.logbook import Logbook
    from stretchtimer.app.past import Past
    from stretchtimer.app.pictures import Pictures
    from stretchtimer.app.sharing import Sharing
    from stretchtimer.core.choices import Choices
    from stretchtimer.core.routine import Routine
    from stretchtimer.engine.awake import Awake
    from stretchtimer.gui.author_flow import AuthorFlow
    from stretchtimer.gui.folder_watch import FolderWatch
    from stretchtimer.gui.nav_rail import Destination
    from stretchtimer.gui.parcel_flow import ParcelFlow
    from stretchtimer.gui.pictures import PictureSource
    from stretchtimer.gui.qt_library import QtLibrary
    from stretchtimer.gui.qt_sound import EngineMaker, QtSound
    from stretchtimer.gui.safety_flow import SafetyFlow
    from stretchtimer.gui.session_flow import SessionFlow

THEMES = {"light": LIGHT, "dark": DARK}


class Program(QObject):
    """Every part of the window; a part is made when it is first wanted.

    *engine* makes the sound and *awake* keeps the screen on, where it is not the machine's own.
    The settings *for_this_run* count before what is kept.
    """

    def __init__(
        self,
        application: QApplication,
        places: Places,
        *,
        engine: EngineMaker | None = None,
        awake: Awake | None = None,
        for_this_run: Mapping[str, Value] | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._engine = engine
        self._awake = awake
        kept = read_settings(places.settings_file)
        keep = partial(write_settings, places.settings_file)
        self.desk = SettingsDesk(kept.settings, keep, for_this_run=for_this_run)
        self._shelves = Shelves(places, self.desk)
        speak_first_of(self._shelves.languages, places.languages)
        teach_qt(application)
        application.setLayoutDirection(reading_direction())
        if QAccessible.isActive():
            self._name_roles()
        self._look = Look(application)
        self._show_look(self.desk.settings)
        self.window = MainWindow(self._look)
        self._ground = Ground(self.window, self._look, self.desk, places)
        self.navigator = Navigator(self.window, self._look, self.desk, self._ways())
        self.desk.changed.connect(self._on_setting)
        self.window.closing.connect(self._on_closing)
        self._show_glance()
        self.window.show_notice(kept.notice)

    def show(self) -> None:
        """Show the window as it was last time."""
        show_where_it_was(self.window, self._ground.places.window_file)

    def receive(self, files: Sequence[str], address: str, *, is_second: bool = False) -> None:
        """Open *files*, and whatever later starts hand over at *address*."""
        self._desktop.receive(files, address, is_second=is_second)

    def close(self) -> None:
        """Let go of everything that runs beside the window."""
        self._ground.closing.close_all()

    def ask_safety(self) -> None:
        """Show the questions, because something has changed."""
        self._safety.ask(anew=True)

    def _ways(self) -> Ways:
        return Ways(
            pictures=self._picture_source,
            library=lambda: self._library,
            begin=self._begin_from_page,
            go=self._go,
            ask_safety=self.ask_safety,
            try_sound=lambda: self._sound.try_out(),
            ask_file=lambda: self._dialogs.ask_file(),
            ask_folder=lambda: self._dialogs.ask_folder(),
            open_folder=lambda: self._dialogs.open_folder(),
            own_folder=lambda: str(self._shelves.own_folder),
            about=_(
                "StretchTimer {version}. MIT licence. Everything stays on this computer, in "
                "{folder}."
            ).format(version=__version__, folder=self._ground.places.data),
            show_about=lambda: self._help.flow.show_about(),
            help_on=lambda destination: self._help.flow.show_help_on(destination),
            help_at=lambda path, anchor: self._help.flow.show_help(path, anchor),
            open_parcel=lambda path: self._parcels.open(path),
            share=lambda routine, path: self._sharing.flow.share(routine, path),
            print_handout=lambda routine: self._sharing.flow.print_handout(routine),
            save_audio=lambda routine, choices: self._sharing.flow.save_audio(routine, choices),
        )

    # --- before the first paint -----------------------------------------------------------------

    def _show_glance(self) -> None:
        """Show the first cards as they were last time; all of them come after the first paint."""
        glance = read_glance(self._ground.places.index_file, self._shelves.languages)
        if glance:
            self.navigator.show_cards(glance.cards)

    def _show_look(self, settings: Settings) -> None:
        theme = settings.word("theme")
        self._look.set_theme(THEMES.get(theme), high_contrast=theme == "high-contrast")
        self._look.set_text_percent(settings.number("text_size"))
        self._look.set_reduced_motion(Wish(settings.word("reduced_motion")))

    # --- after it -------------------------------------------------------------------------------

    def wake(self) -> None:
        """Do what could wait for the first paint."""
        from stretchtimer.app.authoring import has_drafts
        from stretchtimer.gui.qt_interrupts import QtInterrupts
        from stretchtimer.gui.sign import sign_icon

        gc.enable()
        self._name_roles()
        self._ground.closing.add(self._log)
        self._ground.closing.add(QtInterrupts(self._end))
        self.window.guard_closing(self._may_close)
        self._application.commitDataRequest.connect(lambda _manager: self.let_end())
        self.window.setWindowIcon(sign_icon(self._ground.places.assets / "icons"))
        self._library.scan()
        self._sharing.settle()
        self._sound.apply(self.desk.settings)
        self._desktop.apply()
        self._past.progress.look_for_leftover()
        self._past.morning.look()
        self._past.new_day.look()
        if self.desk.settings.word("programme"):
            self._past.programme.refresh()
        if self.desk.settings.flag("reminders"):
            self._past.reminders.apply()
        self._watch.begin()
        if has_drafts(self._ground.places):
            self.window.show_notice(_("There is unsaved work. You find it under Author."))
        if not self._safety.may_begin:
            self._safety.ask()

    def _name_roles(self) -> None:
        """Tell screen readers what is a window and what a dialog: before they ask, if they do."""
        from stretchtimer.gui.qt_roles import install_roles

        install_roles()

    @cached_property
    def _log(self) -> Logbook:
        from stretchtimer.app.logbook import Logbook

        log = Logbook(self._ground.places.logs, self)
        log.told.connect(self.window.show_notice)
        self._sound.health_changed.connect(log.note_sound)
        self._library.shelf_found.connect(log.note_shelf)
        self._library.broke.connect(log.caught)
        return log

    @cached_property
    def _library(self) -> QtLibrary:
        from stretchtimer.gui.qt_library import QtLibrary

        library = QtLibrary(self._shelves.scan, self._shelves.read)
        library.routine_read.connect(lambda *_: self._sound.wake())
        self.navigator.follow(library)
        return self._ground.closing.add(library)

    def _picture_source(self) -> PictureSource:
        return self._pictures.source

    @cached_property
    def _pictures(self) -> Pictures:
        from stretchtimer.app.pictures import Pictures

        return Pictures(self._ground, self._shelves)

    @cached_property
    def _safety(self) -> SafetyFlow:
        from stretchtimer.gui.safety_flow import SafetyFlow

        return SafetyFlow(self.window, self._look, self.desk)

    @cached_property
    def _sound(self) -> QtSound:
        from stretchtimer.app.sounds import make_sound

        sound = make_sound(self._ground.places.assets, self._engine, self)
        return self._ground.closing.add(sound)

    @cached_property
    def _sessions(self) -> SessionFlow:
        from stretchtimer.app.sessions import make_sessions

        parts = (self._pictures, self._safety, self._past.diary, self._sound, self._awake)
        sessions = make_sessions(self._ground, *parts)
        self._desktop.follow(sessions)
        sessions.opened.connect(self._log.note_session)
        return sessions

    @cached_property
    def _desktop(self) -> Desktop:
        from stretchtimer.app.desktop import Desktop

        desktop = Desktop(self._ground, self.navigator.open_file, self._quit)
        desktop.tray.later.connect(lambda: self._past.reminders.snooze())
        desktop.tray.not_today.connect(lambda: self._past.reminders.not_today())
        return desktop

    @cached_property
    def _dialogs(self) -> Dialogs:
        from stretchtimer.app.dialogs import Dialogs

        return Dialogs(self.window, lambda: self._shelves.own_folder)

    @cached_property
    def _past(self) -> Past:
        from stretchtimer.app.past import Past, PastOuterWays

        ways = PastOuterWays(
            begin=lambda *start: self._sessions.begin(*start),
            resume=lambda found: self._sessions.resume(found),
            show_banner=self.navigator.show_banner,
            open_routine=self.navigator.open_routine,
            titles=lambda: self.navigator.titles,
            show_window=lambda: self._desktop.come_forward(),
            notify=lambda title, words: self._desktop.tray.notify(title, words),
            broke=lambda error: self._log.caught(error),
        )
        return Past(self._ground, self._shelves, self._dialogs, ways)

    @cached_property
    def _author(self) -> AuthorFlow:
        from stretchtimer.app.authoring import make_author

        flow = make_author(
            self._ground,
            self._shelves,
            self._dialogs,
            self._pictures.source,
            play=lambda routine, block: self._sessions.try_out(routine, block),
            export=self._sharing.author_ways,
            titles=lambda: self.navigator.titles,
        )
        flow.saved.connect(lambda _path: self._library.scan())
        return flow

    @cached_property
    def _help(self) -> Help:
        from stretchtimer.app.help import Help

        parts = (self._past.errands, self._sessions, self._sound)
        return Help(self._ground, self._shelves, *parts)

    @cached_property
    def _sharing(self) -> Sharing:
        from stretchtimer.app.sharing import Sharing

        parts = (self._shelves, self._dialogs, self._pictures, self._past.errands)
        return Sharing(self._ground, *parts)

    @cached_property
    def _parcels(self) -> ParcelFlow:
        return self._sharing.parcels(self.navigator.show_routines, self._on_added)

    @cached_property
    def _watch(self) -> FolderWatch:
        """What looks at the library again whenever one of the user's files changes."""
        from stretchtimer.gui.folder_watch import FolderWatch
        from stretchtimer.storage.folders import watched

        watch = FolderWatch(lambda: watched(self._shelves.own_folder), self)
        watch.changed.connect(lambda _paths: self._library.scan())
        watch.changed.connect(self.navigator.read_again)
        return watch

    # --- what the user does ---------------------------------------------------------------------

    def _begin_from_page(self, routine: Routine, choices: Choices) -> None:
        self._sessions.begin(routine, choices, self.navigator.routine_path)

    def _go(self, destination: Destination) -> None:
        match destination:
            case destination.AUTHOR:
                self._author.show()
            case destination.PROGRAMME:
                self._past.programme.show_programme()
            case destination.GUIDE:
                self._past.guide.show_guide()
            case destination.HELP:
                self._help.flow.show_help()
            case _:
                self._past.progress.show_progress()

    def _may_close(self) -> bool:
        """Return whether the program may end: nothing is unsaved, and no reminder ends with it."""
        if "_author" in vars(self) and not self._author.may_close:
            self._author.ask_to_close(self.window.close)
            return False
        if self._desktop.stays():
            self._leave_session()
            return False
        return "_past" not in vars(self) or self._past.unsaved.may_close()

    def let_end(self) -> None:
        """Be in nobody's way when the desktop's session ends: no question, and no hiding."""
        self.window.guard_closing(lambda: True)

    def _quit(self) -> None:
        """End the program from elsewhere than the window; unsaved work is asked about first."""
        if "_author" in vars(self) and not self._author.may_close:
            self._desktop.come_forward()
            self._author.ask_to_close(self._end)
            return
        self._end()

    def _end(self) -> None:
        """Close without a question: unsaved work is kept as a draft."""
        self.let_end()
        self.window.close()
        QApplication.quit()

    def _on_added(self, path: str) -> None:
        self._library.scan()
        self.navigator.open_file(path)

    def _on_setting(self, key: str) -> None:
        from stretchtimer.app.sounds import HEARD

        settings = self.desk.settings
        if key == "routines_folder":
            self._watch.begin()
        if key in ("theme", "text_size", "reduced_motion"):
            self._show_look(settings)
        if key in ("body", "skin"):
            self._pictures.draw_anew()
        if key in HEARD:
            self._sound.apply(settings)
        if key == "reminders":
            self._past.reminders.apply()
        if key in ("reminders", "tray", "media_keys"):
            self._desktop.apply()
        if key == "first_run_done" and settings.flag(key):
            self._help.walk.offer_once()

    def _on_closing(self) -> None:
        self._leave_session()
        keep_place(self.window, self._ground.places.window_file)

    def _leave_session(self) -> None:
        if "_sessions" in vars(self):  # only where there ever was one
            self._sessions.end()
            self.window.end_alone()
