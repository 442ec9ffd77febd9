"""The audio guide of a routine, made from beginning to end: planned, spoken and written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.cues import CueKind
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.routine import Routine
from stretchtimer.export.audio_guide import GuideLabel, write_guide
from stretchtimer.export.audio_plan import plan_guide
from stretchtimer.sound.assembly import session_voice
from stretchtimer.sound.pace import Pace
from stretchtimer.sound.phrases import phrases_of
from stretchtimer.sound.repertoire import NoVoice, Repertoire
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.volumes import Volumes


@dataclass(frozen=True, slots=True)
class GuideWishes:
    """How a guide is to be: what waits for the user lasts *pause* in it."""

    pause: Millis = 20 * SECOND
    pace: Pace = Pace.OFF
    has_voice: bool = True
    countdown: int = 3
    tone_set: str = "clear"
    cover: bytes = b""


@dataclass(frozen=True, slots=True)
class GuideMade:
    """What came of it: how long it lasts, and how many sentences have no voice."""

    duration: Millis
    unsaid: int


def make_guide(
    target: Path,
    routine: Routine,
    choices: Choices,
    wishes: GuideWishes,
    assets: Path,
    kept: Path,
) -> GuideMade | None:
    """Write the guide of *routine* to *target*, as its ending says; nothing if nothing is left.

    *assets* holds tones and voice, *kept* the clips that were made for a therapist's own words.
    Raises GuideNotWritten.
    """
    timeline = compile_timeline(routine, choices)
    if not timeline.segments:
        return None
    voice = session_voice(assets, routine, kept) if wishes.has_voice else NoVoice()
    plan = plan_guide(
        timeline,
        phrases_of(routine.language),
        voice.duration_of,
        pause=wishes.pause,
        pace=wishes.pace,
        countdown=wishes.countdown,
    )
    tones = ToneShelf(assets / "sounds" / wishes.tone_set)
    label = GuideLabel(routine.title, routine.author or "StretchTimer", wishes.cover)
    write_guide(target, plan, Repertoire(tones, voice), label, Volumes())
    spoken = [cue for cue in plan.cues if cue.kind is CueKind.SPEECH and wishes.has_voice]
    return GuideMade(plan.duration, sum(not voice.has(cue.text) for cue in spoken))
