import pytest
from PySide6.QtCore import Qt

from stretchtimer.gui.reading import reading_direction
from stretchtimer.language import English, speak


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en", English())


@pytest.mark.parametrize("tag", ["en", "de", "en-XA"])
def test_most_languages_are_read_from_the_left(tag):
    speak(tag, English())
    assert reading_direction() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("tag", ["ar", "ar-XB"])
def test_some_are_read_from_the_right(tag):
    speak(tag, English())
    assert reading_direction() is Qt.LayoutDirection.RightToLeft
