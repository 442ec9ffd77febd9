"""The form over the text under work: what is changed in it changes the text."""

from __future__ import annotations

from collections.abc import Callable

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.form import Form, FormEdit, Path, SetValue, filled
from stretchtimer.gui.author.beginnings import Beginnings
from stretchtimer.gui.author.checker import Finding
from stretchtimer.gui.author.desk import Desk
from stretchtimer.gui.author.exercise_picker import ExercisePicker
from stretchtimer.gui.author.work import Work
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _

NAMED: dict[Path, str] = {("title",): "routine", ("name",): "exercise"}
"""What a file is called, and the key of the id that is made of it."""


class FormWork:
    """Shows the text of *work* as a form, and does to it what the form asks for."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        pictures: PictureSource,
        work: Work,
        desk: Desk,
        errands: QtErrands,
        ask_picture: Callable[[], str],
    ) -> None:
        self._window = window
        self._look = look
        self._pictures = pictures
        self._work = work
        self._desk = desk
        self._errands = errands
        self._ask_picture = ask_picture
        self._beginnings = Beginnings(desk)
        self._known = ("", Form())
        form = work.page.form
        work.page.form_shown.connect(self.show)
        work.found.connect(self._on_found)
        form.edit_wanted.connect(self._on_edit)
        form.exercise_wanted.connect(self._ask_exercise)
        form.picture_wanted.connect(self._on_picture_wanted)

    def show(self) -> None:
        """Show the text as it stands."""
        finding = self._work.finding
        routine = finding.outlook.routine if finding else None
        self._work.page.form.show_form(self._form_of(self._work.text), routine)

    def _on_found(self, finding: Finding) -> None:
        if self._work.page.is_form_shown:
            form = self._form_of(finding.text)
            self._work.page.form.show_form(form, finding.outlook.routine)

    def _form_of(self, text: str) -> Form:
        """Return *text* as a form; the latest one is remembered, since it takes its time."""
        if self._known[0] != text:
            self._known = text, self._desk.form(text)
        return self._known[1]

    def _on_edit(self, edit: FormEdit) -> None:
        """Change the text as the form says, or say why that is not possible."""
        try:
            text = self._named(self._desk.edited(self._work.text, edit), edit)
        except StretchTimerError as error:
            self.show()
            self._work.page.form.show_trouble(str(error), _("Nothing was changed."))
            return
        self._work.put(text)
        self.show()
        self._work.check_now()

    def _named(self, text: str, edit: FormEdit) -> str:
        """Return *text*, where the title of a new file was changed with an id made of it."""
        document = self._work.document
        if document is None or not document.is_new:
            return text
        if not isinstance(edit, SetValue) or edit.path not in NAMED:
            return text
        identifier = self._beginnings.id_for(edit.value, document.folder)
        return self._desk.edited(text, SetValue((NAMED[edit.path],), identifier))

    def _ask_exercise(self, edit: FormEdit) -> None:
        """Let the author choose the exercise that *edit* lacks."""
        picker = ExercisePicker(self._look, self._pictures, self._desk.exercises())
        picker.picked.connect(lambda found: self._on_picked(edit, found))
        picker.closed.connect(self._window.uncover)
        self._window.cover_with(picker)

    def _on_picked(self, edit: FormEdit, identifier: str) -> None:
        self._window.uncover()
        self._work.page.form.want(filled(edit, identifier))

    def _on_picture_wanted(self, edit: FormEdit) -> None:
        """Let the author choose the picture that *edit* lacks; it is copied beside the file."""
        document, source = self._work.document, self._ask_picture()
        if document is None or not source:
            return
        self._errands.run(
            lambda: self._desk.add_picture(source, document.folder),
            lambda name: self._on_copied(edit, name, document.folder),
        )

    def _on_copied(self, edit: FormEdit, name: str, folder: str) -> None:
        document = self._work.document
        if document and document.folder == folder:  # and not another file by now
            self._work.page.form.want(filled(edit, name))
