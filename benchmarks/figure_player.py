"""What the player costs with a figure that moves, beside the same page standing still.

Opens a real window (``xvfb-run -s "-screen 0 1280x800x24" python benchmarks/figure_player.py
[SECONDS]``) on a session with a move of five seconds, a hold of 30 and a release, lets it be drawn
ahead, and measures the processor time of this process: paused, over whole repetitions, and with the
drawing ahead counted in. Prints percent of one core, the memory of the pictures and of the process
(PSS). Targets: 12 % of a core, 40 MB, 175 MB. ``QT_SCALE_FACTOR=2`` shows a screen twice as fine.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stretchtimer.core.compiling import compile_timeline  # noqa: E402
from stretchtimer.core.dose import Dose, Sides  # noqa: E402
from stretchtimer.core.exercise import Cues, Exercise  # noqa: E402
from stretchtimer.core.look import Look as FigureLook  # noqa: E402
from stretchtimer.core.routine import ExerciseStep, Routine  # noqa: E402
from stretchtimer.core.timeline import Timeline  # noqa: E402
from stretchtimer.engine.clock import SystemClock  # noqa: E402
from stretchtimer.engine.player import Player  # noqa: E402
from stretchtimer.figure.motion_worker import MotionWorker, lazy_drawing  # noqa: E402
from stretchtimer.gui.look import Look  # noqa: E402
from stretchtimer.gui.pages.player import PlayerPage  # noqa: E402
from stretchtimer.gui.pictures import PictureSource  # noqa: E402
from stretchtimer.gui.player.moving_figure import MovingFigure  # noqa: E402
from stretchtimer.gui.player.session import NoSound, Session  # noqa: E402
from stretchtimer.storage.figures import FigureShelf  # noqa: E402

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 76.0
TARGET, MOST_MB, MOST_PSS_MB = 12.0, 40.0, 175.0

DRAWN_IN = 40
"""Seconds in which two movements are surely drawn, also on a fine screen."""

EXERCISE = 6 * 2 * 38
"""Seconds of one exercise: six repetitions on each side."""


class NotAwake:
    """Leaves the screen as it is."""

    def keep(self, told):
        """Say that it worked."""
        told(True)

    def release(self):
        """Do nothing."""


def routine() -> Timeline:
    """Two exercises, so that one is drawn ahead; repetitions of 38 seconds."""
    cues = Cues("Kneel.", "Sink.", "Let the hip sink.", release="Ease.")
    dose = Dose(Sides.EACH, reps=6, move=5_000, hold=30_000, release=3_000, prepare=1_000)
    steps = tuple(
        ExerciseStep(str(number), Exercise(name, name, cues=cues, figure=name), dose)
        for number, name in enumerate(("pigeon", "standing-hip-shower"))
    )
    return compile_timeline(Routine("r", "A routine", steps))


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def percent(seconds: float) -> float:
    """Measure the processor time of this process, in percent of one core."""
    began, clock = time.process_time(), time.monotonic()
    wait(seconds)
    return (time.process_time() - began) / (time.monotonic() - clock) * 100


def pss_mb() -> float:
    """The memory of this process, shared pages shared out; Linux only."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def opened(look: Look, workers: list[MotionWorker]) -> PlayerPage:
    """The player of a session, with figures that move; the worker is put into *workers*."""

    def make(on_news):
        workers.append(MotionWorker(lazy_drawing(ROOT / "assets/bodies"), on_news))
        return workers[-1]

    shelf = FigureShelf([ROOT / "assets/figures"])
    figure = MovingFigure(make, shelf.find, partial(FigureLook))
    session = Session("A routine", Player(routine(), SystemClock()))
    pictures = PictureSource(look)
    return PlayerPage(look, pictures, session, sound=NoSound(), awake=NotAwake(), figure=figure)


def main() -> int:
    """Open the window, measure, and print; 1 if a target is missed."""
    application = QApplication(sys.argv[:1])
    workers: list[MotionWorker] = []
    page = opened(Look(application), workers)
    window = QStackedWidget()
    window.addWidget(page)
    window.resize(1280, 800)
    window.show()
    began = time.process_time()
    page.start()
    wait(DRAWN_IN)
    each = (time.process_time() - began) / 2 / EXERCISE * 100
    page.qt_player.pause()
    wait(1)
    floor = percent(8)
    page.qt_player.play()
    moving = percent(SECONDS)
    used, pss = workers[0].bytes / 1e6, pss_mb()
    print(f"screen of {page.devicePixelRatioF():g} pixels a point")
    print(f"paused {floor:.1f} %, moving and holding {moving:.1f} % of one core")
    print(f"beginning and drawing ahead {each:.1f} % over an exercise")
    print(f"together {moving + each:.1f} % (target {TARGET:.0f})")
    print(f"pictures {used:.1f} MB (target {MOST_MB:.0f}), PSS {pss:.0f} MB ({MOST_PSS_MB:.0f})")
    page.end()
    return int(moving + each > TARGET or used > MOST_MB or pss > MOST_PSS_MB)


if __name__ == "__main__":
    sys.exit(main())
