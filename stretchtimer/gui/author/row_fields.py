"""The fields of one row of the form, each under the key that it writes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.dose import Sides
from stretchtimer.core.exercise import Kind
from stretchtimer.core.form import FormRow, RowKind
from stretchtimer.core.routine import ExerciseStep, Step
from stretchtimer.gui.author.menu_button import MenuButton
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.field import Field
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import N_, _
from stretchtimer.wording import SIDES_WORDS, seconds_words

AMOUNTS = (
    ("sets", N_("Sets"), 3),
    ("reps", N_("Reps"), 3),
    ("hold", N_("Hold"), 4),
    ("rest", N_("Rest"), 4),
)
KINDS = {
    Kind.AIS: N_("Moving stretch (AIS)"),
    Kind.STATIC: N_("Still hold"),
    Kind.ACTIVE: N_("Active exercise"),
    Kind.PRESSURE: N_("Pressure with a ball"),
    Kind.TIMER: N_("Only a timer"),
    Kind.ADVICE: N_("A card to read"),
}
"""The kinds of exercises, as they are offered."""
WAITS, GOES_ON = "waits", "goes on"


class RowFields(QWidget):
    """What can be changed of one step; ``changed`` tells a key and what is to stand there.

    ``picture_wanted`` asks for a picture of one's own, ``waiting_changed`` tells whether a rest
    is to wait, ``entered`` that the keyboard is here. The file of an exercise *is_alone*: its name
    stands above already.
    """

    changed = Signal(str, str)
    waiting_changed = Signal(bool)
    picture_wanted = Signal()
    entered = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        kind: RowKind,
        *,
        is_alone: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._label = label
        self._kind = kind
        self._is_alone = is_alone
        self._fields: dict[str, Field] = {}
        self._menus: dict[str, MenuButton] = {}
        self._parts: list[QWidget] = []
        self._flow: FlowLayout | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._make()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, in order."""
        return tuple(self._parts)

    def _make(self) -> None:
        match self._kind:
            case RowKind.OWN:
                if not self._is_alone:
                    self._add_field("name", _("Name"))
                self._add_menu("kind", _("Kind"), [(k.value, _(w)) for k, w in KINDS.items()])
                self._picture = Button(self._look, _("Picture…"), ButtonKind.PLAIN)
                self._picture.clicked.connect(self.picture_wanted)
                self._put(self._picture)
                self._add_field("setup", _("Say at the start"))
                self._add_amounts()
            case RowKind.EXERCISE:
                self._add_amounts()
            case RowKind.NOTE:
                self._add_field("note", _("Note"))
            case RowKind.REST:
                self._add_field("rest", _("Length"), 7)
                options = [
                    (GOES_ON, _("then it goes on by itself")),
                    (WAITS, _("then it waits for the person")),
                ]
                self._add_menu("waits", _("After the rest"), options)
            case RowKind.CIRCUIT:
                self._add_field("repeat", _("Rounds"), 4)
            case _:
                pass

    def _add_amounts(self) -> None:
        self._add_menu("sides", _("Sides"), [(one.value, side_words(one)) for one in Sides])
        for key, words, letters in AMOUNTS:
            self._add_field(key, _(words), letters)

    def _add_field(self, key: str, words: str, letters: int = 0) -> None:
        """Add a field for so many *letters*; without a number it is as wide as there is room."""
        name = _("{step}: {value}").format(step=self._label, value=words)
        field = Field(self._look, name, letters)
        field.editingFinished.connect(lambda: self._on_finished(key))
        field.entered.connect(self.entered)
        self._fields[key] = field
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        label = PlainLabel(self._look, words, TextSize.SMALL, role="muted")
        label.setWordWrap(False)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(field, 0 if letters else 1)
        self._parts.append(field)
        if letters:
            self._flow_now().addWidget(box)
        else:
            self._column.addWidget(box)
            self._flow = None

    def _flow_now(self) -> FlowLayout:
        """Return the row of small parts that is being filled."""
        if self._flow is None:
            self._flow = FlowLayout(gap=8)
            self._column.addLayout(self._flow)
        return self._flow

    def _add_menu(self, key: str, words: str, options: list[tuple[str, str]]) -> None:
        name = _("{step}: {value}").format(step=self._label, value=words)
        menu = MenuButton(self._look, name, options)
        menu.entered.connect(self.entered)
        menu.chosen.connect(lambda value: self._on_chosen(key, value))
        self._menus[key] = menu
        self._put(menu)

    def _put(self, part: QWidget) -> None:
        self._flow_now().addWidget(part)
        self._parts.append(part)

    def show_row(self, row: FormRow, step: Step | None) -> None:
        """Show what is written; *step* is what it becomes, for what is left open."""
        usual = usual_words(step) if isinstance(step, ExerciseStep) else {}
        for key, field in self._fields.items():
            said = row.value(key) if key not in ("name", "note", "repeat") else row.said
            if self._kind is RowKind.REST:
                said = row.said
            field.setPlaceholderText(usual.get(key, ""))
            if field.text() != said and not (field.hasFocus() and field.isModified()):
                field.setText(said)
                field.setCursorPosition(0)
        for key, menu in self._menus.items():
            waits = WAITS if row.waits else GOES_ON
            menu.show_value(waits if key == "waits" else row.value(key) or usual.get(key, ""))
        if self._kind is RowKind.OWN:
            words = _("Other picture…") if row.value("picture") else _("Picture…")
            if words != self._picture.words:
                self._picture.show_words(words)

    def _on_finished(self, key: str) -> None:
        field = self._fields[key]
        if field.isModified():
            field.setModified(False)
            self.changed.emit(key, field.text().strip())

    def _on_chosen(self, key: str, value: str) -> None:
        if key == "waits":
            self.waiting_changed.emit(value == WAITS)
        else:
            self.changed.emit(key, value)


def side_words(sides: Sides) -> str:
    """Say which sides a word of the format means."""
    words = _(SIDES_WORDS[sides]) or _("both at once")
    return words[:1].upper() + words[1:]


def usual_words(step: ExerciseStep) -> dict[str, str]:
    """Say, by key, what *step* becomes where it does not say it itself."""
    dose = step.dose
    return {
        "kind": step.exercise.kind.value,
        "sides": dose.sides.value,
        "sets": str(dose.sets),
        "reps": str(dose.reps),
        "hold": seconds_words(dose.hold),
        "rest": seconds_words(dose.rest),
    }
