"""A box that says something the user should know, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon, draw_icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface


class IconMark(QWidget):
    """An icon to look at, as high as a line of text."""

    def __init__(self, look: Look, icon: Icon, role: str = "text") -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a square a little higher than text."""
        side = round(self._look.pixels(TextSize.BODY) * 1.25)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        with painting(self) as painter:
            draw_icon(painter, self._icon, QRectF(self.rect()), self._look.colour(self._role))


class Notice(Surface):
    """A titled box in the colour of caution, or softly in the primary; ``column`` takes more."""

    def __init__(
        self,
        look: Look,
        title: str,
        text: str = "",
        *,
        icon: Icon = Icon.INFORMATION,
        caution: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        fill, line = ("caution_surface", "caution_line") if caution else ("primary_soft", "")
        super().__init__(look, fill, line, parent=parent)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(look, icon), 0, Qt.AlignmentFlag.AlignTop)
        self.title = PlainLabel(look, title, TextSize.BODY, Weight.SEMIBOLD)
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        self.text = PlainLabel(look, text)
        self.text.setVisible(bool(text))
        self.column.addWidget(self.text)

    def say(self, title: str, text: str = "") -> None:
        """Say something else."""
        self.title.show_text(title)
        self.text.show_text(text)
        self.text.setVisible(bool(text))
