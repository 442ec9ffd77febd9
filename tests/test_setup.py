"""One command makes .venv once, whatever happens on the way; the lock stays honest."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def dev_of(checkout: Path) -> ModuleType:
    """The dev.py of a checkout, as a module."""
    spec = importlib.util.spec_from_file_location("dev", checkout / "dev.py")
    dev = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
    return dev


def start(checkout: Path, *words: str) -> subprocess.Popen[str]:
    """A dev.py at work that installs nothing outside its checkout."""
    return subprocess.Popen(
        [sys.executable, "-B", "dev.py", *words],
        cwd=checkout,
        env={**os.environ, "STRETCHTIMER_NO_APT": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def checkout(tmp_path):
    """A checkout whose program prints a word and that needs no package."""
    shutil.copy(ROOT / "dev.py", tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "stretchtimer").mkdir()
    (tmp_path / "stretchtimer" / "__init__.py").touch()
    main = "import sys\nprint('played', *sys.argv[1:])\n"
    (tmp_path / "stretchtimer" / "__main__.py").write_text(main)
    (tmp_path / "requirements.lock").write_text("# nothing\n")
    return tmp_path


@pytest.fixture
def made(checkout):
    """A checkout whose .venv looks as if it had been made to the end."""
    dev = dev_of(checkout)
    Path(dev.PYTHON).parent.mkdir(parents=True)
    Path(dev.PYTHON).touch()
    Path(dev.STAMP).write_text(dev.wanted_stamp())
    return checkout


def test_two_calls_at_once_make_one_venv_and_both_run(checkout):
    calls = [start(checkout, "run", name) for name in ("one", "two")]
    told = [call.communicate(timeout=120) for call in calls]
    assert [output for output, _ in told] == ["played one\n", "played two\n"]
    assert sum("dev.py: making .venv" in notes for _, notes in told) == 1
    command = subprocess.run([checkout / ".venv/bin/stretchtimer", "3"], capture_output=True)
    assert command.stdout == b"played 3\n"


def test_a_finished_venv_is_ready(made):
    assert dev_of(made).is_ready()


def test_an_interrupted_venv_is_not_ready(made):
    Path(dev_of(made).STAMP).unlink()
    assert not dev_of(made).is_ready()


def test_a_new_lock_makes_the_venv_stale(made):
    (made / "requirements.lock").write_text("# something\n")
    assert not dev_of(made).is_ready()


def test_a_venv_whose_python_is_gone_is_not_ready(made):
    Path(dev_of(made).PYTHON).unlink()
    assert not dev_of(made).is_ready()


def test_a_moved_checkout_makes_its_own_venv(made, tmp_path_factory):
    moved = tmp_path_factory.mktemp("moved") / "checkout"
    shutil.move(made, moved)
    assert not dev_of(moved).is_ready()


def test_an_unknown_command_is_wrong_usage(checkout):
    call = start(checkout, "dance")
    output, _ = call.communicate(timeout=60)
    assert (call.returncode, output.splitlines()[2].strip()) == (
        2,
        "python3 dev.py run [ARGUMENT…]     the program; without arguments its window",
    )


def test_the_lock_is_in_order():
    assert dev_of(ROOT).lock_troubles() == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://index.invalid/simple",
        "numpy @ file:///somewhere/numpy.whl",
        "# from index.invalid.org",
    ],
)
def test_a_lock_that_names_a_place_is_in_trouble(checkout, line):
    lock = (ROOT / "requirements.lock").read_text()
    (checkout / "requirements.lock").write_text(f"{lock}{line}\n")
    assert "it names a host, an index or a file" in dev_of(checkout).lock_troubles()


def test_a_lock_without_a_hash_is_in_trouble(checkout):
    lock = (ROOT / "requirements.lock").read_text()
    (checkout / "requirements.lock").write_text(f"{lock}numpy==2.4.6\n")
    assert dev_of(checkout).lock_troubles() == ["no hash for numpy==2.4.6"]


def test_a_lock_older_than_the_dependencies_is_in_trouble(checkout):
    shutil.copy(ROOT / "requirements.lock", checkout)
    asked = (ROOT / "pyproject.toml").read_text()
    (checkout / "pyproject.toml").write_text(asked.replace("rich>=14", "rich>=15"))
    assert dev_of(checkout).lock_troubles() == [
        "pyproject.toml asks for something else: python3 dev.py lock"
    ]
