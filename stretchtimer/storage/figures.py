"""Figures on disk: reading one file, and finding a figure by its id in several folders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from stretchtimer.core.figure import Figure
from stretchtimer.core.problems import Problem, Severity, shown
from stretchtimer.language import _
from stretchtimer.storage.figure_models import FigureFile
from stretchtimer.storage.figure_values import FigureConverter
from stretchtimer.storage.reading import Reading, Source, open_source
from stretchtimer.storage.tree import Tree
from stretchtimer.storage.validating import locate, tree_of, validate
from stretchtimer.storage.values import Remark

FOLDER = "figures"
"""The folder of figures, beside routines."""

_HEAD = re.compile(rb"^figure[ \t]*:", re.MULTILINE)


def is_figure(source: Source) -> bool:
    """Return whether *source* reads like the file of a figure."""
    in_its_folder = source.path.parent.name == FOLDER
    is_exercise = re.search(rb"^(exercise|routine)[ \t]*:", source.content, re.MULTILINE)
    return not is_exercise and (in_its_folder or bool(_HEAD.search(source.content)))


def read_figure(source: Source) -> Reading[Figure]:
    """Return the figure in *source*, unless an error stands in the way, and all problems."""
    path = str(source.path)
    tree, problems = tree_of(path, source.content)
    if tree is None:
        return Reading(None, tuple(problems))
    checked = validate(path, tree, FigureFile)
    problems += checked.problems
    if checked.model is None:
        return Reading(None, _in_order(problems))
    converter = FigureConverter()
    figure = converter.figure(checked.model)
    remarks = [*converter.remarks, *_misnamed(source, figure.id)]
    problems += [_problem(path, tree, remark) for remark in remarks]
    sound = not any(problem.is_error for problem in problems)
    return Reading(figure if sound else None, _in_order(problems))


def _misnamed(source: Source, identifier: str) -> list[Remark]:
    if source.path.stem == identifier:
        return []
    message = _("The id `{id}` is not the file's name.").format(id=identifier)
    hint = _("Name the file {file}, or write {line}.").format(
        file=f"{identifier}.yaml", line=f"figure: {shown(source.path.stem, 100)}"
    )
    return [Remark(("figure",), "file-name", message, hint, is_error=True)]


def _problem(path: str, tree: Tree, remark: Remark) -> Problem:
    place, key = locate(tree.root, remark.loc)
    severity = Severity.ERROR if remark.is_error else Severity.WARNING
    message = shown(remark.message, 500)
    return Problem(path, place, key, severity, remark.code, message, remark.hint)


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda p: (p.place.line, p.place.column)))


class FigureShelf:
    """Finds figures by id; a folder that comes first hides the figures of later ones.

    Each is read when it is first asked for, and kept. A broken file is kept as nothing.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._kept: dict[str, Reading[Figure] | None] = {}

    def find(self, identifier: str) -> Figure | None:
        """Return the figure, or nothing where there is none that can be drawn."""
        reading = self.reading(identifier)
        return reading.value if reading else None

    def reading(self, identifier: str) -> Reading[Figure] | None:
        """Return what the figure's file gave, nothing where there is no file."""
        if identifier not in self._kept:
            self._kept[identifier] = self._read(identifier)
        return self._kept[identifier]

    def _read(self, identifier: str) -> Reading[Figure] | None:
        for folder in self._folders:
            path = folder / f"{identifier}.yaml"
            if path.is_file():
                source = open_source(path, is_own=False)
                if isinstance(source, Problem):
                    return Reading(None, (source,))
                return read_figure(source)
        return None
