from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from stretchtimer.core.figure import (
    Angle,
    Figure,
    Flat,
    Frame,
    Point,
    Prop,
    PropKind,
    Reach,
    Root,
)
from stretchtimer.core.joints import Base
from stretchtimer.figure.body import Body
from stretchtimer.figure.measures import joint_angles
from stretchtimer.figure.posture import posture

HIGH = Root(pelvis=(0.0, 0.9, 0.0))


def figure(*frames: Frame, base: Base = Base.STAND_FRONT) -> Figure:
    return Figure("a-figure", base, frames=frames or (Frame(),))


def bent(joint: str, key: str, degrees: float) -> Frame:
    return Frame(HIGH, (Angle(joint, key, degrees),))


def test_a_standing_body_has_its_feet_on_the_floor(body: Body) -> None:
    skin = posture(figure(), body, 0).skin()
    assert skin[:, 1].min() == pytest.approx(0, abs=1e-4)


def test_every_body_is_about_160_cm_tall(body: Body) -> None:
    skin = posture(figure(), body, 0).skin()
    assert 1.57 < np.ptp(skin[:, 1]) < 1.64


def test_the_right_hip_is_at_the_left_of_the_picture_when_facing_the_viewer(body: Body) -> None:
    pose = posture(figure(), body, 0)
    assert pose.landmark("hip.R")[0] < 0 < pose.landmark("hip.L")[0]


@pytest.mark.parametrize(
    ("joint", "key", "degrees", "landmark", "axis", "sign"),
    [
        ("hip.R", "flex", 60, "knee.R", 2, 1),
        ("hip.R", "abd", 30, "knee.R", 0, -1),
        ("hip.L", "abd", 30, "knee.L", 0, 1),
        ("knee.R", "flex", 60, "ankle.R", 2, -1),
        ("shoulder.L", "flex", 60, "elbow.L", 2, 1),
        ("elbow.L", "flex", 90, "wrist.L", 2, 1),
        ("spine", "flex", 40, "head", 2, 1),
        ("spine", "side", 30, "head", 0, 1),
        ("ankle.R", "flex", 20, "toes.R", 1, 1),
    ],
)
def test_an_angle_moves_what_hangs_on_the_joint_its_way(
    body: Body, joint: str, key: str, degrees: float, landmark: str, axis: int, sign: int
) -> None:
    still = posture(figure(Frame(HIGH)), body, 0).landmark(landmark)
    moved = posture(figure(bent(joint, key, degrees)), body, 0).landmark(landmark)
    assert sign * (moved - still)[axis] > 0.03


def test_the_angles_written_are_the_angles_measured(body: Body) -> None:
    written = {("hip.R", "flex"): 70.0, ("knee.R", "flex"): 80.0, ("elbow.L", "flex"): 60.0}
    frame = Frame(HIGH, tuple(Angle(j, k, d) for (j, k), d in written.items()))
    measured = joint_angles(posture(figure(frame), body, 0))
    for key, degrees in written.items():
        assert measured[key] == pytest.approx(degrees, abs=1.5)


def test_left_and_right_are_mirror_images(body: Body) -> None:
    right = posture(figure(bent("hip.R", "flex", 50)), body, 0)
    left = posture(figure(bent("hip.L", "flex", 50)), body, 0)
    mirrored = right.landmark("knee.R") * [-1, 1, 1]
    assert np.allclose(left.landmark("knee.L"), mirrored, atol=4e-3)


def test_a_hand_goes_where_it_is_sent(body: Body) -> None:
    place = (-0.2, 1.1, 0.35)
    frame = Frame(HIGH, reaches=(Reach("palm.R", Point(place)),))
    assert np.allclose(posture(figure(frame), body, 0).landmark("palm.R"), place, atol=0.01)


def test_an_elbow_sent_somewhere_keeps_its_place_while_the_hand_goes_on(body: Body) -> None:
    frame = Frame(
        HIGH,
        reaches=(
            Reach("elbow.R", Point((-0.45, 1.2, 0.1))),
            Reach("palm.R", Point((-0.45, 1.4, 0.2))),
        ),
    )
    pose = posture(figure(frame), body, 0)
    shoulder, elbow = pose.landmark("shoulder.R"), pose.landmark("elbow.R")
    towards = np.array([-0.45, 1.2, 0.1]) - shoulder
    assert np.dot(elbow - shoulder, towards) / np.linalg.norm(towards) == pytest.approx(
        np.linalg.norm(elbow - shoulder), abs=1e-3
    )


