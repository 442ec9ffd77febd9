"""From models to the values of the core: texts in one language, doses settled, places kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from stretchtimer.core.dose import Count, DosePart, Sides, settle
from stretchtimer.core.exercise import CUE_NAMES, Cues, Exercise, Kind, Mistake
from stretchtimer.core.problems import shown
from stretchtimer.core.routine import (
    CircuitStep,
    ExerciseStep,
    NoteStep,
    RestStep,
    Routine,
    Step,
)
from stretchtimer.core.safety import Care, Condition
from stretchtimer.core.side_parts import part_named_in
from stretchtimer.language import _
from stretchtimer.storage import models
from stretchtimer.storage.fields import Words, nearest
from stretchtimer.storage.media import PICTURES, SOUNDS, Refused, media_path
from stretchtimer.storage.saying import Sayer


class Exercises(Protocol):
    """Where the exercises that a routine names come from."""

    def find(self, identifier: str) -> Exercise | None:
        """Return the exercise, or nothing where there is none that can be used."""

    def close_to(self, identifier: str) -> str:
        """Return the id that *identifier* was probably meant to be, or nothing."""

    def has(self, identifier: str) -> bool:
        """Return whether there is a file for *identifier*, usable or not."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something wrong with a value; ``loc`` leads to it in the file."""

    loc: tuple[int | str, ...]
    code: str
    message: str
    hint: str = ""
    is_error: bool = False


