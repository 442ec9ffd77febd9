"""MPRIS: what it says and what it takes."""

import pytest

from stretchtimer.gui.desktop.remote.mpris import (
    INTROSPECTION,
    metadata,
    order_of,
    player_properties,
    root_properties,
)
from stretchtimer.gui.desktop.remote.track import Asked, Order, Standing, Track

TRACK = Track("/t/1", "Pigeon · Left leg", "Hips", 10_000, 60_000, "file:///p.webp")
STANDING = Standing(TRACK, 5_000, is_playing=True, moves=True)


def test_the_length_is_in_microseconds_and_of_the_right_type():
    assert metadata(STANDING)["mpris:length"] == ("x", 60_000_000)


def test_the_track_is_an_object_path():
    assert metadata(STANDING)["mpris:trackid"] == ("o", "/t/1")


def test_the_routine_stands_for_artist_and_album():
    known = metadata(STANDING)
    assert (known["xesam:artist"], known["xesam:album"]) == (("as", ["Hips"]), ("s", "Hips"))


def test_without_a_picture_there_is_no_address_of_one():
    bare = Standing(Track("/t/1", "Rest", "Hips", 0, 1), 0, is_playing=False, moves=False)
    assert "mpris:artUrl" not in metadata(bare)


@pytest.mark.parametrize(
    ("member", "order"),
    [
        ("Play", Order.PLAY),
        ("Pause", Order.PAUSE),
        ("Stop", Order.PAUSE),
        ("PlayPause", Order.TOGGLE),
        ("Next", Order.NEXT),
        ("Previous", Order.PREVIOUS),
    ],
)
def test_every_key_has_its_order(member, order):
    assert order_of(member, (), STANDING, 0) == Asked(order)


@pytest.mark.parametrize(
    ("by", "to"), [(2_000_000, 17_000), (-90_000_000, 10_000), (90_000_000, 70_000)]
)
def test_a_seek_stays_within_the_track(by, to):
    assert order_of("Seek", (by,), STANDING, 5_000) == Asked(Order.SEEK, to)


def test_a_position_lies_in_the_track():
    asked = order_of("SetPosition", ("/t/1", 20_000_000), STANDING, 0)
    assert asked == Asked(Order.SEEK, 30_000)


@pytest.mark.parametrize(("track", "at"), [("/t/0", 1), ("/t/1", -1), ("/t/1", 60_001_000)])
def test_a_position_of_another_track_or_outside_comes_too_late(track, at):
    assert order_of("SetPosition", (track, at), STANDING, 0) is None


@pytest.mark.parametrize("name", [*root_properties(), *player_properties(STANDING), "Position"])
def test_every_property_is_described(name):
    assert f'<property name="{name}"' in INTROSPECTION
