"""The ways through the window: which page follows which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from stretchtimer.core.card import Card
from stretchtimer.core.settings import default_of
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.routines import RoutinesPage
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow

if TYPE_CHECKING:  # what the first paint can do without is loaded when it is wanted
    from stretchtimer.core.choices import Choices
    from stretchtimer.core.problems import Problem
    from stretchtimer.core.routine import Routine
    from stretchtimer.gui.bridges.qt_library import QtLibrary, Shelf
    from stretchtimer.gui.pages.problems import ProblemsPage
    from stretchtimer.gui.pages.routine import RoutinePage
    from stretchtimer.gui.pages.settings import SettingsPage
    from stretchtimer.gui.pictures import PictureSource

PARCEL = ".stretch"
MEANING = "authors.md", "what-is-an-error"
"""Where the book says what the problems of a file mean."""


class Ways(NamedTuple):
    """What the pages ask for that lies outside the window.

    ``ask_file`` and ``ask_folder`` return a path, or nothing; ``begin`` starts a session; ``go``
    shows a page that others look after; ``ask_safety`` shows the questions. ``open_parcel`` opens a
    .stretch file; ``share`` makes one of a routine and its file, ``print_handout`` a page,
    ``save_audio`` a sound file. ``help_on`` opens the book where it tells of a place, ``help_at``
    at a page and a heading.
    """

    pictures: Callable[[], PictureSource]
    library: Callable[[], QtLibrary]
    begin: Callable[[Routine, Choices], None]
    go: Callable[[Destination], None]
    ask_safety: Callable[[], None]
    try_sound: Callable[[], None]
    ask_file: Callable[[], str]
    ask_folder: Callable[[], str]
    open_folder: Callable[[], None]
    own_folder: Callable[[], str]
    about: str = "StretchTimer"
    show_about: Callable[[], None] = lambda: None
    help_on: Callable[[Destination], None] = lambda _: None
    help_at: Callable[[str, str], None] = lambda *_: None
    open_parcel: Callable[[str], None] = lambda _: None
    share: Callable[[Routine, str], None] = lambda *_: None
    print_handout: Callable[[Routine], None] = lambda _: None
    save_audio: Callable[[Routine, Choices], None] = lambda _routine, _choices: None


class Navigator(QObject):
    """Joins the pages: shows what is asked for, and hands every page what it shows."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        desk: SettingsDesk,
        ways: Ways,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._desk = desk
        self._ways = ways
        self._problems: tuple[Problem, ...] = ()
        self._cards: tuple[Card, ...] = ()
        self._routines = RoutinesPage(look, ways.pictures)
        self._routine: RoutinePage | None = None
        self._routine_path = ""
        self._problems_page: ProblemsPage | None = None
        self._settings_page: SettingsPage | None = None
        self._routines.show_conditions(desk.settings.conditions)
        self._connect()
        window.show_page(self._routines, Destination.ROUTINES)
        self._routines.focus_cards()

    def _connect(self) -> None:
        self._routines.opened.connect(self.open_card)
        self._routines.file_wanted.connect(self._on_file_wanted)
        self._routines.problems_wanted.connect(self.show_problems)
        self._window.destination_wanted.connect(self._on_destination)
        self._window.search_wanted.connect(self._on_search)
        self._window.help_wanted.connect(self._ways.help_on)
        self._window.file_dropped.connect(self.open_file)
        self._desk.changed.connect(self._on_setting)
        self._desk.not_kept.connect(self._window.show_notice)

    @property
    def routine_path(self) -> str:
        """The file of the routine that was looked at last."""
        return self._routine_path

    @property
    def titles(self) -> dict[str, str]:
        """What each routine is called, by its id."""
        return {card.id: card.title for card in self._cards}

    def open_routine(self, identifier: str) -> None:
        """Show the routine with this id, where there is one."""
        for card in self._cards:
            if card.id == identifier:
                self.open_card(card)
                return

    def show_banner(self, banner: QWidget) -> None:
        """Put *banner* above the routines."""
        self._routines.show_banner(banner)

    def follow(self, library: QtLibrary) -> None:
        """Show what *library* tells from now on."""
        library.shelf_found.connect(self.show_shelf)
        library.routine_read.connect(self._on_routine)
        library.routine_refused.connect(self._on_refused)
        library.failed.connect(self._window.show_notice)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show *cards*, the first of the library, until the whole shelf is there."""
        self._routines.show_shelf(cards, ())

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what the library has."""
        self._problems = tuple(shelf.problems)
        self._cards = tuple(shelf.cards)
        self._routines.show_shelf(shelf.cards, self._problems)
        if self._problems_page:
            self._problems_page.show_problems(self._problems)

    def open_card(self, card: Card) -> None:
        """Show the routine of *card*; its file is read meanwhile."""
        from stretchtimer.gui.pages.routine import RoutinePage

        before = self._routine
        page = RoutinePage(self._look, self._ways.pictures(), card)
        page.left.connect(self.show_routines)
        page.start_wanted.connect(self._ways.begin)
        page.questions_wanted.connect(self._ways.ask_safety)
        page.audio_wanted.connect(self._ways.save_audio)
        page.handout_wanted.connect(self._ways.print_handout)
        page.bundle_wanted.connect(lambda routine: self._ways.share(routine, card.path))
        self._routine, self._routine_path = page, card.path
        self._window.show_page(page, Destination.ROUTINES)
        page.focus_start()
        if before:
            self._window.drop_page(before)
        self._ways.library().read(card.path)

    def open_file(self, path: str) -> None:
        """Show the routine that stands in the file at *path*, or what is in a .stretch file."""
        if path.lower().endswith(PARCEL):
            self._ways.open_parcel(path)
            return
        name = path.replace("\\", "/").rpartition("/")[2]
        self.open_card(Card(path, name, "", 0, 0, (), (), is_own=True, path=path))

    def read_again(self, paths: Collection[str]) -> None:
        """Read the routine that is shown anew, if one of the files that changed belongs to it."""
        is_touched = self._routine_path in paths or any("exercises" in path for path in paths)
        if self._routine and is_touched:
            self._ways.library().read(self._routine_path)

    def show_routines(self) -> None:
        """Go back to all routines."""
        self._window.show_page(self._routines, Destination.ROUTINES)
        self._routines.focus_cards()

    def show_problems(self) -> None:
        """Show what is wrong with which file."""
        from stretchtimer.gui.pages.problems import ProblemsPage

        if self._problems_page is None:
            self._problems_page = ProblemsPage(self._look)
            self._problems_page.left.connect(self.show_routines)
            self._problems_page.meaning_wanted.connect(lambda: self._ways.help_at(*MEANING))
        self._problems_page.show_problems(self._problems)
        self._window.show_page(self._problems_page, Destination.ROUTINES)
        self._problems_page.setFocus()

    def show_settings(self) -> None:
        """Show the settings."""
        if self._settings_page is None:
            self._settings_page = self._made_settings()
        self._settings_page.show_settings(self._desk.settings)
        self._settings_page.show_folder(self._ways.own_folder())
        self._window.show_page(self._settings_page, Destination.SETTINGS)

    def _made_settings(self) -> SettingsPage:
        from stretchtimer.gui.pages.settings import SettingsPage

        page = SettingsPage(self._look, self._desk.settings, self._ways.about)
        page.changed.connect(self._desk.put)
        page.reset_wanted.connect(lambda keys: self._desk.put_all({k: default_of(k) for k in keys}))
        page.sound_wanted.connect(self._ways.try_sound)
        page.folder_wanted.connect(self._on_folder_wanted)
        page.folder_opened.connect(self._ways.open_folder)
        page.questions_wanted.connect(self._ways.ask_safety)
        page.about_wanted.connect(self._ways.show_about)
        page.help_wanted.connect(lambda: self._ways.help_on(Destination.SETTINGS))
        return page

    def _on_destination(self, destination: Destination) -> None:
        if destination is Destination.SETTINGS:
            self.show_settings()
        elif destination is Destination.ROUTINES:
            self.show_routines()
        else:
            self._ways.go(destination)

    def _on_search(self) -> None:
        if not self._window.is_alone and not self._window.is_covered:
            self.show_routines()
            self._routines.focus_search()

    def _on_file_wanted(self) -> None:
        path = self._ways.ask_file()
        if path:
            self.open_file(path)

    def _on_folder_wanted(self) -> None:
        folder = self._ways.ask_folder()
        if folder:
            self._desk.put("routines_folder", folder)

    def _on_routine(self, path: str, routine: Routine) -> None:
        if self._routine and path == self._routine_path:
            from stretchtimer.core.choices import Choices

            settings = self._desk.settings
            usual = Choices(first_side=settings.first_side, extra_prepare=settings.extra_prepare)
            self._routine.show_routine(routine, settings.conditions, usual)
            self._routine.focus_start()

    def _on_refused(self, path: str, problems: tuple[Problem, ...], sentence: str) -> None:
        if self._routine and path == self._routine_path:
            self._routine.show_problems(problems, sentence)

    def _on_setting(self, key: str) -> None:
        settings = self._desk.settings
        if self._settings_page:
            self._settings_page.show_settings(settings)
            self._settings_page.show_folder(self._ways.own_folder())
        if key == "conditions":
            self._routines.show_conditions(settings.conditions)
            if self._routine:
                self._routine.show_conditions(settings.conditions)
        if key == "routines_folder":
            self._ways.library().scan()
