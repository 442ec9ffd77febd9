"""Everything there is to read about one exercise, opened in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.core.exercise import Exercise
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import _
from stretchtimer.wording import level_word, list_words


class ExerciseDetails(QWidget):
    """The instructions of *exercise*: steps, what it should feel like, mistakes, sources."""

    def __init__(self, look: Look, exercise: Exercise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 8)
        self._column.setSpacing(6)
        facts = (
            exercise.position.capitalize(),
            level_word(exercise.level),
            list_words(exercise.equipment),
            _("Sides: {meaning}").format(meaning=exercise.side_means)
            if exercise.side_means
            else "",
        )
        self._say(" · ".join(fact for fact in facts if fact), role="muted")
        self._part(_("How to do it"), numbered(exercise.steps))
        self._part(_("You should feel"), exercise.feel)
        self._part(_("Often seen"), bulleted(f"{m.mistake}. {m.cue}" for m in exercise.mistakes))
        self._part(_("Stop if"), bulleted(exercise.stop_if))
        self._part(_("Where this comes from"), bulleted(exercise.sources), TextSize.SMALL)

    def _part(self, title: str, text: str, size: TextSize = TextSize.BODY) -> None:
        if text:
            self._say(title, weight=Weight.SEMIBOLD, size=size)
            self._say(text, size=size, role="muted" if size is TextSize.SMALL else "text")

    def _say(
        self,
        text: str,
        size: TextSize = TextSize.BODY,
        weight: Weight = Weight.NORMAL,
        role: str = "text",
    ) -> None:
        if text:
            label = PlainLabel(self._look, text, size, weight, role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)


def numbered(lines: Sequence[str]) -> str:
    """Return *lines* with their numbers before them."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def bulleted(lines: Iterable[str]) -> str:
    """Return *lines* with dots before them."""
    return "\n".join(f"• {line}" for line in lines)
