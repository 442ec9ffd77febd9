from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.due import DueCue
from stretchtimer.sound.score import DUCKED, score_of


def tone(clock, name="move"):
    return DueCue(clock, Cue(0, 0, CueKind.TONE, name))


def words(clock):
    return DueCue(clock, Cue(0, 0, CueKind.SPEECH, "move", "Lift."))


def entries(*due, now=50.0, reading=1_000):
    return score_of(due, lambda _: 1_000, reading, now).entries


def test_a_reading_of_the_session_clock_becomes_a_second_of_the_device_clock():
    assert entries(tone(3_500))[0].at == 52.5


def test_a_tone_under_the_voice_is_softer():
    assert [entry.gain for entry in entries(words(2_000), tone(2_500))] == [1.0, DUCKED]


def test_a_tone_just_before_the_voice_is_softer_too():
    assert entries(tone(1_900), words(2_000))[0].gain == DUCKED


def test_a_tone_well_after_the_voice_is_as_loud_as_ever():
    assert entries(words(2_000), tone(3_200))[1].gain == 1.0


def test_what_is_before_the_horizon_is_taken_and_the_rest_kept():
    near, rest = score_of([tone(1_500), tone(9_000)], lambda _: 0, 1_000, 50.0).until(52.0)
    assert [entry.at for entry in near] == [50.5]
    assert [entry.at for entry in rest.entries] == [58.0]
