"""A list of rows of plain text in a few columns, the last of which wraps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.quiet_scroll_bar import BAR_WIDTH, QuietScrollBar

GAP = 12
PADDING = 3
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a row, in the colour of a role, strong or not."""

    text: str
    role: str = "text"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, and all of it as it is read out."""

    cells: tuple[Cell, ...]
    words: str


class _Rows(QAbstractListModel):
    def __init__(self, rows: Sequence[Row], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return len(self.rows)

    def data(self, index: _Index, role: int = 0) -> str | None:
        names = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.rows[index.row()].words if role in names else None


class _Painter(QStyledItemDelegate):
    """Draws rows; all columns but the last are as wide as their widest text."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent
        self._widths: tuple[int, ...] = ()
        self._rows: Sequence[Row] = ()
        self._heights: dict[tuple[int, int], int] = {}
        self._fonts: dict[bool, tuple[QFont, QFontMetrics]] = {}
        self.follow_look()

    def follow_look(self) -> None:
        """Take the fonts of the look as it is now."""
        for strong in (False, True):
            weight = Weight.SEMIBOLD if strong else Weight.NORMAL
            font = self._look.font(TextSize.SMALL, weight)
            self._fonts[strong] = font, QFontMetrics(font)
        self._heights.clear()

    def measure(self, rows: Sequence[Row]) -> None:
        """Find out how wide the columns are; rows that stay as wide stay as high."""
        before = self._widths
        metrics = {strong: self._metrics(Cell("", strong=strong)) for strong in (False, True)}
        columns = max((len(row.cells) for row in rows), default=1) - 1
        most = max(self._list.viewport().width() // 3, 40)
        widest = (
            max(metrics[c.strong].horizontalAdvance(c.text) for c in column)
            for column in ([row.cells[at] for row in rows] for at in range(columns))
        )
        self._widths = tuple(min(width + 2, most) for width in widest)
        if self._widths != before or rows is not self._rows:
            self._rows = rows
            self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._list.viewport().width()
        known = index.row(), width
        high = self._heights.get(known)
        if high is None:
            high = self._heights[known] = self._height(self._row(index), width)
        return QSize(width, high)

    def _height(self, row: Row, width: int) -> int:
        """Return how high *row* is in that *width*, its words wrapped."""
        boxes = self._boxes(row, QRect(0, 0, width, 10_000))
        cells = zip(row.cells, boxes, strict=True)
        return max(self._cell_height(cell, box) for cell, box in cells) + 2 * PADDING

    def _cell_height(self, cell: Cell, box: QRect) -> int:
        metrics = self._metrics(cell)
        if "\n" not in cell.text and metrics.horizontalAdvance(cell.text) < box.width():
            return metrics.height()  # quicker than to ask where it wraps
        return metrics.boundingRect(box, int(_WRAP), cell.text).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, look = self._row(index), self._look
        rect: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("sunken"))
        for cell, box in zip(row.cells, self._boxes(row, rect), strict=True):
            painter.setFont(self._font(cell))
            painter.setPen(look.colour(cell.role))
            painter.drawText(box, int(_WRAP), cell.text)

    def _boxes(self, row: Row, rect: QRect) -> list[QRect]:
        left, boxes = rect.left() + 2, []
        for at in range(len(row.cells)):
            is_last = at >= len(self._widths) or at == len(row.cells) - 1
            width = rect.right() - left if is_last else self._widths[at]
            boxes.append(QRect(left, rect.top() + PADDING, max(width, 20), rect.height()))
            left += width + GAP
        return boxes

    def _row(self, index: _Index) -> Row:
        model = index.model()
        return model.rows[index.row()] if isinstance(model, _Rows) else Row((), "")

    def _font(self, cell: Cell) -> QFont:
        return self._fonts[cell.strong][0]

    def _metrics(self, cell: Cell) -> QFontMetrics:
        return self._fonts[cell.strong][1]


class RowList(QListView):
    """Shows rows; ``opened`` tells the number of the one that was clicked or entered."""

    opened = Signal(int)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = _Painter(look, self)
        self._model = _Rows((), self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(QuietScrollBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        look.changed.connect(self._on_look)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* in place of those before, from the first on."""
        if tuple(rows) == self._model.rows:
            return
        before = self._model
        self._model = _Rows(rows, self)
        self._painter.measure(self._model.rows)
        self.setModel(self._model)
        before.deleteLater()

    def height_for(self, count: int) -> int:
        """Return how high the first *count* rows are."""
        option = QStyleOptionViewItem()
        shown = range(min(count, len(self._model.rows)))
        return sum(self._painter.sizeHint(option, self._model.index(row)).height() for row in shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        super().mouseMoveEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew where there is more room beside them, or less."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def minimumSizeHint(self) -> QSize:
        """Return room for a row."""
        return QSize(60 + BAR_WIDTH, self._look.pixels(TextSize.SMALL) * 2)

    def _on_look(self) -> None:
        self._painter.follow_look()
        self._measure()

    def _measure(self) -> None:
        self._painter.measure(self._model.rows)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
