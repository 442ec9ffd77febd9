import json
import re
from pathlib import Path
from typing import Any

import pytest

from stretchtimer.core.exercise import CUE_NAMES
from stretchtimer.core.safety import Condition
from stretchtimer.core.vocabulary import AREAS, EQUIPMENT
from stretchtimer.resources import data_root
from stretchtimer.storage.schema import schema
from stretchtimer.storage.tree import Plain, plain_value, read_tree
from tests.storage.texts import EXERCISE, ROUTINE, with_steps

KINDS = ("routine", "exercise", "figure")
SHIPPED = [
    *sorted(data_root("routines").glob("*.yaml")),
    *sorted(data_root("routines").glob("exercises/*.yaml")),
]


def as_editors_read(value: Any) -> Any:
    """Numbers and truths as a YAML parser gives them."""
    if isinstance(value, dict):
        return {key: as_editors_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_editors_read(item) for item in value]
    if isinstance(value, Plain) and re.fullmatch(r"\d+", value):
        return int(value)
    if isinstance(value, Plain) and value in ("true", "false"):
        return value == "true"
    return str(value)


def keys_in(node: Any) -> Any:
    """Yield the schema of every key that a file may have."""
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        for item in node.values():
            yield from keys_in(item)
    elif isinstance(node, list):
        for item in node:
            yield from keys_in(item)


def fits(kind: str, text: str) -> bool:
    """Whether *text* fits the schema, as far as this small checker knows the words used in it."""
    whole = schema(kind)
    return _fits(as_editors_read(plain_value(read_tree(text.encode()).root)), whole, whole)


def _fits(value: Any, rule: dict[str, Any], whole: dict[str, Any]) -> bool:
    if "$ref" in rule:
        return _fits(value, whole["$defs"][rule["$ref"].rpartition("/")[2]], whole) and _fits(
            value, {k: v for k, v in rule.items() if k != "$ref"}, whole
        )
    checks = {
        "enum": lambda words: value in words,
        "anyOf": lambda rules: any(_fits(value, one, whole) for one in rules),
        "oneOf": lambda rules: sum(_fits(value, one, whole) for one in rules) == 1,
        "type": lambda types: _is_type(value, types),
        "pattern": lambda pattern: not isinstance(value, str) or re.search(pattern, value),
        "minLength": lambda low: not isinstance(value, str) or len(value) >= low,
        "maxLength": lambda high: not isinstance(value, str) or len(value) <= high,
        "minimum": lambda low: not isinstance(value, int) or value >= low,
        "exclusiveMinimum": lambda low: not isinstance(value, int) or value > low,
        "maximum": lambda high: not isinstance(value, int) or value <= high,
        "minItems": lambda low: not isinstance(value, list) or len(value) >= low,
        "minProperties": lambda low: not isinstance(value, dict) or len(value) >= low,
        "required": lambda keys: not isinstance(value, dict) or set(keys) <= set(value),
        "items": lambda item: (
            not isinstance(value, list) or all(_fits(one, item, whole) for one in value)
        ),
        "propertyNames": lambda name: (
            not isinstance(value, dict) or all(_fits(key, name, whole) for key in value)
        ),
    }
    told = {"$schema", "$defs", "title", "description", "default", "examples"}
    told |= {"properties", "additionalProperties"}
    assert set(rule) <= told | set(checks), f"this checker does not know {set(rule)}"
    return all(checks[key](rule[key]) for key in rule if key in checks) and (
        not isinstance(value, dict) or _keys_fit(value, rule, whole)
    )


def _keys_fit(value: dict[str, Any], rule: dict[str, Any], whole: dict[str, Any]) -> bool:
    known, others = rule.get("properties", {}), rule.get("additionalProperties", True)
    return all(
        _fits(item, known[key], whole)
        if key in known
        else (others is True or (others is not False and _fits(item, others, whole)))
        for key, item in value.items()
    )


def _is_type(value: Any, types: str | list[str]) -> bool:
    python = {"object": dict, "array": list, "string": str, "boolean": bool}
    return any(
        (isinstance(value, int) and not isinstance(value, bool))
        if name in ("integer", "number")
        else isinstance(value, python[name])
        for name in ([types] if isinstance(types, str) else types)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_that_ships_is_the_one_of_the_models(kind):
    shipped = (data_root("assets") / "schema" / f"{kind}.schema.json").read_text("utf-8")
    assert json.loads(shipped) == schema(kind), "run tools/write_schema.py"


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_names_its_dialect(kind):
    assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_description(kind):
    conditions = {condition.value for condition in Condition}
    bare = [
        name
        for name, key in keys_in(schema(kind))
        if not key.get("description") and name not in conditions
    ]
    assert bare == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_key_may_be_null(kind):
    assert '"null"' not in json.dumps(schema(kind))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_file_fits_the_schema(path: Path):
    kind = "exercise" if path.parent.name == "exercises" else "routine"
    assert fits(kind, path.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        ROUTINE,
        ROUTINE.replace("title: X", "title: {en: Hip, de: Hüfte}"),
        ROUTINE.replace("title: X", "title: 2024"),
        with_steps("- rest: {at_least: 20s}", "- rest: 5"),
        with_steps("- {repeat: 2, steps: [{note: a}]}"),
        with_steps("- exercise: {name: X}", "  hold: 1m30s", "  cues: {hold: {en: a, de: b}}"),
    ],
)
def test_a_good_routine_fits(text):
    assert fits("routine", text)


@pytest.mark.parametrize(
    "text",
    [
        "format: 1\nroutine: x\ntitle: X\n",
        ROUTINE + "titel: X\n",
        ROUTINE.replace("format: 1", "format: 2"),
        ROUTINE.replace("routine: x", "routine: My X"),
        ROUTINE + "level: 4\n",
        with_steps("- exercise: pigeon", "  hold: 1:30"),
        with_steps("- exercise: pigeon", "  hold: 0"),
        with_steps("- exercise: pigeon", "  rset: 3"),
        with_steps("- exercise: pigeon", "  sides: both"),
        with_steps("- exercise: pigeon", "  reps: ten"),
        with_steps("- pigeon"),
        with_steps("- note: [a, b]"),
        with_steps("- {repeat: 2, steps: []}"),
        "format: 1\nroutine: x\ntitle: X\nsteps: []\n",
        ROUTINE.replace("title: X", "title: {english: Hip}"),
        ROUTINE + "defaults: {hold: 3}\n",
    ],
)
def test_a_broken_routine_does_not_fit(text):
    assert not fits("routine", text)


@pytest.mark.parametrize(
    "line",
    ["not_with: {pregnancy: never}", "recordings: {hodl: a.ogg}", "mistakes: [{cue: a}]", "x: y"],
)
def test_a_broken_exercise_does_not_fit(line):
    assert fits("exercise", EXERCISE)
    assert not fits("exercise", EXERCISE + line + "\n")


@pytest.mark.parametrize("line", ["areas: [foot]", "equipment: sofa", "not_with: {gout: avoid}"])
def test_words_that_only_warn_fit(line):
    assert fits("exercise", EXERCISE + line + "\n")


@pytest.mark.parametrize("word", [*AREAS, *EQUIPMENT, *CUE_NAMES, *[c.value for c in Condition]])
def test_editors_are_offered_every_word_there_is(word):
    assert f'"{word}"' in json.dumps(schema("exercise"))
