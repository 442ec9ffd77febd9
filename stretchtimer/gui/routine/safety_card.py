"""When to stop, and what the user's own answers ask to take care with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.fitting import Fit, Fitted
from stretchtimer.core.safety import Care
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.routine.step_words import because_words
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import _, ngettext
from stretchtimer.safety_words import DISCLAIMER_SHORT

FIRST_SIGNS = 6
"""So many stop signs are shown before one asks for the rest."""


class SafetyCard(Notice):
    """The stop signs of a routine, its cautions for this user, and the short disclaimer."""

    questions_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Stop if"), icon=Icon.WARNING, caution=True, parent=parent)
        self._signs: tuple[str, ...] = ()
        self._all = Button(look, kind=ButtonKind.QUIET, size=TextSize.SMALL)
        self._all.clicked.connect(self._show_all)
        self._care = PlainLabel(look)
        self._note = PlainLabel(look, _(DISCLAIMER_SHORT), TextSize.SMALL)
        self._changed = Button(look, _("Something changed?"), ButtonKind.PLAIN, size=TextSize.SMALL)
        self._changed.clicked.connect(self.questions_wanted)
        for part in (self._all, self._care, self._note, self._changed):
            self.column.addWidget(part)

    def show_routine(self, fitted: Fitted) -> None:
        """Show the signs and cautions of *fitted*."""
        self._signs = fitted.routine.stop_if
        self._show_signs(self._signs[:FIRST_SIGNS])
        more = len(self._signs) - FIRST_SIGNS
        self._all.show_words(ngettext("Show {n} more", "Show {n} more", more).format(n=more))
        self._all.setVisible(more > 0)
        words = care_words(fitted.fits)
        self._care.show_text(words)
        self._care.setVisible(bool(words))

    def _show_all(self) -> None:
        self._show_signs(self._signs)
        self._all.hide()

    def _show_signs(self, signs: tuple[str, ...]) -> None:
        general = (
            _("anything feels sharp, electric or numb, or keeps hurting after you ease off"),
        )
        self.say(_("Stop if"), "\n".join(f"• {sign}" for sign in signs or general))


def care_words(fits: tuple[Fit, ...]) -> str:
    """Say for which exercises the user's answers ask to take care, and why."""
    sentences = dict.fromkeys(
        _("{exercise}: take care with {conditions}.").format(
            exercise=fit.exercise.name, conditions=because_words(fit.because)
        )
        for fit in fits
        if fit.care is Care.CAUTION
    )
    return "\n".join(sentences)
