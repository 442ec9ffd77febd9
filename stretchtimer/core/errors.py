"""The errors the program raises on purpose; the two front doors turn them into words.

StretchTimerError
├── DurationError       a text that is no duration
├── RoutineTooLong      more phases or hours than a session may have
├── RoutineUnreadable   a file with errors in it; carries the problems
├── NotInLibrary        an id that no file answers to
├── CannotTakeIn        a file whose sessions cannot be taken in
└── CannotSave          a file that could not be written

Those that only one noun raises stand beside it, in this tree all the same:

├── core     BundleRefused (bundle), NotText (manuscript), WrongSetting (setting_text)
├── storage  CannotRead (files), CannotEdit and LastStep (text_edits), NoIdentifier (new_files),
│            NotForeign (foreign)
├── sound    OutputLost (output), SoundUnreadable (wav)
├── export   GuideNotWritten (audio_guide)
└── cli      FigureError (figure)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stretchtimer.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stretchtimer.core.problems import Problem


class StretchTimerError(Exception):
    """Something the user can be told in one plain sentence."""


class DurationError(StretchTimerError):
    """A text that is no duration; *hint* says what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class RoutineTooLong(StretchTimerError):
    """A routine with more phases, or more hours, than a session may have."""


class RoutineUnreadable(StretchTimerError):
    """A file that cannot be played because of the errors in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        errors = [problem for problem in problems if problem.is_error]
        super().__init__(str(errors[0]) if errors else _("The file cannot be read."))
        self.problems = tuple(problems)


class NotInLibrary(StretchTimerError):
    """No routine or exercise has this id; *close* holds ids that look like it."""

    def __init__(self, identifier: str, close: Sequence[str] = ()) -> None:
        message = _("Nothing in the library is called {id}.")
        if close:
            message = _("Nothing in the library is called {id}. Did you mean {close}?")
        near = _(" or ").join(close)
        super().__init__(message.format(id=identifier, close=near))
        self.close = tuple(close)


class CannotTakeIn(StretchTimerError):
    """A file whose sessions cannot be taken in; the message says why."""


class CannotSave(StretchTimerError):
    """A file of the program could not be written."""
