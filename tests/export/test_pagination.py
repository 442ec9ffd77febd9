import itertools

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.export.pagination import Piece, Placed, paginate

ROOM = 100.0
pieces = st.lists(
    st.builds(
        Piece,
        height=st.integers(1, 60).map(float),
        before=st.integers(0, 10).map(float),
        keeps_next=st.booleans(),
    ),
    max_size=40,
)


def test_nothing_needs_no_page():
    assert paginate([], ROOM) == []


def test_pieces_stand_one_under_the_other():
    placed = paginate([Piece(30), Piece(40, before=5)], ROOM)
    assert placed == [Placed(0, 0, 0), Placed(1, 0, 35)]


def test_the_room_above_the_first_piece_of_a_page_falls_away():
    placed = paginate([Piece(90, before=9), Piece(20, before=5)], ROOM)
    assert placed == [Placed(0, 0, 0), Placed(1, 1, 0)]


def test_a_heading_goes_to_the_next_page_with_what_it_heads():
    placed = paginate([Piece(70), Piece(10, keeps_next=True), Piece(30)], ROOM)
    assert [one.page for one in placed] == [0, 1, 1]


def test_what_keeps_together_beyond_a_page_is_broken_where_the_page_ends():
    placed = paginate([Piece(60, keeps_next=True), Piece(60)], ROOM)
    assert [one.page for one in placed] == [0, 1]


def test_a_piece_higher_than_a_page_has_one_for_itself():
    placed = paginate([Piece(10), Piece(150), Piece(10)], ROOM)
    assert [one.page for one in placed] == [0, 1, 2]


@given(pieces)
def test_every_piece_stands_somewhere_in_its_order(several):
    placed = paginate(several, ROOM)
    assert [one.index for one in placed] == list(range(len(several)))
    assert placed == sorted(placed, key=lambda one: (one.page, one.top))


@given(pieces)
def test_no_piece_is_cut(several):
    for one in paginate(several, ROOM):
        assert one.top + several[one.index].height <= ROOM


@given(pieces)
def test_no_two_pieces_overlap(several):
    placed = paginate(several, ROOM)
    for one, following in itertools.pairwise(placed):
        if following.page == one.page:
            assert following.top >= one.top + several[one.index].height


@given(pieces)
def test_no_page_is_skipped(several):
    pages = [one.page for one in paginate(several, ROOM)]
    assert sorted(set(pages)) == list(range(len(set(pages))))


@given(pieces)
def test_what_keeps_with_the_next_piece_is_on_its_page_where_there_is_room(several):
    placed = paginate(several, ROOM)
    for piece, one, following in zip(several, placed, placed[1:], strict=False):
        pair = piece.height + several[following.index].before + several[following.index].height
        alone = following.index + 1 == len(several) or not several[following.index].keeps_next
        begins = one.index == 0 or not several[one.index - 1].keeps_next
        if piece.keeps_next and alone and begins and piece.before + pair <= ROOM:
            assert following.page == one.page
