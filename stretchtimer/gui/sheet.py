"""A sheet that lies over the window until it is answered or put away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import STAGE_CORNER, TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import ScrollColumn
from stretchtimer.gui.widgets.surface import Surface

WIDEST = 640
SHADE = QColor(0, 0, 0, 110)


class Sheet(QWidget):
    """A card in the middle of a shaded window: a title, a column that scrolls, and buttons."""

    SPOKEN_AS = "Dialog"
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = Surface(look, line="line", corner=STAGE_CORNER)
        self._card.column.setContentsMargins(28, 24, 16, 22)
        self._card.column.setSpacing(14)
        self._title = PlainLabel(look, "", TextSize.HEADING, Weight.SEMIBOLD)
        self._scroll = ScrollColumn(look)
        self._scroll.column.setContentsMargins(0, 0, 12, 0)
        self._scroll.column.addStretch(1)
        self._buttons = FlowLayout(gap=10)
        self._made: list[QWidget] = []
        self._card.column.addWidget(self._title)
        self._card.column.addWidget(self._scroll, 1)
        self._card.column.addLayout(self._buttons)
        centre = QHBoxLayout(self)
        centre.addStretch(1)
        self._middle = QVBoxLayout()
        self._middle.addStretch(1)
        self._middle.addWidget(self._card)
        self._middle.addStretch(1)
        centre.addLayout(self._middle)
        centre.addStretch(1)

    def begin(self, title: str) -> None:
        """Begin anew under *title*, with nothing on the sheet."""
        for widget in self._made:
            self._scroll.column.removeWidget(widget)
            self._buttons.removeWidget(widget)
            retire(widget)
        self._made = []
        self._title.show_text(title)
        self.setAccessibleName(title)
        self._scroll.verticalScrollBar().setValue(0)

    def add(self, widget: QWidget) -> None:
        """Put *widget* at the end of the column."""
        self._made.append(widget)
        self._scroll.column.insertWidget(self._scroll.column.count() - 1, widget)
        widget.show()

    def add_text(self, text: str, size: TextSize = TextSize.BODY, role: str = "text") -> None:
        """Put a paragraph at the end of the column."""
        self.add(PlainLabel(self._look, text, size, role=role))

    def add_button(self, words: str, *, primary: bool = False) -> Button:
        """Put a button at the foot; the first one that is primary gets the keyboard."""
        kind = ButtonKind.PRIMARY if primary else ButtonKind.PLAIN
        button = Button(self._look, words, kind)
        self._made.append(button)
        self._buttons.addWidget(button)
        button.show()
        return button

    def settle(self) -> None:
        """Give the card the height its contents need, as far as the window has it."""
        room = min(round(WIDEST * max(self._look.scale, 1.0)), self.width() - 40)
        self._card.setFixedWidth(max(room, 200))
        inside = room - 28 - 16 - 12
        contents = self._scroll.column.heightForWidth(inside)
        around = self._card.column.contentsMargins()
        needed = (
            contents
            + self._title.heightForWidth(inside)
            + self._buttons.heightForWidth(inside)
            + around.top()
            + around.bottom()
            + 2 * self._card.column.spacing()
            + 4
        )
        self._card.setFixedHeight(max(min(needed, self.height() - 32), 100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the card to the window."""
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        """Fit the card when something in it has become larger or smaller."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shade what lies beneath."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), SHADE)
