"""How the sound's health comes to the window: told in one thread, heard in another."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from stretchtimer.sound.health import Health


class HealthRelay(QObject):
    """Hand ``tell`` to the sound engine; ``changed`` is emitted in the window's thread."""

    changed = Signal(object)  # Health

    def tell(self, health: Health) -> None:
        """Pass *health* on; may be called from any thread."""
        self.changed.emit(health)
