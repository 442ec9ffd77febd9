"""Pictures of the window, for the README and for looking at every page in every size.

    python tools/screenshots.py                    the pictures of the README, into docs/images
    python tools/screenshots.py FOLDER --matrix    every page, light and dark, in five sizes

Nothing of the user's is touched: the window runs on a folder of its own that is thrown away.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from stretchtimer.app.program import Program
from stretchtimer.core.safety import Condition
from stretchtimer.core.settings import Settings
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pages.routine import RoutinePage
from stretchtimer.gui.pages.routines import RoutinesPage
from stretchtimer.gui.pages.safety import Part, SafetySheet
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.sound.volumes import Volumes
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import write_settings

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
USUAL = (1280, 800)
SIZES = ((900, 600, 100), (1280, 800, 100), (1920, 1080, 100), (900, 600, 200), (1280, 800, 200))
"""Width, height and text size in percent."""
ROUTINE, SHORT = "hip-first-hamstring-last.yaml", "ais-hamstring-stretch.yaml"
IN_A_HOLD = 29_400
"""A position in the short session, in ms: the third rep is held."""
TRIES = 20
DRAWN_IN = 5.0
"""So many seconds later all of a movement is drawn, on a busy machine too."""


class QuietEngine:
    """A sound engine that is well and never heard."""

    volumes = Volumes()

    def __init__(self, _tones: str, tell: Callable[[Health], None]) -> None:
        self._tell = tell

    def start(self) -> None:
        """Say that all is well."""
        self._tell(Health(SoundState.OK))

    def follow(self, _due: object) -> None:
        """Play nothing."""

    def halt(self) -> None:
        """Stay silent."""

    def play_now(self, _name: str) -> None:
        """Play nothing."""

    def use_voice(self, _voice: object) -> None:
        """Say nothing."""

    def wake(self) -> None:
        """Wake nothing."""

    def set_volumes(self, _volumes: Volumes) -> None:
        """Stay silent."""

    def close(self) -> None:
        """Let go of nothing."""


class StaysAwake:
    """A screen that never sleeps."""

    def keep(self, told: Callable[[bool], None]) -> None:
        """Say so."""
        told(True)

    def release(self) -> None:
        """Do nothing."""


class Photographer:
    """Walks through the window and keeps what it sees."""

    def __init__(self, folder: Path, data: Path) -> None:
        self._folder = folder
        places = Places.under(data)
        done = Settings().with_value("first_run_done", True).with_value("check_in", False)
        write_settings(places.settings_file, done)
        self._routines = places.routines
        self._program = Program(
            QApplication.instance(), places, engine=QuietEngine, awake=StaysAwake()
        )
        self._program.window.painted.connect(self._program.wake)
        self._window = self._program.window
        self._window.show()
        self._settle(2)  # the library is read for the first time

    def readme(self) -> None:
        """Keep the pictures of the README."""
        self._resize(*USUAL, 100)
        for name, see in self._pages():
            see()
            if name in ("routines", "routine", "player"):
                self._keep(f"{name}-light")
        self._set("theme", "dark")
        self._see_player()
        self._keep("player-dark")

    def matrix(self) -> None:
        """Keep every page in every size and both themes."""
        for theme in ("light", "dark"):
            self._set("theme", theme)
            for width, height, text in SIZES:
                self._resize(width, height, text)
                for name, see in self._pages():
                    see()
                    self._keep(f"{name}-{width}x{height}-{text}-{theme}")

    def close(self) -> None:
        """Let the window go."""
        self._window.close()
        self._program.close()

    def _pages(self) -> Iterator[tuple[str, Callable[[], None]]]:
        yield "routines", self._see_routines
        yield "marked", lambda: self._see_marked(RoutinesPage)
        yield "routine", self._see_routine
        yield "routine-marked", lambda: self._see_marked(RoutinePage)
        yield "routine-below", self._see_below
        yield "settings", lambda: self._see_place("SETTINGS")
        yield "help", lambda: self._see_place("HELP")
        yield "note", lambda: self._see_sheet(Part.NOTE)
        yield "stop-now", lambda: self._see_sheet(Part.STOP_NOW)
        yield "conditions", lambda: self._see_sheet(Part.CONDITIONS)
        yield "advice", lambda: self._see_sheet(Part.ADVICE)
        yield "player", self._see_player

    def _see_place(self, name: str) -> None:
        from stretchtimer.gui.nav_rail import Destination

        self._window.destination_wanted.emit(Destination[name])

    def _see_routines(self) -> None:
        self._back()
        self._program.navigator.show_routines()

    def _see_marked(self, page: type[QWidget]) -> None:
        named = (Condition.HAMSTRING_TEAR.value, Condition.PREGNANCY.value)
        if page is RoutinesPage:
            self._see_routines()
        self._set("conditions", named)

    def _see_routine(self, name: str = ROUTINE) -> None:
        self._see_routines()
        self._program.navigator.open_file(str(self._routines / name))

    def _see_below(self) -> None:
        """Open a step, and look at the lower end of the page."""
        from stretchtimer.gui.routine.step_row import StepRow
        from stretchtimer.gui.widgets.scroll_column import ScrollColumn

        page = self._window.findChild(RoutinePage)
        page.findChildren(StepRow)[1].toggle()
        self._settle(0.3)
        bar = page.findChild(ScrollColumn).verticalScrollBar()
        bar.setValue(bar.maximum())

    def _see_sheet(self, part: Part) -> None:
        self._see_routines()
        self._program.ask_safety()
        self._window.findChildren(SafetySheet)[-1].show_part(part)

    def _see_player(self) -> None:
        self._see_routine(SHORT)
        for _ in range(TRIES):  # the file is still being read
            self._settle(0.2)
            self._window.findChild(RoutinePage).start()
            if self._window.findChild(PlayerPage):
                break
        self._settle(DRAWN_IN)
        self._window.findChild(PlayerPage).bar.asked_for.emit(IN_A_HOLD)

    def _back(self) -> None:
        self._set("conditions", ())
        self._window.uncover()
        self._window.end_alone()

    def _set(self, key: str, value: object) -> None:
        self._program.desk.put(key, value)

    def _resize(self, width: int, height: int, text: int) -> None:
        self._back()
        self._set("text_size", text)
        self._window.resize(width, height)
        self._window.show()

    def _keep(self, name: str) -> None:
        self._settle(0.8)
        self._window.grab().save(str(self._folder / f"{name}.png"))
        print(name, flush=True)

    def _settle(self, seconds: float) -> None:
        """Let pictures arrive and layouts come to rest."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.01)


def main() -> int:
    """Take the pictures that were asked for."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=IMAGES)
    parser.add_argument("--matrix", action="store_true")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["screenshots"])
    with tempfile.TemporaryDirectory() as data:
        photographer = Photographer(asked.folder, Path(data))
        if asked.matrix:
            photographer.matrix()
        else:
            photographer.readme()
        photographer.close()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
