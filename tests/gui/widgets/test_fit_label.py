"""A text that has to fit does, whatever it is."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.fit_label import SMALLEST, fitting_size, text_box
from stretchtimer.gui.widgets.plain_label import breakable

words = st.text(st.characters(codec="ascii", categories=("L", "N", "Z", "P")), max_size=200)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=words)
def test_a_text_fits_into_its_place(qapp: QApplication, text: str) -> None:
    look, room, text = Look(qapp), QSize(300, 120), breakable(text)

    size = fitting_size(text, room, 60, look.font_of)

    box = text_box(text, room.width(), look.font_of(size))
    assert size == SMALLEST or (box.width() <= room.width() and box.height() <= room.height())


def test_a_short_text_is_as_large_as_allowed(qapp: QApplication) -> None:
    assert fitting_size("Pigeon", QSize(600, 200), 40, Look(qapp).font_of) == 40
