"""Handing on the text under work: as one file, on paper, or as sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from stretchtimer.core.routine import Routine
from stretchtimer.gui.author.work import Work
from stretchtimer.language import _


@dataclass(frozen=True, slots=True)
class ExportWays:
    """What can be made of a routine; ``share`` takes the path of its file too."""

    share: Callable[[Routine, str], object]
    print_handout: Callable[[Routine], object]
    save_audio: Callable[[Routine], object]


class Exporting:
    """Exports the text of *work*; *save* returns whether it is saved."""

    def __init__(
        self,
        work: Work,
        ways: ExportWays,
        save: Callable[[], bool],
    ) -> None:
        self._work = work
        self._ways = ways
        self._save = save

    def menu(self) -> QMenu:
        """Return what can be chosen for the text under work."""
        menu = QMenu(self._work.page)
        menu.setFont(self._work.page.menu_font)
        document = self._work.document
        is_exercise = document is not None and document.folder.endswith("/exercises")
        choices: list[tuple[str, Callable[[Routine], object]]] = [
            (_("Share as .stretch file…"), self._share),
            (_("Print handout…"), self._ways.print_handout),
            (_("Save as audio…"), self._ways.save_audio),
        ]
        for words, way in choices[is_exercise:]:  # a .stretch file holds a routine
            action = menu.addAction(words)
            action.triggered.connect(lambda _on=False, way=way: self._export(way))
        return menu

    def ask(self, at: QPoint) -> None:
        """Let the author choose, at a place on the screen."""
        menu = self.menu()
        menu.exec(at)
        menu.deleteLater()

    def _export(self, way: Callable[[Routine], object]) -> None:
        """Export the text as it stands, once it has been checked."""
        self._work.when_playable(
            lambda routine, _outlook: way(routine),
            _("It can be exported once the problems below are gone."),
        )

    def _share(self, routine: Routine) -> None:
        if self._save() and self._work.document:
            self._ways.share(routine, self._work.document.path)
