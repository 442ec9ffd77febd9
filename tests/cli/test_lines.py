from stretchtimer.cli.guide import Words
from stretchtimer.cli.lines import Lines, line_of
from stretchtimer.core.routine import NoteStep
from stretchtimer.engine.player import Player
from stretchtimer.engine.runner import run
from tests.examples import ais, step, timeline
from tests.fakes import FakeClock


def test_a_line_says_time_phase_length_side_rep_exercise_and_cue():
    assert line_of(ais(), ais().segments[2]) == (
        " 0:17 Hold 2 s · Left side · rep 1 of 10 · AIS hamstring stretch · Knee straight."
    )


def test_every_phase_is_a_line(capsys):
    clock = FakeClock()
    player = Player(ais(), clock)
    Lines(player)
    run(player, clock.sleep)
    assert len(capsys.readouterr().out.splitlines()) == len(ais().segments)


def test_what_waits_says_which_key_goes_on(capsys):
    player = Player(timeline(NoteStep("1", "Read."), step(number="2")), FakeClock())
    Lines(player)
    player.play()
    assert capsys.readouterr().out.splitlines() == [
        " 0:00 When you are ready · Get ready · Read.",
        "Press Space when you are ready.",
    ]


def test_a_note_is_printed_once(capsys):
    player = Player(ais(), FakeClock())
    lines = Lines(player)
    for note in ("", "Sound off.", "Sound off.", "", "Sound on."):
        lines.show(player.playback, Words(note))
    assert capsys.readouterr().out.splitlines() == ["Sound off.", "Sound on."]
