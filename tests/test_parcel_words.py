import pytest

from stretchtimer.core.bundle import Effect, Parcel, Part
from stretchtimer.core.comparing import Added, DoseChange, Rearranged, Removed, Reworded
from stretchtimer.core.dose import PART_NAMES, Count, Sides
from stretchtimer.parcel_words import (
    DOSE_CHANGES,
    difference_words,
    listed,
    parcel_facts,
    parcel_verdict,
    part_words,
    parts_words,
)
from tests.examples import routine, step


def parcel(*effects, **said):
    parts = tuple(Part(f"exercises/e{n}.yaml", effect) for n, effect in enumerate(effects))
    return Parcel(routine(step()), "a test", parts, **said)


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (DoseChange("Pigeon", "hold", 30_000, 45_000), "Pigeon: hold 30 s → 45 s"),
        (DoseChange("Pigeon", "reps", 2, 3), "Pigeon: reps 2 → 3"),
        (DoseChange("P", "sides", Sides.EACH, Sides.LEFT), "P: side each side → left side"),
        (DoseChange("P", "count", Count.HOLD, Count.REPS), "P: counted by the clock → you"),
        (DoseChange("P", "set_rest", 0, 90_000), "P: rest between sets 0 s → 90 s"),
        (Added("Bridge"), "Bridge: new in this routine"),
        (Removed("Bridge"), "Bridge: no longer in this routine"),
        (Reworded("Bridge"), "Bridge: other words or pictures"),
        (Rearranged(), "Other order, notes, rests or texts"),
    ],
)
def test_a_difference_in_words(difference, words):
    assert difference_words(difference) == words


def test_there_is_a_word_for_every_part_of_a_dose():
    assert tuple(DOSE_CHANGES) == PART_NAMES


def test_a_parcel_says_how_much_it_is():
    assert parcel_facts(parcel()) == "1 exercise, 40 s"


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (parcel(Effect.SAME, is_known=True), "You have all of it already."),
        (parcel(Effect.NEW), "This routine is new to you."),
        (
            parcel(Effect.REPLACES, is_known=True, differences=(Rearranged(),)),
            "You have a routine of this name; this one differs:",
        ),
        (
            parcel(Effect.COVERS, is_known=True),
            "You have this routine; only files that it needs differ.",
        ),
    ],
)
def test_a_parcel_says_what_it_would_change(shown, words):
    assert parcel_verdict(shown) == words


def test_what_is_replaced_is_named_first():
    said = list(parts_words(parcel(Effect.SAME, Effect.NEW, Effect.REPLACES, Effect.COVERS)))
    assert [names for _, names in said] == [
        ("exercise e2",),
        ("exercise e3",),
        ("exercise e1",),
        ("exercise e0",),
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("knee.yaml", "routine knee"),
        ("exercises/bridge.yaml", "exercise bridge"),
        ("figures/bridge.yaml", "figure bridge"),
        ("images/heel.JPG", "picture images/heel.JPG"),
        ("exercises/voice/hold.ogg", "sound exercises/voice/hold.ogg"),
    ],
)
def test_a_file_in_words(name, words):
    assert part_words(name) == words


def test_many_things_are_counted_at_the_end():
    assert listed(list("abcdefgh")) == "a, b, c, d, e and 3 more"


def test_six_things_are_all_named():
    assert listed(list("abcdef")) == "a, b, c, d, e, f"
