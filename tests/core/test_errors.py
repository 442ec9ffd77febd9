"""The tree of errors."""

import re
from pathlib import Path

from stretchtimer.core import errors

A_CLASS = re.compile(r"^class (\w+)\(StretchTimerError\)", re.MULTILINE)


def test_the_tree_of_errors_names_every_one_of_them():
    source = Path(__file__).resolve().parents[2] / "stretchtimer"
    found = {
        name for path in source.rglob("*.py") for name in A_CLASS.findall(path.read_text("utf-8"))
    }
    assert {name for name in found if name not in (errors.__doc__ or "")} == set()
