"""The form of a text, and its changes: every edit keeps what it does not mean to change."""

from __future__ import annotations

from stretchtimer.core.form import (
    DOSE_KEYS,
    AddStep,
    Form,
    FormEdit,
    FormRow,
    MoveStep,
    RemoveStep,
    RowKind,
    SetValue,
)
from stretchtimer.language import _
from stretchtimer.storage import text_edits
from stretchtimer.storage.text_edits import CannotEdit
from stretchtimer.storage.tree import Mapping, Node, Scalar, Sequence, Unreadable, read_tree

_BARE = frozenset(DOSE_KEYS)
"""Keys whose values are numbers, durations or one of a few words: they are written as they are."""


def form_of(text: str) -> Form:
    """Return the form of the routine in *text*, or why there is none."""
    try:
        root = read_tree(text.encode("utf-8", "replace")).root
    except Unreadable as error:
        return Form(trouble=_trouble(error))
    steps = root.items.get("steps")
    if "routine" not in root.items or not isinstance(steps, Sequence):
        return Form(trouble=_("This is no routine with steps yet."))
    rows = tuple(_row(item) for item in steps.items)
    return Form(_said(root.items.get("title")), _said(root.items.get("summary")), rows)


def edited(text: str, edit: FormEdit) -> str:
    """Return *text* after *edit*. Raises CannotEdit."""
    try:
        return _edited(text, edit)
    except Unreadable as error:
        raise CannotEdit from error


def _edited(text: str, edit: FormEdit) -> str:
    match edit:
        case SetValue(path, ""):
            return text_edits.without_key(text, path)
        case SetValue(path, value):
            bare = path[-1] in _BARE and value.replace(" ", "").replace(".", "").isalnum()
            written = value.strip() if bare else text_edits.written_text(value.strip())
            return text_edits.with_value(text, path, written)
        case AddStep(index, kind, said):
            written = said if kind is RowKind.REST else text_edits.written_text(said)
            return text_edits.with_step(text, index, [f"{kind.value}: {written}"])
        case RemoveStep(index):
            return text_edits.without_step(text, index)
        case MoveStep(index, to):
            return text_edits.moved_step(text, index, to)


def _row(node: Node) -> FormRow:
    if not isinstance(node, Mapping):
        return FormRow(RowKind.OTHER)
    items = node.items
    exercise = items.get("exercise")
    dose = tuple((key, _said(items[key])) for key in DOSE_KEYS if key in items)
    if isinstance(exercise, Scalar):
        return FormRow(RowKind.EXERCISE, exercise.value, dose)
    if isinstance(exercise, Mapping):
        name = _said(exercise.items.get("name")) or _("An exercise")
        return FormRow(RowKind.EXERCISE, name, dose, is_named=False)
    for kind in (RowKind.NOTE, RowKind.REST):
        if isinstance(items.get(kind.value), Scalar):
            return FormRow(kind, _said(items[kind.value]))
    rounds = _said(items.get("repeat"))
    return FormRow(RowKind.OTHER, f"A circuit, {rounds} times" if rounds else "A step")


def _trouble(error: Unreadable) -> str:
    fault = error.fault
    return _("Line {line}: {message}").format(line=fault.place.line, message=fault.message)


def _said(node: Node | None) -> str:
    return str(node.value) if isinstance(node, Scalar) else ""
