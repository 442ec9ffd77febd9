"""The program's own icons."""

import pytest
from PySide6.QtGui import QColor, QImage

from stretchtimer.gui.icons import Icon, icon_pixmap


def ink(icon, size=24, colour="#000000"):
    """The pixels of *icon* that are not clear."""
    image = icon_pixmap(icon, size, QColor(colour)).toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [(x, y) for x in range(size) for y in range(size)]
    return {(x, y) for x, y in pixels if image.pixelColor(x, y).alpha() > 100}


@pytest.mark.parametrize("icon", Icon, ids=lambda icon: icon.name)
def test_every_icon_draws_something(qapp, icon):
    assert len(ink(icon)) > 20


@pytest.mark.parametrize("icon", Icon, ids=lambda icon: icon.name)
def test_no_icon_is_cut_at_its_edge(qapp, icon):
    assert not any(x in (0, 47) or y in (0, 47) for x, y in ink(icon, 48))


def test_no_two_icons_are_alike(qapp):
    drawn = [frozenset(ink(icon)) for icon in Icon]
    assert len(set(drawn)) == len(drawn)


def test_an_icon_has_the_colour_it_was_asked_in(qapp):
    image = icon_pixmap(Icon.PLAY, 24, QColor("#FF0000")).toImage()
    assert image.pixelColor(12, 12).name() == "#ff0000"
