"""The whole window, built and joined; what the first paint can do without is made after it."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from stretchtimer import __version__
from stretchtimer.app.ground import Ground
from stretchtimer.app.parts import Parts
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

    from stretchtimer.core.choices import Choices
    from stretchtimer.core.routine import Routine
    from stretchtimer.engine.awake import Awake
    from stretchtimer.gui.bridges.qt_sound import EngineMaker
    from stretchtimer.gui.nav_rail import Destination

THEMES = {"light": LIGHT, "dark": DARK}


class Program(QObject):
    """The window from its first paint to its end, and what the user does to it.

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
        sides = (self._shelves, self.navigator, self._quit)
        self._parts = Parts(self._ground, *sides, engine, awake)
        self.desk.changed.connect(self._on_setting)
        self.window.closing.connect(self._on_closing)
        self._show_glance()
        self.window.show_notice(kept.notice)

    def show(self) -> None:
        """Show the window as it was last time."""
        show_where_it_was(self.window, self._ground.places.window_file)

    def receive(self, files: Sequence[str], address: str, *, is_second: bool = False) -> None:
        """Open *files*, and whatever later starts hand over at *address*."""
        self._parts.desktop.receive(files, address, is_second=is_second)

    def close(self) -> None:
        """Let go of everything that runs beside the window."""
        self._ground.closing.close_all()

    def ask_safety(self) -> None:
        """Show the questions, because something has changed."""
        self._parts.safety.ask(anew=True)

    def _ways(self) -> Ways:
        return Ways(
            pictures=lambda: self._parts.pictures.source,
            library=lambda: self._parts.library,
            begin=self._begin_from_page,
            go=self._go,
            ask_safety=self.ask_safety,
            try_sound=lambda: self._parts.sound.try_out(),
            ask_file=lambda: self._parts.dialogs.ask_file(),
            ask_folder=lambda: self._parts.dialogs.ask_folder(),
            open_folder=lambda: self._parts.dialogs.open_folder(),
            own_folder=lambda: str(self._shelves.own_folder),
            about=_(
                "StretchTimer {version}. MIT licence. Everything stays on this computer, in "
                "{folder}."
            ).format(version=__version__, folder=self._ground.places.data),
            show_about=lambda: self._parts.help.flow.show_about(),
            help_on=lambda destination: self._parts.help.flow.show_help_on(destination),
            help_at=lambda path, anchor: self._parts.help.flow.show_help(path, anchor),
            open_parcel=lambda path: self._parts.parcels.open(path),
            share=lambda routine, path: self._parts.sharing.flow.share(routine, path),
            print_handout=lambda routine: self._parts.sharing.flow.print_handout(routine),
            save_audio=lambda routine, choices: self._parts.sharing.flow.save_audio(
                routine, choices
            ),
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
        from stretchtimer.gui.bridges.qt_interrupts import QtInterrupts
        from stretchtimer.gui.sign import sign_icon

        gc.enable()
        self._name_roles()
        self._ground.closing.add(self._parts.log)
        self._ground.closing.add(QtInterrupts(self._end))
        self.window.guard_closing(self._may_close)
        self._application.commitDataRequest.connect(lambda _manager: self.let_end())
        self.window.setWindowIcon(sign_icon(self._ground.places.assets / "icons"))
        self._parts.library.scan()
        self._parts.sharing.settle()
        self._parts.sound.apply(self.desk.settings)
        self._parts.desktop.apply()
        self._parts.past.progress.look_for_leftover()
        self._parts.past.morning.look()
        self._parts.past.new_day.look()
        if self.desk.settings.word("programme"):
            self._parts.past.programme.refresh()
        if self.desk.settings.flag("reminders"):
            self._parts.past.reminders.apply()
        self._parts.watch.begin()
        if has_drafts(self._ground.places):
            self.window.show_notice(_("There is unsaved work. You find it under Author."))
        if not self._parts.safety.may_begin:
            self._parts.safety.ask()

    def _name_roles(self) -> None:
        """Tell screen readers what is a window and what a dialog: before they ask, if they do."""
        from stretchtimer.gui.qt_roles import install_roles

        install_roles()

    # --- what the user does ---------------------------------------------------------------------

    def _begin_from_page(self, routine: Routine, choices: Choices) -> None:
        self._parts.sessions.begin(routine, choices, self.navigator.routine_path)

    def _go(self, destination: Destination) -> None:
        match destination:
            case destination.AUTHOR:
                self._parts.author.show()
            case destination.PROGRAMME:
                self._parts.past.programme.show_programme()
            case destination.GUIDE:
                self._parts.past.guide.show_guide()
            case destination.HELP:
                self._parts.help.flow.show_help()
            case _:
                self._parts.past.progress.show_progress()

    def _may_close(self) -> bool:
        """Return whether the program may end: nothing is unsaved, and no reminder ends with it."""
        if self._parts.has("author") and not self._parts.author.may_close:
            self._parts.author.ask_to_close(self.window.close)
            return False
        if self._parts.desktop.stays():
            self._leave_session()
            return False
        return not self._parts.has("past") or self._parts.past.unsaved.may_close()

    def let_end(self) -> None:
        """Be in nobody's way when the desktop's session ends: no question, and no hiding."""
        self.window.guard_closing(lambda: True)

    def _quit(self) -> None:
        """End the program from elsewhere than the window; unsaved work is asked about first."""
        if self._parts.has("author") and not self._parts.author.may_close:
            self._parts.desktop.come_forward()
            self._parts.author.ask_to_close(self._end)
            return
        self._end()

    def _end(self) -> None:
        """Close without a question: unsaved work is kept as a draft."""
        self.let_end()
        self.window.close()
        QApplication.quit()

    def _on_setting(self, key: str) -> None:
        from stretchtimer.app.sounds import HEARD

        settings = self.desk.settings
        if key == "routines_folder":
            self._parts.watch.begin()
        if key in ("theme", "text_size", "reduced_motion"):
            self._show_look(settings)
        if key in ("body", "skin"):
            self._parts.pictures.draw_anew()
        if key in HEARD:
            self._parts.sound.apply(settings)
        if key == "reminders":
            self._parts.past.reminders.apply()
        if key in ("reminders", "tray", "media_keys"):
            self._parts.desktop.apply()
        if key == "first_run_done" and settings.flag(key):
            self._parts.help.walk.offer_once()

    def _on_closing(self) -> None:
        self._leave_session()
        keep_place(self.window, self._ground.places.window_file)

    def _leave_session(self) -> None:
        if self._parts.has("sessions"):  # only where there ever was one
            self._parts.sessions.end()
            self.window.end_alone()
