"""The modules of packaging/, which are scripts and no package."""

import importlib
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture(scope="session")
def packaging():
    """A function that gives a module of packaging/ by its name."""
    sys.path.insert(0, str(PACKAGING))
    try:
        names = ("command_tree", "completion", "deb", "manual", "parts", "weigh", "licences")
        modules = {name: importlib.import_module(name) for name in names}
    finally:
        sys.path.remove(str(PACKAGING))
    yield modules.__getitem__
    for name in modules:
        sys.modules.pop(name, None)


@pytest.fixture(scope="session")
def program(packaging):
    """Every command of the program."""
    return packaging("command_tree").whole_program()
