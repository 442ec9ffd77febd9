"""Where the disk takes nothing: the bar that says so, and the way to save elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.saved_files import AskSave
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.widgets.unsaved_bar import UnsavedBar
from stretchtimer.language import _

FILE = "stretching-unsaved.jsonl"


class UnsavedFlow(QObject):
    """Says that nothing is being saved, and saves what is in memory where the user wants it.

    *ask_save* asks for a path; the disk is tried again by itself, and at the end.
    """

    def __init__(
        self,
        ground: PastGround,
        ask_save: AskSave,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._ask_save = ask_save
        self._bar: UnsavedBar | None = None
        self._has_asked = False

    def say(self, sentence: str) -> None:
        """Say why nothing is being saved; with nothing to say, that all is well again."""
        if self._bar is None and sentence:
            self._bar = UnsavedBar(self._ground.look)
            self._bar.save_wanted.connect(self.save_elsewhere)
            self._bar.retry_wanted.connect(self._retry)
            self._ground.window.add_bar(self._bar)
        if self._bar is not None:
            self._bar.say(sentence)

    def save_elsewhere(self, then: Callable[[], object] = lambda: None) -> None:
        """Ask where, save there what is in memory, and do *then* what comes next."""
        kinds = _("Sessions that were not saved") + " (*.jsonl)"
        path = self._ask_save(_("Save elsewhere"), FILE, kinds)
        if not path:
            return
        words = _("Written: {path}. On the Progress page it can be taken in later.")

        def written(_none: None) -> None:
            self._ground.window.show_notice(words.format(path=path))
            then()

        self._ground.errands.run(lambda: self._ground.diary.diary.save_elsewhere(path), written)

    def may_close(self) -> bool:
        """Return whether all is saved; where it is not, the user is asked once, and it waits."""
        if self._has_asked or self._ground.diary.diary.has_saved_all:
            return True
        self._has_asked = True
        self._ask_to_close()
        return False

    def _ask_to_close(self) -> None:
        sheet = Sheet(self._ground.look)
        sheet.begin(_("Not everything is saved"))
        sheet.add_text(
            _(
                "What you did last could not be saved, because the disk is full or may not be "
                "written. You can save it elsewhere and take it in later."
            )
        )
        save = sheet.add_button(_("Save elsewhere…"), primary=True)
        close = sheet.add_button(_("Close without saving"))
        save.clicked.connect(lambda: self.save_elsewhere(self._ground.window.close))
        close.clicked.connect(self._ground.window.close)
        sheet.closed.connect(self._stay)
        self._ground.window.cover_with(sheet)

    def _stay(self) -> None:
        self._has_asked = False
        self._ground.window.uncover()

    def _retry(self) -> None:
        self._ground.errands.run(self._ground.diary.diary.flush, lambda _saved: None)
