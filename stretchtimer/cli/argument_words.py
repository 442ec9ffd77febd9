"""What the parser of the command line says of its own accord, in the user's language.

argparse asks gettext for its words, in the language of the environment; this program's may be
another, so it is handed ours.
"""

from __future__ import annotations

import argparse

from stretchtimer.language import N_, _, ngettext

WORDS = (
    # translators: the parts in %(…)s and %r are filled in; they must stay as they are
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("unknown parser %(parser_name)r (choices: %(choices)s)"),
    N_("can't open '%(filename)s': %(error)s"),
    N_("unrecognized arguments: %s"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("expected at least one argument"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("unexpected option string: %s"),
    N_("invalid %(type)s value: %(value)r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("%(prog)s: error: %(message)s\n"),
)
"""As argparse asks for them; a wording of another Python's that is not here stays English."""


def teach_argparse() -> None:
    """Let argparse speak the language that is spoken, from now on."""
    vars(argparse).update(_=_, ngettext=ngettext)
