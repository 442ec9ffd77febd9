"""Writes the tables of keys in the book's reference, from the models: run it after they change."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from stretchtimer.storage.schema import schema

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = (DOCS / "format.md", DOCS / "programmes.md")
_BLOCK = re.compile(r"(<!-- keys of (\w+) -->\n).*?(<!-- end of keys -->)", re.DOTALL)


def with_tables(page: str) -> str:
    """Return *page* with every table of keys as the models have them now."""
    parts = {
        "RoutineFile": schema("routine"),
        "ExerciseFile": schema("exercise"),
        "ProgrammeFile": schema("programme"),
    }
    for schemas in tuple(parts.values()):
        parts |= schemas["$defs"]
    return _BLOCK.sub(lambda found: found[1] + _table(parts[found[2]]) + found[3], page)


def _table(part: dict[str, Any]) -> str:
    needed = part.get("required", [])
    rows = [
        f"| `{key}`{' *' if key in needed else ''} | {_KINDS.get(key) or _kind(node)} "
        f"| {node['description']} |\n"
        for key, node in part["properties"].items()
        if "exercise" not in needed or "format" in needed or key not in _DOSE
    ]
    return "| key | value | what it is |\n|---|---|---|\n" + "".join(rows)


def _kind(node: dict[str, Any]) -> str:
    """Return in words what *node* of a schema lets a file say."""
    if "enum" in node:
        return ", ".join(f"`{word}`" for word in node["enum"])
    if "anyOf" in node:
        return _one_of(node)
    if node.get("type") == "integer":
        low, high = node["minimum"], node["maximum"]
        return f"{low}" if low == high else f"{low} to {high}"
    if node.get("type") == "array":
        return _list_of(node["items"])
    if "%" in node.get("pattern", ""):
        return "percent"
    if "[a-z0-9]+(-" in node.get("pattern", ""):
        return "id"
    if "oneOf" in node:
        return "id, or keys"
    return _TYPES.get(node.get("type", ""), "keys")


def _list_of(items: dict[str, Any]) -> str:
    kind = _kind(items)
    if kind.endswith("`"):
        return f"list of {kind}"
    if kind == "keys":
        return "list"
    return "list of numbers" if items.get("type") == "integer" else f"list of {kind}s"


def _one_of(node: dict[str, Any]) -> str:
    choices = node["anyOf"]
    if node.get("examples"):
        return "duration"
    if any("propertyNames" in choice for choice in choices):
        return "text"
    return _kind(choices[-1])


_DOSE = frozenset(schema("routine")["$defs"]["DoseEntry"]["properties"])
_TYPES = {"string": "word", "boolean": "`true` or `false`", "number": "number"}
_KINDS = {
    "steps": "list",
    "areas": "list of words",
    "equipment": "list of words",
    "picture": "list of file names",
    "mistakes": "list of `{mistake: …, cue: …}`",
    "cues": "[cues](#cues)",
    "dose": "[dose](#the-dose)",
    "defaults": "durations",
    "not_with": "[conditions](#who-should-leave-it-out)",
    "recordings": "a file name for each cue",
}
"""What is better said in words than by the schema."""


def main() -> None:
    """Write the pages, or with ``--check`` say whether they are current."""
    texts = {page: page.read_text(encoding="utf-8") for page in PAGES}
    if "--check" in sys.argv:
        sys.exit(any(text != with_tables(text) for text in texts.values()))
    for page, text in texts.items():
        page.write_text(with_tables(text), encoding="utf-8")


if __name__ == "__main__":
    main()
