import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.exercise import Kind
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.foreign import Foreign
from stretchtimer.storage.foreign_free_db import from_free_db
from stretchtimer.storage.foreign_wger import from_wger
from stretchtimer.storage.foreign_writing import MARK, exercise_text
from stretchtimer.storage.reading import Source, read_exercise
from tests.storage.foreign_samples import FREE_DB, WGER

FROM_FREE_DB, FROM_WGER = from_free_db(FREE_DB), from_wger(WGER)


def reading(foreign, tmp_path):
    text = exercise_text(foreign, "an-id")
    source = Source(tmp_path / "exercises" / "an-id.yaml", text.encode(), is_own=True)
    return read_exercise(source, ExerciseBook(()))


@pytest.mark.parametrize("foreign", [FROM_FREE_DB, FROM_WGER])
def test_the_file_has_no_errors(foreign, tmp_path):
    assert not [one for one in reading(foreign, tmp_path).problems if one.is_error]


def test_what_is_known_is_in_it(tmp_path):
    exercise = reading(FROM_FREE_DB, tmp_path).value
    assert exercise.name == "Door frame reach"
    assert exercise.steps == ("Lie down: heel on the frame.", "Wait. Breathe # slowly.")
    assert exercise.areas == ("hamstrings", "low-back")
    assert exercise.level == 2


def test_source_and_licence_are_kept_in_the_file(tmp_path):
    source, licence = reading(FROM_WGER, tmp_path).value.sources
    assert source == FROM_WGER.source
    assert licence == f"Licence: {FROM_WGER.licence}"


@pytest.mark.parametrize(
    "lacking",
    [
        "summary",
        "position",
        "side_means",
        "dose",
        "cues",
        "stop_if",
        "not_with",
        "easier",
        "figure",
    ],
)
def test_what_is_lacking_is_marked(lacking):
    lines = exercise_text(FROM_FREE_DB, "an-id").splitlines()
    assert any(line.startswith(f"{MARK} {lacking}") for line in lines)


def test_no_dose_is_made_up(tmp_path):
    assert reading(FROM_FREE_DB, tmp_path).value.dose.hold is None


def test_what_we_have_no_word_for_is_left_to_the_reader():
    assert f"{MARK} equipment; the source says bands." in exercise_text(FROM_FREE_DB, "an-id")


def test_a_language_that_is_not_known_is_marked():
    text = exercise_text(replace(FROM_WGER, language=""), "an-id")
    assert f"language: en  {MARK} which language is it?" in text


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" "),
    max_size=40,
).map(lambda text: " ".join(text.split()))
named = texts.map(lambda text: text or "a name")


@given(
    st.builds(
        Foreign,
        name=named,
        kind=st.sampled_from(Kind),
        source=texts,
        licence=texts,
        muscles=st.lists(named, max_size=3).map(tuple),
        unmatched=st.lists(texts, max_size=2).map(tuple),
        steps=st.lists(texts, max_size=3).map(tuple),
        pictures=st.lists(texts, max_size=2).map(tuple),
    )
)
def test_whatever_the_words_are_they_come_out_as_they_went_in(tmp_path_factory, foreign):
    read = reading(foreign, tmp_path_factory.getbasetemp())
    assert not [str(one) for one in read.problems if one.is_error]
    exercise = read.value
    assert (exercise.name, exercise.steps) == (foreign.name, foreign.steps)
    assert exercise.muscles == foreign.muscles


@given(st.text(min_size=1))
def test_every_name_gives_an_id(name):
    identifier = replace(FROM_FREE_DB, name=name).id
    text = exercise_text(replace(FROM_FREE_DB, name="A name"), identifier)
    assert json.loads(json.dumps(identifier)) in text
    assert identifier
