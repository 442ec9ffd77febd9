"""The body on which one says where it is felt."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stretchtimer.core.guide import Place
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import DARK, LIGHT
from stretchtimer.gui.widgets.body_outline import BodyOutline
from stretchtimer.gui.widgets.body_shape import BACK, FRONT, areas_of, body
from tests.gui.window_fakes import heard

DRAWN = sorted({*FRONT, *BACK}, key=lambda place: place.name)


@pytest.fixture
def look(qapp):
    return Look(qapp)


@pytest.fixture
def outline(qtbot, look):
    made = BodyOutline(look)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def middle_of(outline, place) -> QPoint:
    """A point inside the area, on one side of one body."""
    region = outline.areas[place].mask()
    return next(iter(region)).center()


@pytest.mark.parametrize("place", DRAWN)
def test_an_area_is_pressed(outline, place):
    chosen = heard(outline.chosen)
    QTest.mouseClick(
        outline.childAt(middle_of(outline, place)),
        Qt.MouseButton.LeftButton,
        pos=middle_of(outline, place),
    )
    assert chosen == [place]


def test_beside_the_areas_there_is_nothing_to_press(outline):
    assert outline.childAt(QPoint(1, 1)) is None


@pytest.mark.parametrize("place", DRAWN)
def test_an_area_is_reached_by_the_keyboard(outline, place):
    chosen = heard(outline.chosen)
    outline.areas[place].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert chosen == [place]


def test_the_arrow_keys_go_through_the_areas(outline):
    chosen = heard(outline.chosen)
    first, second, *_ = outline.areas
    outline.areas[first].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert chosen == [second]


@pytest.mark.parametrize("place", DRAWN)
def test_an_area_has_a_name_that_is_not_that_of_the_word_beside_it(outline, place):
    assert outline.areas[place].accessibleName() == f"{place.value}, in the picture"


def test_what_is_chosen_elsewhere_is_shown_and_not_told_again(outline):
    chosen = heard(outline.chosen)
    outline.choose(Place.CALF)
    assert outline.areas[Place.CALF].isChecked()
    assert chosen == []


def test_a_place_that_has_no_area_leaves_none_chosen(outline):
    outline.choose(Place.CALF)
    outline.choose(Place.LEGS)
    assert not any(button.isChecked() for button in outline.areas.values())


@pytest.mark.parametrize("view", [FRONT, BACK], ids=["front", "back"])
def test_no_two_areas_of_a_body_overlap(view):
    shapes = areas_of(view)
    for place, shape in shapes.items():
        for other, another in shapes.items():
            assert place is other or size_of(shape.intersected(another)) < 1


@pytest.mark.parametrize("view", [FRONT, BACK], ids=["front", "back"])
def test_every_area_lies_on_the_body(view):
    for shape in areas_of(view).values():
        assert size_of(shape.subtracted(body())) < 1


def size_of(shape) -> float:
    """The room that is left of a shape, in points; slivers of rounding are next to nothing."""
    polygons = shape.toFillPolygons()
    return sum(abs(_signed(polygon)) for polygon in polygons)


def _signed(polygon) -> float:
    points = [(polygon[n].x(), polygon[n].y()) for n in range(polygon.size())]
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return sum(x * y2 - x2 * y for (x, y), (x2, y2) in pairs) / 2


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_painted_in_every_look(outline, look, theme, percent):
    look.set_theme(theme)
    look.set_text_percent(percent)
    outline.resize(outline.sizeHint())
    for place in (*DRAWN, None):
        outline.choose(place)
        assert not outline.grab().isNull()
