"""What is left behind by a test fails it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

CARELESS = """
import logging, warnings

def test_leaks_a_window(qapp):
    from PySide6.QtWidgets import QWidget
    qapp.left_behind = QWidget()

def test_logs_a_warning():
    logging.getLogger("stranger").warning("look here")

def test_lets_qt_complain(qapp):
    from PySide6.QtCore import qWarning
    qWarning("something is off")

def test_warns():
    warnings.warn("old")

def test_goes_after_all_that(qtbot, caplog):
    from PySide6.QtWidgets import QWidget
    qtbot.addWidget(QWidget())
    logging.getLogger("stranger").warning("expected")
    caplog.clear()
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What pytest says of careless tests, run as ours are."""
    folder = tmp_path_factory.mktemp("careless")
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "test_careless.py").write_text(CARELESS)
    words = ["-m", "pytest", "-rA", "-p", "no:cacheprovider", "--color=no", "test_careless.py"]
    done = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.mark.parametrize(
    "verdict",
    [
        "ERROR test_careless.py::test_leaks_a_window - Failed: leaked widgets",
        "ERROR test_careless.py::test_logs_a_warning - Failed: stray log records",
        "FAILED test_careless.py::test_lets_qt_complain",
        "FAILED test_careless.py::test_warns",
        "PASSED test_careless.py::test_goes_after_all_that",
    ],
)
def test_verdict(report, verdict):
    assert verdict in report


def test_nothing_else_is_held_against_the_next_test(report):
    assert "2 failed, 3 passed, 2 errors" in report
