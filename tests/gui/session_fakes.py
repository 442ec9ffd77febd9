"""A session on a page, with stand-ins for clock, sound and screen that a test can look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, Dose, DosePart, Sides
from stretchtimer.core.due import DueCue
from stretchtimer.core.exercise import Cues, Exercise
from stretchtimer.core.routine import ExerciseStep, NoteStep, Routine
from stretchtimer.core.safety import Care, Condition
from stretchtimer.core.timeline import Timeline
from stretchtimer.engine.player import Player
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.session import Session
from tests.fakes import FakeClock

BLOCKED = Exercise("too-hard", "Blocked", not_with=((Condition.PREGNANCY, Care.AVOID),))
EASIER = Exercise("easier", "Easier one", dose=DosePart(sides=Sides.EACH, hold=20_000))
PIGEON = Exercise(
    "pigeon",
    "Pigeon",
    side_means="the back leg",
    side_part="leg",
    cues=Cues("Hands and knees.", "Slide back.", "Let it sink.", "", "Come back.", "Other leg."),
)
BRIDGE = Exercise("bridge", "Bridge")
DOSE = Dose(Sides.EACH, reps=2, move=5_000, hold=30_000, release=3_000, rest=10_000)
ROUTINE = Routine(
    "r",
    "A routine",
    (
        NoteStep("1", "Strap within reach."),
        ExerciseStep("2", PIGEON, DOSE, easier=(BLOCKED, EASIER)),
        ExerciseStep("3", BRIDGE, Dose(count=Count.REPS, reps=12)),
    ),
)
"""A note, a stretch on both sides, and reps that the person counts."""
FIRST_PREPARE, FIRST_MOVE, FIRST_HOLD, FIRST_RELEASE, FIRST_REST = range(1, 6)
REPS_GATE = 18


class FakeSound:
    """Remembers what it was to play, and whether it was to be heard."""

    def __init__(self) -> None:
        self.due: Sequence[DueCue] = ()
        self.is_muted = False
        self.is_halted = False

    def follow(self, due: Sequence[DueCue]) -> None:
        self.due = due
        self.is_halted = False

    def halt(self) -> None:
        self.due = ()
        self.is_halted = True

    def mute(self, muted: bool = True) -> None:
        self.is_muted = muted


class FakeAwake:
    """A platform that keeps the screen awake, or refuses to."""

    def __init__(self, agrees: bool = True) -> None:
        self.agrees = agrees
        self.is_kept = False

    def keep(self, told: Callable[[bool], None]) -> None:
        self.is_kept = True
        told(self.agrees)

    def release(self) -> None:
        self.is_kept = False


class InlineWork:
    """Does a job at once, in the same thread."""

    def start(self, job: Callable[[], None], /) -> None:
        job()


@dataclass
class Playing:
    """A page under way, and everything it was handed."""

    page: PlayerPage
    clock: FakeClock
    player: Player
    sound: FakeSound
    awake: FakeAwake
    look: Look
    announced: list[str] = field(default_factory=list)
    outcomes: list[object] = field(default_factory=list)

    @property
    def index(self) -> int:
        """The segment that the session is at."""
        return self.player.playback.index

    def go_to(self, index: int, elapsed: int = 0) -> None:
        """Go on to segment *index*, and *elapsed* into it."""
        while self.index < index:
            self.player.skip()
        self.run(elapsed)

    def run(self, millis: int) -> None:
        """Let time go by, looked at often enough."""
        while millis > 0:
            self.clock.sleep(min(millis, 500))
            millis -= 500
            self.page.qt_player.look()
        self.page.qt_player.look()

    def press(self, key: Qt.Key, shift: bool = False) -> None:
        """Press a key wherever the focus is."""
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)


def playing(
    qtbot: QtBot,
    *,
    timeline: Timeline | None = None,
    conditions: frozenset[Condition] = frozenset(),
    agrees: bool = True,
    **settings: object,
) -> Playing:
    """Open a page in an active window and start its session."""
    clock, sound, awake = FakeClock(), FakeSound(), FakeAwake(agrees)
    player = Player(timeline or compile_timeline(ROUTINE), clock)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = Look(application)
    page = PlayerPage(
        look,
        PictureSource(look, work=InlineWork()),
        Session("A routine", player, conditions),
        sound=sound,
        awake=awake,
        **settings,  # type: ignore[arg-type]
    )
    qtbot.addWidget(page, before_close_func=lambda page: page.end())
    session = Playing(page, clock, player, sound, awake, look)
    page.announced.connect(session.announced.append)
    page.over.connect(session.outcomes.append)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.start()
    return session
