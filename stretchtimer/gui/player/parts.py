"""The parts of the session's page, and where each of them lies."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.arrangement import Place, arrange
from stretchtimer.gui.player.controls import Controls
from stretchtimer.gui.player.dial import Dial
from stretchtimer.gui.player.flash import Flash
from stretchtimer.gui.player.hurt_card import HurtCard
from stretchtimer.gui.player.keys_card import KeysCard
from stretchtimer.gui.player.leave_card import LeaveCard
from stretchtimer.gui.player.moving_figure import MovingFigure
from stretchtimer.gui.player.stage import Stage
from stretchtimer.gui.player.toast import Toast
from stretchtimer.gui.player.top_bar import TopBar
from stretchtimer.gui.theme import Weight
from stretchtimer.gui.widgets.fit_label import FitLabel
from stretchtimer.gui.widgets.session_bar import SessionBar
from stretchtimer.language import _


class PlayerParts(QWidget):
    """Everything that can be seen of a session; it knows nothing of the session itself."""

    SPOKEN_AS = "Pane"

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        figure: MovingFigure | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.top = TopBar(look, self)
        self.stage = Stage(look, pictures, figure, self)
        self.dial = Dial(look, self)
        self.cue = FitLabel(look, Weight.BOLD, parent=self)
        self.next = FitLabel(look, role="muted", parent=self)
        self.bar = SessionBar(look, self)
        # the bar runs from left to right in every language, and so do its ends
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        left, right = Qt.AlignmentFlag.AlignLeft | middle, Qt.AlignmentFlag.AlignRight | middle
        self.elapsed = FitLabel(look, role="muted", align=left, parent=self)
        self.left = FitLabel(look, role="muted", align=right, parent=self)
        self.controls = Controls(look, self)
        self.keys_card = KeysCard(look, self)
        self.toast = Toast(look, self)
        self.flash = Flash(self)
        self.leave_card = LeaveCard(look, self)
        self.hurt_card = HurtCard(look, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(_("Session"))
        look.changed.connect(self._on_new_look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the page anew."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painting(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("background"))

    def arrange(self) -> None:
        """Give every part its place and its size of text."""
        heights = (self.top.sizeHint().height(), self.controls.sizeHint().height())
        window = max(self.window().height(), self.height())
        plan = arrange(self.width(), self.height(), window, self._look.scale, heights)
        places: tuple[tuple[QWidget, Place], ...] = (
            (self.top, plan.top),
            (self.stage, plan.stage),
            (self.dial, plan.dial),
            (self.cue, plan.cue),
            (self.next, plan.next),
            (self.controls, plan.controls),
        )
        for part, place in places:
            part.setGeometry(self._as_read(_rect(place)))
        self.bar.setGeometry(_rect(plan.bar))
        self.elapsed.setGeometry(_rect(plan.elapsed))
        self.left.setGeometry(_rect(plan.left))
        sizes = plan.sizes
        self.dial.set_sizes(sizes.digits, sizes.word, sizes.count)
        self.stage.set_sizes(sizes.name, sizes.side, sizes.cue)
        self.cue.set_largest(sizes.cue)
        self.next.set_largest(sizes.next)
        for label in (self.elapsed, self.left):
            label.set_largest(sizes.time)
        self.toast.set_largest(max(sizes.next, round(sizes.cue * 0.8)))
        self.place_toast()
        self._cover()

    def place_toast(self) -> None:
        """Let the passing notice lie where it hides neither name, side nor digits."""
        over_picture = self.stage.free_box().translated(self.stage.pos())
        self.toast.place_in(over_picture, self.top.geometry())

    def let_answer(self, is_answering: bool) -> None:
        """Let the keyboard reach what lies on the page, or only what lies over it."""
        for part in (self.top, self.stage, self.bar, self.controls):
            part.setEnabled(is_answering)

    def _as_read(self, box: QRect) -> QRect:
        """Return where *box* lies as the window is read; the bar runs from the left everywhere."""
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.x() - box.width())
        return box

    def _cover(self) -> None:
        """Give what lies over the others its place."""
        area = QRect(self.stage.geometry().topLeft(), self.controls.geometry().bottomRight())
        self.keys_card.place_in(self.stage.geometry(), area)
        for veil in (self.flash, self.leave_card, self.hurt_card):
            veil.setGeometry(self.rect())

    def _on_new_look(self) -> None:
        self.arrange()
        self.update()


def _rect(place: Place) -> QRect:
    return QRect(place.left, place.top, place.width, place.height)
