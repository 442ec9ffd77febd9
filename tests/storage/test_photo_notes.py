"""A photo without what its camera noted; the pictures are made by Pillow."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.storage.photo_notes import without_notes

Image = pytest.importorskip("PIL.Image")
ORIENTATION, GPS, OWNER = 0x0112, 0x8825, 0x013B


def photo(kind, orientation=1):
    notes = Image.Exif()
    notes[ORIENTATION], notes[OWNER] = orientation, "Somebody"
    notes.get_ifd(GPS)[1] = "N"
    file = BytesIO()
    Image.effect_noise((40, 30), 60).convert("RGB").save(file, kind, exif=notes, quality=90)
    return file.getvalue()


def opened(content):
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_and_owner_are_left_out(kind):
    notes = opened(without_notes(photo(kind))).getexif()
    assert (notes.get(OWNER), dict(notes.get_ifd(GPS))) == (None, {})


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_picture_stays_the_same(kind):
    before = photo(kind)
    assert opened(without_notes(before)).tobytes() == opened(before).tobytes()


def test_how_the_camera_was_held_stays():
    assert opened(without_notes(photo("JPEG", 6))).getexif()[ORIENTATION] == 6


def test_nothing_is_left_out_twice():
    once = without_notes(photo("JPEG", 6))
    assert without_notes(once) == once


@given(st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 400), st.binary(max_size=4))
def test_no_damage_is_too_much(kind, at, damage):
    content = photo(kind)
    assert isinstance(without_notes(content[:at] + damage + content[at + 4 :]), bytes)


@given(st.binary(max_size=60))
def test_what_is_no_picture_stays_as_it_is(content):
    assert without_notes(content) == content or content[:2] in (b"\xff\xd8", b"RI", b"\x89P")
