"""Write what you did in some weeks for your therapist: a page (.pdf), or a document (.json)."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from datetime import timedelta

from stretchtimer.cli.history import day, sessions_of
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.report import Report, report_of
from stretchtimer.language import _

USUAL_RANGE = timedelta(days=42)


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument(
        "--since", type=day, metavar="DATE", help=_("the first day (six weeks ago)")
    )
    parser.add_argument("--until", type=day, metavar="DATE", help=_("the last day (today)"))


def run(args: Namespace, around: Surroundings) -> int:
    """Write the file."""
    from stretchtimer.storage.files import save_document

    ending = args.output.suffix.lower()
    if ending not in (".pdf", ".json"):
        around.note(_("The name of the file has to end in .pdf or .json."))
        return 2
    report = _report(args, around)
    if ending == ".json":
        from stretchtimer.export.report_document import report_document

        text = json.dumps(report_document(report), ensure_ascii=False, indent=2) + "\n"
        save_document(args.output, text.encode())
    else:
        from stretchtimer.export.qt_report import report_page

        save_document(args.output, report_page(report))
    words = _("{path} written: {since} to {until}.")
    around.note(words.format(path=args.output, since=report.since, until=report.until))
    return 0


def _report(args: Namespace, around: Surroundings) -> Report:
    from stretchtimer.cli.export_calendar import followed_by
    from stretchtimer.engine.wall import wall_now

    until = args.until or wall_now().date()
    since = args.since or until - USUAL_RANGE + timedelta(days=1)
    follows = around.settings.word("programme")
    followed = followed_by(around, "", None) if follows else None
    return report_of(sessions_of(around, since, until), since, until, followed)
