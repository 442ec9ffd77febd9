"""The Settings page, made from the one table of settings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.safety import Condition
from stretchtimer.core.settings import SETTINGS, Setting, Settings, default_of
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.setting_words import GROUPS, value_words
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.stepper import Stepper
from stretchtimer.gui.widgets.surface import Divider, Surface
from stretchtimer.gui.widgets.switch import Switch
from stretchtimer.language import _
from stretchtimer.plain_words import in_a_row
from stretchtimer.safety_words import CONDITION_WORDS

MARGIN = 34
WIDEST = 860
ROOM_BESIDE = 640
"""From this width on (at 100 % text) a setting's control stands beside its words."""
VOLUME_STEP = 10


class SettingRow(QWidget):
    """One setting: what it is on the left, its control on the right."""

    def __init__(self, look: Look, label: str, text: str, control: QWidget) -> None:
        super().__init__()
        self._look = look
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(look, label, weight=Weight.MEDIUM))
        if text:
            words.addWidget(PlainLabel(look, text, TextSize.SMALL, role="muted"))
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 6, 0, 6)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(control if isinstance(control, Choice) else _at_the_left(control), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control beneath the words where there is little room."""
        super().resizeEvent(event)
        beside = self.width() >= ROOM_BESIDE * max(self._look.scale, 1.0)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


class SettingsPage(QWidget):
    """Every setting; ``changed`` tells key and value as soon as one is chosen."""

    changed = Signal(str, object)
    reset_wanted = Signal(object)  # the keys of settings that are to be as they come
    sound_wanted = Signal()
    folder_wanted = Signal()
    folder_opened = Signal()
    questions_wanted = Signal()
    about_wanted = Signal()
    help_wanted = Signal()

    def __init__(
        self, look: Look, settings: Settings, about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._settings = settings
        self._controls: dict[str, Switch | Choice | Stepper] = {}
        self._resets: dict[Button, Sequence[str]] = {}
        self._folder = PlainLabel(look, role="muted", size=TextSize.SMALL)
        self._answers = PlainLabel(look, role="muted")
        scroll = ScrollColumn(look, WIDEST)
        scroll.column.setContentsMargins(MARGIN, 24, MARGIN - BAR_WIDTH, 28)
        scroll.column.setSpacing(14)
        scroll.column.addWidget(PlainLabel(look, _("Settings"), TextSize.TITLE, Weight.SEMIBOLD))
        for title, keys in GROUPS:
            scroll.column.addWidget(self._group(title, keys))
        scroll.column.addWidget(self._answers_group())
        scroll.column.addWidget(PlainLabel(look, about, TextSize.SMALL, role="muted"))
        scroll.column.addWidget(self._further())
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.show_settings(settings)

    def _further(self) -> QWidget:
        """Return the ways to the book and to the About page."""
        box = QWidget()
        row = FlowLayout(box)
        about = Button(self._look, _("About StretchTimer"), icon=Icon.INFORMATION)
        about.clicked.connect(self.about_wanted)
        book = Button(self._look, _("Help on the settings"), icon=Icon.BOOK)
        book.clicked.connect(self.help_wanted)
        for button in (about, book):
            row.addWidget(button)
        return box

    def show_settings(self, settings: Settings) -> None:
        """Show *settings* as they are now, telling nobody."""
        self._settings = settings
        for key, control in self._controls.items():
            value = settings.value(key)
            if isinstance(control, Switch):
                control.blockSignals(True)
                control.setChecked(bool(value))
                control.blockSignals(False)
            elif isinstance(control, Choice):
                control.choose(value)
            elif isinstance(value, int):
                control.show_value(value)
        for button, keys in self._resets.items():
            button.setEnabled(any(settings.value(key) != default_of(key) for key in keys))
        self._answers.show_text(answer_words(settings))

    def show_folder(self, path: str) -> None:
        """Say where the user's own routines lie."""
        self._folder.show_text(path)

    def _group(self, title: str, keys: Sequence[str]) -> QWidget:
        box = Surface(self._look)
        box.column.setSpacing(4)
        box.column.addWidget(PlainLabel(self._look, _(title), TextSize.LARGE, Weight.SEMIBOLD))
        declared = {setting.key: setting for setting in SETTINGS}
        for number, key in enumerate(keys):
            if number:
                box.column.addWidget(Divider(self._look))
            setting = declared[key]
            row = SettingRow(self._look, _(setting.label), _(setting.help), self._control(setting))
            box.column.addWidget(row)
            if key == "routines_folder":
                box.column.addWidget(self._folder)
        box.column.addWidget(_at_the_left(*self._buttons_of(_(title), keys)))
        return box

    def _buttons_of(self, title: str, keys: Sequence[str]) -> Iterator[Button]:
        """Yield what can be done about a whole group."""
        if "sound" in keys:
            listen = Button(self._look, _("Try the sound"))
            listen.clicked.connect(self.sound_wanted)
            yield listen
        name = _("{group}: back to how it was").format(group=title)
        reset = Button(self._look, _("Back to how it was"), ButtonKind.QUIET, name=name)
        reset.clicked.connect(lambda: self.reset_wanted.emit(tuple(keys)))
        self._resets[reset] = keys
        yield reset

    def _control(self, setting: Setting) -> QWidget:
        """Return the control that fits what *setting* may be."""
        key, value = setting.key, self._settings.value(setting.key)
        if key == "routines_folder":
            return self._folder_buttons()
        if isinstance(setting.default, bool):
            switch = Switch(self._look, "", on=bool(value), name=_(setting.label))
            switch.toggled.connect(lambda on: self.changed.emit(key, on))
            self._controls[key] = switch
            return switch
        if setting.choices:
            options = [(choice, value_words(key, choice)) for choice in setting.choices]
            choice = Choice(self._look, _(setting.label), options, value)
            choice.chosen.connect(lambda chosen: self.changed.emit(key, chosen))
            self._controls[key] = choice
            return choice
        values = tuple(range(setting.low, setting.high + 1, VOLUME_STEP))
        stepper = Stepper(
            self._look, _(setting.label), values, self._settings.number(key), percent_words
        )
        stepper.stepped.connect(lambda number: self.changed.emit(key, number))
        self._controls[key] = stepper
        return stepper

    def _folder_buttons(self) -> QWidget:
        box = QWidget()
        row = FlowLayout(box)
        choose = Button(
            self._look, _("Choose a folder"), name=_("Choose the folder of your routines")
        )
        choose.clicked.connect(self.folder_wanted)
        usual = Button(self._look, _("Use the usual one"), name=_("Use the usual folder"))
        usual.clicked.connect(lambda: self.changed.emit("routines_folder", ""))
        show = Button(self._look, _("Open it"), name=_("Open the folder of your routines"))
        show.clicked.connect(self.folder_opened)
        for button in (choose, usual, show):
            row.addWidget(button)
        return box

    def _answers_group(self) -> QWidget:
        box = Surface(self._look)
        title = PlainLabel(self._look, _("Your answers"), TextSize.LARGE, Weight.SEMIBOLD)
        box.column.addWidget(title)
        box.column.addWidget(self._answers)
        button = Button(self._look, _("Something changed?"))
        button.clicked.connect(self.questions_wanted)
        box.column.addWidget(_at_the_left(button))
        return box


def _at_the_left(*widgets: QWidget) -> QWidget:
    """Return a row in which *widgets* are only as wide as they need to be."""
    box = QWidget()
    row = FlowLayout(box)
    for widget in widgets:
        row.addWidget(widget)
    return box


def answer_words(settings: Settings) -> str:
    """Say what the user has answered."""
    if not settings.flag("first_run_done"):
        return _("The questions are not answered yet. A session can start once they are.")
    named = [_(CONDITION_WORDS[c]) for c in Condition if c in settings.conditions]
    return (
        _("You named {conditions}.").format(conditions=in_a_row(named))
        if named
        else _("You named nothing to take care with.")
    )


def percent_words(share: int) -> str:
    """Say how much of the whole something is."""
    return _("{n} %").format(n=share)
