"""The gentle flash at a change of phase, for when nothing is heard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.canvas import painting

STRENGTHS = (0.30, 0.26, 0.20, 0.14, 0.08, 0.04)
"""How strong the tint is from frame to frame; never a flicker, never two at a time."""
FRAME = 80
STILL = 400
"""Where nothing should move the tint stands this many milliseconds, and goes."""


class Flash(QWidget):
    """Tints its parent in a colour that fades away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self._strengths: tuple[float, ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_frame)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def is_on(self) -> bool:
        """True while the tint is to be seen."""
        return bool(self._strengths)

    def light(self, colour: QColor, still: bool) -> None:
        """Tint in *colour*; *still* where nothing should move."""
        self._colour = colour
        self._strengths = STRENGTHS[2:3] if still else STRENGTHS
        self._timer.start(STILL if still else FRAME)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.update()

    def stop(self) -> None:
        """Take the tint away."""
        self._strengths = ()
        self._timer.stop()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint over everything."""
        if not self._strengths:
            return
        with painting(self) as painter:
            colour = QColor(self._colour)
            colour.setAlphaF(self._strengths[0])
            painter.fillRect(QRectF(self.rect()), colour)

    def _on_frame(self) -> None:
        self._strengths = self._strengths[1:]
        if self._strengths:
            self.update()
        else:
            self.stop()
