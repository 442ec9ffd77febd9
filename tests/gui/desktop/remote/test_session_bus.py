"""The session on a bus: a fake one, and for once a real one."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

jeepney = pytest.importorskip("jeepney")

from jeepney import DBusAddress, MessageType, new_method_call, new_method_return  # noqa: E402

from stretchtimer.gui.desktop.remote import mpris  # noqa: E402
from stretchtimer.gui.desktop.remote.bus import SessionBus  # noqa: E402
from stretchtimer.gui.desktop.remote.calls import Answerer  # noqa: E402
from stretchtimer.gui.desktop.remote.track import Asked, Order, Standing, Track  # noqa: E402
from tests.sound.fakes import FakeSeconds  # noqa: E402

TRACK = Track("/t/1", "Pigeon", "Hips", 10_000, 60_000)
OTHER = Track("/t/2", "Bridge", "Hips", 70_000, 60_000)
PLAYER = DBusAddress(mpris.PATH, mpris.NAME, mpris.PLAYER)
PROPERTIES = DBusAddress(mpris.PATH, mpris.NAME, mpris.PROPERTIES)


def standing(position=0, track=TRACK, playing=True):
    return Standing(track, position, is_playing=playing, moves=playing)


@pytest.fixture
def orders():
    return []


@pytest.fixture
def seconds():
    return FakeSeconds()


@pytest.fixture
def answerer(orders, seconds):
    made = Answerer(orders.append, seconds)
    made.stand(standing(5_000))
    return made


def asked(answerer, address, member, signature=None, body=()):
    call = new_method_call(address, member, signature, body)
    call.header.serial = 7
    return answerer.reply(call)


def error_of(reply):
    assert reply.header.message_type is MessageType.error
    return reply.header.fields[jeepney.HeaderFields.error_name].rpartition(".")[2]


def test_an_order_is_passed_on_and_answered(answerer, orders):
    reply = asked(answerer, PLAYER, "Next")
    assert reply.header.message_type is MessageType.method_return
    assert orders == [Asked(Order.NEXT)]


def test_the_position_grows_by_itself(answerer, seconds):
    seconds.now += 2
    reply = asked(answerer, PROPERTIES, "Get", "ss", (mpris.PLAYER, "Position"))
    assert reply.body == (("x", 7_000_000),)


def test_the_position_never_leaves_the_track(answerer, seconds):
    seconds.now += 1000
    assert answerer.position() == TRACK.length


def test_in_a_pause_the_position_stands(answerer, seconds):
    answerer.stand(standing(5_000, playing=False))
    seconds.now += 2
    assert answerer.position() == 5_000


@pytest.mark.parametrize("interface", [mpris.ROOT, mpris.PLAYER])
def test_everything_can_be_asked_at_once(answerer, interface):
    reply = asked(answerer, PROPERTIES, "GetAll", "s", (interface,))
    reply.header.serial = 1
    assert reply.serialise()


@pytest.mark.parametrize(
    ("member", "signature", "body", "error"),
    [
        ("Seek", "s", ("hello",), "InvalidArgs"),
        ("Seek", None, (), "InvalidArgs"),
        ("Next", "s", ("x",), "InvalidArgs"),
        ("Explode", None, (), "UnknownMethod"),
    ],
)
def test_what_makes_no_sense_is_an_error(answerer, orders, member, signature, body, error):
    assert error_of(asked(answerer, PLAYER, member, signature, body)) == error
    assert orders == []


def test_nothing_can_be_set(answerer):
    body = (mpris.PLAYER, "Volume", ("d", 0.5))
    assert error_of(asked(answerer, PROPERTIES, "Set", "ssv", body)) == "PropertyReadOnly"


def test_other_objects_are_not_there(answerer):
    elsewhere = DBusAddress("/else", mpris.NAME, mpris.PLAYER)
    assert error_of(asked(answerer, elsewhere, "Next")) == "UnknownObject"


def test_an_answer_to_something_else_is_no_question(answerer):
    call = new_method_call(PLAYER, "Next")
    call.header.serial = 7
    assert answerer.reply(new_method_return(call)) is None


def test_the_desktop_is_told_what_has_changed_and_no_more(answerer):
    change = answerer.stand(standing(5_000, playing=False))
    assert (list(change.properties), change.seeked) == (["PlaybackStatus"], None)


def test_a_jump_is_told(answerer):
    assert answerer.stand(standing(30_000)).seeked == 30_000


def test_where_time_only_went_by_no_jump_is_told(answerer, seconds):
    seconds.now += 2
    assert answerer.stand(standing(7_000)).seeked is None


def test_another_track_begins_at_its_start(answerer):
    assert answerer.stand(standing(0, OTHER)).seeked is None


def test_a_bus_that_is_not_there_is_not_missed(orders):
    def refuse():
        raise OSError

    bus = SessionBus(refuse, orders.append, time.monotonic)
    bus.show(standing())
    assert bus.wait(5)
    bus.show(standing())
    bus.close()


class DeadBus:
    """A bus that dies once it is asked something."""

    def __init__(self):
        self.sock, self._other = socket.socketpair()
        self.is_closed = False

    def send_and_get_reply(self, _message, *, timeout):
        raise ConnectionResetError

    def close(self):
        self.is_closed = True
        self.sock.close()
        self._other.close()


def test_a_bus_that_dies_is_let_go(orders):
    dead = DeadBus()
    bus = SessionBus(lambda: dead, orders.append, time.monotonic)
    bus.show(standing())
    assert bus.wait(5)
    assert dead.is_closed


def test_a_bus_that_was_never_used_is_let_go(orders):
    bus = SessionBus(DeadBus, orders.append, time.monotonic)
    bus.close()
    assert bus.wait(1)


SERVED = """
import sys, time
from stretchtimer.gui.desktop.remote.bus import SessionBus, session_bus
from stretchtimer.gui.desktop.remote.track import Standing, Track
from queue import Queue
orders = Queue()
bus = SessionBus(session_bus, orders.put, time.monotonic)
track = Track("/t/1", "Pigeon", "Hips", 10_000, 60_000, "file:///p.webp")
bus.show(Standing(track, 5_000, is_playing=True, moves=False))
print("ready", flush=True)
print(orders.get(timeout=20), flush=True)
bus.close()
sys.exit(not bus.wait(5))
"""
ASKED = """
"$1" -c "$2" & served=$!
for _ in $(seq 200); do playerctl status >/dev/null 2>&1 && break; sleep 0.05; done
told='{{status}}|{{title}}|{{album}}|{{mpris:length}}|{{mpris:artUrl}}'
playerctl --player stretchtimer metadata --format "$told"
playerctl --player stretchtimer next
wait $served
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("playerctl")),
    reason="dbus-run-session or playerctl is missing",
)
def test_playerctl_sees_the_session_and_steers_it():
    root = str(Path(__file__).parents[3])
    words = ["dbus-run-session", "--", "sh", "-c", ASKED, "sh", sys.executable, SERVED]
    env = {**os.environ, "PYTHONPATH": root}
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, env=env, cwd=root)
    assert "Playing|Pigeon|Hips|60000000|file:///p.webp" in done.stdout
    assert "Order.NEXT" in done.stdout
    assert done.returncode == 0
