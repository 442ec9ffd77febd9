"""Reading a programme's file: a value of the core, or a list of what is wrong, or both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stretchtimer.core.problems import Problem, Severity
from stretchtimer.core.programme import Programme, Rule, Slot, Stage, Turn
from stretchtimer.language import _
from stretchtimer.storage.fields import Words, is_identifier
from stretchtimer.storage.programme_models import DAYS, ProgrammeFile, SessionEntry, StageEntry
from stretchtimer.storage.reading import Reading, Source
from stretchtimer.storage.saying import Sayer
from stretchtimer.storage.tree import Tree
from stretchtimer.storage.validating import locate, tree_of, validate
from stretchtimer.storage.values import Remark

FOLDER = "programmes"
"""The folder beside the routines that programmes lie in."""
_HEAD = re.compile(rb"""(?:^|[\r\n])(?:\xef\xbb\xbf)?["']?programme["']?[ \t]*:""")


def is_programme(source: Source) -> bool:
    """Return whether *source* reads like the file of a programme."""
    return source.path.parent.name == FOLDER or bool(_HEAD.search(source.content))


@dataclass(frozen=True, slots=True)
class _Converter:
    sayer: Sayer

    def say(self, words: Words | None) -> str:
        return self.sayer.say(words)

    def stage(self, entry: StageEntry) -> Stage:
        first, last = entry.weeks
        slots = tuple(self.slot(session) for session in entry.sessions)
        return Stage(self.say(entry.name), first, last, slots, self.say(entry.advice))

    def slot(self, entry: SessionEntry) -> Slot:
        return Slot(
            entry.routine,
            tuple(sorted({DAYS.index(day) for day in entry.days})),
            tuple(sorted(set(entry.times))),
            entry.hold,
            entry.reps,
            self.say(entry.note),
            tuple(entry.swap.items()),
            tuple(entry.leave_out),
        )


def read_programme(
    source: Source, has_routine: Callable[[str], bool], languages: tuple[str, ...] = ("en",)
) -> Reading[Programme]:
    """Return the programme in *source*; *has_routine* tells whether there is one of that id."""
    tree, problems = tree_of(str(source.path), source.content)
    if tree is None:
        return Reading(None, tuple(problems))
    checked = validate(str(source.path), tree, ProgrammeFile)
    problems += checked.problems
    model = checked.model
    if model is None:
        return Reading(None, tuple(problems))
    remarks = [*_misnamed(source, model), *_week_remarks(model)]
    remarks += _routine_remarks(model, has_routine)
    if not checked.mended:
        problems += [_placed(source, tree, remark) for remark in remarks]
    convert = _Converter(Sayer(languages, model.language))
    programme = Programme(
        id=model.programme,
        title=convert.say(model.title),
        stages=tuple(convert.stage(entry) for entry in model.stages),
        summary=convert.say(model.summary),
        author=convert.say(model.author),
        rules=tuple(
            Rule(convert.say(rule.rule), Turn(rule.turn), rule.sessions, *rule.pain)
            for rule in model.rules
        ),
        review_weeks=tuple(sorted(model.review)),
        is_own=source.is_own,
    )
    usable = not any(problem.is_error for problem in problems)
    in_order = sorted(problems, key=lambda p: (p.place.line, p.place.column))
    return Reading(programme if usable else None, tuple(in_order))


def _placed(source: Source, tree: Tree, remark: Remark) -> Problem:
    place, key = locate(tree.root, remark.loc)
    path = str(source.path)
    severity = Severity.ERROR if remark.is_error else Severity.WARNING
    return Problem(path, place, key, severity, remark.code, remark.message, remark.hint)


def _misnamed(source: Source, model: ProgrammeFile) -> Iterator[Remark]:
    name = source.path.stem
    if name != model.programme:
        hint = _("Name the file {id}.yaml.")
        if is_identifier(name):
            hint = _("Name the file {id}.yaml, or write programme: {name}.")
        hint = hint.format(id=model.programme, name=name)
        message = _("The id `{id}` is not the file's name.").format(id=model.programme)
        yield Remark(("programme",), "file-name", message, hint, is_error=True)


def _week_remarks(model: ProgrammeFile) -> Iterator[Remark]:
    """Yield where weeks are not in order, overlap, or are left out."""
    expected: int | None = 1
    for order, stage in enumerate(model.stages):
        first, last = stage.weeks
        loc = ("stages", order, "weeks")
        if expected is None:
            message = _("The stage before this one goes on for ever.")
            yield Remark(loc, "weeks", message, _("Write its last week: 4-6."), is_error=True)
        elif first < expected:
            message = _("Week {n} belongs to an earlier stage too.").format(n=first)
            hint = _("Begin with week {n}.").format(n=expected)
            yield Remark(loc, "weeks", message, hint, is_error=True)
        elif first > expected:
            message = _("Nothing is planned from week {first} to week {last}.")
            message = message.format(first=expected, last=first - 1)
            hint = _("Begin with week {n}.").format(n=expected)
            yield Remark(loc, "weeks-left-out", message, hint)
        expected = last + 1 if last is not None else None


def _routine_remarks(model: ProgrammeFile, has_routine: Callable[[str], bool]) -> Iterator[Remark]:
    for number, stage in enumerate(model.stages):
        for order, session in enumerate(stage.sessions):
            if not has_routine(session.routine):
                loc = ("stages", number, "sessions", order, "routine")
                message = _("There is no routine `{id}`.").format(id=session.routine)
                hint = _("Check the name of its file.")
                yield Remark(loc, "unknown-routine", message, hint, is_error=True)
