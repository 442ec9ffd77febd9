"""A session that is killed at any moment, and what is left of it: for the tests and the benchmark.

The child plays a session quickly, in a process of its own, and tells the truth through a pipe: the
place at every look at the clock, and every rep the moment it is finished. Then it is killed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from stretchtimer.core import playback as moves
from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Dose, Sides
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.history import Session
from stretchtimer.core.planning import rep_kept
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.resuming import Leftover, resumed
from stretchtimer.core.routine import ExerciseStep, NoteStep, Routine
from stretchtimer.engine.clock import ScaledClock, SystemClock
from stretchtimer.engine.events import Event, SegmentLeft
from stretchtimer.engine.player import Player
from stretchtimer.engine.recorder import Occasion, Recorder
from stretchtimer.engine.writer import Writer
from stretchtimer.storage.autosave import SessionLog, read_log
from stretchtimer.storage.database import state_of_database
from stretchtimer.storage.history import HistoryStore, offered_leftover, past
from stretchtimer.storage.history_reading import sessions
from stretchtimer.storage.places import Places

SPEED = 20.0
SPEED_UNDER_STRACE = 6.0
"""It makes every call slower, so the session has to be."""
WITHIN = 1_000
"""How far (ms of the session) from the truth a session may be taken up again."""


def now() -> datetime:
    """The time on the wall."""
    return datetime.now().astimezone()


def routine() -> Routine:
    """Two stretches on both sides and a note: 44 holds in about four minutes."""
    ais = Exercise("lift", "Lift", kind=Kind.AIS, muscles=("hamstrings",))
    quick = Dose(Sides.EACH, reps=20, move=1_000, hold=2_000, release=1_000, prepare=2_000)
    slow = Dose(Sides.ALTERNATE, sets=2, hold=12_000, move=2_000, prepare=3_000, set_rest=4_000)
    fold = Exercise("fold", "Fold", muscles=("calf",))
    steps = (ExerciseStep("1", ais, quick), NoteStep("2", "Read."), ExerciseStep("3", fold, slow))
    return Routine("kills", "Kills", steps)


@dataclass
class Truth:
    """What the child has told before it died."""

    place: tuple[int, int] = (0, 0)
    leads_to: tuple[int, int] | None = None
    reps: list[str] = field(default_factory=list)
    is_over: bool = False
    is_told: bool = False


def play(
    folder: Path,
    session: str,
    told: int,
    leftover: Leftover | None,
    seed: int,
    speed: float = SPEED,
) -> NoReturn:
    """Play the session (or go on with *leftover*) and tell the truth; ends the process."""
    places, clock = Places.under(folder), ScaledClock(SystemClock(), speed)
    unread: list[str] = []
    store = HistoryStore(places, now, unread.append)
    writer = Writer(store, unread.append, beat=0.4 / speed)
    writer.start()
    again = resumed(leftover, routine()) if leftover else None
    if leftover and again is None:
        os._exit(3)
    playback = again.playback if again else Playback(compile_timeline(routine()))
    player = Player(
        playback.timeline,
        clock,
        longest_gap=2_000_000,
        resumed=playback,
        record=leftover.record if leftover else None,
    )
    occasion = Occasion(session, "kills", routine(), Choices())
    log = SessionLog(places.sessions, session)
    recorder = Recorder(occasion, player, clock, log, writer, now, leftover)
    player.subscribe(lambda event: _tell(told, event))
    _play_through(player, told, random.Random(seed))  # noqa: S311 - no secret
    recorder.close()
    writer.close()
    os._exit(0)


def _play_through(player: Player, told: int, dice: random.Random) -> None:
    player.play()
    while not player.playback.is_over:
        match player.tick().status:
            case Status.WAITING:
                player.answer()
            case Status.PAUSED:
                player.play()
            case _:
                _interfere(player, told, dice)
                time.sleep(0.002)
        here = player.playback
        _say(told, {"place": [here.index, here.elapsed], "over": here.is_over})


def _interfere(player: Player, told: int, dice: random.Random) -> None:
    """Do now and then what a person does; where it leads is told before it is done."""
    what = dice.random()
    if what < 0.002:
        player.add_time(1_000)
    elif what < 0.003:
        player.pause()
    elif what < 0.004:
        here = moves.back(player.playback, player.playback.as_of)
        _say(told, {"leads_to": [here.index, here.elapsed]})
        player.back()


def _tell(told: int, event: Event) -> None:
    if isinstance(event, SegmentLeft) and event.finished:
        rep = rep_kept(event.timeline, event.segment, event.elapsed, is_done=True)
        if rep:
            side = rep.side.value if rep.side else ""
            _say(told, {"rep": f"{rep.block} {rep.exercise} {side} {rep.set}.{rep.rep}"})


def _say(told: int, what: dict[str, Any]) -> None:
    os.writev(told, [json.dumps(what).encode() + b"\n"])  # not among CALLS


def killed(folder: Path, session: str, after: float, leftover: Leftover | None, seed: int) -> Truth:
    """Play in a child, kill it *after* so many seconds, and return what it had told."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        try:
            play(folder, session, write_end, leftover, seed)
        finally:
            os._exit(9)
    os.close(write_end)
    deadline = time.monotonic() + after
    lines = bytearray()
    with os.fdopen(read_end, "rb", buffering=0) as pipe:
        os.set_blocking(read_end, False)
        while time.monotonic() < deadline and os.waitpid(child, os.WNOHANG) == (0, 0):
            lines += pipe.read() or b""
            time.sleep(0.001)
        try:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        except (ProcessLookupError, ChildProcessError):
            pass  # it had come to its end
        os.set_blocking(read_end, True)
        lines += pipe.read() or b""
    return truth_of(bytes(lines))


