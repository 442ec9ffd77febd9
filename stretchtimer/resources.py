"""Finds the read-only folders that ship with the program.

In an installed wheel and in a frozen program they lie inside the package, in a checkout beside it.
(importlib.resources is not asked: it fails in a checkout, and importing it delays every start.)
"""

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent


def data_root(kind: Literal["assets", "docs", "routines"], package: Path = _PACKAGE) -> Path:
    """The folder of that kind; FileNotFoundError when the program was installed without it."""
    for place in (package, package.parent):
        folder = place / kind
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"{kind} is neither inside {package} nor beside it")
