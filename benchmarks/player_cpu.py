"""What the player page costs while a hold counts down, beside the same page standing still.

Opens a real window (``xvfb-run -s "-screen 0 1280x800x24" python benchmarks/player_cpu.py``), lets
it come to rest, and measures the processor time of this process over a number of seconds in turn:
paused, in a hold, under reduced motion, in a move, minimised. Prints seconds of processor time per
minute, and what each costs above the pause as a part of one core.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Dose, Sides
from stretchtimer.core.exercise import Cues, Exercise
from stretchtimer.core.routine import ExerciseStep, Routine
from stretchtimer.core.timeline import Phase, Timeline
from stretchtimer.engine.clock import SystemClock
from stretchtimer.engine.player import Player
from stretchtimer.gui.look import Look, Wish
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.session import NoSound, Session

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 20.0
TARGET = 3.0


class NotAwake:
    """Leaves the screen as it is."""

    def keep(self, told: Callable[[bool], None]) -> None:
        """Say that it worked."""
        told(True)

    def release(self) -> None:
        """Do nothing."""


def routine() -> Timeline:
    """Twenty phases of two minutes."""
    cues = Cues(
        "Lie back.", "Slide back.", "Let the hip sink. Ribs in, back long.", release="Ease."
    )
    dose = Dose(Sides.EACH, reps=5, move=120_000, hold=120_000, release=60_000, prepare=10_000)
    pigeon = Exercise("pigeon", "Pigeon", side_means="the back leg", cues=cues)
    return compile_timeline(Routine("r", "A routine", (ExerciseStep("1", pigeon, dose),)))


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def cost(name: str, floor: float = 0.0) -> float:
    """Measure for SECONDS and print; return the processor time in percent of one core."""
    wait(2)
    began, clock = time.process_time(), time.monotonic()
    wait(SECONDS)
    percent = (time.process_time() - began) / (time.monotonic() - clock) * 100
    above = f"above idle {percent - floor:5.2f} %"
    print(f"{name:<28}{percent * 0.6:6.2f} s a minute  {percent:5.2f} %   {above}", flush=True)
    return percent


def main() -> None:
    """Open the window, measure, and print."""
    application = QApplication(sys.argv[:1])
    look, timeline = Look(application), routine()
    session = Session("A routine", Player(timeline, SystemClock()))
    page = PlayerPage(look, PictureSource(look), session, sound=NoSound(), awake=NotAwake())
    window = QStackedWidget()
    window.addWidget(page)
    window.resize(1280, 800)
    window.show()
    page.start()
    first = {segment.phase: segment.start for segment in reversed(timeline.segments)}
    page.qt_player.seek(first[Phase.HOLD])
    page.qt_player.pause()
    floor = cost("idle (paused)")
    page.qt_player.play()
    wait(4)
    above = cost("hold, 10 looks a second", floor) - floor
    look.set_reduced_motion(Wish.ON)
    cost("hold, less motion", floor)
    look.set_reduced_motion(Wish.OFF)
    page.qt_player.seek(first[Phase.MOVE])
    cost("move, 30 looks a second", floor)
    window.showMinimized()
    cost("minimised", floor)
    print(f"target: a hold at most {TARGET} % above idle: {'met' if above <= TARGET else 'missed'}")
    page.end()


if __name__ == "__main__":
    main()
