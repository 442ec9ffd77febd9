"""The whole session as one sound file, to be taken where no computer is."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.cli.today import add_choices, add_routine, choices_of
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.language import _, ngettext
from stretchtimer.plain_words import named

LONGEST_PAUSE = 300


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    add_routine(parser)
    add_choices(parser)
    parser.add_argument(
        "--pause", type=pause, default=20 * SECOND, metavar="SECONDS",
        help=_("how long it waits where the session would wait for you (20)"),
    )  # fmt: skip
    parser.add_argument("--no-voice", action="store_true", help=_("tones alone"))
    parser.add_argument(
        "--pace", choices=["off", "tick", "breath"], default="off",
        help=_("what is heard within quick reps"),
    )  # fmt: skip


def pause(text: str) -> Millis:
    """Return the milliseconds of *text*, in seconds. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:6]) <= LONGEST_PAUSE):
        raise ArgumentTypeError(
            _("a number of seconds from 1 to {most}").format(most=LONGEST_PAUSE)
        )
    return int(text) * SECOND


def run(args: Namespace, around: Surroundings) -> int:
    """Write the guide."""
    from stretchtimer.export.audio_making import GuideWishes, make_guide
    from stretchtimer.export.cover import cover_of
    from stretchtimer.sound.pace import Pace
    from stretchtimer.storage.figures import FigureShelf
    from stretchtimer.wording import length_words

    settings, places = around.settings, around.places
    routine, choices = around.library.find(args.routine), choices_of(args, settings)
    figures = FigureShelf(
        [*(f.path / "figures" for f in around.folders), places.assets / "figures"]
    )
    has_cover = args.output.suffix.lower() == ".mp3"
    wishes = GuideWishes(
        pause=args.pause,
        pace=Pace(args.pace),
        has_voice=not args.no_voice,
        countdown=settings.number("countdown"),
        tone_set=settings.word("tone_set"),
        cover=cover_of(routine, figures.find, places.assets / "bodies") if has_cover else b"",
    )
    folder = places.cache / "voice"
    made = make_guide(args.output, routine, choices, wishes, places.assets, folder)
    if made is None:
        around.note(_("Nothing of this routine is left to do."))
        return 0
    if made.unsaid:
        around.note(_unsaid(made.unsaid))
    around.note(f"{named(args.output.name, length_words(made.duration))}.")
    return 0


def _unsaid(count: int) -> str:
    return ngettext(
        "{n} sentence has no voice and is left out; "
        "for your own English words the extra “voice” speaks.",
        "{n} sentences have no voice and are left out; "
        "for your own English words the extra “voice” speaks.",
        count,
    ).format(n=count)
