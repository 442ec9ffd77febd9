"""What to do when it hurts: skip, take it easier, or stop. The second time a day, stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.scroll_column import ScrollColumn
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import N_, _
from stretchtimer.plain_words import phrases_in_a_row

WIDTH = 520
VEIL = 0.85
TITLE = N_("This hurts")
LIGHT = N_(
    "A light to moderate pull is fine. Pain above 5 of 10, or pain that is sharp, electric, "
    "pinching, numb or tingling, is a sign to stop this exercise."
)
CRAMP = N_("If it is a cramp: leave the stretch, let the muscle be short, breathe, begin smaller.")
TWICE = N_(
    "This is the second time in this session. Let it be enough for today. Rest for a day, and go "
    "one step easier next time."
)
IN_THE_FILE = N_("For this exercise: stop if {signs}.")


class HurtCard(QWidget):
    """Covers the page while the session is paused, and tells what the person wants."""

    SPOKEN_AS = "Dialog"
    skip = Signal()
    easier = Signal()
    stop = Signal()
    keep_going = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = PlainLabel(look, "")
        self._stop_if = PlainLabel(look, "")
        self._cramp = PlainLabel(look, _(CRAMP), role="muted")
        size = TextSize.LARGE
        self.skip_button = Button(look, _("Skip this exercise"), ButtonKind.PRIMARY, size=size)
        self.easier_button = Button(look, _("Easier exercise"), size=size)
        self.stop_button = Button(look, _("Stop for today"), size=size)
        self.stay_button = Button(look, _("It is fine again, go on"), ButtonKind.QUIET, size=size)
        for button, signal in (
            (self.skip_button, self.skip),
            (self.easier_button, self.easier),
            (self.stop_button, self.stop),
            (self.stay_button, self.keep_going),
        ):
            button.clicked.connect(signal)
        self._buttons = (
            self.skip_button,
            self.easier_button,
            self.stop_button,
            self.stay_button,
        )
        self._build()
        self.setAccessibleName(_(TITLE))
        self.hide()
        look.changed.connect(self.update)

    def ask(self, stop_if: Sequence[str], *, can_ease: bool, is_second: bool) -> None:
        """Ask what to do; the second time it is only told that this is the end for today."""
        self._words.show_text(_(TWICE if is_second else LIGHT))
        self._stop_if.show_text(_(IN_THE_FILE).format(signs=phrases_in_a_row(stop_if)))
        self._stop_if.setVisible(bool(stop_if))
        self._cramp.setVisible(not is_second)
        self.skip_button.setVisible(not is_second)
        self.easier_button.setVisible(can_ease and not is_second)
        self.stay_button.setVisible(not is_second)
        self.setAccessibleDescription(self._words.text())
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self._fit()
        self.raise_()
        first = self.stop_button if is_second else self.skip_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape for the gentlest way out, and keep the arrows within the card."""
        match event.key():
            case Qt.Key.Key_Escape:
                way = self.stay_button if self.stay_button.isVisible() else self.stop_button
                way.click()
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.focusNextPrevChild(False)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.focusNextPrevChild(True)
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  (a Qt virtual)
        """Go from one button to the next, never to what lies beneath."""
        shown = [button for button in self._buttons if button.isVisible()]
        if not shown:  # Qt asks while the card is being hidden too
            return False
        here = next((n for n, button in enumerate(shown) if button.hasFocus()), 0)
        shown[(here + (1 if forward else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil over the page."""
        with painting(self) as painter:
            veil = QColor(self._look.colour("background"))
            veil.setAlphaF(VEIL)
            painter.fillRect(self.rect(), veil)

    def _build(self) -> None:
        self._card = card = Surface(self._look)
        card.setMaximumWidth(round(WIDTH * max(self._look.scale, 1.0)))
        card.column.setContentsMargins(24, 20, 12, 20)
        self._scroll = scroll = ScrollColumn(self._look)
        scroll.column.setContentsMargins(0, 0, 12, 0)
        scroll.column.addWidget(PlainLabel(self._look, _(TITLE), TextSize.HEADING, Weight.BOLD))
        for label in (self._words, self._stop_if, self._cramp):
            scroll.column.addWidget(label)
        for button in self._buttons:
            scroll.column.addWidget(button)
        card.column.addWidget(scroll)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(middle, 100)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the card no more height than it needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(self._card.maximumWidth(), self.width()) - 36 - 24
        needed = self._scroll.column.heightForWidth(max(width, 100)) + 44
        self._card.setMaximumHeight(min(needed, max(self.height() - 20, 100)))
