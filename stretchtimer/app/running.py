"""Opens the window, and runs until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QApplication

from stretchtimer import __version__
from stretchtimer.app.program import Program
from stretchtimer.core.settings import Value
from stretchtimer.storage.places import Places


def run_window(
    places: Places,
    when_painted: Callable[[], None] | None = None,
    files: Sequence[str] = (),
    address: str = "",
    *,
    is_second: bool = False,
    settings: Mapping[str, Value] | None = None,
) -> int:
    """Open the window on what lies in *places*, and return the exit code when it is closed.

    *when_painted* is called once the first page can be seen, and *files* are opened then. Later
    starts are heard at *address*; *is_second*: an earlier one is there that does not answer.
    *settings* hold for this run.
    """
    application = QApplication(["stretchtimer"])
    application.setApplicationName("StretchTimer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.stretchtimer.StretchTimer")
    program = Program(application, places, for_this_run=settings)
    if when_painted:
        program.window.painted.connect(when_painted)
    program.window.painted.connect(program.wake)
    program.window.painted.connect(partial(program.receive, files, address, is_second=is_second))
    program.show()
    code = application.exec()
    program.close()
    return code
