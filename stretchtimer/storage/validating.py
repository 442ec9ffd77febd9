"""From a tree to a model: everything that is wrong, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from stretchtimer.core.problems import Place, Problem, Severity, shown
from stretchtimer.language import N_, _
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.mending import Path, mend, real_path
from stretchtimer.storage.models import EXAMPLES, FORMAT, STEP_KEYS, STEP_TAGS, SYNONYMS
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

Location: TypeAlias = Path
Model = TypeVar("Model", bound=BaseModel)

MOST_DETAILS = 1_000
"""How many mistakes of one file are looked at; a person will not get to the last of them."""
MOST_ATTEMPTS = 4
"""How often a file is mended; what one mending lays bare, the next one mends."""


@dataclass(frozen=True, slots=True)
class Checked(Generic[Model]):
    """A model, what stands in the way of using it, and where it had to be mended."""

    model: Model | None
    problems: tuple[Problem, ...] = ()
    mended: frozenset[Path] = frozenset()


def tree_of(path: str, content: bytes) -> tuple[Tree | None, list[Problem]]:
    """Return the tree of *content* (or nothing) and what is wrong with its text."""
    try:
        tree = read_tree(content)
    except Unreadable as error:
        return None, [_problem_of(path, error.fault)]
    newer = _newer_format(path, tree)
    if newer:
        return None, [newer]
    return tree, [_problem_of(path, fault) for fault in tree.faults]


def _problem_of(path: str, fault: Fault) -> Problem:
    return Problem(
        path, fault.place, fault.key, Severity.ERROR, fault.code, fault.message, fault.hint
    )


def _newer_format(path: str, tree: Tree) -> Problem | None:
    """Return the one problem of a file that a newer program wrote."""
    said = tree.root.items.get("format")
    if not isinstance(said, Scalar) or not said.value.isdecimal() or int(said.value[:9]) <= FORMAT:
        return None
    message = _("This file has format {value}; it needs a newer StretchTimer.").format(
        value=shown(said.value, 9)
    )
    hint = _("This one reads format {n}.").format(n=FORMAT)
    return Problem(path, said.place, "format", Severity.ERROR, "newer-format", message, hint)


def validate(path: str, tree: Tree, model: type[Model]) -> Checked[Model]:
    """Return *tree* as a *model*, mended where it is wrong, and everything that is wrong."""
    value = plain_value(tree.root)
    told: tuple[Problem, ...] = ()
    mended: set[Path] = set()
    for attempt in range(MOST_ATTEMPTS):
        try:
            return Checked(model.model_validate(value), told, frozenset(mended))
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=False)[:MOST_DETAILS]
        if attempt == 0:
            told = tuple(_translated(path, tree.root, model, details))
        mended.update(real_path(value, detail["loc"]) for detail in details)
        mend(value, ((detail["loc"], detail["type"] == "missing") for detail in details))
    return Checked(None, told, frozenset(mended))


def _translated(
    path: str, root: Mapping, model: type[BaseModel], details: list[ErrorDetails]
) -> Iterator[Problem]:
    """Yield a problem for each of *details*, but not for the key that an unknown one stands for."""
    meant = {
        (*detail["loc"][:-1], meant)
        for detail in details
        if detail["type"] == "extra_forbidden" and (meant := _meant(model, detail["loc"]))
    }
    for detail in details:
        if detail["type"] == "missing" and detail["loc"] in meant:
            continue
        node = _node_at(root, detail["loc"])
        if detail["type"] == "list_type" and isinstance(node, Mapping) and node.is_list:
            continue  # the bullets were told
        yield _problem(path, root, model, detail)


def _problem(path: str, root: Mapping, model: type[BaseModel], detail: ErrorDetails) -> Problem:
    loc: Location = detail["loc"]
    code = detail["type"]
    at_key = code == "extra_forbidden" or loc[-1:] == ("[key]",)
    loc = loc[:-1] if loc[-1:] == ("[key]",) else loc
    place, key = locate(root, loc, at_key=at_key)
    context = detail.get("ctx") or {}
    message, hint = str(context.get("said", detail["msg"])), str(context.get("hint", ""))
    match code:
        case "extra_forbidden":
            message, hint = _unknown_key(model, loc)
            code = "unknown-key"
        case "missing":
            message, hint = (
                _("The key `{key}` is missing.").format(key=loc[-1]),
                _missing_hint(str(loc[-1])),
            )
            code = "missing-key"
        case "union_tag_not_found" | "union_tag_invalid":
            message, hint = _no_step(_node_at(root, loc))
            code = "step"
        case "list_type":
            message, hint = _("A list belongs here."), _list_hint(_node_at(root, loc))
            code = "shape"
        case "dict_type" | "model_type" | "model_attributes_type":
            message = _("Keys with values belong here.")
            hint = _write(next((p for p in reversed(loc) if p in EXAMPLES), "")) or _(_KEY_VALUE)
            code = "shape"
        case "too_short":
            message, hint = _("There is nothing in this list."), _("Write at least one entry.")
            code = "no-value"
    return Problem(path, place, key, Severity.ERROR, code, message, hint)


_KEY_VALUE = N_("Write them as key: value.")


def _write(key: int | str) -> str:
    if key not in EXAMPLES:
        return ""
    return _("Write for instance {example}").format(example=EXAMPLES[str(key)])


def _missing_hint(key: str) -> str:
    if key == "format":
        return _("Write format: 1 at the top.")
    return _write(key) or _("Add {key}: and its value.").format(key=key)


def _list_hint(node: Node) -> str:
    if isinstance(node, Mapping) and node.items:
        return _("Put a hyphen and a space before it: - {key}: …").format(
            key=shown(next(iter(node.items)), 40)
        )
    if isinstance(node, Scalar) and node.value:
        return _("Put each entry on a line of its own: - {text}").format(
            text=shown(node.value.lstrip("-"), 40)
        )
    return _("Put each entry on a line of its own, after a hyphen and a space.")


def _unknown_key(model: type[BaseModel], loc: Location) -> tuple[str, str]:
    owner = _model_at(model, loc[:-1])
    known = tuple(owner.model_fields) if owner else ()
    said = (
        _("Unknown key `{key}` in a step.")
        if owner in STEP_TAGS.values()
        else _("Unknown key `{key}`.")
    )
    meant = _meant(model, loc)
    hint = (
        _("Did you mean `{meant}`?").format(meant=meant)
        if meant
        else _("What can stand here: {words}.").format(words=", ".join(known))
    )
    return said.format(key=shown(str(loc[-1]), 60)), hint


def _meant(model: type[BaseModel], loc: Location) -> str:
    """Return the key that the unknown one at *loc* was probably meant to be, or nothing."""
    owner = _model_at(model, loc[:-1])
    known = tuple(owner.model_fields) if owner else ()
    word = str(loc[-1])[:60].strip().lower().replace(" ", "_").replace("-", "_")
    others = (other for other in SYNONYMS.get(word, ()) if other in known)
    return next(others, "") or nearest(word, known)


def _no_step(node: Node) -> tuple[str, str]:
    message = _("A step needs one of the keys exercise, note, rest or repeat.")
    if isinstance(node, Scalar):
        if not node.value:
            return _("There is nothing in this step."), _("Write one, or delete the hyphen.")
        word = shown(node.value, 40)
        return message, _("Write - exercise: {word}, or - note: {word}.").format(word=word)
    keys = tuple(node.items) if isinstance(node, Mapping) else ()
    meant = next((close for key in keys if (close := nearest(key.lower(), STEP_KEYS))), "")
    return (
        message,
        _("Did you mean `{meant}`?").format(meant=meant)
        if meant
        else _("Write for instance - exercise: pigeon."),
    )


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


def holds(root: Mapping, loc: Location) -> bool:
    """Return whether the file says something at *loc*."""
    node: Node = root
    for part in loc:
        if isinstance(node, Mapping) and part in node.items:
            node = node.items[str(part)]
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        else:
            return False
    return True
