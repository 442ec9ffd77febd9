"""The note and the questions: when they are asked, and what follows from the answers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from stretchtimer.core.safety import Condition
from stretchtimer.gui.look import Look
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow


class SafetyFlow(QObject):
    """Lays the questions over the window and keeps the answers.

    A session may begin once the note was read and no stop-now question was answered with yes; a
    yes holds, also over a restart, until the questions are answered anew (domain, section 3.1).
    """

    def __init__(
        self, window: MainWindow, look: Look, desk: SettingsDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._desk = desk
        self._has_read = False

    @property
    def may_begin(self) -> bool:
        """True where nothing speaks against a session."""
        return self._desk.settings.flag("first_run_done")

    def ask(self, *, anew: bool = False) -> None:
        """Show the note, where it was not read yet, and the questions; *anew* only those."""
        from stretchtimer.gui.pages.safety import Part, SafetySheet

        part = Part.STOP_NOW if anew or self._has_read else Part.NOTE
        sheet = SafetySheet(self._look, self._desk.settings.conditions, part)
        sheet.note_read.connect(self._on_read)
        sheet.stopped.connect(self._on_stopped)
        sheet.answered.connect(self._on_answered)
        sheet.closed.connect(self._window.uncover)
        self._window.cover_with(sheet)

    def _on_read(self) -> None:
        self._has_read = True

    def _on_stopped(self) -> None:
        self._desk.put("first_run_done", False)

    def _on_answered(self, conditions: frozenset[Condition]) -> None:
        self._window.uncover()
        named = tuple(c.value for c in Condition if c in conditions)
        self._desk.put("conditions", named)
        self._desk.put("first_run_done", True)
