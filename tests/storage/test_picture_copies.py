import pytest

from stretchtimer.storage.files import CannotRead
from stretchtimer.storage.media import PICTURES, media_path
from stretchtimer.storage.picture_copies import copied_picture
from tests.storage.parcels import PNG


@pytest.fixture
def photo(tmp_path):
    """Makes a photo, as a camera's card has it."""

    def make(name, content=PNG):
        path = tmp_path / "card" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return make


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("IMG_0815.PNG", "images/img-0815.png"),
        ("Dehnung Hüfte (2).png", "images/dehnung-hufte-2.png"),
        ("…….png", "images/picture.png"),
    ],
)
def test_a_photo_is_copied_under_a_name_that_every_system_can_read(photo, tmp_path, name, copy):
    assert copied_picture(photo(name), tmp_path / "own") == copy
    assert media_path(tmp_path / "own", copy, PICTURES).read_bytes() == PNG


def test_the_same_photo_is_copied_once(photo, tmp_path):
    first = copied_picture(photo("a.png"), tmp_path / "own")
    assert copied_picture(photo("a.png"), tmp_path / "own") == first
    assert len(list((tmp_path / "own" / "images").iterdir())) == 1


def test_another_photo_of_that_name_stays(photo, tmp_path):
    copied_picture(photo("a.png"), tmp_path / "own")
    assert copied_picture(photo("a.png", PNG + b"2"), tmp_path / "own") == "images/a-2.png"
    assert (tmp_path / "own" / "images" / "a.png").read_bytes() == PNG


@pytest.mark.parametrize(("name", "content"), [("a.svg", PNG), ("a.png", b"<svg/>"), ("a", PNG)])
def test_what_is_no_picture_is_not_copied(photo, tmp_path, name, content):
    with pytest.raises(CannotRead, match="no picture"):
        copied_picture(photo(name, content), tmp_path / "own")
    assert not (tmp_path / "own").exists()
