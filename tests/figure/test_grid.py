import numpy as np

from stretchtimer.figure.grid import Grid
from stretchtimer.figure.lines import NOTHING
from stretchtimer.figure.materials import Material

GRID = Grid(2, 1, 2, 100.0)


def codes(*rows: tuple[int, ...]) -> np.ndarray:
    return np.array(rows, np.uint8)


SKIN, TOP, HAIR = int(Material.SKIN), int(Material.TOP), int(Material.HAIR)
NO_LINE = np.zeros((2, 4), bool)


def test_a_block_of_one_material_is_alike() -> None:
    alike, mixed = GRID.kinds(codes((SKIN, SKIN, SKIN, TOP), (SKIN, SKIN, SKIN, SKIN)), NO_LINE)
    assert alike.tolist() == [[True, False]]
    assert mixed.tolist() == [[False, True]]


def test_a_clear_block_is_neither() -> None:
    clear = codes((NOTHING,) * 4, (NOTHING,) * 3 + (SKIN,))
    alike, mixed = GRID.kinds(clear, NO_LINE)
    assert not alike.any()
    assert mixed.tolist() == [[False, True]]


def test_a_line_is_drawn_finely_even_where_nothing_is() -> None:
    line = NO_LINE.copy()
    line[1, 1] = True
    _, mixed = GRID.kinds(codes((NOTHING,) * 4, (NOTHING,) * 4), line)
    assert mixed.tolist() == [[True, False]]


def test_hair_is_drawn_finely() -> None:
    alike, mixed = GRID.kinds(codes((HAIR,) * 4, (HAIR,) * 4), NO_LINE)
    assert not alike.any()
    assert mixed.all()


def test_one_pixel_stands_for_a_block_that_is_alike() -> None:
    needed = GRID.needed(np.array([[True, False]]), np.array([[False, True]]))
    assert needed.reshape(2, 4).tolist() == [
        [True, False, True, True],
        [False, False, True, True],
    ]
