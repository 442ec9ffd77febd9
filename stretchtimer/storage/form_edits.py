"""The form of a text, and its changes: every edit keeps what it does not mean to change."""

from __future__ import annotations

from collections.abc import Iterator

from stretchtimer.core.form import (
    CUE_KEYS,
    DOSE_KEYS,
    OWN_KEYS,
    AddStep,
    Form,
    FormEdit,
    FormRow,
    MoveStep,
    Path,
    RemoveStep,
    RowKind,
    SetValue,
    SetWaits,
)
from stretchtimer.language import _
from stretchtimer.storage import text_edits
from stretchtimer.storage.text_edits import CannotEdit
from stretchtimer.storage.tree import Mapping, Node, Scalar, Sequence, Unreadable, read_tree

_BARE = frozenset((*DOSE_KEYS, "at_least", "repeat", "kind", "exercise"))
"""Keys whose values are numbers, durations or one of a few words: they are written as they are."""


def form_of(text: str) -> Form:
    """Return the form of the file in *text*, or why there is none."""
    try:
        root = read_tree(text.encode("utf-8", "replace")).root
    except Unreadable as error:
        fault = error.fault
        words = _("Line {line}: {message}").format(line=fault.place.line, message=fault.message)
        return Form(trouble=words)
    summary, author = (_said(root.items.get(key)) for key in ("summary", "author"))
    if isinstance(root.items.get("exercise"), Scalar) and "routine" not in root.items:
        row = FormRow(RowKind.OWN, (), _said(root.items.get("name")), _of_file(root))
        return Form(row.said, summary, rows=(row,), is_exercise=True)
    steps = root.items.get("steps")
    if "routine" not in root.items or not isinstance(steps, Sequence):
        return Form(trouble=_("This is no routine with steps yet."))
    title = _said(root.items.get("title"))
    return Form(title, summary, author, tuple(_rows(steps, ("steps",))))


def edited(text: str, edit: FormEdit) -> str:
    """Return *text* after *edit*. Raises CannotEdit, or LastStep."""
    try:
        return _edited(text, edit)
    except (Unreadable, IndexError) as error:  # IndexError: the text has changed meanwhile
        raise CannotEdit from error


def _edited(text: str, edit: FormEdit) -> str:
    match edit:
        case SetValue(path, ""):
            return text_edits.without_key(text, path)
        case SetValue(path, value):
            return text_edits.with_value(text, path, _written(path, value))
        case AddStep(path, kind, said):
            return text_edits.with_step(text, path, _new_lines(kind, said))
        case RemoveStep(path):
            return text_edits.without_step(text, path)
        case MoveStep(path, to):
            return text_edits.moved_step(text, path, to)
        case SetWaits(path, length, waits):
            written = _written(path, length)
            said = f"{{at_least: {written}}}" if waits else written
            return text_edits.with_value(text, (*path, "rest"), said)


def _written(path: Path, value: str) -> str:
    """Return *value* as it is written for the key at the end of *path*."""
    plain = value.strip()
    rest = plain.replace(" ", "").replace(".", "").replace("-", "")
    is_plain = plain[:1].isalnum() and rest.isalnum()
    bare = path[-1] in _BARE or isinstance(path[-1], int)
    return plain if bare and is_plain else text_edits.written_text(plain)


def _new_lines(kind: RowKind, said: str) -> list[str]:
    """Return the lines of a new step, not set in."""
    match kind:
        case RowKind.OWN:
            pains = (_("sharp pain"), _("pins and needles"))
            return [
                "exercise:",
                f"  name: {text_edits.written_text(said)}",
                "  kind: static",
                f"  stop_if: [{', '.join(map(text_edits.written_item, pains))}]",
                "hold: 30s",
            ]
        case RowKind.CIRCUIT:
            return ["repeat: 2", "steps:", f"  - exercise: {_written(('exercise',), said)}"]
        case RowKind.NOTE:
            return [f"note: {text_edits.written_text(said)}"]
        case _:
            return [f"{kind.value}: {_written((kind.value,), said)}"]


def _rows(steps: Sequence, within: Path) -> Iterator[FormRow]:
    """Yield the rows of a list of steps, those of a circuit after it."""
    for index, node in enumerate(steps.items):
        row = _row(node, (*within, index))
        yield row
        if row.kind is RowKind.CIRCUIT and isinstance(node, Mapping):
            inner = node.items["steps"]
            if isinstance(inner, Sequence):
                yield from _rows(inner, (*within, index, "steps"))


def _row(node: Node, path: Path) -> FormRow:
    if not isinstance(node, Mapping):
        return FormRow(RowKind.OTHER, path, _("A step"))
    items = node.items
    exercise, rest = items.get("exercise"), items.get("rest")
    dose = tuple(_values(node, DOSE_KEYS))
    if isinstance(exercise, Scalar):
        return FormRow(RowKind.EXERCISE, path, exercise.value, dose)
    if isinstance(exercise, Mapping):
        name = _said(exercise.items.get("name"))
        return FormRow(RowKind.OWN, path, name, (*_own_values(exercise), *dose))
    if isinstance(items.get("note"), Scalar):
        return FormRow(RowKind.NOTE, path, _said(items["note"]))
    if isinstance(rest, Scalar):
        return FormRow(RowKind.REST, path, rest.value)
    if isinstance(rest, Mapping) and "at_least" in rest.items:
        return FormRow(RowKind.REST, path, _said(rest.items["at_least"]), waits=True)
    if isinstance(items.get("steps"), Sequence) and isinstance(items.get("repeat"), Scalar):
        return FormRow(RowKind.CIRCUIT, path, _said(items["repeat"]))
    return FormRow(RowKind.OTHER, path, _("A step"))


def _of_file(root: Mapping) -> tuple[tuple[str, str], ...]:
    """Return what the file of an exercise says of the keys of the form."""
    dose = root.items.get("dose")
    said = _values(dose, DOSE_KEYS) if isinstance(dose, Mapping) else ()
    return (*_own_values(root), *said)


def _own_values(exercise: Mapping) -> Iterator[tuple[str, str]]:
    """Yield what the form has of the words of an exercise."""
    yield from _values(exercise, OWN_KEYS)
    cues = exercise.items.get("cues")
    if isinstance(cues, Mapping):
        yield from _values(cues, CUE_KEYS)


def _values(node: Mapping, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((key, _said(node.items[key])) for key in keys if key in node.items)


def _said(node: Node | None) -> str:
    return str(node.value) if isinstance(node, Scalar) else ""
