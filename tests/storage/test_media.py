import os
from pathlib import Path

import pytest

from stretchtimer.storage.media import PICTURES, SOUNDS, Refused, media_path
from tests.storage.texts import EXERCISE, exercise_reading

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
posix = pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")


@pytest.fixture
def folder(tmp_path):
    """A routines folder with a picture in it, and a secret beside it."""
    (tmp_path / "secret.png").write_bytes(PNG)
    inside = tmp_path / "routines"
    (inside / "images").mkdir(parents=True)
    (inside / "images" / "photo.png").write_bytes(PNG)
    return inside


def refused(folder, name, endings=PICTURES):
    with pytest.raises(Refused) as caught:
        media_path(folder, name, endings)
    return str(caught.value)


def test_a_picture_below_the_folder_is_found(folder):
    found = media_path(folder, "images/photo.png", PICTURES)
    assert found == folder / "images" / "photo.png"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "images/../../secret.png",
        "images/../images/photo.png",
        "/etc/passwd.png",
        "//server/share.png",
        "C:/secret.png",
        "C:secret.png",
        "..\\secret.png",
        "images\\photo.png",
        "file:///secret.png",
        "https://example.org/a.png",
        "data:image/png;base64,xx",
        "images/photo.png\0.png",
        "",
        ".",
        "..",
        "~/secret.png",
        "a" * 5_000 + ".png",
        "images/" * 3_000 + "a.png",
        "\udcff.png",
    ],
)
def test_a_name_that_leads_anywhere_else_is_refused(folder, name):
    assert refused(folder, name)


@pytest.mark.parametrize("name", ["photo.svg", "photo", "photo.png.exe", "photo.yaml", ".png"])
def test_other_kinds_of_file_are_refused(folder, name):
    (folder / name).write_bytes(PNG)
    assert refused(folder, name)


@pytest.mark.parametrize("ending", PICTURES + SOUNDS)
def test_a_file_that_is_not_what_its_name_says_is_refused(folder, ending):
    (folder / f"a{ending}").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert ending[1:].upper() in refused(folder, f"a{ending}", (ending,))


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("a.JPEG", b"\xff\xd8\xff\xe0"),
        ("a.webp", b"RIFF\0\0\0\0WEBP"),
        ("a.wav", b"RIFF\0\0\0\0WAVE"),
        ("a.ogg", b"OggS"),
        ("a.flac", b"fLaC"),
        ("a.mp3", b"ID3"),
    ],
)
def test_every_allowed_kind_is_found(folder, name, head):
    (folder / name).write_bytes(head + b"\0" * 20)
    assert media_path(folder, name, PICTURES + SOUNDS).name == name


@posix
def test_a_link_that_leaves_the_folder_is_refused(folder):
    (folder / "a.png").symlink_to(folder.parent / "secret.png")
    assert "leads out" in refused(folder, "a.png")


@posix
def test_a_folder_that_is_a_link_out_is_refused(folder):
    (folder / "out").symlink_to(folder.parent)
    assert "leads out" in refused(folder, "out/secret.png")


@posix
def test_a_link_inside_the_folder_is_followed(folder):
    (folder / "a.png").symlink_to(folder / "images" / "photo.png")
    assert media_path(folder, "a.png", PICTURES) == folder / "images" / "photo.png"


@posix
def test_a_routines_folder_that_is_a_link_itself_is_fine(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    assert media_path(tmp_path / "link", "images/photo.png", PICTURES)


@posix
def test_links_that_go_round_are_refused(folder):
    (folder / "a.png").symlink_to(folder / "b.png")
    (folder / "b.png").symlink_to(folder / "a.png")
    assert refused(folder, "a.png")


@posix
@pytest.mark.parametrize("kind", ["pipe", "folder", "device"])
def test_only_ordinary_files_are_opened(folder, kind):
    if kind == "pipe":
        os.mkfifo(folder / "a.png")
    elif kind == "folder":
        (folder / "a.png").mkdir()
    else:
        (folder / "a.png").symlink_to("/dev/zero")
    assert refused(folder, "a.png")


@pytest.mark.parametrize("key", ["picture: nosuch.png", "picture: [a.svg, ../b.png]"])
def test_a_bad_picture_is_a_warning_and_the_exercise_can_be_used(key):
    found = exercise_reading(EXERCISE + key + "\n", folder=Path("nowhere"))
    assert found.value.pictures == ()
    assert {(p.code, p.is_error) for p in found.problems} == {("media", False)}


def test_the_second_bad_picture_is_located_in_the_list():
    problems = exercise_reading(EXERCISE + "picture: [a.svg, b.svg]\n").problems
    assert [problem.key for problem in problems] == ["picture[0]", "picture[1]"]


def test_a_recording_that_is_not_there_is_a_warning_at_its_cue():
    (problem,) = exercise_reading(EXERCISE + "recordings: {hold: a.ogg}\n").problems
    assert (problem.key, problem.is_error) == ("recordings.hold", False)


def test_a_picture_that_is_there_is_in_the_exercise(folder):
    found = exercise_reading(EXERCISE + "picture: images/photo.png\n", folder=folder)
    assert found.value.pictures == (str(folder / "images" / "photo.png"),)
