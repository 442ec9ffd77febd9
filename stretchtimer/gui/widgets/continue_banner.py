"""A session that was left unfinished, and the three ways to go about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.core.resuming import Leftover, Resumed
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.page_head import Beside
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _
from stretchtimer.wording import day_words, headline, minutes_words, side_word, small


class ContinueBanner(Surface):
    """Says where a session was left, and tells what the user wants."""

    go_on = Signal(object)  # Resumed
    start_over = Signal(object)  # Leftover
    leave = Signal(object)  # Leftover

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "primary_soft", "", parent=parent)
        self._found: Resumed | Leftover | None = None
        self._title = PlainLabel(look, "", TextSize.BODY, Weight.SEMIBOLD)
        self._words = PlainLabel(look, "", TextSize.SMALL)
        self.leave_button = Button(look, _("Leave it as done so far"), ButtonKind.LINK)
        self.over_button = Button(look, _("Start over"))
        self.go_button = Button(look, _("Continue"), ButtonKind.PRIMARY, Icon.PLAY)
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._title)
        column.addWidget(self._words)
        buttons = (self.leave_button, self.over_button, self.go_button)
        self.column.addWidget(Beside(look, said, buttons))
        self.go_button.clicked.connect(lambda: self.go_on.emit(self._found))
        self.over_button.clicked.connect(lambda: self.start_over.emit(self._leftover()))
        self.leave_button.clicked.connect(lambda: self.leave.emit(self._leftover()))
        self.hide()

    def show_found(self, found: Resumed | Leftover | None, now: datetime) -> None:
        """Show the session that was *found*; one that cannot go on can only be left."""
        self._found = found
        self.setVisible(found is not None)
        if found is None:
            return
        can_go_on = isinstance(found, Resumed)
        title = (found.leftover if isinstance(found, Resumed) else found).begun.title
        words = _("Continue: {title}") if can_go_on else _("Not finished: {title}")
        self._title.show_text(words.format(title=title))
        self._words.show_text(found_words(found, now))
        self.go_button.setVisible(can_go_on)
        self.over_button.setVisible(can_go_on)
        self.setAccessibleName(f"{self._title.text()}. {self._words.text()}")

    def _leftover(self) -> Leftover | None:
        return self._found.leftover if isinstance(self._found, Resumed) else self._found


def found_words(found: Resumed | Leftover, now: datetime) -> str:
    """Say where a session was left, how much is left of it, and when that was."""
    left = found.leftover if isinstance(found, Resumed) else found
    when = since_words(left.stands.at, now)
    if isinstance(found, Leftover):
        return _("The routine has changed since, so it cannot go on · {when}").format(when=when)
    playback = found.playback
    place = headline(playback.timeline, playback.segment)
    side = playback.segment.side
    at = f"{place}, {small(side_word(side, playback.segment.exercise))}" if side else place
    return _("You stopped at {place}, {length} left · {when}").format(
        place=at, length=minutes_words(playback.left), when=when
    )


def since_words(at: datetime, now: datetime) -> str:
    """Say when something was: ``today 20:14``, ``yesterday 20:14``."""
    here = at.astimezone(now.tzinfo)
    days = (now.date() - here.date()).days
    if days == 0:
        return _("today {time}").format(time=f"{here:%H:%M}")
    if days == 1:
        return _("yesterday {time}").format(time=f"{here:%H:%M}")
    return f"{day_words(here.date())} {here:%H:%M}"
