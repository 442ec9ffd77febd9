"""Tell what this machine has, what it lacks and how to get it, and how your stored files are."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from functools import partial
from typing import Any

from stretchtimer.cli.printing import say, say_columns, say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.machine import Machine
from stretchtimer.language import _


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("--json", action="store_true", help=_("as one JSON document"))


def run(args: Namespace, around: Surroundings) -> int:
    """Print the report. What is missing is no failure: everything has something in its place."""
    from stretchtimer.inventory.findings import look_around
    from stretchtimer.inventory.hearing import sound_output
    from stretchtimer.inventory.machine import machine_of

    places = around.places
    machine = machine_of(look_around(partial(sound_output, places.assets)), places)
    if args.json:
        say_json(report_of(machine))
    else:
        say_report(machine)
    return 0


def report_of(machine: Machine) -> dict[str, Any]:
    """Return the report as it stands in JSON."""
    return {
        **machine._asdict(),
        "voice": dict(machine.voice),
        "files": dict(machine.files),
        "missing": [lack._asdict() for lack in machine.missing],
    }


def say_report(machine: Machine) -> None:
    """Print the report in lines."""
    voices = (f"{language}: {who or _('none')}" for language, who in machine.voice.items())
    facts = (
        ("version", machine.version),
        ("python", machine.python),
        ("qt", machine.qt or _("none")),
        ("display", _("yes") if machine.display else _("no")),
        ("sound", machine.sound or _("none")),
        ("voice", ", ".join(voices)),
        ("data dir", machine.data_dir),
    )
    say_columns([(f"{name}:", value) for name, value in facts])
    for name, state in machine.files.items():
        say(f"  {name}: {state}")
    for one in machine.missing:
        say(_("Missing: {what}. {why} {how}").format(**one._asdict()))
