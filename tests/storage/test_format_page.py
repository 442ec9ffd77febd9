"""The author's reference says what the models say, and its examples can be read."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from stretchtimer.core.dose import Dose, Sides
from stretchtimer.core.duration import written
from stretchtimer.core.exercise import Kind
from stretchtimer.core.safety import Condition
from stretchtimer.core.vocabulary import AREAS, EQUIPMENT
from stretchtimer.storage.library import Library
from stretchtimer.storage.places import Places
from stretchtimer.storage.schema import schema

ROOT = Path(__file__).parent.parent.parent
FORMAT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
AUTHORS = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
LIBRARY = Library(Places.under(Path("nowhere")).folders()[1:])


def blocks(page: str) -> list[str]:
    """The YAML examples of a page."""
    return re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)


WHOLE = [block for page in (FORMAT, AUTHORS) for block in blocks(page) if "format: 1" in block]
STEPS = [block for block in blocks(FORMAT) if block.startswith("  - ")]


def test_the_tables_of_keys_are_current():
    tool = ROOT / "tools" / "write_format_reference.py"
    environment = {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, str(tool), "--check"], env=environment)
    assert done.returncode == 0, "run tools/write_format_reference.py"


@pytest.mark.parametrize("text", WHOLE, ids=lambda text: text.split("\n")[1])
def test_an_example_is_a_good_file(text, tmp_path):
    kind, identifier = re.search(r"^(routine|exercise): (\S+)", text, re.MULTILINE).groups()
    folder = tmp_path / "exercises" if kind == "exercise" else tmp_path
    folder.mkdir(exist_ok=True)
    (folder / f"{identifier}.yaml").write_text(text, encoding="utf-8")
    assert LIBRARY.routine_from(folder / f"{identifier}.yaml")


@pytest.mark.parametrize("text", STEPS, ids=lambda text: text.split(":")[0].strip())
def test_an_example_of_steps_is_good(text, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(f"format: 1\nroutine: x\ntitle: X\nsteps:\n{text}", encoding="utf-8")
    assert LIBRARY.routine_from(path)


@pytest.mark.parametrize(
    "word",
    [*AREAS, *EQUIPMENT, *[one.value for enum in (Condition, Kind, Sides) for one in enum]],
)
def test_every_word_that_can_be_written_stands_in_the_reference(word):
    assert re.search(rf"[\s`]{re.escape(word)}[\s`]", FORMAT)


@pytest.mark.parametrize("name", ["set_rest", "prepare", "switch"])
def test_the_built_in_values_are_those_of_the_program(name):
    assert f"{name} {written(getattr(Dose(), name))}" in FORMAT


def test_every_model_of_a_file_has_its_table_of_keys():
    pages = FORMAT + (ROOT / "docs" / "programmes.md").read_text(encoding="utf-8")
    told_in_the_text = {"AtLeastEntry", "CircuitEntry", "InPlaceExercise", "MistakeEntry"}
    told_in_the_text |= {"NoteEntry", "RestEntry", "DoseEntry"}
    models = {
        name
        for kind in ("routine", "exercise", "programme")
        for name, part in schema(kind)["$defs"].items()
        if "properties" in part
    }
    assert not [name for name in models - told_in_the_text if f"keys of {name} " not in pages]
