"""The program on its desktop, with stand-ins for what the desktop has."""

import pytest
from PySide6.QtCore import QObject, Signal

from stretchtimer.app.desktop import Desktop, command_for
from stretchtimer.app.ground import Ground
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Status
from stretchtimer.core.settings import Settings
from stretchtimer.gui.desktop.remote.track import Asked, Order
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow
from stretchtimer.handover import THANKS, Message, packed
from stretchtimer.storage.places import Places
from tests.gui.session_fakes import FIRST_HOLD, playing
from tests.gui.window_fakes import a_look, labels


class Sessions(QObject):
    """Sessions that are opened by the test."""

    opened = Signal(object)
    over = Signal()


class Bus:
    """A bus that remembers what it was shown, and asks what the test wants."""

    def __init__(self):
        self.standings, self.is_closed = [], False

    def __call__(self, asked):
        self.asked = asked
        self.is_closed = False
        return self

    def show(self, standing):
        self.standings.append(standing)

    def close(self):
        self.is_closed = True


class Scene:
    """A desktop, its window, and all that goes on there."""

    def __init__(self, qtbot, folder, **settings):
        values = Settings()
        for key, value in settings.items():
            values = values.with_value(key, value)
        self.qtbot = qtbot
        self.opened, self.quits = [], []
        self.window = MainWindow(a_look())
        qtbot.addWidget(self.window)
        self.desk = SettingsDesk(values, lambda _settings: None)
        self.ground = Ground(self.window, a_look(), self.desk, Places.under(folder))
        self.bus, self.sessions = Bus(), Sessions()
        self.desktop = Desktop(
            self.ground, self.opened.append, lambda: self.quits.append(1), make_bus=self.bus
        )
        self.desktop.follow(self.sessions)
        self.desktop.apply()

    def play(self):
        """Begin a session, in a hold."""
        self.session = playing(self.qtbot)
        self.session.go_to(FIRST_HOLD, 1_000)
        self.sessions.opened.emit(self.session.page)
        return self.session.page.qt_player

    def ask(self, order, position=0):
        self.bus.asked(Asked(order, position))


@pytest.fixture
def make(qtbot, tmp_path):
    scenes = []

    def scene(**settings):
        scenes.append(Scene(qtbot, tmp_path, **settings))
        return scenes[-1]

    yield scene
    for one in scenes:
        one.sessions.over.emit()
        one.ground.closing.close_all()


def test_a_later_start_is_thanked_and_its_file_opened(make):
    scene = make()
    line = packed(Message(("/r/a.yaml",)))
    assert scene.desktop.answer(line) == THANKS
    assert scene.opened == ["/r/a.yaml"]


def test_a_window_that_was_hidden_comes_forward(make):
    scene = make()
    scene.window.hide()
    scene.desktop.answer(packed(Message()))
    assert scene.window.isVisible()


def test_a_line_that_makes_no_sense_is_not_thanked(make):
    scene = make()
    assert scene.desktop.answer(b"GET / HTTP/1.1\n") == b""
    assert not scene.window.isVisible()


def test_a_second_program_says_that_it_is_one(make):
    scene = make()
    scene.desktop.receive((), "", is_second=True)
    assert "This is a second one." in labels(scene.window)


def test_a_remote_is_shown_a_session(make):
    scene = make()
    scene.play()
    assert scene.bus.standings[-1].track.title == "Pigeon · Left leg"


def test_between_sessions_it_is_no_player(make):
    scene = make()
    scene.play()
    scene.sessions.over.emit()
    assert scene.bus.is_closed


def test_where_media_keys_are_off_it_is_no_player(make):
    scene = make(media_keys=False)
    scene.play()
    assert scene.bus.standings == []


def test_media_keys_switched_off_amid_a_session_are_off(make):
    scene = make()
    scene.play()
    scene.desk.put("media_keys", False)
    scene.desktop.apply()
    assert scene.bus.is_closed


def test_a_remote_pauses_and_goes_on(make):
    scene = make()
    player = scene.play()
    scene.ask(Order.PAUSE)
    assert player.playback.status is Status.PAUSED
    scene.ask(Order.PLAY)
    assert player.playback.status is Status.RUNNING


def test_play_while_it_plays_does_nothing(make):
    scene = make()
    player = scene.play()
    scene.ask(Order.PLAY)
    assert player.playback.status is Status.RUNNING


def test_a_remote_goes_to_a_place(make):
    scene = make()
    player = scene.play()
    scene.ask(Order.SEEK, 25_000)
    assert player.playback.position == 25_000


def test_a_remote_raises_the_window(make):
    scene = make()
    scene.play()
    scene.ask(Order.RAISE)
    assert scene.window.isVisible()


def test_while_a_question_stands_no_remote_goes_on(make):
    scene = make()
    player = scene.play()
    scene.session.page.ask_to_leave()
    for order in (Order.PLAY, Order.TOGGLE, Order.NEXT, Order.SEEK):
        scene.ask(order)
    assert player.playback.status is Status.PAUSED
    assert player.playback.index == FIRST_HOLD


@pytest.mark.parametrize(
    ("order", "command"),
    [
        (Order.TOGGLE, Command.TOGGLE),
        (Order.NEXT, Command.ON),
        (Order.PREVIOUS, Command.BACK),
        (Order.PAUSE, Command.PAUSE),
        (Order.RAISE, None),
    ],
)
def test_a_remote_asks_for_what_a_key_would(order, command):
    assert command_for(order, is_going_on=True) is command


def test_the_picture_of_an_exercise_is_a_file(make):
    scene = make()
    art = scene.desktop.art_of(Exercise("ais-calf-seated", "Calf"))
    assert art.startswith("file:///")
    assert art.endswith("ais-calf-seated%402x.webp")


def test_an_exercise_without_a_picture_has_no_address(make):
    assert make().desktop.art_of(Exercise("own", "Own", pictures=("/nowhere/a.png",))) == ""


def test_without_a_tray_the_window_is_never_hidden(make):
    scene = make(reminders=True)
    scene.window.show()
    assert not scene.desktop.stays()
    assert scene.window.isVisible()


def test_without_reminders_the_window_is_never_hidden(make):
    scene = make()
    scene.window.show()
    assert not scene.desktop.stays()


def test_quit_in_the_tray_ends_the_program(make):
    scene = make()
    scene.desktop.tray.quit_wanted.emit()
    assert scene.quits == [1]
