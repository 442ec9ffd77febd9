"""When the small window is shown: on request, or whenever one works elsewhere, if that is set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from stretchtimer.core.playback import Playback
from stretchtimer.gui.desktop.coming_forward import come_forward
from stretchtimer.gui.desktop.small.window import SmallWindow
from stretchtimer.gui.look import Look
from stretchtimer.gui.monitors import Place, place_of, put_back
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.qt_monitors import box_of, monitor_of, monitors


class Shelf(Protocol):
    """Keeps where the small window was."""

    def read_small(self) -> Place | None:
        """Return where it was last time."""

    def write_small(self, place: Place) -> None:
        """Keep where it is now."""


class SmallFlow(QObject):
    """Follows one session after the other, in the small window where *main* is not looked at.

    *is_wanted* says whether it is to come by itself when another window is worked in.
    """

    def __init__(
        self,
        main: QWidget,
        look: Look,
        is_wanted: Callable[[], bool],
        shelf: Shelf,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._main = main
        self._look = look
        self._is_wanted = is_wanted
        self._shelf = shelf
        self._page: PlayerPage | None = None
        self._window: SmallWindow | None = None
        self._has_hidden_main = False
        self._waits_for_main = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus)

    @property
    def window(self) -> SmallWindow | None:
        """The small window, if there ever was one."""
        return self._window

    def follow(self, page: PlayerPage) -> None:
        """Follow the session of *page* from now on."""
        self._page = page
        page.small_window_wanted.connect(self.show)

    def show(self) -> None:
        """Show the small window instead of the whole one.

        Under Wayland beside it: no program may take its own window out of the task bar again.
        """
        if self._page is None:
            return
        self._open(takes_keyboard=True)
        if not QGuiApplication.platformName().startswith("wayland"):
            self._has_hidden_main = True
            self._main.showMinimized()

    def back(self) -> None:
        """Show the whole window again."""
        self._hide()
        self._waits_for_main = True
        come_forward(self._main)

    def end(self) -> None:
        """Be gone, for the session is over; its summary can be seen."""
        is_in_its_place = self._has_hidden_main and self._main.isMinimized()
        self._hide()
        self._page = None
        if is_in_its_place:
            self._main.setWindowState(self._main.windowState() & ~Qt.WindowState.WindowMinimized)
            QApplication.alert(self._main)

    def close(self) -> None:
        """Let the window go."""
        self._hide()
        if self._window:
            self._window.deleteLater()
            self._window = None

    def _on_focus(self, focused: QWindow | None) -> None:
        """Come when another program is worked in, and go when the whole window is."""
        if self._page is None:
            return
        if focused is not None and focused is self._main.windowHandle():
            self._waits_for_main = False
            self._hide()
        elif focused is None and self._may_come():
            self._open(takes_keyboard=False)

    def _may_come(self) -> bool:
        return not self._waits_for_main and self._is_wanted() and self._main.isVisible()

    def _open(self, *, takes_keyboard: bool) -> None:
        if self._page is None or (self._window and self._window.isVisible()):
            return
        if self._window is None:
            self._window = self._made()
        self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not takes_keyboard)
        self._window.show_playback(self._page.qt_player.playback)
        self._page.qt_player.moved.connect(self._on_moved)
        self._page.be_seen_elsewhere(True)
        self._window.show()
        if takes_keyboard:
            self._window.raise_()
            self._window.activateWindow()
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> SmallWindow:
        window = SmallWindow(self._look)
        window.back_wanted.connect(self.back)
        window.wanted.connect(self._on_wanted)
        window.setWindowIcon(self._main.windowIcon())
        kept = self._shelf.read_small()
        size = window.usual_size()
        place = kept and Place(size.width(), size.height(), kept.left, kept.top, kept.monitor)
        box = put_back(place, monitors()) if place else None
        if box:
            window.move(QPoint(box.left, box.top))
        else:
            free = self._main.screen().availableGeometry()
            window.move(free.right() - size.width() - 24, free.bottom() - size.height() - 24)
        return window

    def _hide(self) -> None:
        self._has_hidden_main = False
        if self._window is None or not self._window.isVisible():
            return
        self._shelf.write_small(
            place_of(box_of(self._window.frameGeometry()), monitor_of(self._window))
        )
        self._window.hide()
        if self._page:
            self._page.qt_player.moved.disconnect(self._on_moved)
            self._page.be_seen_elsewhere(False)

    def _on_wanted(self, command: Command) -> None:
        if self._page:
            self._page.obey(command)

    def _on_moved(self, playback: Playback) -> None:
        if self._window:
            self._window.show_playback(playback)
