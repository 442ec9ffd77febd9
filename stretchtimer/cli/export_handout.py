"""Put a routine on paper: doses, pictures, steps, and a week of boxes to tick, as a PDF."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.cli.today import add_routine
from stretchtimer.export.paper import Paper
from stretchtimer.language import _


def add_arguments(parser: ArgumentParser) -> None:
    """Add what it understands."""
    add_routine(parser)
    parser.add_argument(
        "--for", dest="for_whom", default="", metavar="NAME", help=_("whom it is for")
    )
    parser.add_argument("--by", dest="by_whom", default="", metavar="NAME", help=_("who gives it"))
    papers = [paper.value for paper in Paper]
    said = _("the paper; the one that is usual where you live, if you do not say")
    parser.add_argument("--paper", choices=papers, help=said)


def run(args: Namespace, around: Surroundings) -> int:
    """Write the PDF."""
    from stretchtimer.export.qt_press import ready_to_print, usual_paper
    from stretchtimer.export.qt_printing import Printing
    from stretchtimer.storage.figures import FigureShelf
    from stretchtimer.storage.files import save_document

    routine = around.library.find(args.routine)
    own = [folder.path / "figures" for folder in around.folders if folder.is_own]
    shelf = FigureShelf([*own, around.places.assets / "figures"])
    _press = ready_to_print()
    printing = Printing(shelf.find, around.places.assets / "bodies")
    names = (args.for_whom, args.by_whom)
    paper = Paper(args.paper) if args.paper else usual_paper()
    content = printing.pdf(routine, paper, None, *names)
    save_document(args.output, content)
    around.note(_("Written to {path}.").format(path=args.output))
    return 0
