"""The windowed program, put together. Nobody else builds what is built here."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from stretchtimer import __version__
from stretchtimer.core.settings import Settings
from stretchtimer.gui.look import Look, Wish
from stretchtimer.gui.navigator import Navigator, Ways
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.theme import DARK, LIGHT
from stretchtimer.gui.window import MainWindow
from stretchtimer.storage.glance import read_glance
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import read_settings, write_settings
from stretchtimer.storage.window_file import read_window_size

if TYPE_CHECKING:  # what is not needed for the first paint is loaded after it
    from stretchtimer.core.choices import Choices
    from stretchtimer.core.figure import Figure
    from stretchtimer.core.look import Look as FigureLook
    from stretchtimer.core.programme import Followed, Programme
    from stretchtimer.core.routine import Routine
    from stretchtimer.engine.awake import Awake
    from stretchtimer.figure.qt_figures import DrawnFigures
    from stretchtimer.gui.author_flow import AuthorFlow
    from stretchtimer.gui.folder_watch import FolderWatch
    from stretchtimer.gui.guide_flow import GuideFlow
    from stretchtimer.gui.nav_rail import Destination
    from stretchtimer.gui.parcel_flow import ParcelFlow
    from stretchtimer.gui.past_flow import PastFlow
    from stretchtimer.gui.pictures import PictureSource
    from stretchtimer.gui.player.moving_figure import MovingFigure
    from stretchtimer.gui.player.session import Session
    from stretchtimer.gui.programme_flow import ProgrammeFlow
    from stretchtimer.gui.qt_diary import QtDiary
    from stretchtimer.gui.qt_errands import QtErrands
    from stretchtimer.gui.qt_interrupts import QtInterrupts
    from stretchtimer.gui.qt_library import QtLibrary
    from stretchtimer.gui.qt_reminders import QtReminders
    from stretchtimer.gui.qt_sound import EngineMaker, QtSound
    from stretchtimer.gui.safety_flow import SafetyFlow
    from stretchtimer.gui.session_flow import SessionFlow, Start
    from stretchtimer.gui.sharing_flow import SharingFlow
    from stretchtimer.sound.engine import SoundEngine
    from stretchtimer.sound.health import Health
    from stretchtimer.sound.qt_speaker import QtSpeaker
    from stretchtimer.storage.figures import FigureShelf
    from stretchtimer.storage.folders import Folder
    from stretchtimer.storage.index import Shelf
    from stretchtimer.storage.library import Library
    from stretchtimer.storage.parcel_shelf import Offer

THEMES = {"light": LIGHT, "dark": DARK}
ROUTINE_FILES = "Routines (*.yaml *.yml *.stretch)"


def run_window(
    places: Places, when_painted: Callable[[], None] | None = None, file: str = ""
) -> int:
    """Open the window on what lies in *places*, and return the exit code when it is closed.

    *when_painted* is called once the first page can be seen, and *file* is opened then.
    """
    application = QApplication(["stretchtimer"])
    application.setApplicationName("StretchTimer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.stretchtimer.StretchTimer")
    program = Program(application, places)
    if when_painted:
        program.window.painted.connect(when_painted)
    program.window.painted.connect(program.wake)
    if file:
        program.window.painted.connect(partial(program.navigator.open_file, file))
    program.show()
    code = application.exec()
    program.close()
    return code


class Program(QObject):
    """Every part of the window, built and joined; what the first paint can do without, later.

    *engine* makes the sound and *awake* keeps the screen on, where it is not the machine's own.
    """

    _speaker: QtSpeaker | None = None

    def __init__(
        self,
        application: QApplication,
        places: Places,
        *,
        engine: EngineMaker | None = None,
        awake: Awake | None = None,
    ) -> None:
        super().__init__()
        self._engine = engine
        self._awake = awake
        self._places = places
        self._application = application
        kept = read_settings(places.settings_file)
        self.desk = SettingsDesk(kept.settings, partial(write_settings, places.settings_file))
        self._look = Look(application)
        self._show_look(kept.settings)
        self.window = MainWindow(self._look)
        self._pictures: PictureSource | None = None
        self._figures: FigureShelf | None = None
        self._library: QtLibrary | None = None
        self._safety: SafetyFlow | None = None
        self._sound: QtSound | None = None
        self._sessions: SessionFlow | None = None
        self._interrupts: QtInterrupts | None = None
        self._diary: QtDiary | None = None
        self._errands: QtErrands | None = None
        self._past: PastFlow | None = None
        self._programme: ProgrammeFlow | None = None
        self._guide: GuideFlow | None = None
        self._reminders: QtReminders | None = None
        self._author: AuthorFlow | None = None
        self._watch: FolderWatch | None = None
        self.navigator = Navigator(self.window, self._look, self.desk, self._ways())
        self.desk.changed.connect(self._on_setting)
        self.window.closing.connect(self._on_closing)
        self._show_glance()
        self.window.show_notice(kept.notice)

    def show(self) -> None:
        """Show the window, as large as it was last time."""
        size = read_window_size(self._window_file)
        if size:
            self.window.resize(size.width, size.height)
        if size and size.is_maximized:
            self.window.showMaximized()
        else:
            self.window.show()

    def close(self) -> None:
        """Let go of everything that runs beside the window."""
        parts = (self._library, self._pictures, self._sound, self._interrupts, self._errands)
        parcels = vars(self).get("_parcels")  # only if one was ever opened
        for part in (self._reminders, *parts, self._diary, self._author, parcels):
            if part:
                part.close()

    def ask_safety(self) -> None:
        """Show the questions, because something has changed."""
        self._safety_now().ask(anew=True)

    def _ways(self) -> Ways:
        return Ways(
            pictures=self._pictures_now,
            library=self._library_now,
            begin=self._begin_from_page,
            go=self._go,
            ask_safety=self.ask_safety,
            try_sound=lambda: self._sound_now().try_out(),
            ask_file=self._ask_file,
            ask_folder=self._ask_folder,
            open_folder=self._open_folder,
            own_folder=lambda: str(self._own_folder),
            about=f"StretchTimer {__version__}. MIT licence. Everything stays on this computer, "
            f"in {self._places.data}.",
            open_parcel=self._open_parcel,
            share=self._share,
            print_handout=self._print_handout,
            save_audio=self._save_audio,
        )

    # --- before the first paint -----------------------------------------------------------------

    def _show_glance(self) -> None:
        """Show the first cards as they were last time; all of them come after the first paint."""
        glance = read_glance(self._places.index_file)
        if glance:
            self.navigator.show_cards(glance.cards)

    def _show_look(self, settings: Settings) -> None:
        self._look.set_theme(THEMES.get(settings.word("theme")))
        self._look.set_text_percent(settings.number("text_size"))
        self._look.set_reduced_motion(Wish(settings.word("reduced_motion")))

    # --- after it -------------------------------------------------------------------------------

    def wake(self) -> None:
        """Do what could wait for the first paint."""
        from stretchtimer.gui.qt_interrupts import QtInterrupts
        from stretchtimer.gui.sign import sign_icon

        gc.enable()
        self._interrupts = QtInterrupts(self._on_interrupt)
        self.window.setWindowIcon(sign_icon(self._look))
        self._library_now().scan()
        self._sound_now()
        self._past_now().look_for_leftover()
        if self.desk.settings.word("programme"):
            self._programme_now().refresh()
        if self.desk.settings.flag("reminders"):
            self._reminders_now().apply()
        self._watch_files()
        self._tell_drafts()
        if not self._safety_now().may_begin:
            self._safety_now().ask()

    def _scan(self) -> Shelf:
        """Look at every file that has changed; in the library's thread."""
        from stretchtimer.storage.index import is_fresh, read_index, write_index

        path = self._places.index_file
        known = read_index(path)
        if known and is_fresh(known, self._folders, self._languages):
            return known.shelf
        index = self._files().scan(known)
        write_index(path, index)
        return index.shelf

    def _read(self, path: str) -> Routine:
        """Read one routine; in the library's thread."""
        library = self._files()
        file = Path(path)
        if any(file.parent == folder.path for folder in self._folders):
            return library.routine(file.stem)
        return library.routine_from(file)

    def _files(self) -> Library:
        """Return the library as the files are at this moment."""
        from stretchtimer.storage.library import Library

        return Library(self._folders, self._languages)

    def _library_now(self) -> QtLibrary:
        if self._library is None:
            from stretchtimer.gui.qt_library import QtLibrary

            self._library = QtLibrary(self._scan, self._read)
            self._library.routine_read.connect(lambda *_: self._sound_now().wake())
            self.navigator.follow(self._library)
        return self._library

    def _pictures_now(self) -> PictureSource:
        if self._pictures is None:
            from stretchtimer.gui.pictures import PictureSource

            self._pictures = PictureSource(self._look, self._drawn_figures())
        return self._pictures

    def _drawn_figures(self) -> DrawnFigures:
        """Return the source of still figures; nothing is read or drawn before it is asked."""
        from stretchtimer.figure.qt_figures import DrawnFigures

        assets = self._places.assets
        return DrawnFigures(
            self._find_figure, assets / "bodies", assets / "thumbnails", self._figure_look
        )

    def _moving_figure(self) -> MovingFigure:
        """Return what moves on the stage of one session."""
        from stretchtimer.figure.motion_worker import MotionWorker, lazy_drawing
        from stretchtimer.gui.player.moving_figure import MovingFigure

        draw = lazy_drawing(self._places.assets / "bodies")
        return MovingFigure(partial(MotionWorker, draw), self._find_figure, self._figure_look)

    def _find_figure(self, identifier: str) -> Figure | None:
        if self._figures is None:
            from stretchtimer.storage.figures import FigureShelf

            folders = (self._own_folder / "figures", self._places.assets / "figures")
            self._figures = FigureShelf(folders)
        return self._figures.find(identifier)

    def _figure_look(self) -> FigureLook:
        """Return how the person in the pictures looks, as the user wants it on this page."""
        from stretchtimer.core.look import BodyShape, SkinTone, Theme
        from stretchtimer.core.look import Look as FigureLook

        settings = self.desk.settings
        theme = Theme.DARK if self._look.theme is DARK else Theme.STUDIO
        return FigureLook(BodyShape(settings.word("body")), SkinTone(settings.word("skin")), theme)

    def _safety_now(self) -> SafetyFlow:
        if self._safety is None:
            from stretchtimer.gui.safety_flow import SafetyFlow

            self._safety = SafetyFlow(self.window, self._look, self.desk)
        return self._safety

    def _begin_from_page(self, routine: Routine, choices: Choices) -> None:
        self._sessions_now().begin(routine, choices, self.navigator.routine_path)

    def _sessions_now(self) -> SessionFlow:
        if self._sessions is None:
            self._sessions = self._made_sessions()
        return self._sessions

    def _diary_now(self) -> QtDiary:
        if self._diary is None:
            from stretchtimer.engine.diary import Diary
            from stretchtimer.gui.qt_diary import QtDiary
            from stretchtimer.storage.diary_files import DiaryFiles

            self._diary = QtDiary(partial(Diary, DiaryFiles(self._places)))
            self._diary.told.connect(self.window.show_notice)
        return self._diary

    def _errands_now(self) -> QtErrands:
        if self._errands is None:
            from stretchtimer.gui.qt_errands import QtErrands

            self._errands = QtErrands()
            self._errands.failed.connect(self.window.show_notice)
        return self._errands

    def _past_now(self) -> PastFlow:
        if self._past is None:
            from stretchtimer.gui.past_flow import PastFlow, PastWays

            ways = PastWays(
                find=lambda source: self._files().find(source),
                begin=lambda *start: self._sessions_now().begin(*start),
                resume=lambda found: self._sessions_now().resume(found),
                show_banner=self.navigator.show_banner,
                ask_save=self._ask_save,
                write=write_file,
                followed=self._followed,
            )
            parts = (self.window, self._look, self.desk, self._diary_now(), self._errands_now())
            self._past = PastFlow(*parts, ways)
        return self._past

    def _go(self, destination: Destination) -> None:
        match destination:
            case destination.AUTHOR:
                self._author_now().show()
            case destination.PROGRAMME:
                self._programme_now().show_programme()
            case destination.GUIDE:
                self._guide_now().show_guide()
            case _:
                self._past_now().show_progress()

    def _programme_now(self) -> ProgrammeFlow:
        if self._programme is None:
            from stretchtimer.gui.programme_flow import ProgrammeFlow, ProgrammeWays
            from stretchtimer.storage.autostart import Autostart

            ways = ProgrammeWays(
                programmes=self._programmes,
                followed=self._followed,
                find=lambda source: self._files().find(source),
                begin=lambda *start: self._sessions_now().begin(*start),
                show_banner=self.navigator.show_banner,
                ask_save=self._ask_save,
                write=write_file,
                login=Autostart.of_user(),
            )
            parts = (self.window, self._look, self.desk, self._diary_now(), self._errands_now())
            self._programme = ProgrammeFlow(*parts, ways)
        return self._programme

    def _guide_now(self) -> GuideFlow:
        if self._guide is None:
            from stretchtimer.gui.guide_flow import GuideFlow

            self._guide = GuideFlow(
                self.window,
                self._look,
                self._errands_now(),
                exercise=lambda identifier: self._files().exercise(identifier),
                titles=lambda: self.navigator.titles,
                open_routine=self.navigator.open_routine,
            )
        return self._guide

    def _reminders_now(self) -> QtReminders:
        if self._reminders is None:
            from stretchtimer.gui.qt_reminders import QtReminders

            self._reminders = QtReminders(
                lambda: self.desk.settings,
                lambda: self._diary_now().diary.now,
                self._programme_now().ask_done,
                self.window.windowIcon(),
            )
            self._reminders.told.connect(self.window.show_notice)
            self._reminders.wanted.connect(self._raise)
        return self._reminders

    def _raise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def _programmes(self) -> tuple[Programme, ...]:
        """Read every programme; in the errands' thread."""
        from stretchtimer.storage.programmes import Programmes

        return Programmes(self._folders, self._languages).shelf().programmes

    def _followed(self) -> Followed | None:
        """Return the programme that the user follows, if there is one; in the errands' thread."""
        from datetime import date

        from stretchtimer.core.errors import StretchTimerError
        from stretchtimer.core.programme import Followed
        from stretchtimer.storage.programmes import Programmes

        followed = self.desk.settings.word("programme")
        if not followed:
            return None
        try:
            programme = Programmes(self._folders, self._languages).programme(followed)
            start = date.fromisoformat(self.desk.settings.word("programme_start"))
        except (StretchTimerError, ValueError):
            return None
        return Followed(programme, start)

    def _author_now(self) -> AuthorFlow:
        if self._author is None:
            from stretchtimer.gui.author_flow import AuthorFlow
            from stretchtimer.storage.author_desk import AuthorDesk

            figures, drafts = self._places.assets / "figures", self._places.drafts
            self._author = AuthorFlow(
                self.window,
                self._look,
                self._pictures_now(),
                AuthorDesk(self._folders, figures, drafts, self._languages),
                play=lambda routine, block: self._sessions_now().try_out(routine, block),
                ask_file=self._ask_file,
            )
            self._author.saved.connect(lambda _path: self._library_now().scan())
            self.window.guard_closing(self._may_close)
        return self._author

    def _may_close(self) -> bool:
        """Return whether nothing is unsaved; where something is, the author is asked."""
        if self._author is None or self._author.may_close:
            return True
        self._author.ask_to_close(self.window.close)
        return False

    def _on_interrupt(self) -> None:
        """Close without a question: unsaved work is kept as a draft."""
        self.window.guard_closing(lambda: True)
        self.window.close()

    def _watch_files(self) -> None:
        """Look at the library again whenever one of the user's files changes."""
        from stretchtimer.gui.folder_watch import FolderWatch
        from stretchtimer.storage.folders import watched

        self._watch = FolderWatch(lambda: watched(self._own_folder), self)
        self._watch.changed.connect(lambda _paths: self._library_now().scan())
        self._watch.changed.connect(self.navigator.read_again)
        self._watch.begin()

    def _tell_drafts(self) -> None:
        """Say that there is unsaved work, where a crash has left some."""
        try:
            is_there = any(self._places.drafts.iterdir())
        except OSError:
            return
        if is_there:
            self.window.show_notice("There is unsaved work. You find it under Author.")

    def _open_parcel(self, path: str) -> None:
        self._parcels.open(path)

    def _share(self, routine: Routine, path: str) -> None:
        self._sharing.share(routine, path)

    def _save_audio(self, routine: Routine, choices: Choices) -> None:
        self._sharing.save_audio(routine, choices)

    def _print_handout(self, routine: Routine) -> None:
        self._sharing.print_handout(routine)

    @cached_property
    def _parcels(self) -> ParcelFlow:
        from stretchtimer.gui.parcel_flow import ParcelFlow

        parcels = ParcelFlow(self.window, self._look, self._errands_now(), self._look_into)
        parcels.left.connect(self.navigator.show_routines)
        parcels.added.connect(self._on_added)
        return parcels

    def _look_into(self, path: str) -> Offer:
        """Open a .stretch file; in the errands' thread."""
        from stretchtimer.storage.parcel_shelf import ParcelShelf

        staging = self._places.cache / "opening"
        return ParcelShelf(staging, self._folders, self._languages).look(path)

    def _on_added(self, path: str) -> None:
        self._library_now().scan()
        self.navigator.open_file(path)

    @cached_property
    def _sharing(self) -> SharingFlow:
        from importlib.util import find_spec

        from stretchtimer.gui.sharing_flow import SharingFlow, SharingWays

        has_mp3 = find_spec("lameenc") is not None
        ways = SharingWays(
            self._ask_save,
            self._write_bundle,
            self._write_handout,
            self._write_audio,
            "mp3" if has_mp3 else "wav",
        )
        return SharingFlow(self.window, self._errands_now(), ways)

    def _write_bundle(self, path: str, target: str) -> None:
        from stretchtimer.storage.bundle_writing import write_bundle

        made_by = f"StretchTimer {__version__}"
        write_bundle(Path(target), path, self._folders, made_by, self._languages)

    def _write_handout(self, routine: Routine, target: str) -> None:
        from stretchtimer.export.qt_press import usual_paper
        from stretchtimer.export.qt_printing import Printing

        printing = Printing(self._find_figure, self._places.assets / "bodies")
        write_file(target, printing.pdf(routine, usual_paper(), self._figure_look()))

    def _write_audio(self, routine: Routine, choices: Choices, target: str) -> None:
        from stretchtimer.core.errors import CannotSave
        from stretchtimer.export.audio_making import GuideWishes, make_guide
        from stretchtimer.export.cover import cover_of
        from stretchtimer.sound.pace import Pace

        settings, places = self.desk.settings, self._places
        wishes = GuideWishes(
            pace=Pace(settings.word("pace")),
            has_voice=settings.flag("voice"),
            countdown=settings.number("countdown"),
            tone_set=settings.word("tone_set"),
            cover=cover_of(routine, self._find_figure, places.assets / "bodies"),
        )
        kept = places.cache / "voice"
        try:
            make_guide(Path(target), routine, choices, wishes, places.assets, kept)
        except OSError as error:
            raise CannotSave(f"{Path(target).name} could not be saved.") from error

    def _made_sessions(self) -> SessionFlow:
        from stretchtimer.engine.awake import WakepyAwake
        from stretchtimer.gui.session_flow import SessionFlow

        return SessionFlow(
            self.window,
            self._look,
            self._pictures_now(),
            self.desk,
            self._safety_now(),
            make=partial(make_session, self._diary_now(), self._sound_now(), self._places),
            diary=self._diary_now(),
            sound=self._sound_now(),
            awake=self._awake or WakepyAwake(),
            figure=self._moving_figure,
        )

    def _sound_now(self) -> QtSound:
        if self._sound is None:
            from stretchtimer.gui.qt_sound import QtSound

            self._sound = QtSound(self._engine or self._own_engine(), self._speak)
            self._sound.apply(self.desk.settings)
        return self._sound

    def _own_engine(self) -> EngineMaker:
        """Return what makes the engine on this machine's outputs, with its own voice to fall on."""
        from stretchtimer.sound.qt_speaker import QtSpeaker

        self._speaker = QtSpeaker("en", self)
        return partial(make_engine, self._places.assets, self._speaker)

    def _speak(self, language: str) -> None:
        if self._speaker:
            self._speaker.use_language(language)

    def _on_setting(self, key: str) -> None:
        settings = self.desk.settings
        if key == "routines_folder" and self._watch:
            self._watch.begin()
        if key in ("theme", "text_size", "reduced_motion"):
            self._show_look(settings)
        if key in ("body", "skin") and self._pictures:
            self._pictures.forget()
            self._look.changed.emit()
        if key in ("sound", "volume", "tone_set", "tones_volume", "voice_volume", "pace_volume"):
            self._sound_now().apply(settings)
        if key == "reminders":
            self._reminders_now().apply()

    def _on_closing(self) -> None:
        if self._sessions:
            self._sessions.end()
        from stretchtimer.storage.window_file import WindowSize, write_window_size

        normal = self.window.normalGeometry() if self.window.isMaximized() else self.window.rect()
        size = WindowSize(normal.width(), normal.height(), self.window.isMaximized())
        if not self.window.isFullScreen():
            write_window_size(self._window_file, size)

    # --- folders and files ----------------------------------------------------------------------

    @property
    def _folders(self) -> tuple[Folder, ...]:
        return self._places.folders(self.desk.settings.word("routines_folder"))

    @property
    def _own_folder(self) -> Path:
        return next(folder.path for folder in self._folders if folder.is_own)

    @property
    def _languages(self) -> tuple[str, ...]:
        from stretchtimer.language import languages_of

        return languages_of(os.environ)

    @property
    def _window_file(self) -> Path:
        return self._places.data / "window.json"

    def _ask_file(self) -> str:
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self.window, "Open a routine", str(self._own_folder), ROUTINE_FILES
        )
        return path

    def _ask_save(self, title: str, name: str, kinds: str) -> str:
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getSaveFileName(self.window, title, name, kinds)
        return path

    def _ask_folder(self) -> str:
        from PySide6.QtWidgets import QFileDialog

        folder = str(self._own_folder)
        return QFileDialog.getExistingDirectory(self.window, "Where your routines lie", folder)

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        folder = self._own_folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.window.show_notice(f"{folder} cannot be made: {error.strerror}.")
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.window.show_notice(f"Your routines lie in {folder}.")


