from stretchtimer.core.dose import Dose, DosePart, Side, Sides, settle


def test_an_earlier_part_wins():
    assert settle(DosePart(reps=3), DosePart(reps=8, hold=5_000)).reps == 3


def test_what_a_part_leaves_open_is_filled_in_from_the_next():
    assert settle(DosePart(reps=3), DosePart(reps=8, hold=5_000)).hold == 5_000


def test_a_zero_that_is_written_wins_over_the_built_in_value():
    assert settle(DosePart(prepare=0)).prepare == 0


def test_what_nobody_says_has_the_built_in_value():
    assert settle() == Dose(
        Sides.TOGETHER, sets=1, reps=1, set_rest=15_000, prepare=10_000, switch=8_000
    )


def test_the_other_side_of_left_is_right():
    assert (Side.LEFT.other, Side.RIGHT.other) == (Side.RIGHT, Side.LEFT)


def test_only_together_has_no_sides():
    assert [sides for sides in Sides if not sides.has_sides] == [Sides.TOGETHER]
