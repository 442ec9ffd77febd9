import contextlib
import json
import os
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.bundle import BundleRefused, Effect
from stretchtimer.core.comparing import DoseChange
from stretchtimer.storage.bundle_reading import open_bundle
from stretchtimer.storage.bundle_writing import write_bundle
from tests.storage.parcels import (
    EASIER,
    OGG,
    PNG,
    ROUTINE,
    Home,
    author,
    entry,
    knee_week_2,
    manifest_of,
    zipped,
)

FILES = knee_week_2()


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def opened(home, tmp_path):
    """Opens bytes as a bundle."""

    def open_it(content):
        path = tmp_path / "in.stretch"
        path.write_bytes(content)
        return open_bundle(path, home.staging, home.folders)

    return open_it


def refusal(opened, content):
    with pytest.raises(BundleRefused) as refused:
        opened(content)
    return str(refused.value)


def effects(unpacked):
    return {part.name: part.effect for part in unpacked.parcel.parts}


def test_an_opened_bundle_shows_its_routine(opened):
    assert opened(zipped(FILES)).parcel.routine.title == "Knee, week 2"


def test_in_an_empty_library_all_of_it_is_new(opened):
    assert set(effects(opened(zipped(FILES))).values()) == {Effect.NEW}


def test_opening_adds_nothing(home, opened):
    before = home.everything()
    opened(zipped(FILES)).discard()
    assert home.everything() - before == {"staging"} - before


def test_the_files_wait_as_they_are(opened):
    unpacked = opened(zipped(FILES))
    assert {name: (unpacked.folder / name).read_bytes() for name in FILES} == FILES


def test_what_is_there_already_is_the_same(home, opened):
    home.write(FILES)
    assert opened(zipped(FILES)).parcel.changes_nothing


def test_what_was_shipped_as_it_is_is_the_same(home, opened):
    home.write({"exercises/quad-set.yaml": EASIER.encode()}, "shipped")
    assert effects(opened(zipped(FILES)))["exercises/quad-set.yaml"] is Effect.SAME


def test_a_picture_counts_as_there_only_in_the_own_folder(home, opened):
    home.write({"images/ankle.png": PNG}, "shipped")
    assert effects(opened(zipped(FILES)))["images/ankle.png"] is Effect.NEW


def test_an_own_file_that_would_change_is_named(home, opened):
    home.write({"exercises/quad-set.yaml": EASIER.replace("5s", "6s").encode()})
    assert opened(zipped(FILES)).parcel.named(Effect.REPLACES) == ("exercises/quad-set.yaml",)


def test_an_own_file_with_the_other_ending_is_found(home, opened):
    home.write({"exercises/quad-set.yml": EASIER.replace("5s", "6s").encode()})
    assert opened(zipped(FILES)).parcel.named(Effect.REPLACES) == ("exercises/quad-set.yaml",)


def test_a_shipped_file_that_would_be_covered_is_named(home, opened):
    home.write({"exercises/quad-set.yaml": EASIER.replace("5s", "6s").encode()}, "shipped")
    assert opened(zipped(FILES)).parcel.named(Effect.COVERS) == ("exercises/quad-set.yaml",)


def test_a_changed_dose_is_told_before_anything_is_added(home, opened):
    home.write(FILES)
    new = {**FILES, "knee-week-2.yaml": ROUTINE.replace("hold: 30s", "hold: 45s").encode()}
    change = DoseChange("Heel slide", "hold", 30_000, 45_000)
    assert opened(zipped(new)).parcel.differences == (change,)


def test_the_same_routine_has_no_differences(home, opened):
    home.write(FILES)
    assert opened(zipped(FILES)).parcel.differences == ()


def test_an_own_routine_that_is_broken_stops_nothing(home, opened):
    home.write({"knee-week-2.yaml": b"not a routine"})
    assert opened(zipped(FILES)).parcel.named(Effect.REPLACES) == ("knee-week-2.yaml",)


