"""The sessions as a table: when, what, how much, how it felt, and what there is to note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QResizeEvent,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from stretchtimer.core.history import Session
from stretchtimer.gui.look import Look
from stretchtimer.gui.progress.words import row_words
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.language import _, pgettext

COLUMNS = 5
"""When, routine, done, pain, note."""
WHEN, ROUTINE, DONE, PAIN, NOTE = range(5)
SHARES = {WHEN: 0.27, ROUTINE: 0.38, NOTE: 0.35}
"""How the room is shared that the two narrow columns leave."""
BESIDE, ABOVE = 10, 18
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def head_words(column: int) -> str:
    """Say what stands in a column."""
    # translators: the head of a row or a column: what was done
    done = pgettext("head", "Done")
    return (_("When"), _("Routine"), done, _("Pain"), _("Note"))[column]


class SessionModel(QAbstractTableModel):
    """The sessions, the latest first; words are made when they are looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions: Sequence[Session] = ()
        self._stopped_at: Mapping[str, str] = {}

    def show_sessions(self, sessions: Sequence[Session], stopped_at: Mapping[str, str]) -> None:
        """Show *sessions* from now on."""
        self.beginResetModel()
        self._sessions, self._stopped_at = sessions, stopped_at
        self.endResetModel()

    def rowCount(self, _parent: Index = NOWHERE) -> int:
        """Return how many sessions are shown."""
        return len(self._sessions)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """Return how much is said of each."""
        return COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_words(self._sessions[index.row()], self._stopped_at)[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the head of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return head_words(section)
        return None


class _Header(QHeaderView):
    """Heads in bold on the table's own ground."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draw one head."""
        painter.save()
        painter.fillRect(rect, self._look.colour("surface"))
        painter.setFont(self._look.font(TextSize.SMALL, Weight.SEMIBOLD))
        painter.setPen(self._look.colour("muted"))
        room = rect.adjusted(0, 0, -8, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), head_words(section))
        painter.restore()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        metrics = QFontMetrics(self._look.font(TextSize.SMALL, Weight.SEMIBOLD))
        return QSize(100, metrics.height() + 12)


class _Cell(QStyledItemDelegate):
    """A cell: words, in as many lines as they need, and a line above."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        rect: QRect = option.rect
        painter.save()
        painter.fillRect(rect.x(), rect.y(), rect.width(), 1, self._look.colour("line"))
        painter.setFont(self._look.font(TextSize.BODY))
        role = "muted" if index.column() == NOTE else "text"
        painter.setPen(self._look.colour(role))
        room = rect.adjusted(0, 1, -BESIDE, 0)
        painter.drawText(QRectF(room), str(index.data()), _wrapping())
        painter.restore()

    def height_of(self, words: str, width: int) -> int:
        """Return how high *words* become in a column of that *width*."""
        layout = QTextLayout(words or " ", self._look.font(TextSize.BODY))
        layout.setTextOption(_wrapping())
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - BESIDE, 1))
            height += line.height()
        layout.endLayout()
        return ceil(height) + ABOVE


def _wrapping() -> QTextOption:
    """Return how words are broken: between them, and within one that is wider than its column."""
    option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class SessionTable(QTableView):
    """The table, as high as its lines; the page around it scrolls."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sessions = SessionModel(self)
        self.setModel(self._sessions)
        self._cell = _Cell(look, self)
        self.setItemDelegate(self._cell)
        self.setHorizontalHeader(_Header(look))
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Sessions"))
        look.changed.connect(self._fit)

    def show_sessions(self, sessions: Sequence[Session], stopped_at: Mapping[str, str]) -> None:
        """Show *sessions*, the latest first."""
        self._sessions.show_sessions(sessions, stopped_at)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _fit(self) -> None:
        """Share the room among the columns, and be as high as the lines become in them."""
        self._share_room()
        height = self.horizontalHeader().sizeHint().height() + 2
        for row in range(self._sessions.rowCount()):
            cells = (self._sessions.index(row, column) for column in range(COLUMNS))
            highest = max(
                self._cell.height_of(str(cell.data()), self.columnWidth(cell.column()))
                for cell in cells
            )
            self.setRowHeight(row, highest)
            height += highest
        self.setFixedHeight(height)
        self.viewport().update()

    def _share_room(self) -> None:
        """Give done and pain what their words need in one line, and the others the rest."""
        left = self.viewport().width()
        for column in (DONE, PAIN):
            width = self._widest(column) + 2 * BESIDE
            self.setColumnWidth(column, width)
            left -= width
        for column, share in SHARES.items():
            self.setColumnWidth(column, max(round(left * share), 1))

    def _widest(self, column: int) -> int:
        body = QFontMetrics(self._look.font(TextSize.BODY))
        head = QFontMetrics(self._look.font(TextSize.SMALL, Weight.SEMIBOLD))
        rows = range(self._sessions.rowCount())
        cells = (str(self._sessions.index(row, column).data()) for row in rows)
        widths = map(body.horizontalAdvance, dict.fromkeys(cells))
        return max(head.horizontalAdvance(head_words(column)), *widths, 0)
