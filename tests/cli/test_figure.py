from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from stretchtimer.cli.figure import FigureError, add_arguments, run
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.errors import NotInLibrary, RoutineUnreadable
from stretchtimer.storage.places import Places


def figure(tmp_path: Path, *words: str) -> int:
    from argparse import ArgumentParser

    parser = ArgumentParser()
    add_arguments(parser)
    around = Surroundings(Places.under(tmp_path / "data"), ("en",), quiet=True)
    return run(parser.parse_args(words), around)


def test_it_writes_a_picture_of_the_size_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "bridge.png"
    assert figure(tmp_path, "bridge", "-o", str(file), "--size", "200x150") == 0
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (200, 150)
    assert picture.pixelColor(0, 0).alpha() == 255


def test_the_background_can_be_clear(tmp_path: Path) -> None:
    file = tmp_path / "bridge.png"
    figure(tmp_path, "exercise:bridge", "-o", str(file), "--size", "100", "--clear")
    assert QImage(str(file)).pixelColor(0, 0).alpha() == 0


def test_left_is_the_mirror_image_of_right(tmp_path: Path) -> None:
    for side in ("left", "right"):
        file = str(tmp_path / f"{side}.png")
        figure(tmp_path, "pigeon", "-o", file, "--size", "100", "--side", side)
    left, right = QImage(str(tmp_path / "left.png")), QImage(str(tmp_path / "right.png"))
    assert left.flipped(Qt.Orientation.Horizontal) == right


def test_a_figure_of_ones_own_is_drawn(tmp_path: Path) -> None:
    folder = Places.under(tmp_path / "data").own_routines / "figures"
    folder.mkdir(parents=True)
    text = "format: 1\nfigure: my-figure\ncamera: {az: 0, el: 0}\nframes: [{}]\n"
    (folder / "my-figure.yaml").write_text(text)
    file = tmp_path / "mine.png"
    assert figure(tmp_path, "my-figure", "-o", str(file), "--size", "64") == 0
    assert file.is_file()


def test_a_broken_figure_says_what_is_wrong(tmp_path: Path) -> None:
    folder = Places.under(tmp_path / "data").own_routines / "figures"
    folder.mkdir(parents=True)
    (folder / "my-figure.yaml").write_text("format: 1\nfigure: my-figure\n")
    with pytest.raises(RoutineUnreadable, match="camera"):
        figure(tmp_path, "my-figure", "-o", str(tmp_path / "mine.png"))


def test_an_unknown_exercise_is_guessed(tmp_path: Path) -> None:
    with pytest.raises(NotInLibrary, match="pigeon"):
        figure(tmp_path, "pigeom", "-o", str(tmp_path / "a.png"))


@pytest.mark.parametrize("words", [["-o", "a.jpg"], ["-o", "a.png", "--size", "9"], []])
def test_wrong_usage_ends_with_2(tmp_path: Path, words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        figure(tmp_path, "bridge", *words)
    assert end.value.code == 2


def test_a_movement_is_animated_or_says_what_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "bridge.gif"
    try:
        figure(tmp_path, "bridge", "-o", str(file), "--size", "64")
    except FigureError as error:
        assert "Pillow" in str(error)  # noqa: PT017 - Pillow need not be installed
    else:
        assert file.read_bytes().startswith(b"GIF89a")
