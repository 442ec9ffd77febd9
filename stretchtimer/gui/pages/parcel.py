"""A ``.stretch`` file before it is added: what is in it, and what would change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.bundle import Effect, Parcel
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _, ngettext
from stretchtimer.parcel_words import (
    difference_words,
    listed,
    parcel_facts,
    parcel_verdict,
    parts_words,
)

MARGIN = 34
WIDEST = 760
MOST_LINES = 40
"""More differences than these are counted, not shown."""
_WARY = (Effect.REPLACES, Effect.COVERS)


class ParcelPage(QWidget):
    """What a shared routine holds, with Add and Cancel; ``left`` and ``add_wanted`` tell which."""

    left = Signal()
    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._boxes: list[QWidget] = []
        self._back = Button(
            look, _("Routines"), ButtonKind.LINK, Icon.BACK, _("Back to all routines")
        )
        self._title = PlainLabel(look, "", TextSize.TITLE, Weight.SEMIBOLD)
        self._facts = PlainLabel(look, role="muted")
        self._add = Button(look, _("Add to my routines"), ButtonKind.PRIMARY, Icon.PLUS)
        self._cancel = Button(look, _("Cancel"))
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._cancel.clicked.connect(self.left)
        self._add.clicked.connect(self._on_add)
        self.show_waiting("")

    def _lay_out(self) -> None:
        scroll = ScrollColumn(self._look, WIDEST)
        self._column = scroll.column
        self._column.setContentsMargins(MARGIN, 22, MARGIN - BAR_WIDTH, 28)
        back, buttons = QHBoxLayout(), QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch(1)
        buttons.addWidget(self._add)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        self._column.addLayout(back)
        self._column.addWidget(self._title)
        self._column.addWidget(self._facts)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_waiting(self, name: str) -> None:
        """Say that the file *name* is being looked at."""
        self._show(name, _("Looking at what is in it"), [], can_add=False)
        self.setFocusProxy(self._cancel)

    def show_parcel(self, parcel: Parcel) -> None:
        """Show what is in the file and what adding it would change."""
        facts = f"{parcel_facts(parcel)}\n{parcel.routine.summary}".strip()
        boxes = [self._changes(parcel), *self._files(parcel)]
        self._show(parcel.routine.title, facts, boxes, can_add=not parcel.changes_nothing)
        self.setFocusProxy(self._cancel if parcel.changes_nothing else self._add)
        self.setFocus()

    def show_refusal(self, name: str, reason: str) -> None:
        """Say why the file *name* was not added."""
        box = Notice(self._look, _("This was not added"), reason, icon=Icon.WARNING, caution=True)
        self._show(name, "", [box], can_add=False)
        self.setFocusProxy(self._cancel)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, title: str, facts: str, boxes: Sequence[QWidget], *, can_add: bool) -> None:
        for box in self._boxes:
            self._column.removeWidget(box)
            retire(box)
        self._boxes = list(boxes)
        self._title.show_text(title)
        self._facts.show_text(facts)
        self._facts.setVisible(bool(facts))
        self._add.setVisible(can_add)
        self._add.setEnabled(can_add)
        self._cancel.show_words(_("Cancel") if can_add else _("Back to routines"))
        for box in self._boxes:
            self._column.insertWidget(self._column.count() - 2, box)
            box.show()

    def _changes(self, parcel: Parcel) -> QWidget:
        words = [difference_words(one) for one in parcel.differences]
        more = len(words) - MOST_LINES
        rest = ngettext("And {n} more", "And {n} more", more).format(n=more)
        lines = words[:MOST_LINES] + ([rest] if more > 0 else [])
        return Notice(self._look, parcel_verdict(parcel), "\n".join(lines))

    def _files(self, parcel: Parcel) -> list[QWidget]:
        wary = any(parcel.named(effect) for effect in _WARY)
        boxes: list[QWidget] = []
        for place, (effect, names) in enumerate(parts_words(parcel)):
            careful = wary and place < sum(bool(parcel.named(one)) for one in _WARY)
            box = Surface(self._look, *(("caution_surface", "caution_line") if careful else ()))
            head = PlainLabel(self._look, effect, weight=Weight.SEMIBOLD)
            box.column.addWidget(head)
            box.column.addWidget(PlainLabel(self._look, listed(names, 30)))
            boxes.append(box)
        return boxes

    def _on_add(self) -> None:
        self._add.setEnabled(False)
        self.add_wanted.emit()
