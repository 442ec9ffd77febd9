"""The sound as the window uses it."""

import pytest

from stretchtimer.core.settings import Settings
from stretchtimer.gui.bridges.qt_sound import TRIAL_TONES, QtSound
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.sound.repertoire import NoVoice
from stretchtimer.sound.volumes import Volumes


class FakeEngine:
    def __init__(self, tones, tell):
        self.tones, self.tell = tones, tell
        self.volumes = Volumes()
        self.played, self.due = [], None
        self.is_started = self.is_closed = False

    def start(self):
        self.is_started = True

    def follow(self, due):
        self.due = due

    def halt(self):
        self.due = ()

    def play_now(self, name):
        self.played.append(name)

    def use_voice(self, voice):
        self.voice = voice

    def wake(self):
        self.is_awake = True

    def set_volumes(self, volumes):
        self.volumes = volumes

    def close(self):
        self.is_closed = True


class Workshop:
    def __init__(self):
        self.made = []

    def __call__(self, tones, tell):
        self.made.append(FakeEngine(tones, tell))
        return self.made[-1]


@pytest.fixture
def workshop(qapp):
    return Workshop()


@pytest.fixture
def sound(workshop):
    made = QtSound(workshop)
    made.apply(Settings())
    return made


def test_the_engine_is_built_when_it_is_first_wanted(workshop):
    QtSound(workshop)
    assert workshop.made == []


def test_it_sounds_as_the_settings_say(sound, workshop):
    sound.apply(Settings().with_value("volume", 50))
    assert workshop.made[0].volumes == Volumes(master=0.5)


def test_sound_off_is_silence(sound, workshop):
    sound.apply(Settings().with_value("sound", False))
    assert workshop.made[0].volumes.muted


def test_other_tones_need_another_engine(sound, workshop):
    sound.apply(Settings().with_value("tone_set", "soft"))
    assert [engine.tones for engine in workshop.made] == ["clear", "soft"]
    assert workshop.made[0].is_closed


def test_another_volume_does_not(sound, workshop):
    sound.apply(Settings().with_value("volume", 10))
    assert len(workshop.made) == 1


def test_trying_it_out_plays_one_tone_after_the_other(sound, workshop):
    for _ in TRIAL_TONES:
        sound.try_out()
    assert workshop.made[0].played == list(TRIAL_TONES)


def test_a_session_can_be_muted_and_heard_again(sound, workshop):
    sound.mute()
    assert workshop.made[0].volumes.muted
    sound.mute(False)
    assert not workshop.made[0].volumes.muted


def test_what_is_due_and_silence_are_passed_on(sound, workshop):
    sound.follow(("a cue",))
    assert workshop.made[0].due == ("a cue",)
    sound.halt()
    assert workshop.made[0].due == ()


def test_how_it_is_doing_is_remembered(sound, workshop):
    health = Health(SoundState.DEGRADED, "x", "Tones may be late.")
    workshop.made[0].tell(health)
    assert sound.health == health


def test_a_sleeping_loudspeaker_is_woken_for_a_session(sound, workshop):
    sound.wake()
    assert workshop.made[0].is_awake


def test_the_words_are_said_in_the_language_of_the_routine(qtbot, workshop):
    told = []
    sound = QtSound(workshop, told.append)
    sound.prepare(NoVoice(), "de")
    assert told == ["de"]


def test_the_voice_has_a_volume_of_its_own(sound, workshop):
    sound.apply(Settings().with_value("voice_volume", 50))
    assert workshop.made[0].volumes.voice == 0.5
