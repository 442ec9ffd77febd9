"""From a tree to a model: everything that is wrong, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from stretchtimer.core.problems import Place, Problem, Severity, shown
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.models import FORMAT, STEP_KEYS, STEP_TAGS
from stretchtimer.storage.tree import (
    Fault,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Tree,
    Unreadable,
    plain_value,
    read_tree,
)

Location: TypeAlias = tuple[int | str, ...]
Model = TypeVar("Model", bound=BaseModel)


def tree_of(path: str, content: bytes) -> tuple[Tree | None, list[Problem]]:
    """Return the tree of *content* (or nothing) and what is wrong with its text."""
    try:
        tree = read_tree(content)
    except Unreadable as error:
        return None, [_problem_of(path, error.fault)]
    return tree, [_problem_of(path, fault) for fault in tree.faults]


def _problem_of(path: str, fault: Fault) -> Problem:
    return Problem(
        path, fault.place, fault.key, Severity.ERROR, fault.code, fault.message, fault.hint
    )


def validate(path: str, tree: Tree, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """Return *tree* as a *model* (or nothing) and every problem that stands in the way."""
    newer = _newer_format(path, tree)
    if newer:
        return None, [newer]
    try:
        return model.model_validate(plain_value(tree.root)), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return None, [_translated(path, tree.root, model, detail) for detail in details]


def _newer_format(path: str, tree: Tree) -> Problem | None:
    """Return the one problem of a file that a newer program wrote."""
    said = tree.root.items.get("format")
    if not isinstance(said, Scalar) or not said.value.isdecimal() or int(said.value[:9]) <= FORMAT:
        return None
    message = f"This file has format {shown(said.value, 9)}; it needs a newer StretchTimer."
    return Problem(path, said.place, "format", Severity.ERROR, "newer-format", message)


def _translated(path: str, root: Mapping, model: type[BaseModel], detail: ErrorDetails) -> Problem:
    loc: Location = detail["loc"]
    place, key = locate(root, loc, at_key=detail["type"] == "extra_forbidden")
    context = detail.get("ctx") or {}
    message, hint = str(context.get("said", detail["msg"])), str(context.get("hint", ""))
    code = detail["type"]
    match code:
        case "extra_forbidden":
            message, hint = _unknown_key(model, loc)
            code = "unknown-key"
        case "missing":
            message, hint = f"The key `{loc[-1]}` is missing.", _missing_hint(str(loc[-1]))
            code = "missing-key"
        case "union_tag_not_found" | "union_tag_invalid":
            message, hint = _no_step(root, loc)
            code = "step"
        case "list_type" | "dict_type" | "model_type" | "model_attributes_type":
            message, hint = _SHAPES[code]
            code = "shape"
        case "too_short":
            message, hint = "There is nothing in this list.", "Write at least one entry."
            code = "no-value"
    return Problem(path, place, key, Severity.ERROR, code, message, hint)


_SHAPES = {
    "list_type": ("A list belongs here.", "Begin every entry with a - on a line of its own."),
    "dict_type": ("Keys with values belong here.", "Write key: value."),
    "model_type": ("Keys with values belong here.", "Write key: value."),
    "model_attributes_type": ("Keys with values belong here.", "Write key: value."),
}


def _missing_hint(key: str) -> str:
    return "Write format: 1 at the top." if key == "format" else f"Add {key}: …"


def _unknown_key(model: type[BaseModel], loc: Location) -> tuple[str, str]:
    owner = _model_at(model, loc[:-1])
    known = tuple(owner.model_fields) if owner else ()
    where = " in a step" if owner in STEP_TAGS.values() else ""
    close = nearest(str(loc[-1]), known)
    hint = f"Did you mean `{close}`?" if close else f"Known are {', '.join(known)}."
    return f"Unknown key `{shown(str(loc[-1]), 60)}`{where}.", hint


def _no_step(root: Mapping, loc: Location) -> tuple[str, str]:
    node = _node_at(root, loc)
    keys = tuple(node.items) if isinstance(node, Mapping) else ()
    meant = next((close for key in keys if (close := nearest(key, STEP_KEYS))), "")
    hint = f"Did you mean `{meant}`?" if meant else "Write for instance - exercise: pigeon."
    return "A step needs one of the keys exercise, note, rest or repeat.", hint


def _model_at(model: type[BaseModel], loc: Iterable[int | str]) -> type[BaseModel] | None:
    """Return the model that declares the keys at *loc*; a tag of a union chooses among several."""
    found: tuple[type[BaseModel], ...] = (model,)
    tags: dict[str, type[BaseModel]] = {}
    for part in loc:
        if isinstance(part, int):
            continue
        if part in tags:
            found = (tags[part],)
            continue
        field = next((m.model_fields[part] for m in found if part in m.model_fields), None)
        if field is None:
            continue
        metadata = (field.annotation, *field.metadata)
        tags = dict(_tagged(metadata))
        found = tuple(_models_in(metadata))
    return found[0] if found else None


def _models_in(annotations: Iterable[Any]) -> Iterator[type[BaseModel]]:
    for annotation in annotations:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield annotation
        yield from _models_in(_inside(annotation))


def _tagged(annotations: Iterable[Any]) -> Iterator[tuple[str, type[BaseModel]]]:
    for annotation in annotations:
        tag = next((m.tag for m in _metadata(annotation) if hasattr(m, "tag")), None)
        if tag is not None:
            yield from ((tag, model) for model in _models_in((annotation,)))
        yield from _tagged(_inside(annotation))


def _inside(annotation: Any) -> tuple[Any, ...]:
    return tuple(arg for arg in get_args(annotation) if arg is not None)


def _metadata(annotation: Any) -> tuple[Any, ...]:
    return getattr(annotation, "__metadata__", ())


def locate(root: Mapping, loc: Location, *, at_key: bool = False) -> tuple[Place, str]:
    """Return where the thing at *loc* stands, and the path of its key (``steps[2].hold``).

    A single value is located at itself (*at_key*: at its key), several at the key they belong to,
    and what is not there at what should contain it.
    """
    node: Node = root
    place, key = root.place, ""
    for part in loc:
        if isinstance(node, Mapping) and part in node.items:
            place, node = node.keys[str(part)], node.items[str(part)]
            key = f"{key}.{part}" if key else str(part)
            if isinstance(node, Scalar) and not at_key:
                place = node.place
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            place, key = node.place, f"{key}[{part}]"
        elif isinstance(part, str) and part == loc[-1] and " " not in part:
            key = f"{key}.{part}" if key else part
    return place, shown(key, 100)


def _node_at(root: Mapping, loc: Location) -> Node:
    node: Node = root
    for part in loc:
        if isinstance(node, Mapping) and part in node.items:
            node = node.items[str(part)]
        elif isinstance(node, Sequence) and isinstance(part, int):
            node = node.items[part]
    return node
