"""The form as it is seen and used; what it does to a text is told in test_form_edits."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from stretchtimer.core.form import AddStep, MoveStep, RemoveStep, RowKind, SetValue, SetWaits
from stretchtimer.gui.author.form_panel import FormPanel
from stretchtimer.gui.author.form_rows import PAGE
from stretchtimer.gui.author.menu_button import MenuButton
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.widgets.field import Field
from stretchtimer.storage.form_edits import edited, form_of
from tests.gui.author.fakes import look
from tests.gui.session_fakes import InlineWork

TEXT = """\
routine: hip
title: Hip
steps:
  - note: Strap
  - repeat: 3
    steps:
      - exercise: pigeon
        hold: 30s
      - rest: {at_least: 20s}
  - exercise: {name: Calf, kind: static}
"""


class Form:
    """A form that does to its text what it asks for."""

    def __init__(self, qtbot, text):
        self.text, self.asked, self.lacking = text, [], []
        shown = look()
        self.pictures = PictureSource(shown, work=InlineWork())
        self.panel = FormPanel(shown, self.pictures)
        qtbot.addWidget(self.panel)
        self.panel.resize(600, 2000)
        self.panel.show()
        self.panel.edit_wanted.connect(self.do)
        self.panel.exercise_wanted.connect(self.lacking.append)
        self.panel.picture_wanted.connect(self.lacking.append)
        self.panel.show_form(form_of(text), None)

    def do(self, edit):
        self.asked.append(edit)
        self.text = edited(self.text, edit)
        self.panel.show_form(form_of(self.text), None)

    def field(self, name):
        return next(f for f in self.panel.findChildren(Field) if f.accessibleName() == name)

    def write(self, name, words):
        field = self.field(name)
        field.selectAll()
        field.insert(words)
        field.editingFinished.emit()

    def press(self, name):
        buttons = self.panel.findChildren(QAbstractButton)
        next(b for b in buttons if name in (b.accessibleName(), b.text())).click()

    def choose(self, name, words):
        menus = self.panel.findChildren(MenuButton)
        menu = next(m for m in menus if m.accessibleName().startswith(name)).menu_of_values()
        next(action for action in menu.actions() if action.text() == words).trigger()


@pytest.fixture
def form(qtbot):
    made = Form(qtbot, TEXT)
    yield made
    made.pictures.close()


def test_a_value_inside_a_circuit_is_edited(form):
    form.write("Step 2.1: Hold", "45s")
    assert form.asked == [SetValue(("steps", 1, "steps", 0, "hold"), "45s")]
    assert "        hold: 45s\n" in form.text


def test_the_rounds_of_a_circuit_are_edited(form):
    form.write("Step 2: Rounds", "4")
    assert "repeat: 4" in form.text


def test_a_rest_that_waits_is_edited(form):
    form.write("Step 2.2: Length", "30s")
    assert "rest: {at_least: 30s}" in form.text


def test_a_rest_can_go_on_by_itself(form):
    form.choose("Step 2.2: After the rest", "then it goes on by itself")
    assert form.asked == [SetWaits(("steps", 1, "steps", 1), "20s", waits=False)]
    assert "- rest: 20s\n" in form.text


def test_an_exercise_of_ones_own_is_edited(form):
    form.write("Step 3: Name", "Calf: lower")
    form.choose("Step 3: Kind", "Active exercise")
    form.write("Step 3: Hold", "20s")
    form.write("Step 3: Say at the start", "Lift: slowly.")
    exercise = '{name: "Calf: lower", kind: active, cues: {setup: "Lift: slowly."}}'
    assert f"- exercise: {exercise}\n    hold: 20s\n" in form.text


def test_a_picture_of_ones_own_is_asked_for(form):
    form.press("Picture…")
    assert form.lacking == [SetValue(("steps", 2, "exercise", "picture"), "")]


def test_another_exercise_is_asked_for(form):
    form.press("Step 2.1: exercise")
    assert form.lacking == [SetValue(("steps", 1, "steps", 0, "exercise"), "")]


def test_an_exercise_is_added_to_the_circuit(form):
    form.press("Step 2: add an exercise")
    assert form.lacking == [AddStep(("steps", 1, "steps", 2), RowKind.EXERCISE, "")]


def test_a_step_leaves_its_circuit_by_key(form):
    form.press("Step 2.2: move down")
    assert form.asked == [MoveStep(("steps", 1, "steps", 1), ("steps", 2))]
    assert [row.number for row in form_of(form.text).rows] == ["1", "2", "2.1", "3", "4"]


def test_a_step_is_taken_out(form):
    form.press("Step 1: take out")
    assert form.asked == [RemoveStep(("steps", 0))]


def test_the_keyboard_goes_with_the_step_that_is_moved(form, qtbot):
    form.press("Step 1: move down")
    moved = form.field("Step 1.1: Note")
    qtbot.waitUntil(lambda: form.panel.focusWidget() is moved)


def test_the_keyboard_goes_to_what_is_added(form, qtbot):
    form.press("Add one of your own")
    added = form.field("Step 4: Name")
    qtbot.waitUntil(lambda: form.panel.focusWidget() is added)


def test_a_long_routine_has_pages(qtbot):
    steps = "".join(f"  - note: Number {n}\n" for n in range(PAGE + 5))
    form = Form(qtbot, f"routine: x\ntitle: X\nsteps:\n{steps}")
    form.press(f"Steps {PAGE + 1} to {PAGE + 5} of {PAGE + 5}")
    form.write(f"Step {PAGE + 1}: Note", "other")
    assert form.asked == [SetValue(("steps", PAGE, "note"), "other")]
    form.press(f"Steps 1 to {PAGE} of {PAGE + 5}")
    assert form.field("Step 1: Note").text() == "Number 0"
    form.pictures.close()


def test_what_is_added_to_a_long_routine_comes_into_sight(qtbot):
    steps = "".join(f"  - note: Number {n}\n" for n in range(PAGE))
    form = Form(qtbot, f"routine: x\ntitle: X\nsteps:\n{steps}")
    form.press("Add a rest")
    assert form.field(f"Step {PAGE + 1}: Length").text() == "20s"
    form.pictures.close()


def test_the_file_of_an_exercise_is_edited(qtbot):
    form = Form(qtbot, "exercise: heel\nname: Heel hang\nkind: static\n")
    form.write("The exercise: Hold", "30s")
    form.choose("The exercise: Sides", "Each side")
    form.write("Title", "Heel drop")
    assert "name: Heel drop\n" in form.text
    assert "dose: {hold: 30s, sides: each}\n" in form.text
    form.pictures.close()
