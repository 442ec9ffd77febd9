"""The shipped figures as geometry: what touches touches, nothing jumps, no joint is broken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from stretchtimer.core.figure import Figure, Frame, PropKind
from stretchtimer.core.joints import JOINTS, split
from stretchtimer.core.look import BodyShape
from stretchtimer.figure.body import Body
from stretchtimer.figure.measures import heights, joint_angles
from stretchtimer.figure.posture import Posture, posture
from stretchtimer.figure.renderer import FigureRenderer
from stretchtimer.resources import data_root
from stretchtimer.storage.figures import FigureShelf

CONTACT_CM = 3.0
AIMED_CM = 6.0
STEPS = 24
LARGEST_STEP_CM = 6.0

BALL, BETWEEN_VERTICES = 0.034, 0.018
"""Metres: a tennis ball's radius, and how far a point of the skin may be from a vertex."""

LOWER = {
    "sleep-three-quarter": (7.0, "the mattress gives way"),
    "pigeon": (4.5, "the edge of the front foot sinks into the mat while it carries weight"),
}
"""Figures that lie lower than the floor, how much, and why."""

BEYOND: dict[str, str] = {}
"""Joints bent further than usual in a shipped figure, and why."""

FARTHER = {
    "quad-standing": "the hand slides along the shin before it holds the ankle",
    "hamstring-hands-behind-thigh": "the far hand lies on the other one",
}
"""Figures in which a hand ends a little from its place, and why."""


def moments(figure: Figure, body: Body) -> Iterator[tuple[Frame, Posture]]:
    last = max(1, len(figure.frames) - 1)
    for number, frame in enumerate(figure.frames):
        yield frame, posture(figure, body, number / last)


def test_every_exercise_has_its_figure(shelf: FigureShelf) -> None:
    paths = sorted((data_root("routines") / "exercises").glob("*.yaml"))
    assert paths
    for path in paths:
        assert shelf.find(path.stem) is not None, path.stem


def test_a_shipped_figure_has_no_problems(shipped: Figure, shelf: FigureShelf) -> None:
    reading = shelf.reading(shipped.id)
    assert reading is not None
    assert reading.problems == ()


def test_hands_and_feet_reach_their_places(shipped: Figure, body: Body) -> None:
    for frame, pose in moments(shipped, body):
        for reach in frame.reaches:
            if reach.target is None:
                continue
            away = pose.landmark(reach.landmark) - pose.point(reach.target)
            aimed = split(reach.landmark)[0] in ("knee", "elbow") or shipped.id in FARTHER
            limit = AIMED_CM if aimed else CONTACT_CM
            assert 100 * np.linalg.norm(away) < limit, reach.landmark


def test_flat_soles_and_palms_lie_on_the_floor(shipped: Figure, body: Body) -> None:
    for frame, pose in moments(shipped, body):
        lowest = heights(pose)
        targets = {reach.landmark: reach.target for reach in frame.reaches}
        for flat in frame.flats:
            target = targets.get(flat.landmark)
            on_floor = flat.faces == (0.0, -1.0, 0.0) and target and target.by[1] < 0.06
            if on_floor and target and target.at is None:
                part = flat.landmark.replace("palm", "hands").replace("sole", "feet")
                assert abs(lowest[part]) < CONTACT_CM, flat.landmark


def test_nothing_sinks_into_the_floor(shipped: Figure, body: Body) -> None:
    allowed = LOWER.get(shipped.id, (CONTACT_CM, ""))[0]
    for time in np.linspace(0, 1, 5):
        assert 100 * posture(shipped, body, float(time)).skin()[:, 1].min() > -allowed


def test_no_point_of_the_skin_jumps(shipped: Figure, body: Body) -> None:
    before = posture(shipped, body, 0.0).skin()
    for step in range(1, STEPS + 1):
        now = posture(shipped, body, step / STEPS).skin()
        assert 100 * np.linalg.norm(now - before, axis=1).max() < LARGEST_STEP_CM
        before = now


def test_joints_bend_no_further_than_usual(shipped: Figure, body: Body) -> None:
    for _, pose in moments(shipped, body):
        for (joint, key), degrees in joint_angles(pose).items():
            usual = JOINTS[split(joint)[0]].angles[key]
            within = usual.low - 2 <= degrees <= usual.high + 2
            assert within or f"{shipped.id} {joint}" in BEYOND, (joint, key, degrees)


def test_what_is_coloured_can_be_seen(coloured: Figure, renderer: FigureRenderer) -> None:
    plain = replace(coloured, highlights=())
    for time in (0.0, 1.0):
        with_colour = renderer.render(coloured, time, (240, 188), fine=1).astype(int)
        without = renderer.render(plain, time, (240, 188), fine=1).astype(int)
        assert (np.abs(with_colour - without).max(2) > 24).sum() >= 12


@pytest.mark.parametrize("shape", [BodyShape.MALE, BodyShape.SENIOR])
def test_other_bodies_stay_near_the_floor_too(
    shipped: Figure, renderer: FigureRenderer, shape: BodyShape
) -> None:
    for time in (0.0, 1.0):
        skin = posture(shipped, renderer.body(shape), time).skin()
        assert 100 * skin[:, 1].min() > -9


def test_a_ball_touches_the_skin_it_presses(shelf: FigureShelf, renderer: FigureRenderer) -> None:
    for name in ("ball-glute-wall", "ball-glute-floor"):
        figure = shelf.find(name)
        assert figure is not None
        ball = next(prop for prop in figure.props if prop.kind is PropKind.BALL)
        for shape in BodyShape:
            pose = posture(figure, renderer.body(shape), 1.0)
            away = np.linalg.norm(pose.skin() - pose.point(ball.at), axis=1).min()
            assert away < BALL + BETWEEN_VERTICES, (name, shape)