CALLS = "write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2"
"""The calls that change a file; a session is killed at each of them in turn."""


def killed_at_call(folder: Path, session: str, number: int, after: int) -> Truth | None:
    """Play in a child that dies at the *number*-th of CALLS in a thread; nothing if it lived.

    *after* is the seed of what the person does.
    """
    inject = f"inject={CALLS}:signal=KILL:when={number}"
    program = [sys.executable, "-m", "tests.kills", str(folder), session, str(after)]
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={CALLS}"]
    child = subprocess.run(
        [*strace, "-e", inject, *program],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parent.parent,
    )
    return truth_of(child.stdout) if child.returncode else None


def truth_of(lines: bytes) -> Truth:
    """Return what a child told in *lines*; the last may be torn."""
    truth = Truth()
    for line in lines.split(b"\n")[:-1]:
        said = json.loads(line)
        if "rep" in said:
            truth.reps.append(said["rep"])
        elif "leads_to" in said:
            truth.leads_to = tuple(said["leads_to"])
        else:
            truth.place, truth.is_over = tuple(said["place"]), said["over"]
            truth.is_told = True
            truth.leads_to = None
    return truth


@dataclass(frozen=True)
class Verdict:
    """What was found after a kill: nothing lost, nothing doubled, and how far from the truth."""

    faults: tuple[str, ...]
    off_by: int | None
    leftover: Leftover | None


def verdict(folder: Path, session: str, done: set[str], truth: Truth) -> Verdict:
    """Look at what is left, as the program does when it starts again; *done* are all reps told."""
    places, notices = Places.under(folder), list[str]()
    leftover = offered_leftover(places, now())
    last = read_log(SessionLog(places.sessions, session).path)[-2:]
    writer = Writer(HistoryStore(places, now, notices.append), notices.append)
    writer.start()
    writer.close()
    faults = [f"told: {notice}" for notice in notices if notice]
    if state_of_database(places.history_file) != "ok":
        faults.append("the database does not open")
    with past(places) as connection:
        found = [one for one in sessions(connection) if one.id == session]
        rows = connection.execute(
            "SELECT block, exercise, side, number_of_set, number FROM rep JOIN session"
            " ON session.id = rep.session WHERE uuid = ? AND is_done",
            (session,),
        ).fetchall()
    kept = Counter(f"{b} {e} {side} {s}.{n}" for b, e, side, s, n in rows)
    faults += [f"lost: {rep}" for rep in sorted(done - set(kept))]
    faults += [f"doubled: {rep}" for rep, times in kept.items() if times > 1]
    faults += _session_faults(found, truth, kept)
    off_by = None
    if not truth.is_told:  # killed before its first word: there is nothing to hold it against
        return Verdict(tuple(faults), None, leftover)
    if leftover and leftover.session == session:
        off_by = _off_by(leftover, truth)
        if off_by is None or off_by > WITHIN:
            faults.append(f"{off_by} ms off")
    elif not truth.is_over and truth.place != (0, 0):
        faults.append(f"cannot be taken up again: told {truth.place}, kept {last}")
    return Verdict(tuple(faults), off_by, leftover)


def _session_faults(found: list[Session], truth: Truth, kept: Counter[str]) -> list[str]:
    if truth.place == (0, 0) and not found:
        return []
    if len(found) != 1:
        return [f"{len(found)} sessions instead of one"]
    reps = sum(done.reps for done in found[0].exercises)
    return [] if reps == len(kept) else [f"{reps} reps counted, {len(kept)} kept"]


def _off_by(leftover: Leftover, truth: Truth) -> int | None:
    again = resumed(leftover, routine())
    if again is None:
        return None
    timeline, position = again.playback.timeline, again.playback.position
    if truth.is_over:
        return abs(timeline.duration - position)
    places = [truth.place, *([truth.leads_to] if truth.leads_to else [])]
    return min(abs(timeline.segments[i].start + elapsed - position) for i, elapsed in places)


if __name__ == "__main__":
    seed = int(sys.argv[3])
    play(Path(sys.argv[1]), sys.argv[2], sys.stdout.fileno(), None, seed, SPEED_UNDER_STRACE)
