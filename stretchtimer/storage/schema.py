"""The JSON Schema of the kinds of file, for any editor that completes and checks."""

from __future__ import annotations

from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema

from stretchtimer.storage.figure_models import FigureFile
from stretchtimer.storage.models import Entry, ExerciseFile, RoutineFile
from stretchtimer.storage.programme_models import ProgrammeFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: dict[str, type[Entry]] = {
    "routine": RoutineFile,
    "exercise": ExerciseFile,
    "programme": ProgrammeFile,
    "figure": FigureFile,
}


class _Generator(GenerateJsonSchema):
    """Leaves out titles made of the keys, which editors would show instead of the descriptions."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Return that no key needs a title."""
        return False


def schema(kind: Literal["routine", "exercise", "programme", "figure"]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a kind of file."""
    generated = _MODELS[kind].model_json_schema(schema_generator=_Generator)
    generated["title"] = f"StretchTimer {kind}"
    return {"$schema": DIALECT, **_without_none(generated)}


def _without_none(node: Any) -> Any:
    """Return *node* without the ``null`` that stands for a key not given: files never say it."""
    if isinstance(node, list):
        return [_without_none(item) for item in node]
    if not isinstance(node, dict):
        return node
    choices = node.get("anyOf")
    if isinstance(choices, list) and {"type": "null"} in choices:
        rest = [choice for choice in choices if choice != {"type": "null"}]
        others = {k: v for k, v in node.items() if k not in ("anyOf", "default", "title")}
        only = rest[0] if len(rest) == 1 else {"anyOf": rest}
        node = {**only, **others}
    return {key: _without_none(value) for key, value in node.items()}
