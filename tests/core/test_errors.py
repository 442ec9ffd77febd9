"""The tree of errors."""

import re
from pathlib import Path

from stretchtimer.core import errors


def test_the_tree_of_errors_names_every_one_of_them():
    source = Path(__file__).resolve().parents[2] / "stretchtimer"
    raised = {
        name
        for path in source.rglob("*.py")
        for name in re.findall(
            r"^class (\w+)\(StretchTimerError\)", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert {name for name in raised if name not in (errors.__doc__ or "")} == set()
