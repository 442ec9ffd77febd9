"""Files that the user wants written: asked for, made and written, and told of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _

AskSave = Callable[[str, str, str], str]
"""Asks for a path, given a title, a name and the kinds of files; an empty answer is none."""


@dataclass(frozen=True, slots=True)
class SavedFiles:
    """Asks with *ask* and writes with *put*, which may raise CannotSave."""

    window: MainWindow
    errands: QtErrands
    ask: AskSave
    put: Callable[[str, bytes], None]

    def write(self, path: str, make: Callable[[], bytes | None]) -> None:
        """Write what *make* gives to *path*, both in the errands' thread, and say so."""

        def work() -> bool:
            content = make()
            if content is not None:
                self.put(path, content)
            return content is not None

        self.errands.run(work, lambda is_written: self._tell(path) if is_written else None)

    def _tell(self, path: str) -> None:
        self.window.show_notice(_("Written: {path}").format(path=path))


def with_ending(path: str, ending: str) -> str:
    """Return *path*, with *ending* if it has it not yet."""
    return path if path.lower().endswith(ending) else f"{path}{ending}"
