"""The window: the rail, the pages beside it, and what may lie over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.monitors import TITLE_BAR
from stretchtimer.gui.nav_rail import Destination, NavRail
from stretchtimer.gui.widgets.retiring import retire

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from stretchtimer.gui.widgets.notice_bar import NoticeBar

SMALLEST = QSize(640, 480)
USUAL = QSize(1280, 800)
ROUTINE_FILES = (".yaml", ".yml", ".stretch")


class MainWindow(QWidget):
    """Shows one page at a time; a page is built when it is first wanted.

    ``painted`` is told once, after the first page can be seen. ``closing`` comes before the end.
    """

    SPOKEN_AS = "Window"
    painted = Signal()
    destination_wanted = Signal(object)  # Destination
    search_wanted = Signal()
    file_dropped = Signal(str)
    closing = Signal()
    help_wanted = Signal(object)  # Destination: what help is wanted on
    freed = Signal()  # a session's page is gone

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._was_painted = False
        self._alone: QWidget | None = None
        self._cover: QWidget | None = None
        self._notice: NoticeBar | None = None
        self._before: QWidget | None = None
        self._focus_before: QWidget | None = None
        self._guard: Callable[[], bool] = lambda: True
        self._rail = NavRail(look)
        self._pages = QStackedWidget()
        self._body = QWidget(self)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        row.addLayout(self._column, 1)
        self._set_up()

    def _set_up(self) -> None:
        self.setWindowTitle("StretchTimer")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL.boundedTo(self.screen().availableSize() - QSize(0, TITLE_BAR)))
        self.setAcceptDrops(True)
        self._rail.mark(Destination.ROUTINES)
        self._rail.chosen.connect(self.destination_wanted)
        self._look.changed.connect(self._on_look)

    def show_page(self, page: QWidget, destination: Destination) -> None:
        """Show *page*, which is kept from then on, and mark where it belongs."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._rail.mark(destination)

    def drop_page(self, page: QWidget) -> None:
        """Let a page go that is not wanted any more."""
        self._pages.removeWidget(page)
        retire(page)

    def show_alone(self, page: QWidget) -> None:
        """Show *page*, of a session, without the rail; a page that was alone before goes."""
        if self._alone:
            self.drop_page(self._alone)
        else:
            self._before = self._pages.currentWidget()
        self._alone = page
        self._rail.hide()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_alone(self) -> None:
        """Go back to where the session was started from."""
        if self._alone is None:
            return
        page, self._alone = self._alone, None
        if self.isFullScreen():
            from stretchtimer.gui.qt_monitors import leave_full_screen

            leave_full_screen(self)
        self._rail.show()
        if self._before:
            self._pages.setCurrentWidget(self._before)
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.drop_page(page)
        self.freed.emit()

    def show_notice(self, sentence: str) -> None:
        """Say *sentence* above the page, until the user has read it; with none, say nothing."""
        if self._notice is None and sentence:
            from stretchtimer.gui.widgets.notice_bar import NoticeBar

            self._notice = NoticeBar(self._look)
            self._column.insertWidget(0, self._notice)
        if self._notice:
            self._notice.say(sentence)
            self._notice.setVisible(bool(sentence))

    def add_bar(self, bar: QWidget) -> None:
        """Put *bar* above the page, for good; it hides by itself."""
        self._column.insertWidget(0, bar)

    def cover_with(self, cover: QWidget) -> None:
        """Lay *cover* over everything; what is beneath does not answer until it is lifted."""
        self.uncover()
        self._cover = cover
        self._focus_before = self.focusWidget()
        self._body.setEnabled(False)
        cover.setParent(self)
        cover.setGeometry(self.rect())
        cover.show()
        cover.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Lift what lies over the pages."""
        if self._cover:
            retire(self._cover)
            self._cover = None
        self._body.setEnabled(True)
        if self._focus_before:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_before = None

    @property
    def is_covered(self) -> bool:
        """True while something lies over the pages."""
        return self._cover is not None

    @property
    def is_alone(self) -> bool:
        """True while a session's page is shown."""
        return self._alone is not None

    def guard_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask *may_close* from now on before the window is closed; it may say no."""
        self._guard = may_close

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tell the first time; the ground is drawn by Qt, in the palette's colour."""
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._on_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rail, the pages and the cover."""
        super().resizeEvent(event)
        self._body.setGeometry(self.rect())
        self._rail.fit(self.width())
        if self._cover:
            self._cover.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for help on F1; a session's page has that key for itself."""
        if event.key() == Qt.Key.Key_F1 and not self._alone and not self._cover:
            self.help_wanted.emit(self._rail.marked)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a routine's file be dropped."""
        if dropped_file(event) and not self._alone:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which file was dropped."""
        path = dropped_file(event)
        if path:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it ends, unless somebody has a question first."""
        if not self._guard():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _on_painted(self) -> None:
        self.painted.emit()
        from PySide6.QtGui import QKeySequence, QShortcut

        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search_wanted)

    def _on_look(self) -> None:
        self._rail.fit(self.width())
        self.update()


def dropped_file(event: QDropEvent) -> str:
    """Return the path of the routine file that is being dropped, or nothing."""
    for url in event.mimeData().urls():
        path = url.toLocalFile()
        if path.lower().endswith(ROUTINE_FILES):
            return path
    return ""
