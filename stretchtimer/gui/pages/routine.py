"""The Routine page: what it takes, its steps, today's choices, safety, and the start."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.core.card import Card
from stretchtimer.core.choices import Choices, apply_choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.errors import RoutineTooLong
from stretchtimer.core.fitting import Fitted, fitted
from stretchtimer.core.problems import Problem
from stretchtimer.core.routine import CircuitStep, ExerciseStep, Routine, Step, walk
from stretchtimer.core.safety import Condition
from stretchtimer.core.timeline import Timeline
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.problems import problem_words
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.routine.safety_card import SafetyCard
from stretchtimer.gui.routine.step_row import StepRow
from stretchtimer.gui.routine.take_along import TakeAlong
from stretchtimer.gui.routine.today_card import TodayCard
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.chip import Pill
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.timeline_strip import TimelineStrip
from stretchtimer.language import _
from stretchtimer.wording import area_words, level_word, list_words, minutes_words

MARGIN = 34
SIDE_WIDTH = 300
ROOM_FOR_SIDE = 900
"""From this width on (at 100 % text) the start and the choices stand beside the steps."""
ROWS_AT_ONCE = 12
"""So many steps are built before the window may answer again."""


class RoutinePage(QWidget):
    """One routine, and how the user wants it today. ``start_wanted`` tells both."""

    left = Signal()
    start_wanted = Signal(object, object)  # Routine, Choices
    questions_wanted = Signal()
    audio_wanted = Signal(object, object)  # Routine, Choices
    handout_wanted = Signal(object)  # Routine
    bundle_wanted = Signal(object)  # Routine

    def __init__(
        self, look: Look, pictures: PictureSource, card: Card, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._usual = Choices()
        self._choices = Choices()
        self._conditions: Collection[Condition] = ()
        self._routine: Routine | None = None
        self._fitted: Fitted | None = None
        self._rows: list[StepRow] = []
        self._to_build: Iterator[tuple[Step, int]] = iter(())
        self._builder = QTimer(self)
        self._builder.setSingleShot(True)
        self._builder.timeout.connect(self._build_rows)
        self._is_wide: bool | None = None
        self._make_parts(card)
        self._lay_out()
        self._connect()
        self._show_pills(card.total, card.areas, card.level, card.equipment, own=card.is_own)

    def _make_parts(self, card: Card) -> None:
        look = self._look
        self._back = Button(
            look, _("Routines"), ButtonKind.LINK, Icon.BACK, _("Back to all routines")
        )
        self._title = PlainLabel(look, card.title, TextSize.TITLE, Weight.SEMIBOLD)
        self._pills = FlowLayout(gap=8)
        self._summary = PlainLabel(look, card.summary, role="muted")
        self._trouble = Notice(look, "", icon=Icon.WARNING, caution=True)
        self._trouble.hide()
        self._strip = TimelineStrip(look)
        self._start = Button(look, _("Start"), ButtonKind.PRIMARY, Icon.PLAY, size=TextSize.LARGE)
        self._start.setEnabled(False)
        self._start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._start.setMinimumHeight(54)
        self._today = TodayCard(look)
        self._safety = SafetyCard(look)
        self._take_along = TakeAlong(look)
        for part in (self._strip, self._today, self._safety, self._take_along):
            part.hide()

    def _lay_out(self) -> None:
        self._scroll = ScrollColumn(self._look)
        self._scroll.column.setContentsMargins(MARGIN, 22, MARGIN - BAR_WIDTH, 28)
        self._scroll.column.setSpacing(12)
        back = QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch(1)
        self._scroll.column.addLayout(back)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(MARGIN)
        self._main = QVBoxLayout()
        self._main.setSpacing(12)
        self._side = QVBoxLayout()
        self._side.setSpacing(14)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self._main.addWidget(self._title)
        self._main.addLayout(self._pills)
        for part in (self._summary, self._trouble, self._strip):
            self._main.addWidget(part)
        self._main.addLayout(self._steps)
        self._main.addStretch(1)
        self._side.addStretch(1)
        self._columns.addLayout(self._main, 1)
        self._columns.addLayout(self._side)
        self._scroll.column.addLayout(self._columns)
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._arrange()

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._start.clicked.connect(self.start)
        self._today.chosen.connect(self._on_chosen)
        self._safety.questions_wanted.connect(self.questions_wanted)
        self._take_along.audio_wanted.connect(self._on_audio)
        self._take_along.handout_wanted.connect(lambda: self.handout_wanted.emit(self._routine))
        self._take_along.bundle_wanted.connect(lambda: self.bundle_wanted.emit(self._routine))
        self._look.changed.connect(self._arrange)

    def _on_audio(self) -> None:
        if self._fitted:
            self.audio_wanted.emit(self._fitted.routine, self._safe_choices())

    def show_routine(
        self, routine: Routine, conditions: Collection[Condition], usual: Choices
    ) -> None:
        """Show *routine* to somebody with *conditions*, who chooses as *usual* to begin with."""
        self._usual = self._choices = usual
        self._routine = routine
        self._title.show_text(routine.title)
        self._summary.show_text(summary_words(routine))
        self.show_conditions(conditions)

    def show_conditions(self, conditions: Collection[Condition]) -> None:
        """Fit the routine to what the user has said about themselves."""
        self._conditions = conditions
        if self._routine is None:
            return
        self._fitted = fitted(self._routine, conditions)
        for row in self._rows:
            self._steps.removeWidget(row)
            retire(row)
        self._rows = []
        self._to_build = with_depth(self._fitted.routine.steps)
        self._today.show_choices(self._fitted.routine, self._choices)
        self._safety.show_routine(self._fitted)
        for part in (self._strip, self._today, self._safety, self._take_along):
            part.show()
        self._build_rows()
        self._show_today()

    def show_problems(self, problems: Sequence[Problem], sentence: str) -> None:
        """Say why the routine cannot be played."""
        lines = (problem_words(problem) for problem in problems if problem.is_error)
        self._trouble.say(sentence, "\n".join(list(lines)[:20]))
        self._trouble.show()

    def focus_start(self) -> None:
        """Put the keyboard on the start, where it can be pressed."""
        target = self._start if self._start.isEnabled() else self._back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the start and the choices beside the steps, or among them where it is narrow."""
        scale = max(self._look.scale, 1.0)
        wide = self.width() >= ROOM_FOR_SIDE * scale
        moving: tuple[QWidget, ...] = (self._start, self._today, self._safety, self._take_along)
        for part in moving:
            part.setMaximumWidth(round(SIDE_WIDTH * scale) if wide else 16_777_215)
            part.setMinimumWidth(round(SIDE_WIDTH * scale) if wide else 0)
        if wide is self._is_wide:
            return
        self._is_wide = wide
        for part in moving:
            self._main.removeWidget(part)
            self._side.removeWidget(part)
        if wide:
            for place, part in enumerate(moving):
                self._side.insertWidget(place, part)
        else:
            self._main.insertWidget(self._main.indexOf(self._strip), self._start)
            for part in moving[1:]:
                self._main.insertWidget(self._main.count() - 1, part)

    def _build_rows(self) -> None:
        """Build some rows, and the rest when the window has had time to answer."""
        fits = self._fitted
        for _row in range(ROWS_AT_ONCE):
            step, depth = next(self._to_build, (None, 0))
            if step is None or fits is None:
                break
            row = StepRow(self._look, self._pictures, step, fits.of(step.number), depth)
            row.left_out.connect(self._on_left_out)
            row.stand_in_chosen.connect(self._on_stand_in)
            self._steps.addWidget(row)
            row.show()
            self._rows.append(row)
        else:
            self._builder.start(0)
        self._show_steps(self._rows[-ROWS_AT_ONCE:])

    def _show_today(self) -> None:
        """Lay the routine out as it is wanted today, and show what that means."""
        if self._fitted is None:
            return
        try:
            timeline = compile_timeline(self._fitted.routine, self._safe_choices())
        except RoutineTooLong as error:
            self._trouble.say(_("That is more than one session may be."), str(error))
            self._trouble.show()
            self._start.setEnabled(False)
            return
        self._trouble.hide()
        self._strip.show_timeline(timeline)
        self._show_start(timeline)
        self._show_pills_today(timeline)
        self._show_steps(self._rows)

    def _show_steps(self, rows: Sequence[StepRow]) -> None:
        if self._fitted is None:
            return
        choices = self._safe_choices()
        kept = walk(apply_choices(self._fitted.routine, choices))
        today = {step.number: step for step in kept if isinstance(step, ExerciseStep)}
        for row in rows:
            declined = row.number in choices.declined
            row.show_today(today.get(row.number), declined=declined)

    def _show_start(self, timeline: Timeline) -> None:
        is_empty = not any(segment.exercise for segment in timeline.segments)
        self._start.setEnabled(not is_empty)
        length = minutes_words(timeline.duration)
        self._start.show_words(
            _("Nothing left to do today")
            if is_empty
            else _("Start · {length}").format(length=length),
            "" if is_empty else _("Start the session, {length}").format(length=length),
        )

    def _show_pills_today(self, timeline: Timeline) -> None:
        routine = self._fitted.routine if self._fitted else None
        if routine:
            self._show_pills(
                timeline.duration,
                routine.areas,
                routine.level,
                routine.equipment,
                own=routine.is_own,
            )

    def _show_pills(
        self,
        length: int,
        areas: Sequence[str],
        level: int,
        equipment: Sequence[str],
        *,
        own: bool,
    ) -> None:
        words = (
            minutes_words(length) if length else "",
            area_words(areas),
            level_word(level),
            list_words(equipment) or _("No equipment"),
            _("Yours") if own else "",
        )
        while self._pills.count():
            item = self._pills.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                retire(widget)
        for word in filter(None, words):
            pill = Pill(self._look, word)
            self._pills.addWidget(pill)
            pill.show()

    def _safe_choices(self) -> Choices:
        return self._fitted.kept_safe(self._choices) if self._fitted else self._choices

    def _on_chosen(self, choices: Choices) -> None:
        self._choices = choices
        self._show_today()

    def _on_left_out(self, number: str, out: bool) -> None:
        declined = self._choices.declined
        declined = declined | {number} if out else declined - {number}
        self._choices = replace(self._choices, declined=declined)
        self._today.show_choices(self._fitted_routine(), self._choices)
        self._show_today()

    def _on_stand_in(self, number: str, exercise: str) -> None:
        wanted = {n: e for n, e in self._choices.stand_ins if n != number}
        if exercise:
            wanted[number] = exercise
        self._choices = replace(self._choices, stand_ins=frozenset(wanted.items()))
        self._today.show_choices(self._fitted_routine(), self._choices)
        self._show_today()

    def start(self) -> None:
        """Ask for the session as it is chosen now; nothing happens while the file is read."""
        if self._fitted and self._start.isEnabled():
            self.start_wanted.emit(self._fitted.routine, self._safe_choices())

    def _fitted_routine(self) -> Routine:
        return self._fitted.routine if self._fitted else Routine("", "", ())


def with_depth(steps: Sequence[Step], depth: int = 0) -> Iterator[tuple[Step, int]]:
    """Yield every step with how deep in circuits it stands."""
    for step in steps:
        yield step, depth
        if isinstance(step, CircuitStep):
            yield from with_depth(step.steps, depth + 1)


def summary_words(routine: Routine) -> str:
    """Say what a routine is for, when it suits, and who wrote it."""
    when = _("When: {when}").format(when=routine.when) if routine.when else ""
    author = (
        _("By {author}").format(author=routine.author) if routine.author and routine.is_own else ""
    )
    return "\n".join(part for part in (routine.summary, when, author) if part)
