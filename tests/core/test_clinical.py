import pytest

from stretchtimer.core.clinical import advice_on, speaking_time
from stretchtimer.core.dose import Count, Dose, Sides
from stretchtimer.core.exercise import CUE_NAMES, Cues, Exercise, Kind
from stretchtimer.core.vocabulary import BODY_PARTS

MINUTE = 60_000


def codes(exercise=None, **dose):
    """The codes of all advice on an exercise, done for 30 s unless *dose* says otherwise."""
    exercise = exercise or Exercise("x", "X")
    return [advice.code for advice in advice_on(exercise, Dose(**{"hold": 30_000, **dose}))]


def only_advice(exercise, **dose):
    (advice,) = advice_on(exercise, Dose(**{"hold": 30_000, **dose}))
    return advice


def words(count):
    return " ".join(["word"] * count)


def cued(kind=Kind.ACTIVE, **cues):
    return Exercise("x", "X", kind, cues=Cues(**cues))


def test_an_ordinary_dose_needs_no_advice():
    assert codes() == []


@pytest.mark.parametrize(("hold", "told"), [(1_500, []), (2_000, []), (2_001, ["ais-hold"])])
def test_an_ais_hold_is_two_seconds_at_the_most(hold, told):
    assert codes(Exercise("x", "X", Kind.AIS), hold=hold) == told


@pytest.mark.parametrize(
    ("hold", "is_usual"), [(9_999, False), (10_000, True), (60_000, True), (60_001, False)]
)
def test_a_still_hold_lasts_10_to_60_seconds(hold, is_usual):
    assert codes(hold=hold) == ([] if is_usual else ["static-hold"])


@pytest.mark.parametrize("kind", [Kind.ACTIVE, Kind.TIMER, Kind.ADVICE])
def test_other_kinds_may_be_held_as_long_as_they_say(kind):
    assert codes(Exercise("x", "X", kind), hold=5 * MINUTE) == []


@pytest.mark.parametrize(("hold", "told"), [(MINUTE, []), (MINUTE + 1, ["ball"])])
def test_a_ball_presses_on_one_spot_for_a_minute_at_the_most(hold, told):
    assert codes(Exercise("x", "X", Kind.PRESSURE), hold=hold) == told


@pytest.mark.parametrize(("hold", "told"), [(20 * MINUTE, []), (20 * MINUTE + 1, ["cold"])])
def test_cold_stays_on_for_20_minutes_at_the_most(hold, told):
    pack = Exercise("ice", "Ice", Kind.TIMER, equipment=("cold-pack",))
    assert codes(pack, hold=hold) == told


@pytest.mark.parametrize("kind", [Kind.AIS, Kind.STATIC])
def test_untimed_reps_have_no_hold_to_be_warned_of(kind):
    assert codes(Exercise("x", "X", kind), hold=90_000, count=Count.REPS) == []


def test_the_hold_is_named_in_the_advice():
    assert "90 s" in only_advice(Exercise("x", "X"), hold=90_000).message


@pytest.mark.parametrize("key", ["areas", "equipment"])
def test_an_unknown_word_is_told_at_its_entry(key):
    word = {"areas": "hip", "equipment": "mat"}[key]
    advice = only_advice(Exercise("x", "X", **{key: (word, "moon")}))
    assert (advice.key, advice.code) == ((key, 1), f"unknown-{key}")
    assert word in advice.hint


@pytest.mark.parametrize("name", CUE_NAMES)
def test_a_cue_has_twelve_words_at_the_most(name):
    length = {"prepare": MINUTE, "move": MINUTE, "hold": MINUTE, "release": MINUTE}
    assert codes(cued(**{name: words(12)}), **length) == []
    assert codes(cued(**{name: words(13)}), **length) == ["cue-words"]


def test_nothing_is_said_in_no_time():
    assert speaking_time("") == 0


def test_a_voice_says_14_words_in_5_seconds_and_needs_a_moment_to_begin():
    assert speaking_time(words(14)) == 5_200


@pytest.mark.parametrize(
    ("cue", "phase"),
    [("setup", "prepare"), ("move", "move"), ("hold", "hold"), ("release", "release")],
)
def test_in_a_long_phase_a_cue_has_the_length_of_the_phase(cue, phase):
    twelve = cued(**{cue: words(12)})  # 4.5 s
    assert codes(twelve, **{phase: 5_000}) == []
    fifteen = cued(**{cue: words(15)})  # 5.6 s
    assert codes(fifteen, **{phase: 5_000}) == ["cue-words", "cue-time"]


