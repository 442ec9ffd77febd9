"""What could stand where somebody is writing."""

import pytest

from stretchtimer.core.candidates import Candidate
from stretchtimer.core.vocabulary import AREAS, EQUIPMENT
from stretchtimer.storage.completing import Lexicon, candidates_at
from stretchtimer.storage.schema import schema

LEXICON = Lexicon(
    schema("routine"),
    schema("exercise"),
    (Candidate("pigeon", "Pigeon"), Candidate("bridge", "Bridge")),
    (Candidate("pigeon-figure"),),
)


def words(text: str, *, is_exercise: bool = False) -> list[str]:
    """What is offered at the ``|`` in *text*."""
    before, _, after = text.partition("|")
    lines = (before + after).split("\n")
    line = before.count("\n")
    column = len(before) - before.rfind("\n") - 1
    found = candidates_at(LEXICON, lines, line, column, is_exercise=is_exercise)
    return [candidate.word for candidate in found.words]


def test_keys_at_the_top_are_those_of_a_routine():
    assert words("format: 1\nsum|") == ["summary"]


def test_a_key_that_is_there_is_not_offered_again():
    assert "title" not in words("title: X\n|\nlevel: 1")
    assert "level" not in words("title: X\n|\nlevel: 1")


def test_a_new_step_begins_with_what_tells_its_kind():
    assert words("steps:\n  - |")[:4] == ["exercise", "note", "rest", "repeat"]


@pytest.mark.parametrize("margin", ["", "  ", "    "])
def test_a_step_is_known_however_far_it_is_set_in(margin):
    assert words(f"steps:\n{margin}- exercise: pigeon\n{margin}  h|") == ["hold"]


def test_a_circuit_has_no_keys_of_an_exercise():
    assert "hold" not in words("steps:\n  - repeat: 2\n    |")


def test_keys_inside_cues_are_cues():
    assert words("steps:\n  - exercise: pigeon\n    cues:\n      se|") == ["setup", "release"]


@pytest.mark.parametrize("key", ["exercise", "easier"])
def test_ids_of_exercises_are_offered_where_one_stands(key):
    assert words(f"steps:\n  - exercise: x\n  - {key}: pi|") == ["pigeon"]


def test_ids_are_found_by_their_names_too():
    assert words("steps:\n  - exercise: ridge|") == ["bridge"]


def test_ids_are_offered_inside_brackets():
    assert words("steps:\n  - exercise: x\n    easier: [pigeon, b|") == ["bridge"]


def test_the_words_of_a_key_are_those_of_the_schema():
    assert words("steps:\n  - exercise: x\n    sides: |")[:2] == ["each", "alternate"]
    assert words("level: |") == ["1", "2", "3"]


def test_durations_show_how_one_is_written():
    assert "30s" in words("steps:\n  - exercise: x\n    hold: |")


def test_areas_equipment_and_figures_are_offered_in_an_exercise():
    assert words("areas: [|", is_exercise=True) == list(AREAS)
    assert words("equipment: m|", is_exercise=True)[0] == "mat"
    assert set(words("equipment: [|", is_exercise=True)) == set(EQUIPMENT)
    assert words("figure: p|", is_exercise=True) == ["pigeon-figure"]


def test_a_figure_is_offered_for_an_exercise_written_in_place():
    assert words("steps:\n  - exercise:\n      name: X\n      figure: |") == ["pigeon-figure"]


def test_a_list_below_its_key_gets_the_words_of_the_key():
    assert words("areas:\n  - ham|", is_exercise=True) == ["hamstrings"]


@pytest.mark.parametrize("text", ["# ho|", "title: Hi|", "title: a b|", "title:|", "- - |: ["])
def test_nothing_is_offered_in_remarks_and_free_text(text):
    assert words(text) == []


def test_a_word_is_replaced_from_where_it_begins():
    found = candidates_at(LEXICON, ["steps:", "  - exercise: pi"], 1, 16)
    assert found.start == 14
