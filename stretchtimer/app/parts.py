"""The parts of the window; each is made when it is first wanted, and joined to the others then."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stretchtimer.app.ground import Ground
from stretchtimer.app.shelves import Shelves
from stretchtimer.gui.navigator import Navigator

if TYPE_CHECKING:
    from stretchtimer.app.desktop import Desktop
    from stretchtimer.app.dialogs import Dialogs
    from stretchtimer.app.help import Help
    from stretchtimer.app.logbook import Logbook
    from stretchtimer.app.past import Past
    from stretchtimer.app.pictures import Pictures
    from stretchtimer.app.sharing import Sharing
    from stretchtimer.engine.awake import Awake
    from stretchtimer.gui.bridges.folder_watch import FolderWatch
    from stretchtimer.gui.bridges.qt_library import QtLibrary
    from stretchtimer.gui.bridges.qt_sound import EngineMaker, QtSound
    from stretchtimer.gui.flows.author import AuthorFlow
    from stretchtimer.gui.flows.parcel import ParcelFlow
    from stretchtimer.gui.flows.safety import SafetyFlow
    from stretchtimer.gui.flows.session import SessionFlow


class Parts(QObject):
    """Everything that the first paint can do without; *end* ends the program from elsewhere."""

    def __init__(
        self,
        ground: Ground,
        shelves: Shelves,
        navigator: Navigator,
        end: Callable[[], None],
        engine: EngineMaker | None,
        awake: Awake | None,
    ) -> None:
        super().__init__()
        self._ground = ground
        self._shelves = shelves
        self._navigator = navigator
        self._quit = end
        self._engine = engine
        self._awake = awake

    def has(self, name: str) -> bool:
        """Return whether the part called *name* was ever wanted."""
        return name in vars(self)

    @cached_property
    def log(self) -> Logbook:
        """What is written down for a bug report, and nothing about the user."""
        from stretchtimer.app.logbook import Logbook

        log = Logbook(self._ground.places.logs, self)
        log.told.connect(self._ground.window.show_notice)
        self.sound.health_changed.connect(log.note_sound)
        self.library.shelf_found.connect(log.note_shelf)
        self.library.broke.connect(log.caught)
        return log

    @cached_property
    def library(self) -> QtLibrary:
        """The routines, looked at in a thread."""
        from stretchtimer.gui.bridges.qt_library import QtLibrary

        library = QtLibrary(self._shelves.scan, self._shelves.read)
        library.routine_read.connect(lambda *_: self.sound.wake())
        self._navigator.follow(library)
        return self._ground.closing.add(library)

    @cached_property
    def pictures(self) -> Pictures:
        """The pictures of the exercises."""
        from stretchtimer.app.pictures import Pictures

        return Pictures(self._ground, self._shelves)

    @cached_property
    def safety(self) -> SafetyFlow:
        """The questions before the first session."""
        from stretchtimer.gui.flows.safety import SafetyFlow

        return SafetyFlow(self._ground.window, self._ground.look, self._ground.desk)

    @cached_property
    def sound(self) -> QtSound:
        """What is heard."""
        from stretchtimer.app.sounds import make_sound

        sound = make_sound(self._ground.places.assets, self._engine, self)
        return self._ground.closing.add(sound)

    @cached_property
    def sessions(self) -> SessionFlow:
        """The guided sessions."""
        from stretchtimer.app.sessions import make_sessions

        parts = (self.pictures, self.safety, self.past.diary, self.sound, self._awake)
        sessions = make_sessions(self._ground, *parts)
        self.desktop.follow(sessions)
        sessions.opened.connect(self.log.note_session)
        return sessions

    @cached_property
    def desktop(self) -> Desktop:
        """The tray, the small window, the remotes, and other starts of the program."""
        from stretchtimer.app.desktop import Desktop

        desktop = Desktop(self._ground, self._navigator.open_file, self._quit)
        desktop.tray.later.connect(lambda: self.past.reminders.snooze())
        desktop.tray.not_today.connect(lambda: self.past.reminders.not_today())
        return desktop

    @cached_property
    def dialogs(self) -> Dialogs:
        """The system's own dialogs."""
        from stretchtimer.app.dialogs import Dialogs

        return Dialogs(self._ground.window, lambda: self._shelves.own_folder)

    @cached_property
    def past(self) -> Past:
        """What was done and what comes next."""
        from stretchtimer.app.past import Past, PastOuterWays

        ways = PastOuterWays(
            begin=lambda *start: self.sessions.begin(*start),
            resume=lambda found: self.sessions.resume(found),
            show_banner=self._navigator.show_banner,
            open_routine=self._navigator.open_routine,
            titles=lambda: self._navigator.titles,
            show_window=lambda: self.desktop.come_forward(),
            notify=lambda title, words: self.desktop.tray.notify(title, words),
            broke=lambda error: self.log.caught(error),
        )
        return Past(self._ground, self._shelves, self.dialogs, ways)

    @cached_property
    def author(self) -> AuthorFlow:
        """The author page."""
        from stretchtimer.app.authoring import make_author

        flow = make_author(
            self._ground,
            self._shelves,
            self.dialogs,
            self.pictures.source,
            play=lambda routine, block: self.sessions.try_out(routine, block),
            export=self.sharing.author_ways,
            titles=lambda: self._navigator.titles,
        )
        flow.saved.connect(lambda _path: self.library.scan())
        return flow

    @cached_property
    def help(self) -> Help:
        """The book, About, and the walk through a first session."""
        from stretchtimer.app.help import Help

        parts = (self.past.errands, self.sessions, self.sound)
        return Help(self._ground, self._shelves, *parts)

    @cached_property
    def sharing(self) -> Sharing:
        """What comes in and goes out as a file."""
        from stretchtimer.app.sharing import Sharing

        parts = (self._shelves, self.dialogs, self.pictures, self.past.errands)
        return Sharing(self._ground, *parts)

    @cached_property
    def parcels(self) -> ParcelFlow:
        """The ways through a .stretch file that is opened."""
        return self.sharing.parcels(self._navigator.show_routines, self._on_added)

    @cached_property
    def watch(self) -> FolderWatch:
        """What looks at the library again whenever one of the user's files changes."""
        from stretchtimer.gui.bridges.folder_watch import FolderWatch
        from stretchtimer.storage.folders import watched

        watch = FolderWatch(lambda: watched(self._shelves.own_folder), self)
        watch.changed.connect(lambda _paths: self.library.scan())
        watch.changed.connect(self._navigator.read_again)
        return watch

    def _on_added(self, path: str) -> None:
        self.library.scan()
        self._navigator.open_file(path)
