"""A chart on a card; it can be read as text as well."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _


class Readable(Protocol):
    """A chart that can say what it shows."""

    def words(self) -> str:
        """Return what the chart shows, to be read."""


class ChartCard(Surface):
    """A title, a chart, and a button that puts its words in its place."""

    def __init__(
        self,
        look: Look,
        title: str,
        chart: QWidget,
        readable: Readable,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._chart = chart
        self._readable = readable
        self._text = PlainLabel(look)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.hide()
        self._toggle = Button(look, _("As text"), ButtonKind.LINK)
        self._title = title
        self._toggle.clicked.connect(self._on_toggle)
        self._name_toggle()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(look, title, TextSize.LARGE, Weight.SEMIBOLD), 1)
        head.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(chart, 1)
        self.column.addWidget(self._text, 1)

    @property
    def is_text(self) -> bool:
        """True while the words are shown."""
        return not self._text.isHidden()

    @property
    def toggle(self) -> Button:
        """The button."""
        return self._toggle

    def refresh(self) -> None:
        """Say anew what the chart shows, where that is what is seen."""
        if self.is_text:
            self._text.show_text(self._readable.words())

    def _on_toggle(self) -> None:
        shows_text = not self.is_text
        self._text.setVisible(shows_text)
        self._chart.setVisible(not shows_text)
        self._name_toggle()
        self.refresh()

    def _name_toggle(self) -> None:
        """Say what the button does now, on it and to those who hear it."""
        if self.is_text:
            name = _("{title}, as picture").format(title=self._title)
            self._toggle.show_words(_("As picture"), name)
        else:
            name = _("{title}, as text").format(title=self._title)
            self._toggle.show_words(_("As text"), name)
