"""A program that is killed while it adds a bundle: all of it is there afterwards, or nothing.

The child dies at each call that changes a file in turn, as the interpreter tells of them.
"""

import os
import signal
import sys

import pytest

from stretchtimer.storage.bundle_adding import add_bundle
from stretchtimer.storage.bundle_reading import open_bundle
from stretchtimer.storage.parcel_shelf import ParcelShelf
from tests.storage.parcels import EASIER, Home, knee_week_2, zipped

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

FILES = knee_week_2()
MINE = {"exercises/quad-set.yaml": EASIER.replace("5s", "6s").encode()}
AFTER = {**FILES, "exercises/quad-set.yaml.previous": MINE["exercises/quad-set.yaml"]}
CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link"})


def is_change(event, details):
    """Whether the interpreter is about to change a file."""
    if event == "open":
        return bool(details[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return event in CHANGES


def dies_at(number, work):
    """Do *work* in a child that is killed at its *number*-th change; return whether it was."""
    child = os.fork()
    if child == 0:
        left = [number]

        def hook(event, details):
            if is_change(event, details):
                left[0] -= 1
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(hook)
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.fixture
def begun(tmp_path):
    """Makes homes that have one of the files, in their own way, and a bundle to open."""

    def make(number):
        home = Home(tmp_path / str(number))
        home.write(MINE)
        (home.path / "in.stretch").write_bytes(zipped(FILES))
        return home

    return make


def adds(home):
    unpacked = open_bundle(home.path / "in.stretch", home.staging, home.folders)
    add_bundle(unpacked, home.routines)


def starts_again(home):
    ParcelShelf(home.staging, home.folders).settle()


def left_in(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_wherever_it_is_killed_all_of_it_is_there_afterwards_or_nothing(begun):
    outcomes = []
    for number in range(1, 200):
        home = begun(number)
        was_killed = dies_at(number, lambda home=home: adds(home))
        starts_again(home)
        assert home.files() in (MINE, AFTER), number
        outcomes.append(home.files() == AFTER)
        assert [name for name in left_in(home.routines) if name.startswith(".")] == [], number
        assert left_in(home.staging) == [], number
        if not was_killed:
            break
    assert outcomes == sorted(outcomes)  # nothing up to one moment, and all of it from then on
    assert outcomes.count(False) > 10
    assert outcomes.count(True) > 10


def test_being_killed_again_while_it_is_settled_does_no_harm(begun):
    first = 40
    for number in range(1, 60, 3):
        home = begun(number)
        assert dies_at(first, lambda home=home: adds(home))
        was_killed = dies_at(number, lambda home=home: starts_again(home))
        starts_again(home)
        assert home.files() in (MINE, AFTER), number
        if not was_killed:
            break
    assert number > 5


def test_what_a_living_program_adds_is_left_alone(begun):
    home = begun(0)
    unpacked = open_bundle(home.path / "in.stretch", home.staging, home.folders)
    starts_again(home)
    add_bundle(unpacked, home.routines)
    assert home.files() == AFTER
