"""The texts of the shipped routines, exercises and programmes, each with a word for translators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from stretchtimer.core.clinical import MOST_CUE_WORDS, rooms_for_cues, words_in
from stretchtimer.core.dose import Dose, settle
from stretchtimer.core.exercise import CUE_NAMES
from stretchtimer.storage import models
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.fields import Words
from stretchtimer.storage.folders import Folder, yaml_files
from stretchtimer.storage.programme_models import ProgrammeFile
from stretchtimer.storage.reading import Source, open_source, read_routine
from stretchtimer.storage.validating import tree_of, validate

Model = TypeVar("Model", bound=BaseModel)

NOT_FOR_TRANSLATORS = ("author", "sources")
"""Keys whose texts are names: of people, of books, of pages."""

_WHAT = {
    "name": "the name of an exercise, also spoken",
    "title": "a title",
    "side_means": "which side is meant by left or right",
    "position": "the position of the body",
    "mistake": "a common mistake",
    "feel": "where it is felt",
    "stop_if": "a sign to stop; stands in a list",
    "rule": "a rule of the programme; it may not promise or diagnose",
}


@dataclass(frozen=True, slots=True)
class ShippedText:
    """One English text, the file (without ``.yaml``) and the key it stands at, and a remark."""

    text: str
    place: str
    remark: str = ""


def shipped_texts(routines: Path) -> Iterator[ShippedText]:
    """Yield every text of the files in *routines* that a person reads or hears, in order."""
    room = _room_of_exercises(routines)
    for file in yaml_files(routines / "exercises"):
        yield from _texts_in(file, "exercises", models.ExerciseFile, room.get(file.stem, {}))
    for file in yaml_files(routines):
        yield from _texts_in(file, "", models.RoutineFile, {})
    for file in yaml_files(routines / "programmes"):
        yield from _texts_in(file, "programmes", ProgrammeFile, {})


def muscles(routines: Path) -> tuple[str, ...]:
    """Return the muscles that the shipped exercises name, in the order of the alphabet."""
    files = yaml_files(routines / "exercises")
    found = (_model(file, models.ExerciseFile).muscles for file in files)
    return tuple(sorted({muscle for some in found for muscle in some}))


def _model(file: Path, kind: type[Model]) -> Model:
    tree, problems = tree_of(str(file), file.read_bytes())
    model = validate(str(file), tree, kind).model if tree else None
    if model is None or problems:
        raise SystemExit(f"{file} has errors: stretchtimer check")
    return model


def _texts_in(
    file: Path, folder: str, kind: type[BaseModel], room: dict[str, str]
) -> Iterator[ShippedText]:
    name = f"{folder}/{file.stem}" if folder else file.stem
    for key, words in _walk(_model(file, kind), ""):
        last = [part for part in key.replace("[", ".").split(".") if not part.endswith("]")][-1]
        remark = _WHAT.get(last, "")
        if ".cues." in f".{key}" and last in CUE_NAMES:
            remark = room.get(last, f"spoken; at most {MOST_CUE_WORDS} words")
        yield ShippedText(words.said(("en",)), f"{name}: {key}", remark)


def _walk(value: object, key: str) -> Iterator[tuple[str, Words]]:
    """Yield every text in a model, with the key that leads to it."""
    if isinstance(value, Words):
        if value.said(("en",)):
            yield key, value
    elif isinstance(value, BaseModel):
        # what it is called stands first
        for name in sorted(type(value).model_fields, key=lambda key: key not in ("title", "name")):
            if name not in NOT_FOR_TRANSLATORS:
                yield from _walk(getattr(value, name), f"{key}.{name}" if key else name)
    elif isinstance(value, list):
        for order, one in enumerate(value):
            yield from _walk(one, f"{key}[{order}]")


def _room_of_exercises(routines: Path) -> dict[str, dict[str, str]]:
    """Return for each exercise's cues how long they may be, wherever the exercise is done."""
    folder = Folder(routines, is_own=False)
    book = ExerciseBook((folder,))
    doses: dict[str, list[Dose]] = {}
    for identifier in book.ids:
        exercise = book.find(identifier)
        if exercise:
            doses[identifier] = [settle(exercise.dose)]
    for file in yaml_files(routines):
        source = open_source(file, is_own=False)
        routine = read_routine(source, book).value if isinstance(source, Source) else None
        for step in routine.exercise_steps if routine else ():
            doses[step.exercise.id].append(step.dose)
    return {identifier: _remarks(many) for identifier, many in doses.items()}


def _remarks(doses: list[Dose]) -> dict[str, str]:
    remarks: dict[str, str] = {}
    for name in CUE_NAMES:
        rooms = [room for dose in doses for room in rooms_for_cues(dose) if name in room.names]
        most = min((words_in(room.length, len(room.names)) for room in rooms), default=99)
        names = next((room.names for room in rooms if room.of_rep), ())
        remarks[name] = f"spoken; at most {min(most, MOST_CUE_WORDS)} words"
        if names:
            remarks[name] += f" together with the cues {', '.join(names)} of the same rep"
    return remarks
