"""The marks of texts in the code can do what they are for."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent.parent / "stretchtimer"
MODULES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py")}
MARKS = ("_", "N_", "ngettext", "pgettext")


def speaking(module):
    return any(
        isinstance(node, ast.ImportFrom) and node.module == "stretchtimer.language"
        for node in ast.walk(module)
    )


def bound_in(function):
    """The names that *function* binds itself, not in a comprehension or a function in it."""
    todo = list(ast.iter_child_nodes(function))
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        if not isinstance(node, ast.FunctionDef | ast.Lambda | ast.comprehension):
            todo += ast.iter_child_nodes(node)


def test_there_are_modules_that_speak():
    assert sum(map(speaking, MODULES.values())) > 50


@pytest.mark.parametrize("mark", MARKS)
def test_no_function_takes_the_name_of_a_mark_for_itself(mark):
    """Python would take every ``_("…")`` in it for that name."""
    taken = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, module in MODULES.items()
        if speaking(module)
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and mark in bound_in(node) and calls(node, mark)
    ]
    assert taken == []


def calls(function, name):
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
        for node in ast.walk(function)
    )


def test_nothing_is_filled_in_before_it_is_looked_up():
    """A catalogue knows the text with its places, not what they are filled with."""
    wrong = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, module in MODULES.items()
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in MARKS
        and any(isinstance(text, ast.JoinedStr) for text in node.args)
    ]
    assert wrong == []


def test_nothing_is_said_before_the_language_is_known():
    """What is said while a module is loaded stays English: it is marked with ``N_`` there."""
    wrong = []
    for path, module in MODULES.items():
        todo: list[ast.AST] = list(module.body)
        while todo:
            node = todo.pop()
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id in ("_", "ngettext", "pgettext"):
                wrong.append(f"{path.relative_to(SOURCE)}:{called.lineno}")
            todo += ast.iter_child_nodes(node)
    assert wrong == []
