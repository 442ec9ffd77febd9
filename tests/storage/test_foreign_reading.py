import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.storage.foreign import NotForeign
from stretchtimer.storage.foreign_reading import read_foreign
from tests.storage.foreign_samples import FREE_DB, WGER


@pytest.fixture
def read(tmp_path):
    """Reads a value as the JSON file it would be."""

    def read_it(value):
        (tmp_path / "x.json").write_text(json.dumps(value), encoding="utf-8")
        return [one.name for one in read_foreign(tmp_path / "x.json")]

    return read_it


@pytest.mark.parametrize(
    ("stored", "names"),
    [
        (FREE_DB, ["Door frame reach"]),
        ([FREE_DB, FREE_DB], ["Door frame reach", "Door frame reach"]),
        (WGER, ["Frame stretch"]),
        ({"count": 1, "next": None, "results": [WGER]}, ["Frame stretch"]),
        ({"exercises": [FREE_DB, "odd", {}]}, ["Door frame reach"]),
    ],
)
def test_one_a_list_and_a_page_of_results_are_read(read, stored, names):
    assert read(stored) == names


@pytest.mark.parametrize("stored", [[], {}, 3, "x", None, [[FREE_DB]], {"results": 3}])
def test_a_file_without_exercises_is_refused(read, stored):
    with pytest.raises(NotForeign, match=r"no exercise of free-exercise-db or of wger"):
        read(stored)


@pytest.mark.parametrize("content", [b"", b"no json", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused(tmp_path, content):
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(NotForeign, match="no JSON"):
        read_foreign(tmp_path / "x.json")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(NotForeign, match="no such file"):
        read_foreign(tmp_path / "x.json")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


@given(st.sampled_from([FREE_DB, WGER]), st.data())
def test_whatever_stands_in_a_field_it_is_read_or_refused(tmp_path_factory, sample, data):
    key = data.draw(st.sampled_from(sorted(sample)))
    path = tmp_path_factory.getbasetemp() / "odd.json"
    path.write_text(json.dumps({**sample, key: data.draw(values)}), encoding="utf-8")
    try:
        (exercise,) = read_foreign(path)
    except NotForeign:
        return
    assert exercise.name
