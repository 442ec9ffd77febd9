"""Picture files are read for what they are, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from stretchtimer.figure.qt_picture_files import fitted, read_picture
from tests.gui.session_pictures import HOSTILE, hostile, picture

ROOM = QSize(400, 400)


@pytest.mark.qt_log_ignore("libpng", "Invalid", "QImageIOHandler")
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_no_picture(qapp: object, tmp_path: Path, kind: str) -> None:
    assert read_picture(hostile(tmp_path, kind), ROOM) is None


@pytest.mark.parametrize("suffix", ["png", "jpg", "jpeg", "webp"])
def test_a_picture_is_read_in_every_format(qapp: object, tmp_path: Path, suffix: str) -> None:
    image = read_picture(picture(tmp_path / f"a.{suffix}"), ROOM)

    assert image is not None
    assert image.size() == QSize(40, 20)


def test_the_content_decides_whatever_the_name_says(qapp: object, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg").rename(tmp_path / "a.png")

    assert read_picture(path, ROOM) is not None


def test_a_large_picture_is_made_smaller_when_it_is_read(qapp: object, tmp_path: Path) -> None:
    image = read_picture(picture(tmp_path / "a.png", 200, 100), QSize(50, 50))

    assert image is not None
    assert image.size() == QSize(50, 25)


def test_a_very_flat_picture_keeps_a_pixel() -> None:
    assert fitted(QSize(10_000, 2), QSize(100, 100)) == QSize(100, 1)
