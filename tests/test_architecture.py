"""The house stands as drawn."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS_WITH_ONE_QT_MODULE = ("export", "sound", "figure")

MANY_SIGNALS_AND_PAINTS = """
import sys
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

class Bell(QObject):
    rung = Signal(bool)

app = QGuiApplication([])
bell, heard = Bell(), []
bell.rung.connect(heard.append)
image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
for _ in range(4000):
    bell.rung.emit(True)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawLine(QPoint(0, 0), QPoint(63, 63))
    painter.end()
sys.exit(len(heard) != 4000)
"""

COMMAND_THEN_WHAT_OF_QT_IS_LOADED = """
import sys
from stretchtimer.cli.main import main
code = main(sys.argv[1:])
loaded = {name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))}
sys.exit(f"exit code {code}, loaded {loaded}" if code or loaded else 0)
"""


def test_every_contract_is_kept():
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-logo"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def modules_that_import(library: str, floor: str) -> set[str]:
    """The names of a floor's modules in which that library is imported anywhere."""
    return {
        module.stem
        for module in (ROOT / "stretchtimer" / floor).rglob("*.py")
        for statement in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if library in {name.partition(".")[0] for name in names_imported(statement)}
    }


def names_imported(statement: ast.AST) -> list[str]:
    """What an import statement imports; nothing for any other."""
    if isinstance(statement, ast.Import):
        return [alias.name for alias in statement.names]
    if isinstance(statement, ast.ImportFrom):
        return [statement.module or ""]
    return []


@pytest.mark.parametrize("floor", FLOORS_WITH_ONE_QT_MODULE)
def test_beyond_the_window_only_modules_named_qt_load_qt(floor):
    named_otherwise = {
        name for name in modules_that_import("PySide6", floor) if not name.startswith("qt_")
    }
    assert not named_otherwise


def test_qt_and_this_python_get_along():
    """PySide6 6.12.0 on Python 3.11 aborts here: docs/decisions/0005."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_SIGNALS_AND_PAINTS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "command",
    [
        "list",
        "show ais-hamstring-stretch",
        "check routines/ais-hamstring-stretch.yaml",
        "schema",
        "timeline ais-hamstring-stretch",
        "play ais-hamstring-stretch --headless --mute --speed 1000",
    ],
)
def test_in_the_terminal_qt_is_never_loaded(command, tmp_path):
    words = [*command.split(), "--data-dir", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-c", COMMAND_THEN_WHAT_OF_QT_IS_LOADED, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
