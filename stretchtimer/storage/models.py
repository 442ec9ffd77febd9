"""The keys of the two kinds of file; the JSON Schema that editors use is generated from these."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from stretchtimer.core.dose import Count, Sides
from stretchtimer.core.exercise import CUE_NAMES, Kind
from stretchtimer.core.safety import Care, Condition
from stretchtimer.core.vocabulary import AREAS, EQUIPMENT
from stretchtimer.language import N_
from stretchtimer.storage.fields import (
    Duration,
    Identifier,
    Language,
    Name,
    Note,
    OneOf,
    OneOrMany,
    PositiveDuration,
    Text,
    Title,
    Truth,
    Whole,
    Word,
    words_of,
)

FORMAT = 1
"""The newest format of the files that this program knows."""
MOST_STEPS = 500

_ONE_AFTER_THE_OTHER = N_("Write each for one side after the other, together for both at once.")
SidesWord: TypeAlias = Annotated[
    str,
    OneOf(
        words_of(Sides),
        (
            ("both", _ONE_AFTER_THE_OTHER),
            ("bilateral", _ONE_AFTER_THE_OTHER),
            ("none", N_("Write together, or leave the key out.")),
        ),
    ),
]
CountWord: TypeAlias = Annotated[str, OneOf(words_of(Count))]
KindWord: TypeAlias = Annotated[str, OneOf(words_of(Kind))]
CareWord: TypeAlias = Annotated[str, OneOf((Care.AVOID.value, Care.CAUTION.value))]
CueName: TypeAlias = Annotated[str, OneOf(CUE_NAMES)]
Format: TypeAlias = Annotated[int, Whole(1, FORMAT)]
Level: TypeAlias = Annotated[int, Whole(1, 3)]
Reps: TypeAlias = Annotated[int, Whole(1, 999)]
Times: TypeAlias = Annotated[int, Whole(1, 99)]

Identifiers = Annotated[list[Identifier], OneOrMany()]
Words = Annotated[list[Word], OneOrMany()]
Areas = Annotated[list[Word], OneOrMany(AREAS)]
Equipment = Annotated[list[Word], OneOrMany(EQUIPMENT)]
Texts = Annotated[list[Text], OneOrMany()]


class Entry(BaseModel):
    """Keys and values; a key that is not declared is a problem."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DoseEntry(Entry):
    """How often, how long and on which sides."""

    sides: SidesWord | None = Field(
        None, description="Which sides, and in which order; built-in: together."
    )
    sets: Times | None = Field(None, description="How many sets on each side; built-in: 1.")
    reps: Reps | None = Field(None, description="How many reps in a set; built-in: 1.")
    count: CountWord | None = Field(
        None, description="`reps`: the user counts and says when it is done."
    )
    move: Duration | None = Field(None, description="The time into the stretch; built-in: 0.")
    hold: PositiveDuration | None = Field(None, description="How long it is held.")
    release: Duration | None = Field(None, description="The time out of the stretch; built-in: 0.")
    rest: Duration | None = Field(None, description="The rest between two reps; built-in: 0.")
    set_rest: Duration | None = Field(
        None, description="The rest between two sets on one side; built-in: 15s."
    )
    prepare: Duration | None = Field(
        None, description="The time to get into position; built-in: 10s."
    )
    switch: Duration | None = Field(None, description="The time to change sides; built-in: 8s.")


class DefaultsEntry(Entry):
    """What holds for every step of a routine that does not say otherwise."""

    prepare: Duration | None = Field(
        None, description="The time to get into position; built-in: 10s."
    )
    switch: Duration | None = Field(None, description="The time to change sides; built-in: 8s.")
    rest: Duration | None = Field(None, description="The rest between two reps; built-in: 0.")
    set_rest: Duration | None = Field(
        None, description="The rest between two sets on one side; built-in: 15s."
    )


class CuesEntry(Entry):
    """What is said and shown; at most twelve words each."""

    setup: Text | None = Field(None, description="How to get into position.")
    move: Text | None = Field(None, description="On the way in.")
    hold: Text | None = Field(None, description="In the stretch.")
    halfway: Text | None = Field(None, description="Halfway through a long hold.")
    release: Text | None = Field(None, description="On the way out.")
    switch: Text | None = Field(None, description="At the change of sides.")
    rest: Text | None = Field(None, description="In a rest.")


