import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.sound.numbers import in_words, spoken


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (20, "twenty"),
        (45, "forty-five"),
        (100, "one hundred"),
        (110, "one hundred ten"),
        (2001, "two thousand one"),
        (1.5, "one point five"),
        (2.25, "two point two five"),
        (3.0, "three"),
    ],
)
def test_a_number_in_words(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hold 30 s", "Hold thirty seconds."),
        ("Rest 1 min.", "Rest one minute."),
        ("Move 5 cm forward.", "Move five centimetres forward."),
        ("2 × 30s", "two times thirty seconds."),
        ("5-10 breaths", "five to ten breaths."),
        ("at 40 °C", "at forty degrees."),
        ("AIS calf stretch", "A I S calf stretch."),
        ("Halfway!", "Halfway!"),
        ("the driver's seat", "the driver's seat."),
        ("", ""),
    ],
)
def test_a_text_as_it_is_spoken(text, said):
    assert spoken(text) == said


@given(st.text(max_size=60))
def test_no_text_does_harm_and_what_is_spoken_stays_as_it_is(text):
    assert spoken(spoken(text)) == spoken(text)
