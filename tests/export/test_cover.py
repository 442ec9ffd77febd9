"""The cover picture of an audio guide."""

from pathlib import Path

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.figure import Figure
from stretchtimer.export.cover import cover_of
from stretchtimer.resources import data_root
from tests.examples import routine, step

BODIES = Path(data_root("assets")) / "bodies"
DRAWN = step(Exercise("pigeon", "Pigeon", figure="pigeon"))


def test_the_cover_is_a_png_of_the_first_figure():
    cover = cover_of(routine(DRAWN), Figure, BODIES)
    assert cover.startswith(b"\x89PNG")


def test_without_a_figure_there_is_no_cover():
    assert cover_of(routine(DRAWN), lambda _: None, BODIES) == b""


def test_a_body_that_is_gone_leaves_the_guide_without_a_cover(tmp_path):
    assert cover_of(routine(DRAWN), Figure, tmp_path) == b""
