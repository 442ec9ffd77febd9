"""How wide and how high cards are."""

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.gui.cards.layout import GAP, TextHeights, TextLines, card_layout, columns_in

HEIGHTS = TextHeights(title=22, small=16, pill=20)


def test_the_usual_window_has_three_columns():
    assert columns_in(990, 1.0)[0] == 3


def test_larger_text_has_fewer_columns():
    assert columns_in(990, 2.0)[0] < columns_in(990, 1.0)[0]


def test_a_card_alone_in_a_wide_row_has_its_picture_beside_the_words():
    assert card_layout(740, 3.0, HEIGHTS, TextLines()).beside


def test_a_card_alone_in_a_narrow_row_has_its_picture_above():
    assert not card_layout(300, 1.0, HEIGHTS, TextLines()).beside


@given(st.integers(200, 4000), st.floats(1, 3))
def test_the_columns_fill_the_room_and_never_more(room, scale):
    columns, width = columns_in(room, scale)
    filled = columns * width + (columns - 1) * GAP
    assert room - columns < filled <= room


@given(st.integers(200, 4000), st.floats(1, 3), st.integers(1, 2), st.integers(1, 3))
def test_there_is_always_room_for_words(room, scale, titles, pills):
    layout = card_layout(room, scale, HEIGHTS, TextLines(titles, 1, pills))
    assert layout.words_width > 100
    assert layout.height >= titles * HEIGHTS.title + HEIGHTS.small + pills * HEIGHTS.pill
