"""Writes the JSON Schemas that ship in assets/schema, from the models: run it after they change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from stretchtimer.export.report_document import report_schema
from stretchtimer.storage.schema import schema

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "schema"


def main() -> None:
    """Write the schema of every kind of file, as KIND.schema.json."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    kinds: tuple[Literal["routine", "exercise", "programme", "figure"], ...] = (
        "routine",
        "exercise",
        "programme",
        "figure",
    )
    for kind in kinds:
        text = json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"
        (FOLDER / f"{kind}.schema.json").write_text(text, encoding="utf-8")
    text = json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"
    (FOLDER / "report.schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
