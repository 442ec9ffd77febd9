"""Tell what this machine has, what it lacks and how to get it, and how your stored files are."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from functools import partial
from typing import Any

from stretchtimer.cli.printing import say, say_columns, say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.machine import Machine
from stretchtimer.language import N_, _, pgettext
from stretchtimer.plain_words import head_words, in_a_row, named

# translators: how a stored file is
STATES = {
    "ok": N_("ok"),
    "absent": N_("absent"),
    "damaged": N_("damaged"),
    "unreadable": N_("unreadable"),
    "newer": N_("of a newer version"),
}
# translators: files that were damaged, and are kept beside the new ones
FILES = {"set aside": N_("set aside")}
"""What is no name of a file or a folder."""
# translators: what speaks: recordings that ship, the extra of the program, the system
VOICES = {"clips": N_("recordings"), "made": N_("the program"), "system": N_("the system")}


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
    # translators: a part of the machine that is not there: Qt, a sound device
    none = pgettext("part", "none")
    voices = (named(language, _voice_words(who)) for language, who in machine.voice.items())
    facts = (
        (_("version"), machine.version),
        ("Python", machine.python),
        ("Qt", machine.qt or none),
        (_("display"), _("yes") if machine.display else _("no")),
        (_("sound"), machine.sound or none),
        (_("voice"), in_a_row(voices)),
        (_("data folder"), machine.data_dir),
    )
    say_columns([(head_words(name), value) for name, value in facts])
    for name, state in machine.files.items():
        say(f"  {named(_(FILES.get(name, name)), _(STATES.get(state, state)))}")
    for one in machine.missing:
        say(_("Missing: {what}. {why} {how}").format(**one._asdict()))


def _voice_words(who: str | None) -> str:
    """Say what speaks a language."""
    return _(VOICES.get(who, who)) if who else pgettext("voice", "none")
