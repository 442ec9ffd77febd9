"""What came of a session, in words."""

from __future__ import annotations

from collections.abc import Callable

from stretchtimer.core.dose import Count
from stretchtimer.core.timeline import Timeline
from stretchtimer.engine.player import Player
from stretchtimer.gui.player.outcome import Outcome, facts, heading, kind_words, outcome_of, spoken
from tests.examples import AIS, PIGEON, pigeon, step, timeline
from tests.fakes import FakeClock


def played(
    timeline: Timeline, until: Callable[[Player], bool], *, is_finished: bool = False
) -> Outcome:
    """The outcome of a session left as soon as *until* says so; gates are answered."""
    clock = FakeClock()
    player = Player(timeline, clock)
    player.play()
    while not player.playback.is_over and not until(player):
        clock.sleep(1_000)
        player.tick()
        player.answer()
    playback = player.playback
    finished = is_finished or playback.is_over
    return outcome_of("A routine", playback.timeline, player.record, 90_000, is_finished=finished)


def never(_player: Player) -> bool:
    return False


def test_a_whole_session_names_every_side() -> None:
    outcome = played(pigeon(), never)

    assert [line.words for line in outcome.lines] == [
        "Left side: 2 of 2 holds · Right side: 2 of 2 holds"
    ]
    assert kind_words(outcome) == "That was the whole routine."


def test_a_session_left_early_counts_what_was_done() -> None:
    outcome = played(pigeon(), lambda player: player.playback.index == 4)

    assert [line.words for line in outcome.lines] == [
        "Left side: 1 of 2 holds · Right side: 0 of 2 holds"
    ]
    assert heading(outcome) == "Session ended early"


def test_an_exercise_not_begun_is_left_out() -> None:
    two = timeline(step(PIGEON, "1"), step(AIS, "2"))

    outcome = played(two, lambda player: player.playback.segment.block == 1)

    assert [line.words for line in outcome.lines] == ["1 of 1 hold", "left out"]


def test_counted_reps_are_sets() -> None:
    outcome = played(timeline(step(count=Count.REPS, reps=12, sets=2, hold=0)), never)

    assert [line.words for line in outcome.lines] == ["2 of 2 sets"]


def test_holds_and_sets_of_one_exercise_are_told_apart() -> None:
    both = timeline(step(number="1", count=Count.REPS, reps=12, hold=0), step(number="2", reps=3))

    outcome = played(both, never)

    assert [line.words for line in outcome.lines] == ["1 of 1 set", "3 of 3 holds"]


def test_the_time_in_the_stretch_is_what_was_held() -> None:
    outcome = played(pigeon(), never)

    assert facts(outcome) == (
        ("Time in the stretch", "2 min"),
        ("Session, without pauses", "1 min 30 s"),
    )


def test_nothing_done_is_no_reproach() -> None:
    outcome = played(pigeon(), lambda _player: True)

    assert kind_words(outcome) == "Nothing was done this time. It is here whenever you want it."


def test_a_screen_reader_hears_worth_numbers_and_every_line() -> None:
    assert spoken(played(pigeon(), never)) == (
        "That was the whole routine. Time in the stretch: 2 min. "
        "Session, without pauses: 1 min 30 s. "
        "Pigeon: Left side: 2 of 2 holds · Right side: 2 of 2 holds."
    )
