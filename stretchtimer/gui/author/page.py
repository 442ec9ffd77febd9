"""The Author page: the text on the left, what it becomes on the right, problems below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stretchtimer.core.problems import Problem
from stretchtimer.gui.author.checker import Finding
from stretchtimer.gui.author.find_bar import FindBar
from stretchtimer.gui.author.form_panel import FormPanel
from stretchtimer.gui.author.offer_bar import OfferBar
from stretchtimer.gui.author.page_head import PageHead
from stretchtimer.gui.author.preview import Preview
from stretchtimer.gui.author.problem_bar import ProblemBar
from stretchtimer.gui.author.text_editor import TextEditor
from stretchtimer.gui.author.word_offers import Complete
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.scroll_column import ScrollColumn
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _, pgettext

MARGIN = 24
ROOM_FOR_BOTH = 760
"""From this width on (at 100 % text) text and preview stand side by side."""
_FIND = QKeySequence.StandardKey.Find
ROOM_FOR_PROBLEMS = 520
"""In a page of this height (at 100 % text) several problems are in sight."""
HIGH_PREVIEW = 460
BETWEEN_MS = 5
"""Between two parts of a finding, so that each is laid out and painted before the next."""
TEXT, FORM, PREVIEW = "text", "form", "preview"


class AuthorPage(QWidget):
    """One file under work; the page tells what the author wants, and shows what came of it."""

    edited = Signal()
    save_wanted = Signal()
    files_wanted = Signal()
    play_wanted = Signal(str)  # the number of a step
    export_wanted = Signal(QPoint)  # where on the screen to ask
    form_shown = Signal()

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        complete: Complete,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._problems: tuple[Problem, ...] = ()
        self._to_show: list[Callable[[], None]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(BETWEEN_MS)
        self._soon.timeout.connect(self._show_more)
        self._is_wide: bool | None = None
        self._chosen = ""
        self._step = ""
        self.editor = TextEditor(look, complete)
        self.form = FormPanel(look, pictures)
        self.preview = Preview(look, pictures)
        self.offers = OfferBar(look)
        self._find = FindBar(look, self.editor)
        self._problem_bar = ProblemBar(look)
        self._head = PageHead(look)
        self._views = Choice(look, _("How it is shown"), self._offered(wide=True), TEXT)
        self._lay_out()
        self._connect()
        self._arrange()

    def _offered(self, *, wide: bool) -> list[tuple[object, str]]:
        narrow: list[tuple[object, str]] = [] if wide else [(PREVIEW, _("Preview"))]
        return [(TEXT, pgettext("author", "Text")), (FORM, pgettext("author", "Form")), *narrow]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN, MARGIN)
        column.setSpacing(14)
        column.addWidget(self._head)
        column.addWidget(self.offers)
        column.addWidget(self._views)
        self._stack_views()
        self._beside = QHBoxLayout()
        self._beside.setSpacing(16)
        self._beside.addWidget(self._stack, 9)
        column.addLayout(self._beside, 1)
        column.addWidget(self._problem_bar)

    def _stack_views(self) -> None:
        """Make the three views of the file: text, form, and in a small window the preview."""
        self._stack = QStackedWidget()
        self._paper = Surface(self._look)
        self._paper.column.setContentsMargins(6, 12, 4, 12)
        self._paper.column.addWidget(self._find)
        self._paper.column.addWidget(self.editor, 1)
        self._sheet = Surface(self._look)
        self._sheet.column.setContentsMargins(4, 12, 4, 12)
        self._sheet.column.addWidget(self.form)
        self._stack.addWidget(self._paper)
        self._stack.addWidget(self._sheet)
        self._scrolled = ScrollColumn(self._look)
        self._stack.addWidget(self._scrolled)

    def _connect(self) -> None:
        self.editor.edited.connect(self.edited)
        self.editor.line_entered.connect(self.preview.follow)
        self.preview.play_wanted.connect(lambda: self.play_wanted.emit(self.preview.number))
        self._problem_bar.opened.connect(self._on_problem)
        self._head.save_wanted.connect(self.save_wanted)
        self._head.files_wanted.connect(self.files_wanted)
        self._head.export_wanted.connect(self.export_wanted)
        self.form.text_wanted.connect(lambda: self._choose(TEXT))
        self.form.step_entered.connect(self._on_step_entered)
        self._find.left.connect(self._on_find_left)
        self._views.chosen.connect(self._on_chosen)
        self._look.changed.connect(self._arrange)

    def show_text(self, text: str, *, as_form: bool = False) -> None:
        """Show another file, in the view that was chosen before; else *as_form*, or as text."""
        self.offers.put_away()
        self._to_show, self._step = [], ""
        self.preview.clear()
        self._problem_bar.show_problems(())
        self._problems = ()
        self.editor.show_text(text)
        self._choose(self._chosen or (FORM if as_form else TEXT))

    def show_name(self, name: str, status: str) -> None:
        """Show which file it is, and how it stands with it."""
        self._head.show_name(name, status)

    def show_finding(self, finding: Finding) -> None:
        """Show what the text is worth, and what it becomes."""
        self._problems = finding.proof.problems
        self.editor.show_problems(self._problems)
        self._to_show = [
            lambda: self._show_preview(finding),
            self._show_problems,
        ]
        self._soon.start()

    def _show_more(self) -> None:
        """Show the next part of a finding: each in a turn of its own, so that keys get between."""
        if self._to_show:
            self._to_show.pop()()
            self._soon.start()

    def _show_preview(self, finding: Finding) -> None:
        self.preview.show_outlook(finding.proof, finding.outlook)
        if self.is_form_shown:
            self.preview.show_step(self._step)

    def _on_step_entered(self, number: str) -> None:
        """Let the preview follow the keyboard in the form."""
        self._step = number
        self.preview.show_step(number)

    def _show_problems(self) -> None:
        self._problem_bar.show_problems(self._problems)
        if self._stack.currentWidget() is self._scrolled:
            self._problem_bar.hide()

    def focus_view(self) -> None:
        """Put the keyboard into the text, or into the form where that is in sight."""
        if self.is_form_shown:
            self.form.focus_title()
        else:
            self.editor.setFocus()

    @property
    def menu_font(self) -> QFont:
        """The font of a menu over this page."""
        return self._look.font(TextSize.BODY)

    @property
    def is_form_shown(self) -> bool:
        """True while the form is in sight."""
        return self._stack.currentWidget() is self._sheet

    def next_problem(self) -> None:
        """Go to the first problem below the cursor, or round to the first of all."""
        below = [one for one in self._problems if one.place.line > self.editor.line]
        for problem in (*below[:1], *self._problems[:1])[:1]:
            self._on_problem(problem)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something else in the rest of the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.matches(_FIND):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, find, play and go to problems by key."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.save_wanted.emit()
        elif event.matches(_FIND):
            self._choose(TEXT)
            self._find.begin()
        elif event.key() == Qt.Key.Key_F3:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._find.seek(backwards=is_back)
        elif event.key() == Qt.Key.Key_F5:
            self.play_wanted.emit(self.preview.number)
        elif event.key() == Qt.Key.Key_F8:
            self.next_problem()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put text and preview beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= ROOM_FOR_BOTH * max(self._look.scale, 1.0)
        is_high = self.height() >= ROOM_FOR_PROBLEMS * max(self._look.scale, 1.0)
        self._problem_bar.limit(4 if is_high else 1)
        if wide is self._is_wide:
            return
        self._is_wide = wide
        self._beside.removeWidget(self.preview)
        self._scrolled.column.removeWidget(self.preview)
        if wide:
            self.preview.setMinimumHeight(0)
            self._beside.addWidget(self.preview, 7)
        else:  # there it may be higher than the page
            self.preview.setMinimumHeight(round(HIGH_PREVIEW * max(self._look.scale, 1.0)))
            self._scrolled.column.addWidget(self.preview)
        self.preview.show()
        self._show_views()
        self._choose(FORM if self.is_form_shown else TEXT)

    def _show_views(self) -> None:
        offered = self._offered(wide=bool(self._is_wide))
        views = Choice(self._look, _("How it is shown"), offered, TEXT)
        layout = self.layout()
        if layout:
            layout.replaceWidget(self._views, views)
        self._views.hide()
        self._views.deleteLater()
        self._views = views
        self._views.chosen.connect(self._on_chosen)

    def _on_chosen(self, view: object) -> None:
        """Show the view that the author wants, and the next file in it too."""
        self._chosen = str(view) if view != PREVIEW else self._chosen
        self._on_view(view)

    def _choose(self, view: str) -> None:
        self._views.choose(view)
        self._on_view(view)

    def _on_view(self, view: object) -> None:
        shown = {FORM: self._sheet, PREVIEW: self._scrolled}.get(str(view), self._paper)
        self._stack.setCurrentWidget(shown)
        self._problem_bar.setVisible(bool(self._problems) and view != PREVIEW)
        if view == FORM:
            self.form_shown.emit()

    def _on_problem(self, problem: Problem) -> None:
        self._choose(TEXT)
        self.editor.go_to(problem.place.line, problem.place.column)

    def _on_find_left(self) -> None:
        self._find.hide()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
