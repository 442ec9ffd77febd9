"""The sound engine put together from the outputs that this machine may have, best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from stretchtimer.core.cues import Cue, CueKind, plan_cues
from stretchtimer.core.routine import Routine
from stretchtimer.core.settings import Settings
from stretchtimer.core.timeline import Timeline
from stretchtimer.engine.clock import Clock
from stretchtimer.sound.engine import SoundEngine
from stretchtimer.sound.health import Health
from stretchtimer.sound.ladder import Ladder, Recordings
from stretchtimer.sound.made_voice import MadeVoice
from stretchtimer.sound.miniaudio_output import MiniaudioOutput
from stretchtimer.sound.output import Output
from stretchtimer.sound.pace import Pace, with_pace
from stretchtimer.sound.phrases import phrases_of
from stretchtimer.sound.playsound_output import PlaysoundOutput
from stretchtimer.sound.repertoire import Voice
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.silent_output import SilentOutput
from stretchtimer.sound.speaker import Speaker
from stretchtimer.sound.speech import with_speech
from stretchtimer.sound.stream import SoundStream
from stretchtimer.sound.voice import VoiceShelf
from stretchtimer.sound.volumes import Volumes


def outputs(sounds: Path, others: Sequence[Output] = ()) -> list[Output]:
    """Return every way to be heard, the best first; *sounds* is ``assets/sounds``.

    *others* are those that need more than this floor has (Qt's own), second best.
    """
    return [
        MiniaudioOutput(SoundStream(monotonic), monotonic),
        *others,
        PlaysoundOutput(sounds / "silence.wav", monotonic),
        SilentOutput(),
    ]


def sound_engine(
    assets: Path,
    clock: Clock,
    on_health: Callable[[Health], None] = lambda _: None,
    *,
    tones: str = "clear",
    voice: Voice | None = None,
    speaker: Speaker | None = None,
    others: Sequence[Output] = (),
) -> SoundEngine:
    """Return an engine that has not been started; *tones* is the name of a set (clear, soft).

    *clock* is the session's; *on_health* is called from another thread.
    """
    sounds = assets / "sounds"
    return SoundEngine(
        ToneShelf(sounds / tones),
        outputs(sounds, others),
        clock,
        on_health,
        voice=voice,
        speaker=speaker,
    )


def shipped_voice(assets: Path, language: str) -> VoiceShelf:
    """Return the clips that ship for *language*; a shelf without words where there are none."""
    return VoiceShelf(assets / "voice" / language.lower().partition("-")[0])


def spoken_plan(
    voice: Voice, language: str, pace: Pace = Pace.OFF, countdown: int = 3
) -> Callable[[Timeline], tuple[Cue, ...]]:
    """Return the plan of cues for a player: tones, words that fit, and the pace."""
    phrases = phrases_of(language)

    def plan(timeline: Timeline) -> tuple[Cue, ...]:
        tones = plan_cues(timeline, countdown)
        return with_pace(with_speech(tones, timeline, phrases, voice.duration_of), timeline, pace)

    return plan


def silent_plan(pace: Pace = Pace.OFF, countdown: int = 3) -> Callable[[Timeline], tuple[Cue, ...]]:
    """Return the plan of cues for a player where nothing is spoken: tones and the pace."""

    def plan(timeline: Timeline) -> tuple[Cue, ...]:
        cues = plan_cues(timeline, countdown)
        return with_pace((c for c in cues if c.kind is CueKind.TONE), timeline, pace)

    return plan


def session_plan(
    settings: Settings, voice: Voice, language: str
) -> Callable[[Timeline], tuple[Cue, ...]]:
    """Return the plan of cues as the user wants to hear it, spoken by *voice* or not."""
    pace, countdown = Pace(settings.word("pace")), settings.number("countdown")
    if settings.flag("voice"):
        return spoken_plan(voice, language, pace, countdown)
    return silent_plan(pace, countdown)


def volumes_of(settings: Settings) -> Volumes:
    """Return how loud the user wants each kind of sound."""
    return Volumes(
        master=settings.number("volume") / 100,
        tones=settings.number("tones_volume") / 100,
        voice=settings.number("voice_volume") / 100,
        metronome=settings.number("pace_volume") / 100,
        muted=not settings.flag("sound"),
    )


def session_voice(assets: Path, routine: Routine, kept: Path) -> Voice:
    """Return everything that can speak in *routine*: recordings, shipped clips, clips made now.

    What is made is kept in the folder *kept*.
    """
    exercises = [
        exercise for step in routine.exercise_steps for exercise in (step.exercise, *step.easier)
    ]
    made = (MadeVoice(kept),) if routine.language.lower().startswith("en") else ()
    return Ladder((Recordings(exercises), shipped_voice(assets, routine.language), *made))
