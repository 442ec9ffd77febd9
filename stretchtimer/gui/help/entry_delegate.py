"""Draws one entry of the contents: wrapped as far as it needs, on a soft box where one is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from stretchtimer.gui.canvas import draw_focus, draw_surface
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import CONTROL_CORNER, TextSize, Weight

ACROSS, DOWN = 10, 7
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class EntryDelegate(QStyledItemDelegate):
    """The looks of a list of places in the book; what cannot be chosen is a small heading."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the width of the list, and the height that the words need in it."""
        wide = self._view.viewport().width()
        room = QRect(0, 0, max(wide - 2 * ACROSS, 40), 10_000)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        box = QFontMetrics(self._font(index)).boundingRect(room, WRAP, words)
        return QSize(wide, box.height() + 2 * DOWN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the words; the box, where the entry is marked or under the pointer."""
        look, state, flag = self._look, option.state, QStyle.StateFlag
        box = QRectF(option.rect)
        is_marked = bool(state & flag.State_Selected)
        painter.save()
        if is_marked:
            draw_surface(painter, box, CONTROL_CORNER, look.colour("primary_soft"))
        elif state & flag.State_MouseOver and state & flag.State_Enabled:
            draw_surface(painter, box, CONTROL_CORNER, look.colour("sunken"))
        role = "primary" if is_marked else "text" if state & flag.State_Enabled else "muted"
        painter.setFont(self._font(index))
        painter.setPen(look.colour(role))
        inner = option.rect.adjusted(ACROSS, DOWN, -ACROSS, 0)
        painter.drawText(inner, WRAP, str(index.data(Qt.ItemDataRole.DisplayRole)))
        if is_marked and self._view.hasFocus():
            draw_focus(painter, box, CONTROL_CORNER, look.colour("primary"))
        painter.restore()

    def _font(self, index: QModelIndex | QPersistentModelIndex) -> QFont:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return self._look.font()
        return self._look.font(TextSize.SMALL, Weight.SEMIBOLD)
