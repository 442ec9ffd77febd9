"""A row that goes on in the next line when there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays its widgets out like words in a paragraph, *gap* pixels apart, as the window is read."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take *item* in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many widgets there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at *index*, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Hand the item at *index* out, or nothing."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines become in *width*."""
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, box: QRect) -> None:
        """Put every widget in its place within *box*."""
        super().setGeometry(box)
        self._arranged(box, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self._gap * max(len(shown) - 1, 0)
        height = max((size.height() for size in shown), default=0)
        return QSize(sum(size.width() for size in shown) + gaps, height)

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the size of the widest widget."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arranged(self, box: QRect, *, move: bool) -> int:
        """Go through the lines, moving the widgets or only measuring; give the height."""
        x, y, line = box.x(), box.y(), 0
        around = self.parentWidget()
        from_right = around is not None and around.isRightToLeft()
        for item in self._items:
            if item.isEmpty():
                continue
            size = size_in(item, max(box.width(), 1))
            if x > box.x() and x + size.width() > box.x() + box.width():
                x, y, line = box.x(), y + line + self._gap, 0
            if move:
                left = box.x() + box.right() + 1 - x - size.width() if from_right else x
                item.setGeometry(QRect(QPoint(left, y), size))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line - box.y()


def size_in(item: QLayoutItem, width: int) -> QSize:
    """Return the size *item* takes in a line *width* pixels long."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
    return QSize(width, height)
