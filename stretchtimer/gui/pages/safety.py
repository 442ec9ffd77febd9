"""What is said and asked before the first session, and whenever something has changed."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.safety import Condition
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.widgets.button import Button
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.switch import Switch
from stretchtimer.language import _, ngettext
from stretchtimer.safety_words import (
    CONDITION_QUESTIONS,
    DISCLAIMER_FIRST_RUN,
    RED_FLAGS,
    STOP_NOW_QUESTIONS,
)


class Part(Enum):
    """What the sheet shows."""

    NOTE = "note"
    STOP_NOW = "stop now"
    ADVICE = "advice"
    CONDITIONS = "conditions"


class SafetySheet(Sheet):
    """The note, the stop-now questions, the conditions; or, after a yes, where to get help.

    ``answered`` tells the conditions once nothing speaks against a session, ``stopped`` that
    something does. Closing it answers nothing.
    """

    note_read = Signal()
    answered = Signal(object)  # frozenset[Condition]
    stopped = Signal()

    def __init__(
        self,
        look: Look,
        conditions: Collection[Condition],
        part: Part = Part.NOTE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._conditions = frozenset(conditions)
        self._switches: list[Switch] = []
        self._go_on: Button | None = None
        self._part = part
        self.show_part(part)

    @property
    def part(self) -> Part:
        """What is shown now."""
        return self._part

    def show_part(self, part: Part) -> None:
        """Show *part*."""
        self._part = part
        self._switches = []
        match part:
            case Part.NOTE:
                self._show_note()
            case Part.STOP_NOW:
                self._show_stop_now()
            case Part.ADVICE:
                self._show_advice()
            case Part.CONDITIONS:
                self._show_conditions()
        self.settle()
        first = self._switches[0] if self._switches else self._go_on
        if first:
            self.setFocusProxy(first)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_note(self) -> None:
        self.begin(_("Before you begin"))
        self.add_text(_(DISCLAIMER_FIRST_RUN))
        self.add_text(_("Two short lists of questions follow."), role="muted")
        self._add_go_on(_("I have read this"), self._on_note_read)
        self._add_later(_("Not now"))

    def _show_stop_now(self) -> None:
        self.begin(_("Is any of this new, or true today?"))
        self.add_text(
            _("Switch on what is. Then there is no session now, but advice."), role="muted"
        )
        self._ask(tuple((_(question), False) for question in STOP_NOW_QUESTIONS))
        self._add_go_on(_("None of these"), self._on_stop_now)
        self._add_later(_("Not now"))

    def _show_conditions(self) -> None:
        self.begin(_("Do you have, or did you have, any of these?"))
        self.add_text(
            _(
                "Switch on what applies. What does not go with it is left out or swapped, and the "
                "routine says so. Your answers stay on this computer."
            ),
            role="muted",
        )
        self._ask(tuple((_(q), c in self._conditions) for c, q in CONDITION_QUESTIONS.items()))
        self._add_go_on(_("None of these"), self._on_conditions)
        self._add_later(_("Not now"))
        self._on_switched()

    def _show_advice(self) -> None:
        self.begin(_("Please get advice first"))
        self.add_text(
            _("No session starts for now. When something has changed, answer the questions again.")
        )
        for title, signs in RED_FLAGS:
            lines = "\n".join(f"• {_(sign)}" for sign in signs)
            self.add(Notice(self._look, _(title), lines, icon=Icon.WARNING, caution=True))
        self._add_go_on(_("Close"), self.closed.emit)
        again = self.add_button(_("Answer again"))
        again.clicked.connect(lambda: self.show_part(Part.STOP_NOW))

    def _ask(self, questions: tuple[tuple[str, bool], ...]) -> None:
        for question, yes in questions:
            switch = Switch(self._look, question, on=yes)
            switch.toggled.connect(self._on_switched)
            self.add(switch)
            self._switches.append(switch)

    def _add_go_on(self, words: str, then: object) -> None:
        self._go_on = self.add_button(words, primary=True)
        self._go_on.clicked.connect(then)

    def _add_later(self, words: str) -> None:
        self.add_button(words).clicked.connect(self.closed)

    def _on_switched(self) -> None:
        yes = sum(switch.isChecked() for switch in self._switches)
        if self._go_on:
            self._go_on.show_words(_go_on_words(yes))
            self.settle()

    def _on_note_read(self) -> None:
        self.note_read.emit()
        self.show_part(Part.STOP_NOW)

    def _on_stop_now(self) -> None:
        if any(switch.isChecked() for switch in self._switches):
            self.stopped.emit()
            self.show_part(Part.ADVICE)
        else:
            self.show_part(Part.CONDITIONS)

    def _on_conditions(self) -> None:
        pairs = zip(CONDITION_QUESTIONS, self._switches, strict=True)
        self.answered.emit(frozenset(c for c, switch in pairs if switch.isChecked()))


def _go_on_words(yes: int) -> str:
    if not yes:
        return _("None of these")
    return ngettext("Go on with {n} switched on", "Go on with {n} switched on", yes).format(n=yes)