def test_a_knee_straightened_by_its_target_never_bends_the_wrong_way(body: Body) -> None:
    for reach in np.linspace(0.5, 0.85, 15):
        frame = Frame(HIGH, reaches=(Reach("ankle.R", Point((-0.09, 0.9 - float(reach), 0.0))),))
        assert joint_angles(posture(figure(frame), body, 0))["knee.R", "flex"] > -3


def test_a_sole_laid_flat_looks_at_the_floor(body: Body) -> None:
    frame = Frame(
        Root(pelvis=(0.0, 0.7, 0.0)),
        reaches=(Reach("sole.R", Point((-0.1, 0.0, 0.1))),),
        flats=(Flat("sole.R", (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)),),
    )
    pose = posture(figure(frame), body, 0)
    feet = pose.skin()[body.part("feet.R")]
    assert abs(feet[:, 1].min()) < 0.01
    assert pose.landmark("toes.R")[2] > pose.landmark("heel.R")[2]


def test_an_offset_may_follow_a_part_of_the_body(body: Body) -> None:
    upright = Point((0.0, 0.0, 0.2), "head", "head")
    bowed = posture(figure(bent("spine", "flex", 80)), body, 0)
    ahead = bowed.point(upright) - bowed.landmark("head")
    assert ahead[1] < -0.1


def test_a_point_may_be_put_at_a_height(body: Body) -> None:
    pose = posture(figure(), body, 0)
    assert pose.point(Point(at="hip.R", height=0.25))[1] == 0.25


def test_lying_on_the_back_looks_up(body: Body) -> None:
    pose = posture(figure(base=Base.SUPINE), body, 0)
    assert pose.landmark("toes.R")[1] > pose.landmark("heel.R")[1] + 0.05
    assert pose.landmark("head")[0] < pose.landmark("pelvis")[0]


def test_a_target_that_is_let_go_fades(body: Body) -> None:
    held = Frame(HIGH, reaches=(Reach("palm.R", Point((-0.2, 1.1, 0.35))),))
    free = replace(held, reaches=(Reach("palm.R", None),))
    moving = figure(held, free)
    places = [posture(moving, body, t).landmark("palm.R") for t in np.linspace(0, 1, 13)]
    steps = [np.linalg.norm(b - a) for a, b in pairwise(places)]
    assert max(steps) < 0.15
    assert np.allclose(places[-1], posture(figure(Frame(HIGH)), body, 0).landmark("palm.R"))


def test_a_breath_fills_the_chest_a_little(body: Body) -> None:
    out = posture(figure(), body, 0).skin()
    full = posture(figure(), body, 0, breath=1.0).skin()
    assert 0.002 < np.abs(full - out).max() < 0.05


def test_a_landmark_is_brought_to_the_place_of_the_pelvis(any_body: Body) -> None:
    root = Root(pelvis=(0.3, 0.85, 0.1), landmark="hip_side.R")
    pose = posture(figure(Frame(root)), any_body, 0)
    assert pose.landmark("hip_side.R") == pytest.approx((0.3, 0.85, 0.1), abs=1e-6)


def test_a_thing_that_moves_by_itself_is_half_way_in_the_middle(body: Body) -> None:
    prop = Prop(PropKind.BALL, Point((0.2, 0.0, 0.0)), to=Point((0.4, 0.2, 0.0)))
    places = [posture(figure(Frame(), Frame()), body, time).place(prop) for time in (0, 0.5, 1)]
    assert np.allclose(places, [(0.2, 0, 0), (0.3, 0.1, 0), (0.4, 0.2, 0)])


def test_a_thing_stays_where_it_is_unless_told_to_move(body: Body) -> None:
    prop = Prop(PropKind.BALL, Point((0.2, 0.0, 0.0)))
    pose = posture(figure(Frame(), Frame()), body, 1)
    assert tuple(pose.place(prop)) == (0.2, 0.0, 0.0)
