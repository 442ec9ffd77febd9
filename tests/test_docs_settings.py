"""The page about the settings."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_tables_of_settings_are_current():
    tool = ROOT / "tools" / "write_settings_reference.py"
    environment = {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, str(tool), "--check"], env=environment)
    assert done.returncode == 0, "run tools/write_settings_reference.py"
