"""What one copies into a bug report: versions and states, and nothing about the person."""

from __future__ import annotations

from stretchtimer.core.machine import Machine, Piece
from stretchtimer.language import N_, _

STATES = {
    "ok": N_("in order"),
    "absent": N_("not there yet"),
    "damaged": N_("damaged"),
    "unreadable": N_("not readable"),
    "newer": N_("of a newer StretchTimer"),
}
FILES = {
    "settings.json": N_("Settings"),
    "history.sqlite": N_("History"),
    "backups": N_("Copies of the history"),
    "sessions": N_("Unfinished sessions"),
    "drafts": N_("Unsaved routines"),
    "window.json": N_("Size of the window"),
    "cache/library.json": N_("List of routines"),
    "logs": N_("Log"),
    "routines": N_("Your routines"),
    "set aside": N_("Damaged files set aside"),
}
"""What each stored file is, in words."""


def state_words(machine: Machine) -> str:
    """Say how each stored file is; in lines. What is not there, and need not be, is left out."""
    shown = {name: state for name, state in machine.files.items() if state != "absent"}
    return "\n".join(
        _("{file}: {state}").format(
            file=_(FILES.get(name, name)), state=_(STATES.get(state, state))
        )
        for name, state in shown.items()
        if name != "set aside"
    ) + ("\n" + _("Damaged files are kept beside the others.") if "set aside" in shown else "")


def report_words(machine: Machine, pieces: tuple[Piece, ...]) -> str:
    """Return the text for a bug report, in English; no path, title or name is in it."""
    packages = ", ".join(f"{piece.name} {piece.version}" for piece in pieces if piece.version)
    voices = ", ".join(f"{language} {who or 'none'}" for language, who in machine.voice.items())
    lines = (
        f"StretchTimer {machine.version}",
        f"Python {machine.python}",
        f"Qt {machine.qt or 'none'}",
        f"Display: {'yes' if machine.display else 'no'}; sound: {machine.sound or 'none'}",
        f"Voice: {voices}",
        "Files: " + ", ".join(f"{name} {state}" for name, state in machine.files.items()),
        "Missing: " + (", ".join(lack.what for lack in machine.missing) or "nothing"),
        f"Packages: {packages}",
    )
    return "\n".join(lines) + "\n"
