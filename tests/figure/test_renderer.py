from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from stretchtimer.core.figure import (
    Camera,
    Corner,
    Figure,
    Highlight,
    Inset,
    Moment,
    Point,
    Prop,
    PropKind,
    Sign,
)
from stretchtimer.core.look import BodyShape, Look, SkinTone, Theme
from stretchtimer.figure.eyes import find_eyes
from stretchtimer.figure.posture import posture
from stretchtimer.figure.renderer import FigureRenderer
from stretchtimer.storage.figures import FigureShelf

SIZE = (160, 125)


@pytest.fixture
def strap(shelf: FigureShelf) -> Figure:
    figure = shelf.find("ais-hamstring-straight")
    assert figure is not None
    return figure


def test_a_picture_has_the_size_asked_for(renderer: FigureRenderer, strap: Figure) -> None:
    assert renderer.render(strap, 1, (150, 101)).shape == (101, 150, 4)


def test_the_page_shows_through_round_the_figure(renderer: FigureRenderer, strap: Figure) -> None:
    image = renderer.render(strap, 1, SIZE)
    assert image[0, 0, 3] == 0
    assert (image[:, :, 3] == 255).mean() > 0.1


def test_colours_are_premultiplied(renderer: FigureRenderer, strap: Figure) -> None:
    image = renderer.render(strap, 1, SIZE)
    assert (image[:, :, :3] <= image[:, :, 3:]).all()


def test_the_left_side_is_the_mirror_image(renderer: FigureRenderer, strap: Figure) -> None:
    right = renderer.render(strap, 1, SIZE)
    left = renderer.render(strap, 1, SIZE, mirrored=True)
    assert (left == right[:, ::-1]).all()


def test_the_same_moment_is_the_same_picture_in_any_thread(
    renderer: FigureRenderer, strap: Figure
) -> None:
    alone = renderer.render(strap, 0.4, SIZE)
    with ThreadPoolExecutor(3) as pool:
        jobs = [pool.submit(renderer.render, strap, 0.4, SIZE) for _ in range(6)]
        assert all((job.result() == alone).all() for job in jobs)


def test_all_moments_are_seen_alike(renderer: FigureRenderer, strap: Figure) -> None:
    """The mat, which does not move, has its corner in the same place throughout."""
    corners = []
    for time in (0.0, 1.0):
        covered = renderer.render(strap, time, SIZE)[:, :, 3] > 128
        corners.append(int(np.nonzero(covered.any(0))[0][0]))
    assert corners[0] == corners[1]


@pytest.mark.parametrize("shape", list(BodyShape))
@pytest.mark.parametrize("theme", list(Theme))
def test_every_body_can_be_drawn_on_every_page(
    renderer: FigureRenderer, strap: Figure, shape: BodyShape, theme: Theme
) -> None:
    image = renderer.render(strap, 1, SIZE, Look(shape, SkinTone.TAN, theme))
    assert (image[:, :, 3] == 255).mean() > 0.1


def test_skin_has_the_tone_that_was_chosen(renderer: FigureRenderer, strap: Figure) -> None:
    brightness = [
        renderer.render(strap, 1, SIZE, Look(skin=tone))[:, :, :3].astype(int).sum()
        for tone in (SkinTone.FAIR, SkinTone.TAN, SkinTone.DEEP)
    ]
    assert brightness == sorted(brightness, reverse=True)


def test_paper_has_no_colour_but_the_marks(renderer: FigureRenderer) -> None:
    image = renderer.render(Figure("plain"), 0, SIZE, Look(theme=Theme.PRINT)).astype(int)
    assert np.ptp(image[:, :, :3], axis=2).max() < 12


def test_a_line_grows_with_the_picture(renderer: FigureRenderer) -> None:
    """A line of one width would have three times the pixels in a picture three times as large."""
    dark = []
    for size in ((240, 240), (720, 720)):
        image = renderer.render(Figure("plain"), 0, size, Look(theme=Theme.PRINT))
        dark.append(int(((image[:, :, 3] == 255) & (image[:, :, :3].max(2) < 70)).sum()))
    assert dark[1] / dark[0] > 4.5


def test_a_muscle_that_faces_away_is_hatched(renderer: FigureRenderer) -> None:
    plain = Figure("plain")
    behind = replace(plain, highlights=(Highlight("hamstrings"),))
    difference = renderer.render(behind, 0, SIZE).astype(int) - renderer.render(plain, 0, SIZE)
    assert 20 < (np.abs(difference).max(2) > 16).sum() < 1500


def test_the_figure_stands_in_front_of_its_mat(renderer: FigureRenderer) -> None:
    plain = Figure("plain")
    on_mat = replace(plain, props=(Prop(PropKind.MAT, size=(1.2, 0.016, 0.6)),))
    assert (renderer.render(on_mat, 0, SIZE)[:, :, 3] > 0).sum() > (
        renderer.render(plain, 0, SIZE)[:, :, 3] > 0
    ).sum()


