"""The settings in use: they change here, are kept, and whoever follows them is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.settings import Settings, Value
from stretchtimer.language import _


class SettingsDesk(QObject):
    """Holds the settings; *keep* writes them and may raise CannotSave.

    What is in *for_this_run* counts before what is kept, and is never written, until the user
    changes it here.
    ``changed`` tells the key. ``not_kept`` tells why they could not be written; they hold all the
    same until the program ends (hardening D6).
    """

    changed = Signal(str)
    not_kept = Signal(str)

    def __init__(
        self,
        settings: Settings,
        keep: Callable[[Settings], None],
        parent: QObject | None = None,
        *,
        for_this_run: Mapping[str, Value] | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept = settings
        self._for_this_run = dict(for_this_run or {})
        self._keep = keep
        self._settings = self._in_use()

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def forget(self) -> None:
        """Take every setting back to its default, as its file is gone."""
        before = self._settings
        self._kept, self._for_this_run = Settings(), {}
        self._settings = self._kept
        for key in before.values:
            self.changed.emit(key)

    def put(self, key: str, value: Value) -> None:
        """Give the setting called *key* a new *value*; nothing happens where it has it already."""
        self.put_all({key: value})

    def put_all(self, values: Mapping[str, Value]) -> None:
        """Give several settings their new *values*, and keep them all at once."""
        changed = [key for key, value in values.items() if self._settings.value(key) != value]
        for key in changed:
            self._kept = self._kept.with_value(key, values[key])
            self._for_this_run.pop(key, None)
        self._settings = self._in_use()
        for key in changed:
            self.changed.emit(key)
        if changed:
            self._write()

    def _in_use(self) -> Settings:
        settings = self._kept
        for key, value in self._for_this_run.items():
            settings = settings.with_value(key, value)
        return settings

    def _write(self) -> None:
        try:
            self._keep(self._kept)
        except CannotSave as error:
            self.not_kept.emit(_("Your settings are not being saved. {why}").format(why=error))
