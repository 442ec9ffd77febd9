"""Values and stand-ins for the pages of the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from stretchtimer.core.card import Card, CardExercise
from stretchtimer.core.problems import Place, Problem, Severity
from stretchtimer.core.safety import Care, Condition
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from tests.gui.session_fakes import InlineWork

PREGNANCY = Condition.PREGNANCY
FINE = CardExercise("bridge", "Bridge")
CAREFUL = CardExercise("twist", "Twist", ((PREGNANCY, Care.CAUTION),))
AVOIDED = CardExercise("cobra", "Cobra", ((PREGNANCY, Care.AVOID),))


def a_look() -> Look:
    """The look of a window that nobody has changed."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return Look(application)


def no_pictures(look: Look) -> PictureSource:
    """A source that has no pictures and needs no thread."""
    return PictureSource(look, work=InlineWork())


def card(title: str = "Hip and hamstring", **known: Any) -> Card:
    """A card of a routine of eight minutes."""
    values: dict[str, Any] = {
        "id": title.lower().replace(" ", "-"),
        "title": title,
        "summary": "",
        "total": 480_000,
        "level": 1,
        "areas": ("hip",),
        "equipment": ("mat",),
        "is_own": False,
        "path": f"/routines/{title}.yaml",
        "exercises": (FINE,),
    }
    return Card(**{**values, **known})


def problem(path: str = "/routines/broken.yaml", line: int = 3, **known: Any) -> Problem:
    """A hold that cannot be read."""
    values: dict[str, Any] = {
        "path": path,
        "place": Place(line, 5),
        "key": "steps[0].hold",
        "severity": Severity.ERROR,
        "code": "duration",
        "message": "`1:30` is no duration.",
        "hint": "Write 1m30s.",
    }
    return Problem(**{**values, **known})


def labels(widget: QWidget) -> str:
    """Everything that can be read on the labels of *widget* that are not hidden."""
    from PySide6.QtWidgets import QLabel

    shown = (label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return "\n".join(label.text() for label in shown)


def named(widget: QWidget, name: str) -> Any:
    """The part of *widget* that a screen reader calls *name*."""
    found = [part for part in widget.findChildren(QWidget) if part.accessibleName() == name]
    names = sorted({part.accessibleName() for part in widget.findChildren(QWidget)} - {""})
    assert found, f"nothing is called {name!r}; there is {names}"
    return found[-1]


def heard(signal: Any) -> list[Any]:
    """A list that grows with everything *signal* tells."""
    told: list[Any] = []

    def listen(*values: Any) -> None:
        told.append(values[0] if len(values) == 1 else values)

    signal.connect(listen)
    return told
