"""docs/warnings.md names every warning there is."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RULES = ("clinical.py", "routine_advice.py")
WARNINGS = (ROOT / "docs" / "warnings.md").read_text(encoding="utf-8")


def codes():
    """The second word of every Advice that is written out in the rules."""
    for name in RULES:
        source = (ROOT / "stretchtimer" / "core" / name).read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Advice":
                code = node.args[1]
                if isinstance(code, ast.Constant):
                    yield code.value


def test_there_are_rules_to_look_for():
    assert {"ais-hold", "ball", "before-run", "many-exercises", "no-stop-if"} <= set(codes())


@pytest.mark.parametrize("code", sorted(set(codes())))
def test_a_warning_is_listed_with_its_reason(code):
    assert f"| `{code}` |" in WARNINGS
