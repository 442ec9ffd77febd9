"""What lies on disk, as the settings say where, read when it is asked for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.language import wanted_languages
from stretchtimer.storage.places import Places

if TYPE_CHECKING:  # what is not needed for the first paint is loaded after it
    from stretchtimer.core.exercise import Exercise
    from stretchtimer.core.figure import Figure
    from stretchtimer.core.programme import Followed, Programme
    from stretchtimer.core.routine import Routine
    from stretchtimer.storage.figures import FigureShelf
    from stretchtimer.storage.folders import Folder
    from stretchtimer.storage.index import Shelf
    from stretchtimer.storage.library import Library


class Shelves:
    """The routines, exercises, figures and programmes of one user."""

    def __init__(self, places: Places, desk: SettingsDesk) -> None:
        self._places = places
        self._desk = desk
        self._figures: FigureShelf | None = None

    @property
    def folders(self) -> tuple[Folder, ...]:
        """Where routines are looked for: the user's folder, then ours."""
        return self._places.folders(self._desk.settings.word("routines_folder"))

    @property
    def own_folder(self) -> Path:
        """The folder of the user's own routines."""
        return next(folder.path for folder in self.folders if folder.is_own)

    @property
    def languages(self) -> tuple[str, ...]:
        """The user's languages, the preferred first."""
        return wanted_languages(self._desk.settings.word("language"), os.environ)

    @property
    def library(self) -> Library:
        """The library, as the files are at this moment."""
        from stretchtimer.storage.library import Library

        return Library(self.folders, self.languages)

    def scan(self) -> Shelf:
        """Look at every file that has changed; in the library's thread."""
        from stretchtimer.storage.index import is_fresh, read_index, write_index

        path = self._places.index_file
        known = read_index(path)
        if known and is_fresh(known, self.folders, self.languages):
            return known.shelf
        index = self.library.scan(known)
        write_index(path, index)
        return index.shelf

    def read(self, path: str) -> Routine:
        """Read one routine; in the library's thread."""
        file = Path(path)
        if any(file.parent == folder.path for folder in self.folders):
            return self.library.routine(file.stem)
        return self.library.routine_from(file)

    def find(self, source: str) -> Routine:
        """Return the routine that *source* names: an id, ``exercise:`` and an id, or a path."""
        return self.library.find(source)

    def exercise(self, identifier: str) -> Exercise:
        """Return one exercise."""
        return self.library.exercise(identifier)

    def find_figure(self, identifier: str) -> Figure | None:
        """Return the figure called *identifier*: the user's own, else ours, or none."""
        if self._figures is None:
            from stretchtimer.storage.figures import FigureShelf

            folders = (self.own_folder / "figures", self._places.assets / "figures")
            self._figures = FigureShelf(folders)
        return self._figures.find(identifier)

    def programmes(self) -> tuple[Programme, ...]:
        """Read every programme; in the errands' thread."""
        from stretchtimer.storage.programmes import Programmes

        return Programmes(self.folders, self.languages).shelf().programmes

    def followed(self) -> Followed | None:
        """Return the programme that the user follows, if there is one; in the errands' thread."""
        from datetime import date

        from stretchtimer.core.errors import StretchTimerError
        from stretchtimer.core.programme import Followed
        from stretchtimer.storage.programmes import Programmes

        name = self._desk.settings.word("programme")
        if not name:
            return None
        try:
            programme = Programmes(self.folders, self.languages).programme(name)
            start = date.fromisoformat(self._desk.settings.word("programme_start"))
        except (StretchTimerError, ValueError):
            return None
        return Followed(programme, start)


def write_file(path: str, content: bytes) -> None:
    """Write a file that the user asked for. Raises CannotSave."""
    from stretchtimer.storage.files import save_document

    save_document(Path(path), content)
