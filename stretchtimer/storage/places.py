"""Where everything lies: the shipped files, and the user's own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from stretchtimer.resources import data_root
from stretchtimer.storage.folders import Folder


class Places(NamedTuple):
    """The folders of one user; everything the program writes goes into ``data`` and ``cache``."""

    data: Path
    cache: Path
    routines: Path
    assets: Path

    @classmethod
    def of_user(cls) -> Places:
        """Return the platform's folders for this user."""
        from platformdirs import user_cache_path, user_data_path

        name = "stretchtimer"
        return cls._with(user_data_path(name, False), user_cache_path(name, False))

    @classmethod
    def under(cls, folder: Path) -> Places:
        """Return places that all lie in *folder*, as with ``--data-dir``."""
        return cls._with(folder.absolute(), folder.absolute() / "cache")

    @classmethod
    def _with(cls, data: Path, cache: Path) -> Places:
        return cls(data, cache, Path(data_root("routines")), Path(data_root("assets")))

    @property
    def own_routines(self) -> Path:
        """The folder of the user's own routines, unless the settings name another."""
        return self.data / "routines"

    def folders(self, own: str = "") -> tuple[Folder, ...]:
        """Return where routines are looked for: the user's folder (*own*, if set), then ours."""
        users = Path(os.path.expanduser(own)) if own else self.own_routines  # noqa: PTH111
        return Folder(users, is_own=True), Folder(self.routines, is_own=False)

    @property
    def settings_file(self) -> Path:
        """The file of the settings."""
        return self.data / "settings.json"

    @property
    def languages(self) -> Path:
        """The folder of the catalogues, one folder for each language."""
        return self.assets / "languages"

    @property
    def window_file(self) -> Path:
        """The file that remembers how large the window was."""
        return self.data / "window.json"

    @property
    def small_window_file(self) -> Path:
        """The file of the small window's place."""
        return self.data / "small-window.json"

    @property
    def logs(self) -> Path:
        """The folder of the program's log."""
        return self.cache / "logs"

    @property
    def index_file(self) -> Path:
        """The file that remembers what the library looked like."""
        return self.cache / "library.json"

    @property
    def history_file(self) -> Path:
        """The database of what was done."""
        return self.data / "history.sqlite"

    @property
    def history_backups(self) -> Path:
        """The folder of the history's copies."""
        return self.data / "backups"

    @property
    def drafts(self) -> Path:
        """The folder of an author's unsaved work."""
        return self.data / "drafts"

    @property
    def sessions(self) -> Path:
        """The folder of the logs of sessions under way."""
        return self.data / "sessions"
