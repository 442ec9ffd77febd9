"""The whole session as one sound file, to be taken where no computer is."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.cli.today import add_choices, add_routine, choices_of
from stretchtimer.core.cues import CueKind
from stretchtimer.core.duration import SECOND, Millis

LONGEST_PAUSE = 300


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    add_routine(parser)
    add_choices(parser)
    parser.add_argument(
        "--pause", type=pause, default=20 * SECOND, metavar="SECONDS",
        help="how long it waits where the session would wait for you (20)",
    )  # fmt: skip
    parser.add_argument("--no-voice", action="store_true", help="tones alone")
    parser.add_argument(
        "--pace", choices=["off", "tick", "breath"], default="off",
        help="what is heard within quick reps",
    )  # fmt: skip


def pause(text: str) -> Millis:
    """Return the milliseconds of *text*, in seconds. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:6]) <= LONGEST_PAUSE):
        raise ArgumentTypeError(f"a number of seconds from 1 to {LONGEST_PAUSE}")
    return int(text) * SECOND


def run(args: Namespace, around: Surroundings) -> int:
    """Write the guide."""
    from stretchtimer.core.compiling import compile_timeline
    from stretchtimer.export.audio_guide import GuideLabel, write_guide
    from stretchtimer.export.audio_plan import plan_guide
    from stretchtimer.sound.assembly import session_voice
    from stretchtimer.sound.pace import Pace
    from stretchtimer.sound.phrases import phrases_of
    from stretchtimer.sound.repertoire import NoVoice, Repertoire
    from stretchtimer.sound.shelf import ToneShelf
    from stretchtimer.sound.volumes import Volumes
    from stretchtimer.wording import length_words

    routine = around.library.find(args.routine)
    timeline = compile_timeline(routine, choices_of(args, around.settings))
    if not timeline.segments:
        around.note("Nothing of this routine is left to do.")
        return 0
    assets = around.places.assets
    voice = (
        NoVoice()
        if args.no_voice
        else session_voice(assets, routine, around.places.cache / "voice")
    )
    plan = plan_guide(
        timeline,
        phrases_of(routine.language),
        voice.duration_of,
        pause=args.pause,
        pace=Pace(args.pace),
        countdown=around.settings.number("countdown"),
    )
    tones = ToneShelf(assets / "sounds" / around.settings.word("tone_set"))
    label = GuideLabel(routine.title, routine.author or "StretchTimer")
    write_guide(args.output, plan, Repertoire(tones, voice), label, Volumes())
    unsaid = [c for c in plan.cues if c.kind is CueKind.SPEECH and not voice.has(c.text)]
    if unsaid and not args.no_voice:
        around.note(_unsaid(len(unsaid)))
    around.note(f"{args.output.name}: {length_words(plan.duration)}.")
    return 0


def _unsaid(count: int) -> str:
    what = "1 sentence has" if count == 1 else f"{count} sentences have"
    return f"{what} no voice and is left out; for your own English words the extra “voice” speaks."
