"""The shipped figures as geometry: what touches touches, nothing jumps, no joint is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from stretchtimer.core.figure import Figure, Frame, PropKind
from stretchtimer.core.joints import JOINTS, split
from stretchtimer.figure.body import Body
from stretchtimer.figure.measures import heights, joint_angles
from stretchtimer.figure.posture import Posture, posture
from stretchtimer.figure.renderer import FigureRenderer
from stretchtimer.resources import data_root
from stretchtimer.storage.figures import FigureShelf

Points = NDArray[np.float32]

Posed = Callable[[Figure, Body, float], Posture]
"""Gives a body's posture in a figure at a time."""

CONTACT_CM = 3.0
AIMED_CM = 6.0
STEPS = 24
LARGEST_STEP_CM = 6.0

LOOKED_AT = 3
"""Of the steps every third is looked at, and those between where the skin has moved far."""

EVERY = 4
"""Of the skin's points every fourth is followed: what jumps is a limb, not a point."""

SMALL = (160, 125)
SEEN_PIXELS = 6
"""A picture as small as that, and how many of its pixels a muscle must colour."""

BALL, BETWEEN_VERTICES = 0.034, 0.018
"""Metres: a tennis ball's radius, and how far a point of the skin may be from a vertex."""

LOWER = {
    "sleep-three-quarter": (6.5, "the mattress gives way"),
}
"""Figures that lie lower than the floor, how much, and why."""

BEYOND: dict[str, str] = {}
"""Joints bent further than usual in a shipped figure, and why."""

FARTHER = {
    "ball-glute-floor": (3.5, "the elbow holds the trunk; the hand lies where the forearm ends"),
}
"""Figures in which a hand ends a little from its place, how far, and why."""


@pytest.fixture(scope="session")
def posed() -> Posed:
    """Return what gives postures, each worked out once for all tests of this file."""
    return cache(posture)


def moments(figure: Figure, body: Body, posed: Posed) -> Iterator[tuple[Frame, Posture]]:
    last = max(1, len(figure.frames) - 1)
    for number, frame in enumerate(figure.frames):
        yield frame, posed(figure, body, number / last)


def test_every_exercise_has_its_figure(shelf: FigureShelf) -> None:
    paths = sorted((data_root("routines") / "exercises").glob("*.yaml"))
    assert paths
    for path in paths:
        assert shelf.find(path.stem) is not None, path.stem


def test_a_shipped_figure_has_no_problems(shipped: Figure, shelf: FigureShelf) -> None:
    reading = shelf.reading(shipped.id)
    assert reading is not None
    assert reading.problems == ()


def test_hands_and_feet_reach_their_places(shipped: Figure, any_body: Body, posed: Posed) -> None:
    for frame, pose in moments(shipped, any_body, posed):
        for reach in frame.reaches:
            if reach.target is None:
                continue
            away = pose.landmark(reach.landmark) - pose.point(reach.target)
            is_aimed = split(reach.landmark)[0] in ("knee", "elbow")
            limit = AIMED_CM if is_aimed else FARTHER.get(shipped.id, (CONTACT_CM, ""))[0]
            assert 100 * np.linalg.norm(away) < limit, reach.landmark


def test_flat_soles_and_palms_lie_on_the_floor(
    shipped: Figure, any_body: Body, posed: Posed
) -> None:
    for frame, pose in moments(shipped, any_body, posed):
        lowest = heights(pose)
        targets = {reach.landmark: reach.target for reach in frame.reaches}
        for flat in frame.flats:
            target = targets.get(flat.landmark)
            on_floor = flat.faces == (0.0, -1.0, 0.0) and target and target.by[1] < 0.06
            if on_floor and target and target.at is None:
                part = flat.landmark.replace("palm", "hands").replace("sole", "feet")
                assert abs(lowest[part]) < CONTACT_CM, flat.landmark


def test_nothing_sinks_into_the_floor(shipped: Figure, any_body: Body, posed: Posed) -> None:
    allowed = LOWER.get(shipped.id, (CONTACT_CM, ""))[0]
    for time in np.linspace(0, 1, 5):
        assert 100 * posed(shipped, any_body, float(time)).skin()[:, 1].min() > -allowed


def jumps(skin: Callable[[int], Points], first: int, last: int) -> bool:
    """Return whether a point moves too far in one step; between steps that are near, none does."""
    far = 100 * np.linalg.norm(skin(last) - skin(first), axis=1).max() >= LARGEST_STEP_CM
    if not far or last - first == 1:
        return bool(far)
    middle = (first + last) // 2
    return jumps(skin, first, middle) or jumps(skin, middle, last)


def test_no_point_of_the_skin_jumps(shipped: Figure, any_body: Body, posed: Posed) -> None:
    @cache
    def skin(step: int) -> Points:
        points: Points = posed(shipped, any_body, step / STEPS).skin()[::EVERY]
        return points

    for first in range(0, STEPS, LOOKED_AT):
        assert not jumps(skin, first, first + LOOKED_AT), first


def test_joints_bend_no_further_than_usual(shipped: Figure, any_body: Body, posed: Posed) -> None:
    for _, pose in moments(shipped, any_body, posed):
        for (joint, key), degrees in joint_angles(pose).items():
            usual = JOINTS[split(joint)[0]].angles[key]
            within = usual.low - 2 <= degrees <= usual.high + 2
            assert within or f"{shipped.id} {joint}" in BEYOND, (joint, key, degrees)


def test_what_is_coloured_can_be_seen(coloured: Figure, renderer: FigureRenderer) -> None:
    plain = replace(coloured, highlights=())
    for time in (0.0, 1.0):
        with_colour = renderer.render(coloured, time, SMALL, fine=1).astype(int)
        without = renderer.render(plain, time, SMALL, fine=1).astype(int)
        assert (np.abs(with_colour - without).max(2) > 24).sum() >= SEEN_PIXELS


@pytest.mark.parametrize("name", ["ball-glute-wall", "ball-glute-floor"])
def test_a_ball_touches_the_skin_it_presses(name: str, shelf: FigureShelf, any_body: Body) -> None:
    figure = shelf.find(name)
    assert figure is not None
    ball = next(prop for prop in figure.props if prop.kind is PropKind.BALL)
    pose = posture(figure, any_body, 1.0)
    away = np.linalg.norm(pose.skin() - pose.place(ball), axis=1).min()
    assert away < BALL + BETWEEN_VERTICES


def test_a_ball_touches_the_wall_it_is_pressed_against(shelf: FigureShelf, any_body: Body) -> None:
    figure = shelf.find("ball-glute-wall")
    assert figure is not None
    ball, wall = (
        next(prop for prop in figure.props if prop.kind is kind)
        for kind in (PropKind.BALL, PropKind.WALL)
    )
    pose = posture(figure, any_body, 1.0)
    assert abs(pose.place(ball)[0] - pose.place(wall)[0] - BALL) < 0.006
