"""Commands run in this process, with what they printed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from stretchtimer.cli.main import main


@dataclass(frozen=True)
class Result:
    """What a command ended with and printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document that it is."""
        return json.loads(self.out)

    @property
    def events(self) -> list[dict[str, Any]]:
        """Standard output as lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


class Door:
    """The terminal's door, over a data folder of its own."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._capsys = capsys

    def __call__(self, *argv: str | Path) -> Result:
        """Run a command."""
        code = main(["--data-dir", str(self.data), *map(str, argv)])
        out, err = self._capsys.readouterr()
        return Result(code, out, err)

    def write(self, name: str, text: str) -> Path:
        """Write a file of the user's own routines."""
        path = self.data / "routines" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


ROUTINE = """\
format: 1
routine: mine
title: A short one
summary: One easy hold.
steps:
  - exercise: {name: Calf stretch, kind: static, stop_if: sharp pain}
    prepare: 2s
    hold: 12s
"""
"""A routine of the user's own: 14 s, one hold."""
