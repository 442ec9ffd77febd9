"""The question of the morning after: how it feels now, in two keys or not at all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.core.history import Session
from stretchtimer.core.morning import MIDDAY, is_worse
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.scale import PAIN_ENDS, Scale
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import N_, _, pgettext

HOW = N_("After {routine}, yesterday. Type a number, then Enter, or leave it out.")
WORSE = N_("That is more than yesterday. Rest for a day or two, then go one step easier.")


class MorningBanner(Surface):
    """Asks for the pain of the morning; ``told`` tells it each time it is given.

    ``left`` comes when the user is done with it, answered or not.
    """

    told = Signal(int)
    left = Signal()
    never_again = Signal()

    def __init__(
        self, look: Look, session: Session, hour: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "primary_soft", "", parent=parent)
        self._session = session
        morning = _("How does it feel this morning?")
        question = morning if hour < MIDDAY else _("How does it feel today?")
        self.setAccessibleName(question)
        self.scale = Scale(look, question, PAIN_ENDS)
        self.scale.scored.connect(self._on_scored)
        how = PlainLabel(look, _(HOW).format(routine=session.title), TextSize.SMALL)
        self._worse = PlainLabel(look, _(WORSE))
        self._worse.hide()
        self.done = Button(look, _("Leave it out"))
        self.done.clicked.connect(self.left)
        self.never = Button(look, _("Do not ask about pain"), ButtonKind.LINK)
        self.never.clicked.connect(self.never_again)
        self.column.addWidget(self.scale)
        self.column.addWidget(how)
        self.column.addWidget(self._worse)
        buttons = FlowLayout(gap=12)
        buttons.addWidget(self.done)
        buttons.addWidget(self.never)
        self.column.addLayout(buttons)
        self.setFocusProxy(self.scale.choice.first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits for the score; Enter and Escape are done with it."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Escape:
                self.left.emit()
            case key if not self.scale.type(key):
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need in this width, also where a page has little room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when a line comes or goes."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(layout.heightForWidth(self.width()), 0))

    def _on_scored(self, score: int) -> None:
        self._worse.setVisible(is_worse(self._session.feeling, score))
        self.done.show_words(pgettext("button", "Done"))
        self.never.hide()
        self.told.emit(score)
