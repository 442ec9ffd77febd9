"""What a command finds around it: the folders, the settings, the library."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from stretchtimer.cli.printing import note
from stretchtimer.core.settings import Settings
from stretchtimer.language import first_of, languages_of
from stretchtimer.storage.places import Places

if TYPE_CHECKING:
    from stretchtimer.storage.folders import Folder
    from stretchtimer.storage.index import Shelf
    from stretchtimer.storage.library import Library
    from stretchtimer.storage.settings_file import Kept


class Surroundings:
    """The folders of one user, and what lies in them; each thing is looked at when first asked."""

    def __init__(
        self,
        places: Places,
        languages: tuple[str, ...],
        *,
        quiet: bool = False,
        wishes: tuple[str, ...] = (),
    ) -> None:
        self.places = places
        self._of_system = languages
        self.quiet = quiet
        self.wishes = wishes

    @classmethod
    def of(
        cls, data_dir: Path | None, *, quiet: bool = False, wishes: tuple[str, ...] = ()
    ) -> Surroundings:
        """Return the surroundings in *data_dir*, else in the platform's own folders.

        *wishes* are settings for this run, each as ``KEY=VALUE``.
        """
        places = Places.of_user() if data_dir is None else Places.under(data_dir)
        return cls(places, languages_of(os.environ), quiet=quiet, wishes=wishes)

    @property
    def languages(self) -> tuple[str, ...]:
        """The user's languages: the one that is set, then the system's."""
        return first_of(self.settings.word("language"), self._of_system)

    @cached_property
    def _kept(self) -> Kept:
        from stretchtimer.storage.settings_file import read_settings

        return read_settings(self.places.settings_file)

    @cached_property
    def settings(self) -> Settings:
        """What the user has set, and wants in this run."""
        if not self.wishes:
            return self._kept.settings
        from stretchtimer.core.setting_text import with_texts

        return with_texts(self._kept.settings, self.wishes)

    def note_damage(self) -> None:
        """Tell of a settings file that cannot be used, once it is known in which language."""
        self.note_if_any(self._kept.notice)

    @property
    def folders(self) -> tuple[Folder, ...]:
        """The folders that routines are looked for in."""
        return self.places.folders(self.settings.word("routines_folder"))

    @cached_property
    def library(self) -> Library:
        """Every routine and exercise that can be played."""
        from stretchtimer.storage.library import Library

        return Library(self.folders, self.languages)

    def shelf(self) -> Shelf:
        """Return the card of every routine: as last time, where no file has changed since."""
        from stretchtimer.storage.index import is_fresh, read_index, write_index

        known = read_index(self.places.index_file)
        if known and is_fresh(known, self.folders, self.languages):
            return known.shelf
        index = self.library.scan(known)
        write_index(self.places.index_file, index)
        return index.shelf

    def note_if_any(self, line: str) -> None:
        """Print *line* like a note, unless there is nothing in it."""
        if line:
            self.note(line)

    def note(self, line: str) -> None:
        """Print something that is no result, unless the user wants quiet."""
        if not self.quiet:
            note(line)