class MistakeEntry(Entry):
    """A common mistake, and what to say then."""

    mistake: Text = Field(description="What goes wrong.")
    cue: Text = Field(description="What to say then.")


def _offer_conditions(schema: dict[str, Any]) -> None:
    """Name the conditions in the schema, so that editors complete them; others are possible."""
    care = schema["additionalProperties"]
    schema["properties"] = {condition.value: care for condition in Condition}


class ExerciseBody(Entry):
    """What is said of an exercise, in a file of its own or in place."""

    kind: KindWord = Field("static", description="What sort of exercise it is.")
    summary: Text | None = Field(None, description="The exercise in one sentence.")
    areas: Areas = Field(default_factory=list, description="Where it works.")
    muscles: Words = Field(default_factory=list, description="Which muscles it is for.")
    equipment: Equipment = Field(default_factory=list, description="What is needed.")
    position: Title | None = Field(None, description="Lying on the back, standing, …")
    level: Level = Field(1, description="1 gentle, 2 moderate, 3 strong.")
    figure: Identifier | None = Field(None, description="The id of a drawn figure.")
    picture: Words = Field(
        default_factory=list, description="Pictures beside this file: images/calf.jpg."
    )
    side_means: Title | None = Field(None, description="What left means: the leg with the strap.")
    dose: DoseEntry = Field(default_factory=DoseEntry, description="The usual dose.")
    cues: CuesEntry = Field(default_factory=CuesEntry, description="What is said and shown.")
    steps: Texts = Field(default_factory=list, description="The full instructions.")
    mistakes: list[MistakeEntry] = Field(default_factory=list, description="Common mistakes.")
    feel: Text | None = Field(None, description="Where and how it should feel.")
    easier: Identifiers = Field(default_factory=list, description="Easier exercises, by id.")
    harder: Identifiers = Field(default_factory=list, description="Harder exercises, by id.")
    stop_if: Texts = Field(default_factory=list, description="When to stop.")
    not_with: dict[str, CareWord] = Field(
        default_factory=dict,
        description="Conditions it does not go with: avoid or caution.",
        json_schema_extra=_offer_conditions,
    )
    sources: Texts = Field(default_factory=list, description="Where the facts come from.")
    recordings: dict[CueName, Word] = Field(
        default_factory=dict,
        description="Sound files beside this file, one for a cue.",
        json_schema_extra={"propertyNames": {"enum": list(CUE_NAMES)}},
    )


class ExerciseFile(ExerciseBody):
    """One exercise (routines/exercises/ID.yaml)."""

    format: Format = Field(description="The version of the format: 1.")
    exercise: Identifier = Field(description="The exercise's id, the same as the file's name.")
    name: Name = Field(description="What the exercise is called.")
    kind: KindWord = Field(description="What sort of exercise it is.")
    language: Language = Field("en", description="The language of the texts: en, de, …")


class InPlaceExercise(ExerciseBody):
    """An exercise written in place, in a step."""

    name: Name = Field(description="What the exercise is called.")


class NoteEntry(Entry):
    """A text to read; the session waits for the user."""

    note: Note = Field(description="What to read, or to get ready.")


class AtLeastEntry(Entry):
    """A rest that goes on until the user is ready."""

    at_least: Duration = Field(description="The shortest this rest may be.")


def _is_mapping(value: Any) -> str:
    return "a mapping" if isinstance(value, dict) else "a single value"


RestLength: TypeAlias = Annotated[
    Annotated[AtLeastEntry, Tag("a mapping")] | Annotated[Duration, Tag("a single value")],
    Discriminator(_is_mapping),
]


class RestEntry(Entry):
    """A rest between exercises."""

    rest: RestLength = Field(description="How long, or {at_least: 20s}.")


class ExerciseEntry(DoseEntry):
    """An exercise, with what this routine wants differently."""

    exercise: Annotated[
        Annotated[InPlaceExercise, Tag("a mapping")] | Annotated[Identifier, Tag("a single value")],
        Discriminator(_is_mapping),
    ] = Field(description="The exercise's id, or an exercise written in place.")
    optional: Truth = Field(
        False, description="`true`: offered, and may be declined before the session starts."
    )
    easier: Identifiers = Field(default_factory=list, description="Easier exercises, by id.")
    cues: CuesEntry = Field(default_factory=CuesEntry, description="Cues said differently here.")
    equipment: Equipment = Field(
        default_factory=list, description="What is needed here, where it is not the usual."
    )


