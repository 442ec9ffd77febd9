"""Choosing an exercise by its picture and name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stretchtimer.core.exercise import Exercise
from stretchtimer.gui.canvas import draw_surface
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.theme import CONTROL_CORNER, TextSize, Weight
from stretchtimer.gui.widgets.quiet_scroll_bar import QuietScrollBar
from stretchtimer.gui.widgets.search_field import SearchField
from stretchtimer.language import _
from stretchtimer.wording import area_words

PICTURE = QSize(86, 56)
HIGH = 400
_Index = QModelIndex | QPersistentModelIndex


class _Exercises(QAbstractListModel):
    def __init__(self, found: Sequence[Exercise], parent: QWidget) -> None:
        super().__init__(parent)
        self.found = tuple(found)

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return len(self.found)

    def data(self, index: _Index, role: int = 0) -> str | None:
        names = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        one = self.found[index.row()]
        return f"{one.name}. {one.summary}" if role in names else None


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        words = QFontMetrics(self._look.font(TextSize.BODY)).height()
        small = QFontMetrics(self._look.font(TextSize.SMALL)).height()
        return QSize(option.rect.width(), max(PICTURE.height(), words + 2 * small) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, box = self._look, option.rect.adjusted(4, 3, -4, -3)
        model = index.model()
        if not isinstance(model, _Exercises):
            return
        one = model.found[index.row()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            draw_surface(painter, QRectF(box), CONTROL_CORNER, look.colour("primary_soft"))
        frame = QRect(box.left() + 4, box.top() + 3, PICTURE.width(), PICTURE.height())
        draw_surface(painter, QRectF(frame), CONTROL_CORNER, look.colour("sunken"))
        picture = self._pictures.picture(one, PICTURE - QSize(6, 6), named=False)
        target = QRectF(picture.rect())
        target.moveCenter(QRectF(frame).center())
        painter.drawPixmap(target.topLeft(), picture)
        self._draw_words(painter, box.adjusted(PICTURE.width() + 18, 3, -6, -3), one)

    def _draw_words(self, painter: QPainter, room: QRect, one: Exercise) -> None:
        top = Qt.AlignmentFlag.AlignTop
        painter.setFont(self._look.font(TextSize.BODY, Weight.SEMIBOLD))
        painter.setPen(self._look.colour("text"))
        name = painter.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, top, name)
        below = room.adjusted(0, painter.fontMetrics().height() + 1, 0, 0)
        painter.setFont(self._look.font(TextSize.SMALL))
        painter.setPen(self._look.colour("muted"))
        words = " · ".join(filter(None, (area_words(one.areas), one.summary)))
        painter.drawText(below, int(top | Qt.TextFlag.TextWordWrap), words)


class PickerList(QListView):
    """Exercises with their pictures; ``picked`` tells an id."""

    picked = Signal(str)

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Exercises((), self)
        self.setItemDelegate(_Painter(look, pictures, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(QuietScrollBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(_("Exercises"))
        self.clicked.connect(self._pick)
        pictures.arrived.connect(self._on_arrived)

    @property
    def found(self) -> tuple[Exercise, ...]:
        """What is listed now."""
        return self._model.found

    def show_exercises(self, found: Sequence[Exercise]) -> None:
        """List *found*, the first of them current."""
        before = self._model
        self._model = _Exercises(found, self)
        self.setModel(self._model)
        before.deleteLater()
        self.setCurrentIndex(self._model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current one on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_arrived(self, _identifier: str) -> None:
        self.viewport().update()

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._model.found[index.row()].id)


class ExercisePicker(Sheet):
    """A sheet with every exercise; ``picked`` tells the id of the one that was chosen."""

    picked = Signal(str)

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        exercises: Sequence[Exercise],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._exercises = tuple(exercises)
        self._search = SearchField(look, _("Search exercises"))
        self._list = PickerList(look, pictures)
        self._list.setMinimumHeight(HIGH)
        self.begin(_("Choose an exercise"))
        self.add_text(_("Type a part of its name, or where it works."), role="muted")
        self.add(self._search)
        self.add(self._list)
        self.add_button(_("Back")).clicked.connect(self.closed)
        self._search.textChanged.connect(self._show)
        self._search.left_for_results.connect(self._list.setFocus)
        self._list.picked.connect(self.picked)
        self.setFocusProxy(self._search)
        self._show()

    def _show(self) -> None:
        self._list.show_exercises(matching(self._exercises, self._search.text()))


def matching(exercises: Sequence[Exercise], asked: str) -> tuple[Exercise, ...]:
    """Return the exercises that have every word that is *asked* for, in whatever they say.

    Those that have all of them in their names come first.
    """
    words = asked.lower().split()

    def has(text: str) -> bool:
        return all(word in text.lower() for word in words)

    named = [one for one in exercises if has(one.name)]
    others = [
        one
        for one in exercises
        if not has(one.name)
        and has(f"{one.name} {one.summary} {area_words(one.areas)} {' '.join(one.muscles)}")
    ]
    return (*named, *others)
