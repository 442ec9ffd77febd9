from pathlib import Path

import pytest

from stretchtimer.core.figure import (
    Angle,
    Figure,
    Flat,
    Frame,
    Highlight,
    Point,
    PropKind,
    Reach,
    Role,
)
from stretchtimer.core.problems import Problem
from stretchtimer.storage.checking import check
from stretchtimer.storage.figures import FigureShelf, read_figure
from stretchtimer.storage.reading import Reading, Source

HEAD = "format: 1\nfigure: a-figure\ncamera: {az: 20, el: 10}\n"


def reading(text: str) -> Reading[Figure]:
    return read_figure(Source(Path("a-figure.yaml"), (HEAD + text).encode()))


def figure(text: str) -> Figure:
    found = reading(text)
    assert found.problems == ()
    assert found.value is not None
    return found.value


def problem(text: str) -> Problem:
    (found,) = reading(text).problems
    return found


def frames(text: str) -> tuple[Frame, ...]:
    return figure(f"frames:\n{text}").frames


def test_an_angle_is_read() -> None:
    (frame,) = frames("  - pose: {hip.R: {flex: 86.5}}\n")
    assert frame.angles == (Angle("hip.R", "flex", 86.5),)


def test_both_stands_for_left_and_right() -> None:
    (frame,) = frames("  - pose: {both: {knee: {flex: 90}}}\n")
    assert set(frame.angles) == {Angle("knee.R", "flex", 90.0), Angle("knee.L", "flex", 90.0)}


def test_what_a_frame_does_not_name_stays_as_it_was() -> None:
    _, end = frames("  - pose: {hip.R: {flex: 30, abd: 5}}\n  - pose: {hip.R: {flex: 80}}\n")
    assert set(end.angles) == {Angle("hip.R", "flex", 80.0), Angle("hip.R", "abd", 5.0)}


def test_the_root_is_carried_over_key_by_key() -> None:
    _, end = frames("  - root: {tilt: 10, pelvis: [0, 0.8]}\n  - root: {tilt: 20}\n")
    assert (end.root.tilt, end.root.pelvis) == (20.0, (0.0, 0.8, 0.0))


def test_a_target_is_let_go_with_free() -> None:
    _, end = frames("  - reach: {palm.R: [0, 1, 0]}\n  - reach: {palm.R: free}\n")
    assert end.reaches == (Reach("palm.R", None),)


def test_a_target_may_lean_on_a_landmark() -> None:
    text = "  - reach: {palm.R: {at: knee.R, by: [0, 0.1, 0], along: thigh.R, floor: 0.2}}\n"
    (frame,) = frames(text)
    point = Point((0.0, 0.1, 0.0), "knee.R", "thigh.R", 0.2)
    assert frame.reaches == (Reach("palm.R", point),)


@pytest.mark.parametrize(
    ("said", "flat"),
    [
        ("floor", Flat("palm.R", (0.0, -1.0, 0.0))),
        ("wall", Flat("palm.R", (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))),
        ("{faces: floor, point: left}", Flat("palm.R", (0.0, -1.0, 0.0), (-1.0, 0.0, 0.0))),
        ("{faces: [0, 0, 1]}", Flat("palm.R", (0.0, 0.0, 1.0))),
    ],
)
def test_a_palm_is_laid_flat(said: str, flat: Flat) -> None:
    (frame,) = frames(f"  - flat: {{palm.R: {said}}}\n")
    assert frame.flats == (flat,)


def test_a_muscle_stretches_unless_it_is_said_to_work() -> None:
    text = "muscles: {calf.R: 0.8, tibialis.R: {role: work}}\nframes: [{}]\n"
    assert figure(text).highlights == (
        Highlight("calf.R", 0.8),
        Highlight("tibialis.R", 1.0, Role.WORK),
    )


def test_a_mat_needs_two_numbers() -> None:
    (mat,) = figure("props: [{type: mat, at: [0.1, 0.2], size: [1.5, 0.6]}]\nframes: [{}]\n").props
    assert (mat.kind, mat.at.by, mat.size) == (
        PropKind.MAT,
        (0.1, 0.0, 0.2),
        (1.5, 0.016, 0.6),
    )


def test_numbers_may_begin_with_a_point() -> None:
    (frame,) = frames("  - reach: {palm.R: [-.62, .5, 0]}\n")
    assert frame.reaches == (Reach("palm.R", Point((-0.62, 0.5, 0.0))),)


def test_an_unknown_joint_is_located_and_guessed() -> None:
    found = problem("frames:\n  - pose: {hipp.R: {flex: 3}}\n")
    assert (found.place.line, found.key) == (5, "frames[0].pose.hipp.R")
    assert "`hip.R`" in found.hint