def test_a_body_that_is_not_there_is_an_os_error(tmp_path: object, strap: Figure) -> None:
    from pathlib import Path

    with pytest.raises(OSError, match="female"):
        FigureRenderer(Path(str(tmp_path))).render(strap, 1, SIZE)


def test_a_close_up_of_the_first_frame_stands_still(
    renderer: FigureRenderer, strap: Figure
) -> None:
    inset = Inset(Point(at="ankle.R"), Camera(), corner=Corner.TOP_LEFT, moment=Moment.START)
    figure = replace(strap, insets=(inset,))
    corner = slice(8, 40), slice(10, 42)  # within the round picture
    first, last = (renderer.render(figure, time, SIZE)[corner] for time in (0.0, 1.0))
    assert (first == last).all()
    assert first.std() > 5


def test_a_close_up_moves_with_the_figure_if_nothing_is_said(
    renderer: FigureRenderer, strap: Figure
) -> None:
    inset = Inset(Point(at="ankle.R"), Camera(), corner=Corner.TOP_LEFT)
    figure = replace(strap, insets=(inset,))
    corner = slice(8, 40), slice(10, 42)
    first, last = (renderer.render(figure, time, SIZE)[corner] for time in (0.0, 1.0))
    assert (first != last).any()


def test_who_lies_in_bed_has_closed_eyes(renderer: FigureRenderer) -> None:
    bed = Prop(PropKind.BED, Point((0.0, 0.9, 0.0)), (0.02, 0.01, 0.02))  # behind the belly
    awake = Figure("standing", camera=Camera(0, 0))
    asleep = replace(awake, props=(bed,))
    faces = [renderer.render(figure, 0, (640, 500))[20:100] for figure in (awake, asleep)]
    assert (faces[0] != faces[1]).any()


def test_no_eye_is_seen_from_behind(renderer: FigureRenderer) -> None:
    bed = Prop(PropKind.BED, Point((0.0, 0.9, 0.0)), (0.02, 0.01, 0.02))  # behind the belly
    awake = Figure("standing", camera=Camera(180, 0))
    asleep = replace(awake, props=(bed,))
    faces = [renderer.render(figure, 0, (640, 500))[20:100] for figure in (awake, asleep)]
    assert (faces[0] == faces[1]).all()


def test_an_arm_in_front_of_a_muscle_has_no_hatch(
    renderer: FigureRenderer, shelf: FigureShelf
) -> None:
    """In the cobra the near arm lies before the belly: its skin is the same without muscles."""
    figure = shelf.find("cobra")
    assert figure is not None
    size = (960, 750)
    view = renderer.view(figure, size, BodyShape.FEMALE)
    elbow = posture(figure, renderer.body(BodyShape.FEMALE), 1.0).landmark("elbow.R")
    column, row = (round(float(value)) for value in view(elbow)[0, :2])
    near = slice(row - 6, row + 7), slice(column - 6, column + 7)
    shown = renderer.render(figure, 1.0, size)[near]
    plain = renderer.render(replace(figure, highlights=()), 1.0, size)[near]
    assert (shown == plain).all()


def test_a_tick_is_the_same_on_the_left_side(renderer: FigureRenderer) -> None:
    """Everything else is mirrored, a tick has a right way round; so it is drawn afterwards."""
    signed = Figure("signed", signs=(Sign.AVOID, Sign.BETTER))
    right, left = (
        renderer.render(signed, 1.0, (320, 250), mirrored=mirrored) for mirrored in (False, True)
    )
    corner = slice(0, 50), slice(270, 320)
    assert (right[corner] == left[corner]).all()
    assert right[corner].any()


def test_water_falls_over_who_stands_in_it(renderer: FigureRenderer) -> None:
    dry = Figure("standing", camera=Camera(0, 0))
    water = Prop(PropKind.WATER, Point((0.0, 1.5, 0.3)), (0.1, 0.8, 0.02))
    wet = replace(dry, props=(water,))
    images = [renderer.render(figure, 0, (300, 300)).astype(int) for figure in (dry, wet)]
    change = np.abs(images[1] - images[0]).max(2)
    assert (change > 8).sum() > 500
    assert not change[:5].any()


@pytest.mark.parametrize("shape", list(BodyShape))
def test_a_face_has_brows(renderer: FigureRenderer, shape: BodyShape) -> None:
    standing = Figure("standing", camera=Camera(0, 0))
    size, look = (900, 900), Look(shape)
    image = renderer.render(standing, 0, size, look)[:, :, :3].astype(int)
    view = renderer.view(standing, size, shape)
    skin = posture(standing, renderer.body(shape), 0).skin()
    for eye in find_eyes(renderer.body(shape), skin, view):
        column = round(eye.column)
        brow = image[round(eye.row - 0.0195 * view.scale), column]
        forehead = image[round(eye.row - 0.0290 * view.scale), column]
        assert forehead.sum() - brow.sum() > 60
