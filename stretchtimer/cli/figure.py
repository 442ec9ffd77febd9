"""Draw the figure of an exercise into a file: a picture (PNG), or its movement (GIF, WebP)."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.errors import NotInLibrary, RoutineUnreadable, StretchTimerError
from stretchtimer.core.look import BodyShape, Look, SkinTone, Theme
from stretchtimer.language import _

if TYPE_CHECKING:
    from stretchtimer.core.figure import Figure

HEIGHT_SHARE = 0.78
"""A picture's height as a share of its width, where only the width is said."""
SMALLEST, LARGEST = 16, 4000
"""Pixels of a side."""
STILL, MOVING = (".png",), (".gif", ".webp")


class FigureError(StretchTimerError):
    """A picture that cannot be made; says why."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("id", metavar=_("EXERCISE"), help=_("an exercise's id"))
    parser.add_argument(
        "-o", "--output", type=_output, required=True, metavar=_("FILE"),
        help=_("where it goes: .png for a picture, .gif or .webp for the movement"),
    )  # fmt: skip
    for option, words, usual, meaning in (
        ("--frame", ("start", "end"), "end", _("which moment")),
        ("--side", ("left", "right"), "right", _("which side")),
        ("--body", _words(BodyShape), "female", _("who shows it")),
        ("--skin", _words(SkinTone), "light", _("tone of skin")),
        ("--theme", _words(Theme), "studio", _("for which page")),
    ):
        parser.add_argument(option, choices=words, default=usual, help=meaning)
    parser.add_argument("--clear", action="store_true", help=_("a PNG with a clear background"))
    parser.add_argument(
        "--size", type=_size, default=(960, 749), metavar=_("WIDTH[xHEIGHT]"), help=_("in pixels")
    )


def run(args: Namespace, around: Surroundings) -> int:
    """Draw the figure and write the file."""
    figure = _find(args.id, around)
    look = Look(BodyShape(args.body), SkinTone(args.skin), Theme(args.theme))
    from stretchtimer.figure.movie import draw_movie, draw_picture

    bodies = _assets() / "bodies"
    mirrored = args.side == "left"
    if args.output.suffix.lower() in STILL:
        time = 0.0 if args.frame == "start" else 1.0
        data = draw_picture(bodies, figure, time, args.size, look, mirrored, clear=args.clear)
    else:
        kind = args.output.suffix.lower().removeprefix(".")
        try:
            data = draw_movie(bodies, figure, args.size, look, mirrored, kind)
        except ImportError as error:
            message = _("GIF and WebP need the package Pillow; a .png can be made without it.")
            raise FigureError(message) from error
    args.output.write_bytes(data)
    size = round(len(data) / 1000)
    around.note(_("{file}: {size} kB").format(file=args.output, size=size))
    return 0


def _find(identifier: str, around: Surroundings) -> Figure:
    from stretchtimer.storage.figures import FigureShelf

    own = [folder.path / "figures" for folder in around.folders if folder.is_own]
    shelf = FigureShelf([*own, _assets() / "figures"])
    try:
        name = around.library.exercise(identifier.removeprefix("exercise:")).figure
    except NotInLibrary:
        name = identifier
        if shelf.reading(name) is None:
            raise
    reading = shelf.reading(name) if name else None
    if reading is None:
        raise FigureError(_("The exercise {id} has no figure.").format(id=identifier))
    if reading.value is None:
        raise RoutineUnreadable(reading.problems)
    return reading.value


def _assets() -> Path:
    from stretchtimer.resources import data_root

    return data_root("assets")


def _words(enum: type[BodyShape | SkinTone | Theme]) -> tuple[str, ...]:
    return tuple(member.value for member in enum)


def _output(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (*STILL, *MOVING):
        raise ArgumentTypeError(_("the file's name has to end in .png, .gif or .webp"))
    return path


def _size(text: str) -> tuple[int, int]:
    width, _x, height = text.lower().partition("x")
    try:
        size = int(width), int(height) if height else round(int(width) * HEIGHT_SHARE)
    except ValueError:
        message = _("`{text}` is no size; write 1200 or 1200x900").format(text=text)
        raise ArgumentTypeError(message) from None
    if not all(SMALLEST <= side <= LARGEST for side in size):
        message = _("a side has from {least} to {most} pixels")
        raise ArgumentTypeError(message.format(least=SMALLEST, most=LARGEST))
    return size
