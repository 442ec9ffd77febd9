"""The small window: the dial, what is done on which side, and three buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.core.playback import Playback
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.dial import Dial, Face
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.player.scene import Mood, scene_of, shown_share, shown_time
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.fit_label import FitLabel
from stretchtimer.language import _, pgettext

SIZE = QSize(400, 168)
"""Its size at 100 % text."""
EDGE = 10
DIGITS, WORD, COUNT = 0.4, 0.13, 0.1
"""Sizes of text on the dial, as parts of the window's height."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
KEYS = {
    Qt.Key.Key_Space: Command.TOGGLE,
    Qt.Key.Key_Right: Command.SKIP,
    Qt.Key.Key_PageDown: Command.ON,
    Qt.Key.Key_Left: Command.BACK,
    Qt.Key.Key_PageUp: Command.BACK,
    Qt.Key.Key_M: Command.MUTE,
}
BACK_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_W)
MAIN_ICONS = {Mood.PAUSED: Icon.PLAY, Mood.GATE: Icon.CHECK, Mood.OVER: Icon.CHECK}


class SmallWindow(QWidget):
    """Shows a session, changing at each second only; it is dragged by any free place of it.

    ``wanted`` tells a command, ``back_wanted`` that the whole window is asked for.
    """

    wanted = Signal(object)  # Command
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        flags = Qt.WindowType
        super().__init__(None, flags.Tool | flags.FramelessWindowHint | flags.WindowStaysOnTopHint)
        self._look = look
        self._seen: tuple[object, ...] = ()
        self.dial = Dial(look, self)
        self.name = FitLabel(look, Weight.BOLD, align=LEFT, parent=self)
        self.side = FitLabel(look, Weight.MEDIUM, align=LEFT, parent=self)
        self.main = self._button(Icon.PAUSE, _("Pause"), Command.TOGGLE, ButtonKind.PRIMARY)
        self.next = self._button(Icon.SKIP, _("Skip to the next phase"), Command.ON)
        self.back = Button(
            look, "", icon=Icon.FULL_SCREEN, name=_("Back to the whole window"), parent=self
        )
        self.back.setToolTip(self.back.accessibleName())
        self.back.clicked.connect(self.back_wanted)
        self.setWindowTitle(_("StretchTimer, small"))
        self.setAccessibleName(_("Small session window"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        look.changed.connect(self._on_look)
        self._on_look()

    def show_playback(self, playback: Playback) -> None:
        """Show where the session stands; cheap where nothing has changed."""
        if not playback.timeline.segments:
            return
        digits = shown_time(playback)
        seen = (playback.index, playback.status, bool(playback.lead_in), playback.timeline)
        if seen == self._seen and digits == self.dial.digits:
            return
        scene = scene_of(playback)
        if seen != self._seen:
            self._seen = seen
            face = Face(scene.mood, scene.phase, scene.way, scene.word, scene.count, scene.ask)
            self.dial.show_face(face)
            self.name.say(scene.name)
            self.side.say(scene.side or scene.step)
            self._show_mood(scene.mood)
        self.dial.show_digits(digits)
        self.dial.show_share(shown_share(playback, scene.way))

    def usual_size(self) -> QSize:
        """Return how large it is with the text as it is now."""
        scale = max(self._look.scale, 1.0)
        return QSize(round(SIZE.width() * scale), round(SIZE.height() * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and a line round it."""
        with painting(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("background"))
            painter.setPen(self._look.colour("line"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        high = self.height()
        dial = high - 2 * EDGE
        self.dial.setGeometry(EDGE, EDGE, dial, dial)
        self.dial.set_sizes(round(high * DIGITS), round(high * WORD), round(high * COUNT))
        left, width = dial + 2 * EDGE, self.width() - dial - 3 * EDGE
        row = max(button.sizeHint().height() for button in (self.main, self.next, self.back))
        words = high - row - 3 * EDGE
        self.name.setGeometry(QRect(left, EDGE, width, words * 3 // 5))
        self.side.setGeometry(QRect(left, EDGE + words * 3 // 5, width, words * 2 // 5))
        part = (width - 2 * EDGE) // 3
        for number, button in enumerate((self.main, self.next, self.back)):
            button.setGeometry(left + number * (part + EDGE), high - EDGE - row, part, row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the window be dragged."""
        handle = self.windowHandle()
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Ask for the whole window."""
        self.back_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the same key does on the whole page; Enter and Escape lead back there."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key in BACK_KEYS:
            self.back_wanted.emit()
        elif key in KEYS:
            self.wanted.emit(KEYS[key])
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for the whole window instead, so that no session is out of sight."""
        event.ignore()
        self.back_wanted.emit()

    def _button(
        self, icon: Icon, name: str, command: Command, kind: ButtonKind = ButtonKind.PLAIN
    ) -> Button:
        button = Button(self._look, "", kind, icon, name=name, parent=self)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.wanted.emit(command))
        return button

    def _show_mood(self, mood: Mood) -> None:
        done = pgettext("button", "Done")
        said = {Mood.PAUSED: _("Resume"), Mood.GATE: _("Ready"), Mood.OVER: done}
        self.main.show_icon(MAIN_ICONS.get(mood, Icon.PAUSE))
        self.main.setAccessibleName(said.get(mood, _("Pause")))
        self.main.setToolTip(self.main.accessibleName())

    def _on_look(self) -> None:
        self.name.set_largest(self._look.pixels(TextSize.LARGE))
        self.side.set_largest(self._look.pixels(TextSize.LARGE))
        self.setFixedSize(self.usual_size())
        self.update()
