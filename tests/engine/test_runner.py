from hypothesis import given

from stretchtimer.core.cues import plan_cues
from stretchtimer.core.routine import NoteStep, RestStep
from stretchtimer.core.timeline import Phase
from stretchtimer.engine.player import Player
from stretchtimer.engine.runner import LONGEST_SLEEP, run
from tests.engine.sessions import Session
from tests.examples import ais, pigeon, step, timeline
from tests.fakes import FakeClock
from tests.strategies import timelines


def run_through(timeline):
    """Run *timeline* to its end; return the session."""
    session = Session(timeline)
    run(session.player, session.clock.sleep)
    return session


def test_it_plays_to_the_end_in_the_time_the_routine_lasts():
    session = run_through(ais())
    assert session.here.is_over
    assert session.clock.now() == 500_000 + 145_000


def test_twenty_holds_are_entered():
    holds = [s for s in run_through(ais()).entered if s.phase is Phase.HOLD]
    assert len(holds) == 20


def test_gates_are_answered_at_once():
    gated = timeline(NoteStep("1", "Read."), step(number="2"), RestStep("3", 5_000, then_wait=True))
    session = run_through(gated)
    assert session.clock.now() == 500_000 + 45_000


@given(timelines)
def test_every_segment_is_entered_once_and_in_order(timeline):
    assert run_through(timeline).entered == list(timeline.segments)


@given(timelines)
def test_every_cue_is_heard_on_its_millisecond(timeline):
    session = Session(timeline)
    heard = []
    session.player.subscribe(
        lambda event: (
            heard.append((session.clock.now() - 500_000, event.cue))
            if hasattr(event, "cue")
            else None
        )
    )
    run(session.player, session.clock.sleep)
    assert heard == [(cue.at, cue) for cue in plan_cues(timeline)]


def test_it_sleeps_no_longer_than_a_second():
    naps = []
    clock = FakeClock()

    def sleep(millis):
        naps.append(millis)
        clock.sleep(millis)

    run(Player(pigeon(), clock), sleep)
    assert max(naps) == LONGEST_SLEEP


def test_a_sleep_that_ends_early_is_slept_again():
    clock = FakeClock()
    player = Player(pigeon(), clock)
    run(player, lambda millis: clock.sleep((millis + 1) // 2))
    assert clock.now() == 192_000


def test_a_machine_that_slept_goes_on_by_itself():
    clock = FakeClock()
    player = Player(pigeon(), clock)
    naps = iter([70_000])
    run(player, lambda millis: clock.sleep(next(naps, millis)))
    assert player.playback.is_over
    assert player.record.reps_done == 4
