import re

import pytest

from stretchtimer.core.safety import Condition
from stretchtimer.core.vocabulary import AREAS, BODY_PARTS, EQUIPMENT


def test_the_areas_are_those_of_the_format():
    assert " ".join(AREAS) == (
        "hamstrings quadriceps calf hip outer-hip hip-flexors glutes low-back back shoulder neck"
    )


def test_the_equipment_is_that_of_the_format():
    assert " ".join(EQUIPMENT) == (
        "mat strap ball wall cushion blocks chair bed car cold-pack patch non-slip-mat grab-bar"
    )


def test_the_conditions_are_those_of_the_format():
    assert " ".join(condition.value for condition in Condition) == (
        "hamstring-tear sit-bone-pain outer-hip-pain hip-replacement knee-injury "
        "back-pain-with-tingling pregnancy osteoporosis blood-thinners poor-sensation "
        "balance-problems"
    )


@pytest.mark.parametrize("words", [AREAS, EQUIPMENT, BODY_PARTS])
def test_no_word_stands_twice(words):
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("word", [*AREAS, *EQUIPMENT, *BODY_PARTS])
def test_every_word_is_small_letters_and_hyphens(word):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", word)