def test_a_newer_format_needs_a_newer_program(opened):
    content = zipped(FILES, manifest_of(FILES, format=2))
    assert "a newer StretchTimer" in refusal(opened, content)


@pytest.mark.parametrize(
    "manifest",
    [
        b"{}",
        b"[]",
        b"no json",
        b"[" * 100_000,
        b"\xff\xfe",
        manifest_of(FILES, format="1"),
        manifest_of(FILES, format=0),
        manifest_of(FILES, files=["knee-week-2.yaml"]),
        b'{"format": 1' + b" " * 1_100_000 + b"}",
    ],
    ids=["empty", "list", "text", "deep", "bytes", "word", "zero", "names", "large"],
)
def test_a_manifest_that_is_none_is_refused(opened, manifest):
    assert "list of contents is missing or damaged" in refusal(opened, zipped(FILES, manifest))


def test_a_bundle_without_manifest_is_refused(opened, tmp_path):
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr(entry("mimetype"), "application/vnd.stretchtimer.bundle+zip")
    content = (tmp_path / "b.zip").read_bytes()
    assert "list of contents is missing" in refusal(opened, content)


def test_another_kind_of_file_is_refused(opened):
    content = zipped(FILES, mimetype=(entry("mimetype"), b"application/epub+zip"))
    assert "its type is another" in refusal(opened, content)


def test_a_file_that_the_manifest_does_not_list_is_refused(opened):
    content = zipped(FILES, extra=((entry("images/more.png"), PNG),))
    assert "does not match" in refusal(opened, content)


def test_a_file_that_is_listed_and_missing_is_refused(opened):
    files = {name: content for name, content in FILES.items() if name != "images/ankle.png"}
    assert "does not match" in refusal(opened, zipped(files, manifest_of(FILES)))


def test_a_file_that_was_changed_on_the_way_is_refused(opened):
    changed = {**FILES, "images/ankle.png": PNG + b"!"}
    said = refusal(opened, zipped(changed, manifest_of(FILES)))
    assert said == "images/ankle.png in it was changed or damaged on the way."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("run.exe", b"MZ"),
        ("images/drawing.svg", b"<svg/>"),
        ("images/fake.png", b"<svg/>"),
        ("voice/fake.ogg", b"\x00\x01\x02"),
        ("deeper/exercises/quad.yaml", EASIER.encode()),
        ("ex.ercises/quad.yaml", EASIER.encode()),
        ("exercises/Quad.yaml", EASIER.encode()),
        ("exercises/quad.yml", EASIER.encode()),
        ("README", b"hello"),
    ],
)
def test_what_is_neither_routine_nor_picture_nor_sound_is_refused(opened, name, content):
    said = refusal(opened, zipped({**FILES, name: content}))
    assert said == f"{name} in it is no routine, picture or sound."


@pytest.mark.parametrize("kind", ["none", "two"])
def test_there_is_one_routine_in_a_bundle(opened, kind):
    files = dict(FILES)
    if kind == "two":
        files["another.yaml"] = ROUTINE.replace("knee-week-2", "another").encode()
    else:
        del files["knee-week-2.yaml"]
    assert refusal(opened, zipped(files)) == "There has to be one routine in it."


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("knee-week-2.yaml", ROUTINE.replace("reps: 2", "rset: 2"), "knee-week-2.yaml, line 9"),
        ("exercises/quad-set.yaml", EASIER.replace("5s", "1:30"), "quad-set.yaml, line 5"),
        ("figures/heel-slide.yaml", "format: 1", "figures/heel-slide.yaml, line 1"),
    ],
)
def test_a_file_with_errors_is_refused_with_the_place(opened, name, content, where):
    assert where in refusal(opened, zipped({**FILES, name: content.encode()}))


