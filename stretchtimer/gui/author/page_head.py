"""The head of the Author page: which file it is, how it stands with it, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import BREAK_HERE, PlainLabel
from stretchtimer.language import _


class PageHead(QWidget):
    """A file's name and state, and its buttons; each signal tells which was pressed."""

    files_wanted = Signal()
    export_wanted = Signal(QPoint)  # where on the screen to ask
    save_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(look, "", TextSize.HEADING, Weight.SEMIBOLD)
        self._status = PlainLabel(look, "", TextSize.SMALL, role="muted")
        files = Button(look, _("Files"), ButtonKind.PLAIN, name=_("Files and templates"))
        self._export = Button(look, _("Export"), ButtonKind.PLAIN, Icon.EXPORT, _("Export…"))
        save = Button(look, _("Save"), ButtonKind.PRIMARY, name=_("Save the file"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._status)
        row.addLayout(names, 1)
        for button in (files, self._export, save):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        files.clicked.connect(self.files_wanted)
        self._export.clicked.connect(self._on_export)
        save.clicked.connect(self.save_wanted)

    def show_name(self, name: str, status: str) -> None:
        """Show which file it is, and how it stands with it."""
        breakable = name.replace("-", f"-{BREAK_HERE}").replace(".", f"{BREAK_HERE}.")
        if breakable != self._title.text():
            self._title.show_text(breakable)
        if status != self._status.text():
            self._status.show_text(status)

    def _on_export(self) -> None:
        below = self._export.rect().bottomLeft()
        self.export_wanted.emit(self._export.mapToGlobal(below))
