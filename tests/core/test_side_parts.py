"""The part of the body that a side is named by."""

import pytest

from stretchtimer.core.side_parts import part_named_in


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("the leg with the strap", "leg"),
        ("the hip that is stretched", "hip"),
        ("Das Bein, das hinten steht", "leg"),
        ("la rodilla de arriba", "knee"),
        ("el pie de delante", "foot"),
        ("la pierna de atrás", "leg"),
        ("le bras tendu", "arm"),
        ("the side you lie on", "side"),
        ("where it is warm", "side"),
        ("", "side"),
    ],
)
def test_a_side_is_named_by_the_part_that_the_text_speaks_of(text, part):
    assert part_named_in(text) == part
