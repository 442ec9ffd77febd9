"""Play a routine here in the terminal, from the first phase to the last."""

from __future__ import annotations

import signal
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from types import FrameType
from typing import NoReturn, TextIO

from stretchtimer.cli.care import care_lines
from stretchtimer.cli.guide import Guide, View
from stretchtimer.cli.keys import terminal_keyboard
from stretchtimer.cli.lines import Lines, Unseen
from stretchtimer.cli.printing import for_people_on_a_terminal, has_keyboard, say
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.cli.today import add_choices, add_routine, choices_of
from stretchtimer.cli.tones import NoTones, Tones, tones_of
from stretchtimer.cli.trace import Trace
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.cues import Cue, plan_cues
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.number_words import number_words
from stretchtimer.core.routine import Routine
from stretchtimer.core.timeline import Timeline
from stretchtimer.engine.clock import Clock, ScaledClock, SystemClock
from stretchtimer.engine.player import LONGEST_GAP, Player
from stretchtimer.engine.runner import run as run_through
from stretchtimer.language import N_, _, ngettext
from stretchtimer.safety_words import DISCLAIMER_SHORT
from stretchtimer.sound.repertoire import NoVoice, Voice
from stretchtimer.wording import length_words

SLOWEST, FASTEST = 0.1, 1_000.0
MAY_GO_DARK = N_("This screen could not be kept awake; it may go dark.")


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    add_routine(parser)
    add_choices(parser)
    parser.add_argument(
        "--speed", type=speed, default=1.0, metavar="N", help=_("let the clock run N times as fast")
    )
    parser.add_argument("--mute", action="store_true", help=_("no sound"))
    parser.add_argument(
        "--headless", action="store_true", help=_("draw nothing, and answer whatever waits at once")
    )
    parser.add_argument("--trace", action="store_true", help=_("a line of JSON for every event"))


