import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module",
    [
        "core.figure",
        "core.motion",
        "figure",
        "figure.memory",
        "figure.motion",
        "figure.motion_worker",
        "figure.palette",
        "figure.qt_picture",
        "figure.qt_figures",
    ],
)
def test_the_window_can_show_figures_without_numpy(module: str) -> None:
    code = f"import sys, stretchtimer.{module}; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("module", ["renderer", "movie", "motion_drawing", "png"])
def test_figures_are_drawn_without_qt(module: str) -> None:
    code = f"import sys, stretchtimer.figure.{module}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
