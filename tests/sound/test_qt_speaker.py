import pytest

from stretchtimer.sound.qt_speaker import QtSpeaker


class FakeEngine:
    """Notes what it is told."""

    def __init__(self):
        self.said, self.volume, self.stops = [], 1.0, 0

    def setVolume(self, volume):  # noqa: N802 - Qt's name
        self.volume = volume

    def enqueue(self, text):
        self.said.append(text)
        return len(self.said)

    def stop(self):
        self.stops += 1


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def speaker(qapp, engine):
    return QtSpeaker("de", new_engine=lambda _language, _parent: engine)


def test_it_says_what_it_is_told(speaker, engine):
    speaker.say("Linkes Bein.")
    assert engine.said == ["Linkes Bein."]


def test_it_speaks_as_loud_as_the_voice_is_set(speaker, engine):
    speaker.set_volume(0.25)
    speaker.say("Rest.")
    assert engine.volume == 0.25


def test_muted_it_says_nothing(speaker, engine):
    speaker.set_volume(0.0)
    speaker.say("Rest.")
    assert engine.said == []


def test_it_can_be_hushed(speaker, engine):
    speaker.say("Rest.")
    speaker.hush()
    assert engine.stops == 1


def test_without_an_engine_it_is_silent(qapp):
    asked = []
    speaker = QtSpeaker("de", new_engine=lambda language, _: asked.append(language))
    speaker.say("Eins.")
    speaker.say("Zwei.")
    assert asked == ["de"]


def test_another_language_has_another_engine(qapp, engine):
    asked = []
    speaker = QtSpeaker("de", new_engine=lambda language, _: asked.append(language) or engine)
    speaker.say("Eins.")
    speaker.use_language("fr")
    speaker.say("Un.")
    assert asked == ["de", "fr"]
    assert engine.stops == 1


def test_hushing_before_the_first_word_starts_nothing(qapp):
    asked = []
    QtSpeaker("de", new_engine=lambda language, _: asked.append(language)).hush()
    assert asked == []