def test_a_set_up_cue_longer_than_the_time_to_get_ready_is_told():
    advice = only_advice(cued(setup=words(12)), prepare=4_000)
    assert (advice.key, advice.code) == (("cues", "setup"), "cue-time")
    assert "4.5 s" in advice.message
    assert "4 s" in advice.message


def test_a_switch_cue_longer_than_the_change_of_sides_is_told():
    advice = only_advice(cued(switch=words(12)), switch=4_000, sides=Sides.EACH)
    assert advice.key == ("cues", "switch")


@pytest.mark.parametrize("sides", [Sides.TOGETHER, Sides.LEFT, Sides.ONE])
def test_where_no_side_changes_a_switch_cue_needs_no_time(sides):
    assert codes(cued(switch=words(12)), switch=1_000, sides=sides) == []


def test_a_halfway_cue_has_half_the_hold():
    twelve = cued(halfway=words(12))
    assert codes(twelve, hold=20_000) == []
    assert codes(twelve, hold=10_000) == []  # no halfway is said in a hold under 20 s


def test_in_short_phases_the_cues_of_a_rep_share_the_rep():
    ais = cued(Kind.AIS, move=words(5), hold=words(5), release=words(5))  # 3 x 2 s
    dose = {"move": 2_000, "hold": 2_000, "release": 2_000}
    assert codes(ais, **dose) == []
    advice = only_advice(cued(Kind.AIS, move=words(6), hold=words(5), release=words(5)), **dose)
    assert (advice.key, advice.code) == (("cues",), "cue-time")
    assert "move, hold, release" in advice.message


def test_a_rest_cue_has_the_rest_between_reps():
    assert codes(cued(rest=words(12)), rest=5_000, reps=2) == []
    assert codes(cued(rest=words(12)), rest=5_000, reps=1, sets=2, set_rest=5_000) == []


def test_where_nobody_rests_a_rest_cue_needs_no_time():
    assert codes(cued(rest=words(12)), rest=1_000, reps=1) == []


def test_phases_of_no_length_say_nothing():
    assert codes(cued(move=words(12), release=words(12))) == []


def test_untimed_reps_leave_all_the_time_for_their_cues():
    assert codes(cued(hold=words(12), move=words(12)), hold=1_000, count=Count.REPS) == []


@pytest.mark.parametrize("sides", [Sides.EACH, Sides.ALTERNATE])
def test_a_change_of_sides_without_a_cue_is_told(sides):
    assert codes(sides=sides) == ["no-switch"]


@pytest.mark.parametrize("sides", [Sides.LEFT, Sides.RIGHT, Sides.ONE, Sides.TOGETHER])
def test_without_a_change_of_sides_no_cue_is_needed(sides):
    assert codes(sides=sides) == []


def test_a_card_to_read_needs_no_cue():
    assert codes(Exercise("x", "X", Kind.ADVICE), hold=0, sides=Sides.EACH) == []


@pytest.mark.parametrize("part", BODY_PARTS)
@pytest.mark.parametrize("side", ["left", "Right"])
def test_a_side_in_a_cue_is_told_where_the_dose_names_none(part, side):
    advice = only_advice(cued(hold=f"Bend the {side} {part}."))
    assert (advice.key, advice.code) == (("cues", "hold"), "side-in-text")


def test_a_side_in_the_steps_is_told_at_the_step():
    exercise = Exercise("x", "X", steps=("Lie down.", "Bend the left knee."))
    assert only_advice(exercise).key == ("steps", 1)


@pytest.mark.parametrize("text", ["Go right up.", "What is left over", "Turn right round", ""])
def test_left_and_right_that_are_no_sides_are_fine(text):
    assert codes(cued(hold=text)) == []


def test_a_side_in_the_text_is_fine_where_the_dose_names_sides():
    assert codes(cued(hold="Bend the left knee."), sides=Sides.LEFT) == []


def test_every_advice_comes_with_a_hint():
    exercise = Exercise(
        "x", "X", Kind.STATIC, areas=("moon",), equipment=("cold-pack", "moon"),
        cues=Cues(setup=words(40), hold=f"{words(40)} left knee"),
    )  # fmt: skip
    found = list(advice_on(exercise, Dose(hold=30 * MINUTE)))
    assert len({advice.code for advice in found}) >= 6
    assert all(advice.hint for advice in found)