class Converter:
    """Turns the models of one file into values, and collects remarks on the way."""

    MOST_SUGGESTIONS = 50
    """Looking for the id that was meant takes time; a file made to waste it gets no more."""

    def __init__(
        self, folder: Path, languages: tuple[str, ...], exercises: Exercises, *, is_own: bool
    ) -> None:
        self._folder = folder
        self._languages = languages
        self._sayer = Sayer(languages, "en")
        self._exercises = exercises
        self._is_own = is_own
        self._suggestions = 0
        self.remarks: list[Remark] = []

    def exercise(self, model: models.ExerciseFile) -> Exercise:
        """Return the exercise of a file of its own."""
        self._sayer = Sayer(self._languages, model.language)
        exercise = self._exercise(model, model.exercise, model.name, ())
        return replace(exercise, language=self._sayer.language)

    def routine(self, model: models.RoutineFile) -> Routine:
        """Return the routine of a file."""
        self._sayer = Sayer(self._languages, model.language)
        defaults = DosePart(
            prepare=model.defaults.prepare,
            switch=model.defaults.switch,
            rest=model.defaults.rest,
            set_rest=model.defaults.set_rest,
        )
        routine = Routine(
            id=model.routine,
            title=self._say(model.title),
            steps=tuple(self._steps(model.steps, "", ("steps",), defaults)),
            summary=self._say(model.summary),
            author=self._say(model.author),
            level=model.level,
            when=self._say(model.when),
            is_own=self._is_own,
        )
        return replace(routine, language=self._language_of(routine))

    def _language_of(self, routine: Routine) -> str:
        """Return the language that most of what is heard of *routine* is said in."""
        for step in routine.exercise_steps:
            cues = sum(bool(getattr(step.exercise.cues, name)) for name in CUE_NAMES)
            self._sayer.count(step.exercise.language, 1 + cues)
        return self._sayer.language

    def _say(self, words: Words | None) -> str:
        return self._sayer.say(words)

    def _each(self, texts: list[Words]) -> tuple[str, ...]:
        return tuple(self._say(text) for text in texts)

    def _exercise(
        self,
        model: models.ExerciseBody,
        identifier: str,
        name: Words,
        loc: tuple[int | str, ...],
    ) -> Exercise:
        for key in ("easier", "harder"):
            self._check_links(getattr(model, key), (*loc, key))
        return Exercise(
            id=identifier,
            name=self._say(name),
            kind=Kind(model.kind),
            summary=self._say(model.summary),
            areas=tuple(model.areas),
            muscles=tuple(model.muscles),
            equipment=tuple(model.equipment),
            position=self._say(model.position),
            level=model.level,
            figure=model.figure or "",
            pictures=tuple(self._media(model.picture, (*loc, "picture"), PICTURES)),
            side_means=self._say(model.side_means),
            side_part=part_named_in(_plainly(model.side_means)),
            dose=_dose_part(model.dose),
            cues=self._cues(model.cues),
            steps=self._each(model.steps),
            mistakes=tuple(Mistake(self._say(m.mistake), self._say(m.cue)) for m in model.mistakes),
            feel=self._say(model.feel),
            easier=tuple(model.easier),
            harder=tuple(model.harder),
            stop_if=self._each(model.stop_if),
            not_with=tuple(self._not_with(model.not_with, (*loc, "not_with"))),
            sources=self._each(model.sources),
            recordings=tuple(self._recordings(model.recordings, (*loc, "recordings"))),
            is_own=self._is_own,
        )

    def _cues(self, model: models.CuesEntry) -> Cues:
        return Cues(*(self._say(getattr(model, name)) for name in CUE_NAMES))

    def _not_with(
        self, said: dict[str, str], loc: tuple[int | str, ...]
    ) -> Iterator[tuple[Condition, Care]]:
        known = [condition.value for condition in Condition]
        for word, care in said.items():
            if word in known:
                yield Condition(word), Care(care)
            else:
                close = nearest(word, tuple(known))
                message = _(
                    "`{word}` is no condition that StretchTimer asks about, so nobody is kept from "
                    "the exercise by it."
                ).format(word=shown(word, 60))
                hint = (
                    _("Did you mean `{close}`?").format(close=close)
                    if close
                    else _("Known are {words}.").format(words=", ".join(known))
                )
                self.remarks.append(Remark((*loc, word), "unknown-condition", message, hint))

    def _media(
        self, names: list[str], loc: tuple[int | str, ...], endings: tuple[str, ...]
    ) -> Iterator[str]:
        for order, name in enumerate(names):
            try:
                yield str(media_path(self._folder, name, endings))
            except Refused as refused:
                message = _("`{name}` cannot be used.").format(name=shown(name, 100))
                self.remarks.append(Remark((*loc, order), "media", message, str(refused)))

    def _recordings(
        self, said: dict[str, str], loc: tuple[int | str, ...]
    ) -> Iterator[tuple[str, str]]:
        for cue, name in said.items():
            for path in self._media([name], (*loc, cue), SOUNDS):
                yield cue, path

    def _check_links(self, identifiers: list[str], loc: tuple[int | str, ...]) -> None:
        for order, identifier in enumerate(identifiers):
            if not self._exercises.has(identifier):
                self.remarks.append(self._unknown(identifier, (*loc, order), is_error=False))

    def _unknown(self, identifier: str, loc: tuple[int | str, ...], *, is_error: bool) -> Remark:
        self._suggestions += 1
        may_look = self._suggestions <= self.MOST_SUGGESTIONS
        close = self._exercises.close_to(identifier) if may_look else ""
        hint = (
            _("Did you mean `{close}`?").format(close=close)
            if close
            else _("Look for the name of its file.")
        )
        message = _("There is no exercise `{identifier}`.").format(identifier=identifier)
        return Remark(loc, "unknown-exercise", message, hint, is_error)

    def _steps(
        self,
        entries: list[models.StepEntry],
        within: str,
        loc: tuple[int | str, ...],
        defaults: DosePart,
    ) -> Iterator[Step]:
        for order, entry in enumerate(entries):
            number, here = f"{within}{order + 1}", (*loc, order)
            match entry:
                case models.NoteEntry():
                    yield NoteStep(number, self._say(entry.note))
                case models.RestEntry(rest=models.AtLeastEntry(at_least=duration)):
                    yield RestStep(number, duration, then_wait=True)
                case models.RestEntry(rest=int(duration)):
                    yield RestStep(number, duration)
                case models.CircuitEntry():
                    inner = self._steps(entry.steps, f"{number}.", (*here, "steps"), defaults)
                    yield CircuitStep(number, entry.repeat, tuple(inner))
                case models.ExerciseEntry():
                    step = self._exercise_step(entry, number, here, defaults)
                    if step:
                        yield step

    def _exercise_step(
        self,
        entry: models.ExerciseEntry,
        number: str,
        loc: tuple[int | str, ...],
        defaults: DosePart,
    ) -> ExerciseStep | None:
        exercise = self._named(entry.exercise, number, (*loc, "exercise"))
        if exercise is None:
            return None
        self._check_links(entry.easier, (*loc, "easier"))
        exercise = replace(
            exercise,
            cues=self._cues(entry.cues).over(exercise.cues),
            equipment=tuple(entry.equipment) or exercise.equipment,
        )
        dose = settle(_dose_part(entry), defaults, exercise.dose)
        if not dose.hold and dose.count is Count.HOLD and exercise.kind is not Kind.ADVICE:
            self.remarks.append(
                Remark(
                    loc,
                    "no-hold",
                    _("Nothing says how long `{name}` is held.").format(
                        name=shown(exercise.name, 60)
                    ),
                    _("Write hold: 30s, or count: reps."),
                    is_error=True,
                )
            )
        wanted = replace(exercise, easier=tuple(entry.easier)) if entry.easier else exercise
        easier = tuple(easier_than(wanted, self._exercises))
        return ExerciseStep(number, exercise, dose, entry.optional, easier, defaults)

    def _named(
        self, said: str | models.InPlaceExercise, number: str, loc: tuple[int | str, ...]
    ) -> Exercise | None:
        if isinstance(said, models.InPlaceExercise):
            written = self._exercise(said, f"step-{number}", said.name, loc)
            return replace(written, language=self._sayer.language)
        exercise = self._exercises.find(said)
        if exercise is None and self._exercises.has(said):
            message = _("The file of the exercise `{said}` has errors in it.").format(said=said)
            hint = _("Put exercises/{said}.yaml right first.").format(said=said)
            self.remarks.append(Remark(loc, "broken-exercise", message, hint, True))
        elif exercise is None:
            self.remarks.append(self._unknown(said, loc, is_error=True))
        return exercise


def easier_than(exercise: Exercise, exercises: Exercises) -> Iterator[Exercise]:
    """Yield what may stand in for *exercise*, in order, then what is easier than those."""
    seen, todo = {exercise.id}, deque(exercise.easier)
    while todo:
        identifier = todo.popleft()
        found = None if identifier in seen else exercises.find(identifier)
        seen.add(identifier)
        if found is not None:
            yield found
            todo.extend(found.easier)


def _plainly(words: Words | None) -> str:
    """Return a text as the file has it, whoever reads it."""
    return words.said(("en",)) if words else ""


def _dose_part(model: models.DoseEntry) -> DosePart:
    names = models.DoseEntry.model_fields
    said = {name: value for name in names if (value := getattr(model, name)) is not None}
    if "sides" in said:
        said["sides"] = Sides(said["sides"])
    if "count" in said:
        said["count"] = Count(said["count"])
    return DosePart(**said)
