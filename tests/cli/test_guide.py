from queue import SimpleQueue

import pytest

from stretchtimer.cli.guide import QUESTION, Guide
from stretchtimer.cli.keys import Key
from stretchtimer.core.dose import DosePart
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Status
from stretchtimer.core.routine import NoteStep
from stretchtimer.core.timeline import Phase
from stretchtimer.engine.player import Player
from tests.examples import pigeon, step, timeline
from tests.fakes import FakeClock

EASIER = Exercise("easier", "An easier one", dose=DosePart(hold=5_000))


class ScriptedKeyboard:
    """Presses keys at their times; while it waits, the clock runs on."""

    def __init__(self, clock, *presses):
        self.clock = clock
        self.presses = list(presses)

    def pressed(self, wait):
        self.clock.sleep(wait)
        keys = tuple(key for at, key in self.presses if at <= self.clock.now())
        self.presses = [(at, key) for at, key in self.presses if at > self.clock.now()]
        return keys


class Looks:
    """Remembers what was shown."""

    def __init__(self):
        self.shown = []

    def show(self, playback, words, /):
        self.shown.append((playback, words))

    @property
    def notes(self):
        """The notes shown, each once, in order."""
        return list(dict.fromkeys(words.note for _, words in self.shown if words.note))

    def at(self, clock):
        """What was shown last before *clock*."""
        return [playback for playback, _ in self.shown if playback.as_of <= clock][-1]


class FakeTones:
    """Tells how often it was toggled."""

    toggled = 0

    def toggle(self):
        self.toggled += 1
        return "Sound off."


class Led:
    """A session led to its end with *presses* as ``(millis, key)``."""

    def __init__(self, timeline, *presses, news=()):
        self.clock = FakeClock()
        self.looks, self.tones = Looks(), FakeTones()
        self.player = Player(timeline, self.clock)
        self.news = SimpleQueue()
        for line in news:
            self.news.put(line)
        keyboard = ScriptedKeyboard(self.clock, *presses)
        guide = Guide(self.player, keyboard, self.looks, self.tones, self.clock, self.news)
        self.finished = guide.lead()


def test_a_session_without_a_key_runs_to_its_end_in_its_time():
    led = Led(pigeon())
    assert led.finished
    assert led.clock.now() == 192_000


def test_every_second_is_shown():
    shown = {playback.position // 1_000 for playback, _ in Led(pigeon()).looks.shown}
    assert shown >= set(range(192))


def test_space_pauses_and_goes_on():
    led = Led(pigeon(), (5_000, Key.OBVIOUS), (25_000, Key.OBVIOUS))
    assert led.looks.at(20_000).status is Status.PAUSED
    assert led.clock.now() == pytest.approx(212_000, abs=400)


def test_space_answers_what_waits():
    led = Led(timeline(NoteStep("1", "Read."), step(number="2")), (7_000, Key.OBVIOUS))
    assert led.clock.now() == pytest.approx(47_000, abs=400)


def test_nothing_goes_on_by_itself_at_a_gate():
    led = Led(timeline(NoteStep("1", "Read.")), (60_000, Key.OBVIOUS))
    assert led.looks.at(59_000).status is Status.WAITING


@pytest.mark.parametrize(
    ("key", "phase", "left"),
    [
        (Key.NEXT, Phase.RELEASE, 145_000),
        (Key.BACK, Phase.HOLD, 175_000),
        (Key.RESTART, Phase.PREPARE, 192_000),
        (Key.MORE, Phase.HOLD, 182_000),
        (Key.LESS, Phase.HOLD, 162_000),
    ],
)
def test_a_key_does_what_it_says(key, phase, left):
    led = Led(pigeon(), (20_000, key))  # 3 s into the first hold
    here = led.looks.at(20_150)
    assert here.segment.phase is phase
    assert here.left == pytest.approx(left, abs=300)


def test_the_easier_exercise_is_taken_and_named():
    led = Led(timeline(step(easier=(EASIER,))), (12_000, Key.EASIER))
    assert led.looks.at(12_200).segment.exercise is EASIER
    assert "Easier: An easier one." in led.looks.notes


def test_where_there_is_no_easier_exercise_it_says_so():
    led = Led(pigeon(), (12_000, Key.EASIER))
    assert led.looks.notes == ["There is no easier exercise for this one."]


def test_the_sound_is_toggled_and_the_answer_shown():
    led = Led(pigeon(), (12_000, Key.MUTE))
    assert led.tones.toggled == 1
    assert led.looks.notes == ["Sound off."]


def test_leaving_asks_once_and_keeps_going_by_default():
    led = Led(pigeon(), (12_000, Key.LEAVE))
    assert led.finished
    assert led.looks.notes == [QUESTION]


def test_asked_again_it_leaves():
    led = Led(pigeon(), (12_000, Key.LEAVE), (13_000, Key.LEAVE))
    assert not led.finished
    assert led.clock.now() == pytest.approx(13_000, abs=200)


def test_any_other_key_keeps_going_and_does_nothing_else():
    led = Led(pigeon(), (12_000, Key.LEAVE), (13_000, Key.OBVIOUS), (14_000, Key.LEAVE))
    assert led.finished
    assert led.clock.now() == 192_000


def test_the_question_is_withdrawn_after_a_while():
    led = Led(pigeon(), (12_000, Key.LEAVE), (30_000, Key.LEAVE))
    assert led.finished


def test_the_keys_are_shown_until_the_next_key():
    led = Led(pigeon(), (12_000, Key.HELP), (15_000, Key.OTHER))
    shown = [playback.as_of for playback, words in led.looks.shown if words.shows_keys]
    assert shown[0] == pytest.approx(12_000, abs=200)
    assert shown[-1] == pytest.approx(15_000, abs=200)


def test_news_are_shown_one_after_the_other():
    led = Led(pigeon(), news=("First.", "Second."))
    assert led.looks.notes == ["First.", "Second."]


def test_a_machine_that_slept_finds_the_session_paused():
    clock = FakeClock()
    player = Player(pigeon(), clock)
    looks = Looks()

    class Sleeper(ScriptedKeyboard):
        def pressed(self, wait):
            if 20_000 <= clock.now() < 21_000:
                clock.sleep(600_000)
            return super().pressed(wait)

    keyboard = Sleeper(clock, (700_000, Key.OBVIOUS))
    Guide(player, keyboard, looks, FakeTones(), clock, SimpleQueue()).lead()
    assert looks.at(650_000).status is Status.PAUSED
    assert looks.at(650_000).position == pytest.approx(20_000, abs=100)