def test_an_unknown_key_is_guessed() -> None:
    assert "`camera`" in reading("camra: 3\nframes: [{}]\n").problems[0].hint


def test_an_unknown_muscle_is_guessed() -> None:
    found = problem("muscles: {hamstring.R: 1}\nframes: [{}]\n")
    assert "`hamstrings.R`" in found.hint


def test_an_angle_beyond_the_usual_is_warned_about_and_kept() -> None:
    found = reading("frames:\n  - pose: {knee.R: {flex: 170}}\n")
    assert found.value is not None
    assert found.value.frames[0].angles == (Angle("knee.R", "flex", 170.0),)
    assert [p.is_error for p in found.problems] == [False]


def test_a_beyond_for_both_is_said_once() -> None:
    assert len(reading("frames:\n  - pose: {both: {knee: {flex: 170}}}\n").problems) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("frames:\n  - pose: {knee.R: {bend: 3}}\n", "unknown-angle"),
        ("frames:\n  - pose: {both: {spine: {flex: 3}}}\n", "unknown-joint"),
        ("frames:\n  - pose: {knee.R: {flex: many}}\n", "number"),
        ("frames:\n  - pose: {knee.R: 30}\n", "shape"),
        ("frames:\n  - pose: {both: {knee: 30}}\n", "shape"),
        ("frames:\n  - reach: {nose.R: [0, 0, 0]}\n", "unknown-landmark"),
        ("frames:\n  - reach: {palm.R: [9, 0, 0]}\n", "number"),
        ("frames:\n  - reach: {palm.R: ear.R}\n", "word"),
        ("frames:\n  - flat: {palm.R: ceiling}\n", "word"),
        ("frames:\n  - flat: {knee.R: floor}\n", "unknown-palm"),
        ("contact: [toe]\nframes: [{}]\n", "unknown-part"),
        ("base: standing\nframes: [{}]\n", "word"),
        ("props: [{type: sofa}]\nframes: [{}]\n", "word"),
        ("frames: []\n", "no-value"),
        ("", "missing-key"),
    ],
)
def test_what_is_wrong_stops_the_figure(text: str, code: str) -> None:
    found = reading(text)
    assert found.value is None
    assert code in [p.code for p in found.problems]


def test_every_problem_is_named_at_once() -> None:
    text = "base: standing\nframes:\n  - pose: {knee.R: {flex: many}}\n"
    assert len(reading(text).problems) == 2


def test_there_are_at_most_eight_frames() -> None:
    assert reading("frames:\n" + "  - {}\n" * 9).value is None


def test_a_figure_bears_its_files_name() -> None:
    source = Source(Path("other.yaml"), (HEAD + "frames: [{}]\n").encode())
    assert [p.code for p in read_figure(source).problems] == ["file-name"]


def test_a_figure_of_ones_own_hides_the_shipped_one(tmp_path: Path) -> None:
    for folder, angle in (("own", 30), ("shipped", 60)):
        (tmp_path / folder).mkdir()
        text = HEAD + f"frames:\n  - pose: {{hip.R: {{flex: {angle}}}}}\n"
        (tmp_path / folder / "a-figure.yaml").write_text(text)
    found = FigureShelf([tmp_path / "own", tmp_path / "shipped"]).find("a-figure")
    assert found is not None
    assert found.frames[0].angles[0].degrees == 30


def test_check_knows_a_figure_from_a_routine(tmp_path: Path) -> None:
    path = tmp_path / "a-figure.yaml"
    path.write_text(HEAD + "frames:\n  - pose: {hipp.R: {flex: 3}}\n")
    (found,) = check([path], ()).problems
    assert "`hip.R`" in found.hint


def test_a_figure_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert FigureShelf([tmp_path]).find("a-figure") is None


def test_a_broken_figure_is_nothing_with_problems(tmp_path: Path) -> None:
    (tmp_path / "a-figure.yaml").write_text("format: 1\n")
    shelf = FigureShelf([tmp_path])
    assert shelf.find("a-figure") is None
    found = shelf.reading("a-figure")
    assert found is not None
    assert found.problems


def test_a_thing_may_move_by_itself() -> None:
    (prop,) = figure("props: [{type: seat, at: [-0.4, 0.2, 0], to: palm.R}]\nframes: [{}]\n").props
    assert (prop.at, prop.to) == (Point((-0.4, 0.2, 0.0)), Point(at="palm.R"))


def test_a_landmark_may_be_brought_to_the_pelvis_s_place() -> None:
    first, second = frames(
        "  - root: {pelvis: [0, 1], of: hip_side.R}\n  - root: {pelvis: [0.1, 1]}\n"
    )
    assert (first.root.landmark, second.root.landmark) == ("hip_side.R", "hip_side.R")
