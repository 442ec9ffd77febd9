"""The row of buttons under the bar; the one in the middle does the obvious thing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.player.scene import Mood
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.language import N_, _, pgettext

GAP = 14


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on a button: in full, in short, and what a screen reader says."""

    full: str
    short: str
    name: str


WORDS = {
    Command.EASIER: Words(N_("Too much? Easier version"), N_("Easier"), N_("Easier version")),
    Command.BACK: Words(N_("Back"), "", N_("Back one phase")),
    Command.SKIP: Words(N_("Skip"), "", N_("Skip to the next phase")),
    Command.LESS_TIME: Words(N_("−10 s"), "−10", N_("10 seconds less")),
    Command.MORE_TIME: Words(N_("+10 s"), "+10", N_("10 seconds more")),
    Command.HURTS: Words(N_("This hurts"), N_("Hurts"), N_("This hurts: skip, easier, or stop")),
}
LONG = (Command.EASIER, Command.HURTS)
STAGES = 4
"""From much room to little: all words, the long ones in short, all in short, icons for the long."""
ICONS = {
    Command.EASIER: Icon.EASIER,
    Command.BACK: Icon.STEP_BACK,
    Command.SKIP: Icon.SKIP,
    Command.HURTS: Icon.WARNING,
}
MAIN = {
    Mood.COUNTING: (N_("Pause"), Icon.PAUSE),
    Mood.LEAD_IN: (N_("Pause"), Icon.PAUSE),
    Mood.PAUSED: (N_("Resume"), Icon.PLAY),
    Mood.GATE: (N_("Ready"), Icon.CHECK),
    Mood.OVER: ("", Icon.CHECK),
}
"""What the main button says, and shows; its word at the end is no other word's ``Done``."""


def main_words(mood: Mood) -> str:
    """Say what the main button does in *mood*."""
    return _(MAIN[mood][0]) or pgettext("button", "Done")


class Controls(QWidget):
    """The buttons; they say less where there is less room, and never run into each other."""

    wanted = Signal(object)  # Command

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main = Button(look, _("Pause"), ButtonKind.PRIMARY, Icon.PAUSE, size=TextSize.LARGE)
        self.main.clicked.connect(lambda: self.wanted.emit(Command.TOGGLE))
        self._buttons = {
            command: Button(look, _(words.full), icon=ICONS.get(command), name=_(words.name))
            for command, words in WORDS.items()
        }
        for command, button in self._buttons.items():
            button.clicked.connect(lambda _on=False, command=command: self.wanted.emit(command))
            button.setToolTip(_(WORDS[command].name))
        self._row = self._in_order()
        for button in self._row:
            button.setParent(self)
        look.changed.connect(self._lay_out)

    def button(self, command: Command) -> Button:
        """Return the button that asks for *command*."""
        return self.main if command is Command.TOGGLE else self._buttons[command]

    def show_mood(self, mood: Mood) -> None:
        """Say on the main button what it does now."""
        words, icon = main_words(mood), MAIN[mood][1]
        if words != self.main.words:
            self.main.show_words(words)
            self.main.show_icon(icon)
            self._lay_out()

    def sizeHint(self) -> QSize:
        """Return the size with every word in one line."""
        hints = self._hints()
        width = sum(hint.width() for hint in hints) + GAP * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def _hints(self) -> list[QSize]:
        """Return the sizes of the buttons; the main one is as wide as its longest words need."""
        hints = [button.sizeHint() for button in self._row]
        metrics = QFontMetrics(self.main.font())
        widths = [metrics.horizontalAdvance(main_words(mood)) for mood in MAIN]
        main = self._row.index(self.main)
        hints[main].setWidth(
            hints[main].width() - metrics.horizontalAdvance(self.main.words) + max(widths)
        )
        return hints

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every button its place."""
        super().resizeEvent(event)
        self._lay_out()

    def _in_order(self) -> tuple[Button, ...]:
        easier, back, skip, less, more, hurts = (self._buttons[command] for command in WORDS)
        return (easier, hurts, back, self.main, skip, less, more)

    def _lay_out(self) -> None:
        for stage in range(STAGES):
            for command, words in WORDS.items():
                said = said_at(stage, command)
                if self._buttons[command].words != said:
                    self._buttons[command].show_words(said, _(words.name))
            if self.sizeHint().width() <= self.width():
                break
        hints = self._hints()
        spare = self.width() - sum(hint.width() for hint in hints)
        gap = max(min(GAP, spare // max(len(hints) - 1, 1)), 2)
        left = max((spare - gap * (len(hints) - 1)) // 2, 0)
        for button, hint in zip(self._row, hints, strict=True):
            height = min(max(hint.height(), self.main.sizeHint().height()), self.height())
            button.setGeometry(left, (self.height() - height) // 2, hint.width(), height)
            left += hint.width() + gap


def said_at(stage: int, command: Command) -> str:
    """Return what stands on the button for *command* at a *stage*, 0 being the roomiest."""
    words = WORDS[command]
    if command in LONG:
        return _((words.full, words.short, words.short, "")[stage])
    return _(words.full if stage < 2 else words.short)
