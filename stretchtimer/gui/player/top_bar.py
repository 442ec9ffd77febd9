"""The line above the stage: the way back, where one is, what one should know, three switches."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.fit_label import FitLabel, text_box
from stretchtimer.language import _

GAP = 12
LEAST_NOTICE = 13
"""A notice that would be smaller, in pixels at 100 %, is given the title's place."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TopBar(QWidget):
    """Shows title, step and notice, and tells which of its buttons was pressed."""

    wanted = Signal(object)  # Command

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.back = self._button(Icon.BACK, _("Leave the session"), Command.LEAVE)
        self._title = FitLabel(look, align=LEFT, parent=self)
        self._step = FitLabel(look, Weight.SEMIBOLD, align=LEFT, parent=self)
        self._notice = FitLabel(look, align=RIGHT, parent=self)
        self.sound = self._button(Icon.SOUND, _("Sound is on"), Command.MUTE)
        self.keys = self._button(Icon.KEYBOARD, _("Show the keys"), Command.SHOW_KEYS)
        self.small_window = self._button(Icon.SMALL_WINDOW, _("Small window"), Command.SMALL_WINDOW)
        self.full_screen = self._button(Icon.FULL_SCREEN, _("Full screen"), Command.FULL_SCREEN)
        look.changed.connect(self._lay_out)

    @property
    def notice(self) -> str:
        """The notice that is shown."""
        return self._notice.text()

    @property
    def notice_size(self) -> int:
        """How large the notice could be drawn, in pixels."""
        return self._notice.font().pixelSize()

    def show_title(self, title: str) -> None:
        """Say which routine is played."""
        self._title.say(title)
        self.back.setToolTip(_("Leave the session"))
        self._lay_out()

    def show_step(self, step: str) -> None:
        """Say where in the routine one is."""
        if step != self._step.text():
            self._step.say(step)
            self._lay_out()

    def show_notice(self, notice: str) -> None:
        """Say something that the person should know; nothing takes it away."""
        self._notice.say(notice)
        self._lay_out()

    def show_sound(self, is_on: bool) -> None:
        """Show whether anything is heard."""
        self.sound.show_icon(Icon.SOUND if is_on else Icon.SOUND_OFF)
        _name(
            self.sound,
            _("Sound is on, switch it off") if is_on else _("Sound is off, switch it on"),
        )

    def show_full_screen(self, is_full: bool) -> None:
        """Show what the button of the full screen does now."""
        self.full_screen.show_icon(Icon.LEAVE_FULL_SCREEN if is_full else Icon.FULL_SCREEN)
        _name(self.full_screen, _("Leave full screen") if is_full else _("Full screen"))

    def sizeHint(self) -> QSize:
        """Return the height of a button."""
        return QSize(600, self.back.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self._lay_out()

    def _button(self, icon: Icon, name: str, command: Command) -> Button:
        button = Button(
            self._look, "", ButtonKind.QUIET, icon, name=name, size=TextSize.LARGE, parent=self
        )
        button.setToolTip(name)
        button.clicked.connect(lambda: self.wanted.emit(command))
        return button

    def _lay_out(self) -> None:
        self._place_from_left()
        if self.isRightToLeft():
            for part in (*self.findChildren(Button), self._title, self._step, self._notice):
                box = part.geometry()
                part.move(self.width() - box.x() - box.width(), box.y())

    def _place_from_left(self) -> None:
        right = self.width()
        for button in (self.full_screen, self.small_window, self.keys, self.sound):
            hint = button.sizeHint()
            right -= hint.width()
            button.setGeometry(
                right, (self.height() - hint.height()) // 2, hint.width(), hint.height()
            )
            right -= 4
        hint = self.back.sizeHint()
        top = (self.height() - hint.height()) // 2
        self.back.setGeometry(-hint.width() // 5, top, hint.width(), hint.height())
        left = self.back.geometry().right() + GAP // 2
        size = self._look.pixels(TextSize.LARGE)
        for label in (self._title, self._step, self._notice):
            label.set_largest(size)
        self._lay_out_words(left, right)

    def _lay_out_words(self, left: int, right: int) -> None:
        """Put title, step and notice side by side; a notice that gets too small takes the title's.

        What is wrong is news, and what is played the person knows.
        """
        step = min(self._width_of(self._step, Weight.SEMIBOLD), (right - left) // 3)
        title = min(self._width_of(self._title, Weight.NORMAL), (right - left) * 2 // 5)
        room = QSize(right - left - title - step - 3 * GAP, self.height())
        least = round(LEAST_NOTICE * self._look.scale)
        is_squeezed = bool(self._notice.text()) and self._notice.size_in(room) < least
        self._title.setVisible(not is_squeezed)
        self._title.setGeometry(left, 0, title, self.height())
        before = 0 if is_squeezed else title + GAP
        self._step.setGeometry(left + before, 0, step, self.height())
        start = left + before + step + GAP
        self._notice.setGeometry(start, 0, max(right - GAP - start, 0), self.height())

    def _width_of(self, label: FitLabel, weight: Weight) -> int:
        font = self._look.font_of(self._look.pixels(TextSize.LARGE), weight)
        return text_box(label.text(), 100_000, font).width() + 4


def _name(button: Button, name: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(name)
