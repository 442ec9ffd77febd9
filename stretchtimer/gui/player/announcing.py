"""What a screen reader is told: a change of step, side, pause and gate, and never the digits."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.player.scene import Mood, Scene
from stretchtimer.language import _


def announcement(before: Scene | None, after: Scene) -> str:
    """Return what has changed between two scenes, in a sentence or two; mostly nothing."""
    parts = []
    if before is None or (before.step, before.name) != (after.step, after.name):
        parts.append(_("{step}: {name}").format(step=after.step, name=after.name))
    if after.side and (before is None or before.side != after.side or parts):
        parts.append(after.side)
    if before is None or before.mood is not after.mood or (parts and after.mood is Mood.GATE):
        parts.append(_of_mood(before, after))
    return ". ".join(part for part in parts if part)


def _of_mood(before: Scene | None, after: Scene) -> str:
    match after.mood:
        case Mood.GATE:
            said = (after.note or after.cue).rstrip(". ")
            return f"{said}. {after.ask}" if said else after.ask
        case Mood.PAUSED:
            return _("Paused")
        case Mood.OVER:
            return _("The session is over")
        case Mood.LEAD_IN:
            return _("Hold again in 3 seconds")
        case _:
            return _("Going on") if before and before.mood is Mood.PAUSED else ""


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader, if there is one, say *sentence*."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
