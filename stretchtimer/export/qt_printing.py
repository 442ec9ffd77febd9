"""From a routine to the PDF of its handout, pictures and all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look
from stretchtimer.core.routine import Routine
from stretchtimer.export.handout import handout_of
from stretchtimer.export.paper import Paper
from stretchtimer.export.qt_handout import handout_pdf
from stretchtimer.export.qt_handout_pictures import HandoutPictures


class Printing:
    """Prints handouts with the bodies of a folder; *find* gives the figure of an id."""

    def __init__(self, find: Callable[[str], Figure | None], bodies: Path) -> None:
        self._find = find
        self._bodies = bodies

    def pdf(
        self,
        routine: Routine,
        paper: Paper,
        look: Look | None = None,
        for_whom: str = "",
        by_whom: str = "",
    ) -> bytes:
        """Return the handout of *routine*; the person in its pictures has the body of *look*."""
        handout = handout_of(routine, for_whom, by_whom)
        pictures = HandoutPictures(self._find, self._bodies, look)
        return handout_pdf(handout, pictures.of(s.exercise for s in handout.sheets), paper)