def test_an_exercise_that_is_nowhere_is_refused(opened):
    files = {name: inside for name, inside in FILES.items() if "heel" not in name}
    assert "There is no exercise `heel-slide`" in refusal(opened, zipped(files))


def test_an_exercise_of_the_own_library_may_be_missing_in_it(home, opened):
    home.write({"exercises/quad-set.yaml": EASIER.encode()})
    files = {name: inside for name, inside in FILES.items() if "quad" not in name}
    assert opened(zipped(files)).parcel.routine.id == "knee-week-2"


def test_no_file_is_refused(home, tmp_path):
    with pytest.raises(BundleRefused, match="There is no such file"):
        open_bundle(tmp_path / "nowhere.stretch", home.staging, home.folders)


def test_a_pipe_is_refused_at_once(home, tmp_path):
    os.mkfifo(tmp_path / "pipe.stretch")
    with pytest.raises(BundleRefused, match="no ordinary file"):
        open_bundle(tmp_path / "pipe.stretch", home.staging, home.folders)


def test_a_name_longer_than_the_disk_can_keep_is_refused(opened):
    said = refusal(opened, zipped({**FILES, f"images/{'ü' * 150}.png": PNG}))
    assert said.startswith("The file cannot be opened (")


def test_no_room_to_look_at_it_is_told(home, tmp_path):
    (tmp_path / "in.stretch").write_bytes(zipped(FILES))
    (tmp_path / "file").write_text("")
    with pytest.raises(BundleRefused, match="cannot be opened"):
        open_bundle(tmp_path / "in.stretch", tmp_path / "file", home.folders)


def test_a_refused_bundle_leaves_nothing_behind(home, opened):
    refusal(opened, zipped({**FILES, "run.exe": b"MZ"}))
    assert home.everything() <= {"staging"}


def test_who_made_it_is_shown_without_control_characters(opened):
    content = zipped(FILES, manifest_of(FILES, made_by="a\u202eb"))
    assert opened(content).parcel.made_by == "a\\u202Eb"


@given(st.integers(0, len(zipped(FILES)) - 1), st.binary(min_size=1, max_size=16), st.booleans())
def test_whatever_is_damaged_is_opened_or_refused_and_leaves_nothing(
    tmp_path_factory, place, damage, cut
):
    home = Home(tmp_path_factory.mktemp("home"))
    content = zipped(FILES)
    end = b"" if cut else content[place + len(damage) :]
    (home.path / "in.stretch").write_bytes(content[:place] + damage + end)
    with contextlib.suppress(BundleRefused):
        open_bundle(home.path / "in.stretch", home.staging, home.folders).discard()
    assert home.everything() <= {"in.stretch", "staging"}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
told = st.fixed_dictionaries(
    {},
    optional={
        "format": json_values,
        "routine": json_values | st.just("knee-week-2"),
        "made_by": json_values,
        "files": json_values | st.just(dict.fromkeys(FILES, "0")),
    },
)


@given(json_values | told)
def test_whatever_the_manifest_says_the_bundle_is_opened_or_refused(tmp_path_factory, said):
    home = Home(tmp_path_factory.mktemp("home"))
    (home.path / "in.stretch").write_bytes(zipped(FILES, json.dumps(said).encode()))
    with contextlib.suppress(BundleRefused):
        open_bundle(home.path / "in.stretch", home.staging, home.folders).discard()
    assert home.everything() <= {"in.stretch", "staging"}


def test_a_bundle_made_by_the_program_is_opened(tmp_path):
    theirs, ours = author(tmp_path / "theirs"), Home(tmp_path / "ours")
    write_bundle(tmp_path / "x.stretch", "knee-week-2", theirs.folders, "a test")
    unpacked = open_bundle(tmp_path / "x.stretch", ours.staging, ours.folders)
    assert effects(unpacked).keys() == FILES.keys()
    assert unpacked.parcel.made_by == "a test"
    assert (unpacked.folder / "exercises/voice/hold.ogg").read_bytes() == OGG