class CircuitEntry(Entry):
    """Steps done several times in a row."""

    repeat: Times = Field(description="How many rounds.")
    steps: list[StepEntry] = Field(min_length=1, description="The steps of one round.")


STEP_KEYS = ("exercise", "note", "rest", "repeat")
"""What tells the kind of a step; ``rest`` last, since an exercise has a rest too."""

SYNONYMS: dict[str, tuple[str, ...]] = {
    "duration": ("hold", "rest"),
    "time": ("hold",),
    "seconds": ("hold",),
    "length": ("hold",),
    "repetitions": ("reps",),
    "times": ("reps", "repeat"),
    "series": ("sets",),
    "rounds": ("repeat",),
    "pause": ("rest",),
    "break": ("rest",),
    "rest_between_sets": ("set_rest",),
    "laterality": ("sides",),
    "title": ("name",),
    "name": ("title",),
    "id": ("routine", "exercise"),
    "description": ("summary",),
    "text": ("note",),
    "instructions": ("steps",),
    "exercises": ("steps",),
    "image": ("picture",),
    "photo": ("picture",),
    "pictures": ("picture",),
    "contraindications": ("not_with",),
    "audio": ("recordings",),
    "lang": ("language",),
}
"""What else people call the keys; the first that can stand in a place is suggested there."""

EXAMPLES = {
    "format": "format: 1",
    "routine": "routine: evening-hip",
    "exercise": "exercise: calf-stretch",
    "title": "title: Evening hip",
    "name": "name: Calf stretch",
    "kind": "kind: static",
    "steps": "steps: and under it - exercise: pigeon",
    "mistake": "mistake: The heel lifts",
    "cue": "cue: Heel down",
    "at_least": "at_least: 20s",
    "defaults": "defaults: {switch: 8s}",
    "dose": "dose: {reps: 2, hold: 30s}",
    "cues": "cues: {hold: Heel down.}",
    "not_with": "not_with: {pregnancy: caution}",
    "recordings": "recordings: {setup: voice/setup.ogg}",
    "mistakes": "mistakes: [{mistake: The heel lifts, cue: Heel down}]",
}
"""How a key is written that is missing, or that says something else than it can."""

STEP_TAGS = {
    "an exercise step": ExerciseEntry,
    "a circuit step": CircuitEntry,
    "a note step": NoteEntry,
    "a rest step": RestEntry,
}
_TAG_OF_KEY = {
    "exercise": "an exercise step",
    "repeat": "a circuit step",
    "note": "a note step",
    "rest": "a rest step",
}


def _step_tag(value: Any) -> str | None:
    keys = value if isinstance(value, dict) else ()
    return next((tag for key, tag in _TAG_OF_KEY.items() if key in keys), None)


StepEntry: TypeAlias = Annotated[
    Annotated[ExerciseEntry, Tag("an exercise step")]
    | Annotated[CircuitEntry, Tag("a circuit step")]
    | Annotated[NoteEntry, Tag("a note step")]
    | Annotated[RestEntry, Tag("a rest step")],
    Discriminator(_step_tag),
]


class RoutineFile(Entry):
    """One routine (routines/ID.yaml)."""

    format: Format = Field(description="The version of the format: 1.")
    routine: Identifier = Field(description="The routine's id, the same as the file's name.")
    title: Name = Field(description="What the routine is called.")
    summary: Text | None = Field(None, description="The routine in one or two sentences.")
    author: Title | None = Field(None, description="Who wrote it.")
    language: Language = Field("en", description="The language of the texts: en, de, …")
    level: Level = Field(1, description="1 gentle, 2 moderate, 3 strong.")
    when: Text | None = Field(None, description="What it is for, and when to do it.")
    defaults: DefaultsEntry = Field(
        default_factory=DefaultsEntry, description="For steps that do not say otherwise."
    )
    steps: list[StepEntry] = Field(min_length=1, description="What is done, in order.")


CircuitEntry.model_rebuild()
RoutineFile.model_rebuild()
