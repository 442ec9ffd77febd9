"""The stage: the picture, the side in a word, and the exercise's name, or a note to read."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.motion import Stance
from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import Moment, PictureSource
from stretchtimer.gui.player.moving_figure import MovingFigure
from stretchtimer.gui.player.scene import Mood, Scene
from stretchtimer.gui.theme import CONTROL_CORNER, STAGE_CORNER, Weight
from stretchtimer.gui.widgets.fit_label import FitLabel
from stretchtimer.language import _

DIM = 0.35
SETTLES = 150
"""How many milliseconds a new size has to stay before a picture is made for it."""
USUAL_SHAPE = 1.4
"""How much wider than high a picture usually is."""
MOST_OF_THE_STAGE = 0.36
"""The part of the stage's height that a long name may take."""


class Stage(QWidget):
    """Shows what the scene says of the exercise; asks the picture source anew when it says so."""

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        figure: MovingFigure | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._figure = figure
        self._scene: Scene | None = None
        self._picture = QPixmap()
        self._side_size = 22
        self._badge = SideBadge(look, self)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._name = FitLabel(look, Weight.SEMIBOLD, align=left, parent=self)
        self._note = NoteText(look, self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._on_settled)
        pictures.arrived.connect(self._on_arrived)
        if figure:
            figure.changed.connect(self._on_figure)
        look.changed.connect(self._on_look)

    @property
    def side(self) -> str:
        """The side that the badge says, empty where there is none."""
        return self._badge.text() if not self._badge.isHidden() else ""

    @property
    def name(self) -> str:
        """The name that is shown."""
        return self._name.text()

    def minimumSizeHint(self) -> QSize:
        """Return nothing: it fits wherever it is put."""
        return QSize(0, 0)

    def set_sizes(self, name: int, side: int, note: int) -> None:
        """Draw name, side and note at most so many pixels high."""
        self._name.set_largest(name)
        self._badge.set_largest(side)
        self._note.set_size(note)
        self._side_size = side
        self._lay_out()

    def show_scene(self, scene: Scene) -> None:
        """Show picture, side and name of *scene*."""
        before, self._scene = self._scene, scene
        if before is not None and _seen(before) == _seen(scene):
            return
        self._name.say(scene.name)
        self._badge.say(scene.side)
        self._badge.setVisible(bool(scene.side))
        self._note.say(scene.note)
        self._note.setVisible(bool(scene.note))
        self._lay_out()

    def show_stance(self, stance: Stance) -> None:
        """Show this moment of the movement, as far as it is drawn."""
        if self._figure and self._figure.show_stance(stance):
            self._on_figure()

    def scroll_note(self, lines: int) -> None:
        """Move a long note up or down."""
        bar = self._note.verticalScrollBar()
        bar.setValue(bar.value() + lines * bar.singleStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find everything a new place; the picture in its new size waits until the size stays."""
        super().resizeEvent(event)
        self._lay_out(ask=False)
        self._settled.start(SETTLES)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the picture on it, dimmed in a pause."""
        with painting(self) as painter:
            look = self._look
            draw_surface(
                painter,
                QRectF(self.rect()),
                STAGE_CORNER,
                look.colour("surface"),
                look.colour("line"),
            )
            if self._scene and self._scene.exercise and not self._scene.note:
                painter.setOpacity(DIM if self._scene.mood is Mood.PAUSED else 1.0)
                self._draw_picture(painter)

    def picture_box(self) -> QRect:
        """Return where the picture may be: above the name, and under the side or beside it."""
        boxes = self._free_boxes()
        return max(boxes, key=lambda box: min(box.width() / USUAL_SHAPE, box.height()))

    def free_box(self) -> QRect:
        """Return the largest place where neither side nor name is."""
        return max(self._free_boxes(), key=lambda box: box.width() * box.height())

    def _free_boxes(self) -> tuple[QRect, ...]:
        edge = self._edge()
        whole = QRect(edge, edge, self.width() - 2 * edge, self._name.y() - edge - edge // 3)
        if self._badge.isHidden():
            return (whole,)
        badge = self._badge.geometry()
        under = whole.adjusted(0, badge.height() + edge // 3, 0, 0)
        taken = badge.width() + edge // 3
        from_right = self.isRightToLeft()
        beside = whole.adjusted(0 if from_right else taken, 0, -taken if from_right else 0, 0)
        return under, beside

    def _draw_picture(self, painter: QPainter) -> None:
        box = self.picture_box()
        if self._figure and self._figure.is_there and self._scene:
            self._figure.draw(painter, QRectF(box), mirrored=self._scene.is_mirrored)
            return
        if self._picture.isNull():
            return
        size = self._picture.deviceIndependentSize()
        size.scale(box.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(box).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))

    def _lay_out(self, *, ask: bool = True) -> None:
        edge = self._edge()
        inner = self.width() - 2 * edge
        if inner <= 0 or self.height() <= 2 * edge:
            return
        high = round(self._side_size * 1.25) + 16
        wide = min(self._badge.wanted_width(), inner)
        left = self.width() - edge - wide if self.isRightToLeft() else edge
        self._badge.setGeometry(left, edge, wide, min(high, self.height() // 3))
        name = self._name.wanted(inner, round(self.height() * MOST_OF_THE_STAGE))
        self._name.setGeometry(edge, self.height() - name - edge * 2 // 3, inner, name)
        self._note.setGeometry(edge, edge, inner, self._name.y() - 2 * edge)
        if ask:
            self._ask_for_picture()
        self.update()

    def _edge(self) -> int:
        return max(10, min(22, self.width() // 24))

    def _on_arrived(self, exercise_id: str) -> None:
        if self._scene and self._scene.exercise and self._scene.exercise.id == exercise_id:
            self._on_settled()

    def _on_figure(self) -> None:
        self.update(self.picture_box())

    def _on_settled(self) -> None:
        self._ask_for_picture()
        self.update()

    def _ask_for_picture(self) -> None:
        scene, box = self._scene, self.picture_box()
        exercise: Exercise | None = scene.exercise if scene else None
        if scene is None or exercise is None or box.width() < 8 or box.height() < 8:
            self._picture = QPixmap()
            return
        ratio = self.devicePixelRatioF()
        if self._figure:
            ahead = (scene.coming,) if scene.coming else ()
            self._figure.prepare((exercise, *ahead), box.size() * ratio)
        self._picture = self._pictures.picture(
            exercise,
            box.size() * ratio,
            mirrored=scene.is_mirrored,
            moment=Moment.START if scene.is_at_start else Moment.END,
            named=False,
        )

    def _on_look(self) -> None:
        self._lay_out()


def _seen(scene: Scene) -> tuple[object, ...]:
    """Return what of *scene* the stage shows."""
    shown = (scene.exercise, scene.is_mirrored, scene.is_at_start, scene.name, scene.side)
    return (*shown, scene.note, scene.coming, scene.mood is Mood.PAUSED)


class SideBadge(FitLabel):
    """The side as a word on a strong ground."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, Weight.BOLD, "on_primary", parent=parent)
        self.setContentsMargins(16, 6, 16, 6)
        self._wide = 17

    def set_largest(self, pixels: int) -> None:
        """Draw the word at most *pixels* high."""
        self._wide = pixels
        super().set_largest(pixels)

    def wanted_width(self) -> int:
        """Return how wide the word and its ground would like to be."""
        font = self._look.font_of(self._wide, Weight.BOLD)
        return QFontMetrics(font).horizontalAdvance(self.text()) + 36

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the word."""
        with painting(self) as painter:
            draw_surface(painter, QRectF(self.rect()), CONTROL_CORNER, self._look.colour("primary"))
        super().paintEvent(event)


class NoteText(QPlainTextEdit):
    """A note of any length, to read and to scroll; its keys are left to the page."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._size = 22
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Note"))
        self.hide()
        look.changed.connect(self._on_look)
        self._on_look()

    def say(self, text: str) -> None:
        """Show *text*, from its beginning."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def set_size(self, pixels: int) -> None:
        """Write *pixels* high."""
        if pixels != self._size:
            self._size = pixels
            self._on_look()

    def _on_look(self) -> None:
        self.setFont(self._look.font_of(self._size, Weight.MEDIUM))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, self._look.colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("text"))
        self.setPalette(palette)
