from __future__ import annotations

import pytest

from stretchtimer.core.bundle import BundleRefused, Effect, Parcel, Part
from stretchtimer.core.errors import CannotSave
from stretchtimer.gui.flows.parcel import ParcelFlow
from stretchtimer.gui.pages.parcel import ParcelPage
from stretchtimer.gui.window import MainWindow
from tests.examples import routine, step
from tests.gui.window_fakes import a_look

PARCEL = Parcel(routine(step()), "a test", (Part("example.yaml", Effect.NEW),))


class FakeOffer:
    """A bundle that was opened; *trouble* is raised when it is added."""

    def __init__(self, trouble=None):
        self.parcel = PARCEL
        self.did = []
        self._trouble = trouble

    def add(self):
        self.did.append("added")
        if self._trouble:
            raise self._trouble
        return "/own/example.yaml"

    def discard(self):
        self.did.append("discarded")


class Errands:
    """Does errands when the test says so."""

    def __init__(self):
        self.waiting = []

    def run(self, errand, then):
        self.waiting.append((errand, then))

    def do_all(self):
        while self.waiting:
            errand, then = self.waiting.pop(0)
            then(errand())


class Stage:
    """A flow, what it opens, and what it told."""

    def __init__(self, qtbot):
        look = a_look()
        self.window = MainWindow(look)
        qtbot.addWidget(self.window)
        self.errands = Errands()
        self.offers = {}
        self.flow = ParcelFlow(self.window, look, self.errands, self.look_into, self.window)
        self.added, self.left = [], []
        self.flow.added.connect(self.added.append)
        self.flow.left.connect(lambda: self.left.append(True))
        self.page = self.window.findChild(ParcelPage)

    def look_into(self, path):
        if path not in self.offers:
            raise BundleRefused("It is damaged.")
        return self.offers[path]

    def open(self, path, offer=None):
        if offer:
            self.offers[path] = offer
        self.flow.open(path)
        self.errands.do_all()
        self.page = self.window.findChild(ParcelPage)
        return offer


@pytest.fixture
def stage(qtbot):
    return Stage(qtbot)


def test_nothing_is_added_by_opening(stage):
    offer = stage.open("/a.stretch", FakeOffer())
    assert offer.did == []


def test_what_is_wanted_is_added_and_told(stage):
    offer = stage.open("/a.stretch", FakeOffer())
    stage.page.add_wanted.emit()
    stage.errands.do_all()
    assert (offer.did, stage.added) == (["added"], ["/own/example.yaml"])


def test_what_is_left_is_forgotten(stage):
    offer = stage.open("/a.stretch", FakeOffer())
    stage.page.left.emit()
    stage.errands.do_all()
    assert (offer.did, stage.left) == (["discarded"], [True])


def test_opening_another_forgets_the_first(stage):
    first = stage.open("/a.stretch", FakeOffer())
    second = stage.open("/b.stretch", FakeOffer())
    assert (first.did, second.did) == (["discarded"], [])


def test_one_that_comes_too_late_is_forgotten(stage):
    late = FakeOffer()
    stage.offers["/a.stretch"] = late
    stage.flow.open("/a.stretch")
    stage.flow.open("/b.stretch")
    stage.errands.do_all()
    assert late.did == ["discarded"]


def test_a_refused_file_is_shown_with_the_reason(stage, qtbot):
    stage.open("/folder/bad.stretch")
    stage.page.add_wanted.emit()
    assert (stage.errands.waiting, stage.added) == ([], [])


def test_what_cannot_be_added_is_not_told_as_added(stage):
    stage.open("/a.stretch", FakeOffer(CannotSave("The disk is full.")))
    stage.page.add_wanted.emit()
    stage.errands.do_all()
    assert stage.added == []


def test_closing_the_window_forgets_what_is_open(stage):
    offer = stage.open("/a.stretch", FakeOffer())
    stage.flow.close()
    assert offer.did == ["discarded"]
