"""The settings in use: they change here, are kept, and whoever follows them is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.settings import Settings, Value
from stretchtimer.language import _


class SettingsDesk(QObject):
    """Holds the settings; *keep* writes them and may raise CannotSave.

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
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._keep = keep

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def forget(self) -> None:
        """Take every setting back to its default, as its file is gone."""
        before, self._settings = self._settings, Settings()
        for key in before.values:
            self.changed.emit(key)

    def put(self, key: str, value: Value) -> None:
        """Give the setting called *key* a new *value*; nothing happens where it has it already."""
        if self._settings.value(key) == value:
            return
        self._settings = self._settings.with_value(key, value)
        self.changed.emit(key)
        try:
            self._keep(self._settings)
        except CannotSave as error:
            self.not_kept.emit(_("Your settings are not being saved. {why}").format(why=error))
