import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from stretchtimer.gui.qt_words import teach_qt
from stretchtimer.language import English, speak


@pytest.fixture(autouse=True)
def english_again(qapp):
    yield
    speak("en", English())
    for words in qapp.findChildren(QTranslator):
        qapp.removeTranslator(words)
        words.deleteLater()


def undo():
    return QCoreApplication.translate("QWidgetTextControl", "&Undo")


@pytest.mark.parametrize("tag", ["de", "es", "fr"])
def test_the_menu_of_a_text_field_speaks_the_language_too(qapp, tag):
    english = undo()
    speak(tag, English())
    assert teach_qt(qapp)
    assert undo() != english


def test_english_needs_no_translation(qapp):
    assert not teach_qt(qapp)


def test_a_language_that_qt_does_not_speak_is_no_trouble(qapp):
    speak("en-XA", English())
    assert not teach_qt(qapp)
    assert undo() == "&Undo"