def speed(text: str) -> float:
    """Return the number in *text*. Raises ArgumentTypeError outside 0.1 to 1000."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not SLOWEST <= number <= FASTEST:
        raise ArgumentTypeError(
            _("a number from {low} to {high}").format(
                low=number_words(SLOWEST), high=number_words(FASTEST)
            )
        )
    return number


def run(args: Namespace, around: Surroundings) -> int:
    """Play the routine; ended early it is no failure."""
    routine = around.library.find(args.routine)
    with _ended_politely():
        return Session(routine, args, around).play()


class Session:
    """One session of a routine in the terminal, as *args* ask for it."""

    def __init__(self, routine: Routine, args: Namespace, around: Surroundings) -> None:
        choices = choices_of(args, around.settings)
        self._routine = routine
        self._args = args
        self._around = around
        self._wall = SystemClock()
        self._clock: Clock = self._wall
        if args.speed != 1:
            self._clock = ScaledClock(self._wall, args.speed)
        self._choices = choices
        self._silence = self._why_silent()
        self._voice: Voice = NoVoice()
        self._player = Player(
            compile_timeline(routine, choices),
            self._clock,
            choices=choices,
            plan=self._plan(),
            longest_gap=round(LONGEST_GAP * max(args.speed, 1)),
        )

    def _why_silent(self) -> str:
        """Return why nothing is to be heard, or nothing."""
        if self._args.mute:
            return _("The session was started without sound.")
        if self._args.speed != 1:
            return _("There is no sound while the clock is sped up.")
        return (
            "" if self._around.settings.flag("sound") else _("The sound is off in your settings.")
        )

    def _plan(self) -> Callable[[Timeline], tuple[Cue, ...]]:
        """Return the plan of cues: spoken as far as there is time, where it can be heard."""
        settings = self._around.settings
        if self._silence or self._args.trace:
            return partial(plan_cues, countdown=settings.number("countdown"))
        from stretchtimer.sound.assembly import session_plan, session_voice

        places = self._around.places
        self._voice = session_voice(places.assets, self._routine, places.cache / "voice")
        return session_plan(settings, self._voice, self._routine.language)

    def play(self) -> int:
        """Play to the end, or until the user leaves."""
        if not self._player.playback.timeline.segments:
            self._around.note(_("Nothing of this routine is left to do today."))
            return 0
        with self._written_down():
            self._play()
        return 0

    def _play(self) -> None:
        for line in care_lines(self._routine, self._around.settings.conditions):
            self._around.note(line)
        trace = Trace(self._player, self._clock) if self._args.trace else None
        if self._args.headless or not has_keyboard():
            self._play_alone()
        else:
            self._play_with_keys(trace)

    @contextmanager
    def _written_down(self) -> Iterator[None]:
        """Keep what is done in the history, from the first phase on, whatever ends the session."""
        from stretchtimer.engine.diary import Diary
        from stretchtimer.storage.diary_files import DiaryFiles

        files, tell = DiaryFiles(self._around.places), self._around.note_if_any
        diary = Diary(files, tell, speed=self._args.speed)
        routine, source = self._routine, source_of(self._args.routine)
        recorder = diary.record(self._player, self._clock, routine, source, self._choices)
        try:
            yield
        finally:
            recorder.leave()
            recorder.close()
            diary.close()

    def _play_alone(self) -> None:
        """Play without a keyboard: whatever waits is answered at once."""
        if not self._args.headless:
            self._around.note(_("There is no keyboard here: whatever waits is answered at once."))
            if not self._args.trace:
                Lines(self._player)
        with self._heard(self._around.note):
            run_through(self._player, self._sleep)

    def _play_with_keys(self, trace: Trace | None) -> None:
        news: SimpleQueue[str] = SimpleQueue()
        news.put(_(DISCLAIMER_SHORT))
        with (
            self._heard(news.put) as tones,
            kept_awake(news.put),
            terminal_keyboard() as keyboard,
            self._view() as view,
        ):
            Guide(self._player, keyboard, view, tones, self._wall, news).lead(
                self._args.speed, trace
            )

    @contextmanager
    def _heard(self, tell: Callable[[str], object]) -> Iterator[Tones]:
        """Give the tones of the session; in the end say what was done, and let the last sound."""
        tones = self._tones(tell)
        tones.follow(self._player)
        try:
            yield tones
        finally:
            self._sum_up()
            tones.end(finished=self._player.playback.is_over)

    def _view(self) -> AbstractContextManager[View]:
        """Return where the session is seen: the whole terminal if there is one."""
        screen = self._screen()
        if screen is None:
            return nullcontext(Unseen() if self._args.trace else Lines(self._player))
        from stretchtimer.cli.live import whole_screen

        return whole_screen(self._routine.title, self._wall, screen)

    def _screen(self) -> TextIO | None:
        """Return the stream to draw on; a trace has standard output for itself."""
        if not self._args.trace:
            return sys.stdout if for_people_on_a_terminal() else None
        return sys.stderr if sys.stderr.isatty() and not sys.stdout.isatty() else None

    def _tones(self, tell: Callable[[str], object]) -> Tones:
        if self._silence:
            return NoTones(self._silence)
        around = self._around
        return tones_of(around.places, around.settings, self._clock, self._voice, tell)

    def _sleep(self, millis: Millis) -> None:
        time.sleep(millis / SECOND / self._args.speed)

    def _sum_up(self) -> None:
        """Say what was done."""
        if self._args.trace or self._args.headless:
            return
        playback, record = self._player.playback, self._player.record
        reps = ngettext("{n} rep", "{n} reps", record.reps_done).format(n=record.reps_done)
        # translators: "12 reps, 3 min held": how long the holds were together
        done = _("{reps}, {time} held").format(reps=reps, time=length_words(record.held))
        said = _("Done: {title}. {done}.")
        if not playback.is_over:
            said = _("You stopped {title} after {time}. {done}.")
        after = length_words(playback.position)
        say(said.format(title=self._routine.title, done=done, time=after))


def source_of(wanted: str) -> str:
    """Return what finds the routine again from any folder."""
    from stretchtimer.storage.library import is_path

    return str(Path(wanted).absolute()) if is_path(wanted) else wanted


@contextmanager
def kept_awake(tell: Callable[[str], object]) -> Iterator[None]:
    """Keep the screen awake; *tell* is told, from another thread, where that cannot be done."""
    from stretchtimer.engine.awake import WakepyAwake

    def told(kept: bool) -> None:
        if not kept:
            tell(_(MAY_GO_DARK))

    awake = WakepyAwake()
    awake.keep(told)
    try:
        yield
    finally:
        awake.release()


@contextmanager
def _ended_politely() -> Iterator[None]:
    """Let an end asked for from outside put the terminal right first."""

    def leave(number: int, _frame: FrameType | None) -> NoReturn:
        raise SystemExit(128 + number)

    wanted = [getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")]
    before = {one: signal.signal(one, leave) for one in wanted if one is not None}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
