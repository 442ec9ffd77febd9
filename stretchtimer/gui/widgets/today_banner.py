"""What the programme has for today, above the routines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.core.agenda import Agenda
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.programme_words import today_words
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button
from stretchtimer.gui.widgets.page_head import Beside
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _


class TodayBanner(Surface):
    """Names today's sessions that are not done; ``start_wanted`` asks for the first of them."""

    start_wanted = Signal(object)  # Appointment

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._agenda: Agenda | None = None
        self._title = PlainLabel(look, "", TextSize.BODY, Weight.SEMIBOLD)
        self._words = PlainLabel(look, "", TextSize.SMALL, role="muted")
        self.start = Button(look, _("Start"), icon=Icon.PLAY, name=_("Start today's session"))
        self.start.clicked.connect(self._on_start)
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        self.column.addWidget(Beside(look, said, (self.start,)))
        self.hide()

    def show_agenda(self, agenda: Agenda | None) -> None:
        """Show what is left of today; nothing where nothing is."""
        self._agenda = agenda
        words = today_words(agenda) if agenda else ""
        self.setVisible(bool(words))
        if agenda and words:
            self._title.show_text(
                _("Today · {title}").format(title=agenda.followed.programme.title)
            )
            self._words.show_text(words)
            self.setAccessibleName(_("Today: {words}").format(words=words))

    def _on_start(self) -> None:
        if self._agenda and self._agenda.next_open:
            self.start_wanted.emit(self._agenda.next_open)