def make_session(
    diary: QtDiary, sound: QtSound, places: Places, start: Start, settings: Settings
) -> Session:
    """Lay a routine out as it is wanted today, and tie it to clock, diary and voice."""
    from stretchtimer.core.compiling import compile_timeline
    from stretchtimer.engine.clock import SystemClock
    from stretchtimer.engine.player import Player
    from stretchtimer.gui.player.session import Session
    from stretchtimer.sound.assembly import session_plan, session_voice

    clock, again, routine = SystemClock(), start.resumed, start.routine
    voice = session_voice(places.assets, routine, places.cache / "voice")
    sound.prepare(voice, routine.language)
    left = again.leftover if again else None
    player = Player(
        again.playback.timeline if again else compile_timeline(routine, start.choices),
        clock,
        choices=start.choices,
        plan=session_plan(settings, voice, routine.language),
        resumed=again.playback if again else None,
        record=left.record if left else None,
    )
    recorder = None
    if not start.is_trial:
        recorder = diary.diary.record(
            player,
            clock,
            routine,
            start.source,
            start.choices,
            pain_before=start.pain_before,
            leftover=left,
        )
    return Session(routine.title, player, settings.conditions, recorder=recorder)


def write_file(path: str, content: bytes) -> None:
    """Write a file that the user asked for. Raises CannotSave."""
    from stretchtimer.storage.files import write_atomically

    write_atomically(Path(path), content, keep_previous=False)


def make_engine(
    assets: Path, speaker: QtSpeaker, tones: str, on_health: Callable[[Health], None]
) -> SoundEngine:
    """Return a sound engine for the set of *tones*, not started yet."""
    from stretchtimer.engine.clock import SystemClock
    from stretchtimer.sound.assembly import sound_engine
    from stretchtimer.sound.qt_sink_output import qt_sink_output

    others = (qt_sink_output(os.environ),)
    return sound_engine(
        assets, SystemClock(), on_health, tones=tones, speaker=speaker, others=others
    )
