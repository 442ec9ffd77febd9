import pytest

from stretchtimer.core.settings import Settings
from stretchtimer.storage.settings_file import write_settings

SEGMENT = {
    "index",
    "start_ms",
    "duration_ms",
    "phase",
    "exercise",
    "side",
    "set",
    "rep",
    "gate",
    "text",
}


def ais(door, *options):
    """The timeline of the AIS hamstring stretch."""
    return door("timeline", "ais-hamstring-stretch", "--json", *options).json


def holds(document):
    """The holds in it."""
    return [segment for segment in document["segments"] if segment["phase"] == "hold"]


def test_the_document_has_all_keys(door):
    assert set(ais(door)) == {"routine", "title", "total_ms", "segments", "cues"}


def test_every_segment_has_all_keys(door):
    assert all(set(segment) == SEGMENT for segment in ais(door)["segments"])


def test_the_ais_hamstring_stretch_has_20_holds_in_145_seconds(door):
    document = ais(door)
    assert document["total_ms"] == 145_000
    assert [hold["side"] for hold in holds(document)] == ["left"] * 10 + ["right"] * 10
    assert {hold["duration_ms"] for hold in holds(document)} == {2_000}


def test_a_gate_has_no_length_and_says_that_it_is_one(door):
    gates = [segment for segment in ais(door)["segments"] if segment["gate"]]
    assert [(gate["phase"], gate["duration_ms"]) for gate in gates] == [("note", 0)]


def test_what_has_no_side_set_or_rep_has_null(door):
    note = ais(door)["segments"][0]
    assert (note["exercise"], note["side"], note["set"], note["rep"]) == (None, None, None, None)


def test_a_tone_has_no_text_and_what_is_said_has_one(door):
    for cue in ais(door)["cues"]:
        keys = {"at_ms", "kind", "name"} | ({"text"} if cue["kind"] == "speech" else set())
        assert set(cue) == keys


def test_cues_are_in_order(door):
    times = [cue["at_ms"] for cue in ais(door)["cues"]]
    assert times == sorted(times)


def test_one_side_only(door):
    assert [hold["side"] for hold in holds(ais(door, "--side", "right"))] == ["right"] * 10


def test_the_right_side_first(door):
    assert holds(ais(door, "--first", "right"))[0]["side"] == "right"


@pytest.mark.parametrize("percent", ["80%", "80"])
def test_shorter_holds(door, percent):
    assert {hold["duration_ms"] for hold in holds(ais(door, "--hold", percent))} == {1_600}


def test_fewer_reps(door):
    assert len(holds(ais(door, "--reps", "50%"))) == 10


def test_an_exercise_and_a_file_have_timelines_too(door, mine):
    assert door("timeline", "exercise:pigeon", "--json").json["routine"] == "exercise:pigeon"
    assert door("timeline", mine, "--json").json["total_ms"] == 14_000


def test_a_routine_that_gets_too_long_today_is_one_sentence_and_1(door):
    door.write(
        "long.yaml",
        "format: 1\nroutine: long\ntitle: Long\n"
        "steps: [{exercise: pigeon, sides: together, reps: 2, hold: 2h}]\n",
    )
    result = door("timeline", "long", "--hold", "400%")
    assert (result.code, result.out) == (1, "")
    assert "6 hours" in result.err


def test_for_people_every_segment_is_a_line(door):
    lines = door("timeline", "ais-hamstring-stretch").out.splitlines()
    assert len(lines) == len(ais(door)["segments"])
    assert lines[2].split()[:4] == ["0:15", "2", "s", "Move"]


def test_the_users_settings_change_nothing(door):
    chosen = Settings().with_value("get_ready", 20).with_value("first_side", "right")
    write_settings(door.data / "settings.json", chosen)
    assert ais(door)["total_ms"] == 145_000
    assert holds(ais(door))[0]["side"] == "left"
