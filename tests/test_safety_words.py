import re

import pytest

from stretchtimer import safety_words
from stretchtimer.core.safety import Condition


def all_words():
    yield safety_words.DISCLAIMER_SHORT
    yield safety_words.DISCLAIMER_FIRST_RUN
    yield from safety_words.STOP_NOW_QUESTIONS
    yield from safety_words.CONDITION_QUESTIONS.values()
    yield from safety_words.CONDITION_WORDS.values()
    for title, signs in safety_words.RED_FLAGS:
        yield title
        yield from signs


def test_the_short_disclaimer_is_the_one_that_was_agreed_on():
    assert safety_words.DISCLAIMER_SHORT == (
        "General information for self-care. It does not diagnose or treat. "
        "Stop if pain is sharp or spreading."
    )


def test_the_first_run_says_that_nobody_has_reviewed_it():
    assert "No physiotherapist has reviewed" in safety_words.DISCLAIMER_FIRST_RUN


def test_there_are_seven_questions_that_stop_a_session():
    assert len(safety_words.STOP_NOW_QUESTIONS) == 7


@pytest.mark.parametrize("condition", Condition)
def test_every_condition_has_a_question_and_a_name(condition):
    assert safety_words.CONDITION_QUESTIONS[condition]
    assert safety_words.CONDITION_WORDS[condition]


def test_the_warning_signs_begin_with_the_most_pressing():
    titles = [title for title, _ in safety_words.RED_FLAGS]
    assert "emergency" in titles[0]
    assert "same day" in titles[1]
    assert "soon" in titles[2]


@pytest.mark.parametrize(
    "sign",
    ["numbness", "urine or stool", "chest pain", "swollen", "bear weight", "fever", "cancer"],
)
def test_no_warning_sign_is_missing(sign):
    assert any(sign in one for _, signs in safety_words.RED_FLAGS for one in signs)


def test_only_the_disclaimer_uses_words_of_medicine():
    claim = re.compile(r"\b(diagnos|treat|cure|heal|fix|correct)", re.IGNORECASE)
    said = [words for words in all_words() if claim.search(words)]
    assert said == [safety_words.DISCLAIMER_SHORT]


def test_nobody_is_shouted_at():
    assert not any("!" in words for words in all_words())
