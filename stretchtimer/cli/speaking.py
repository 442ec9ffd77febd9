"""Which language a command speaks: known before its words are read, for they are told of in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.errors import StretchTimerError
from stretchtimer.language import speak_first_of, spoken

DATA_DIR, QUIET = "--data-dir", "--quiet"


def surroundings_for(words: Sequence[str], wishes: tuple[str, ...]) -> Surroundings:
    """Return what lies around a command line of these *words*, and speak the user's language."""
    data_dir = data_dir_in(words)
    around = Surroundings.of(data_dir, quiet=QUIET in words, wishes=wishes)
    speak_first_of(_languages_of(around, data_dir), around.places.languages)
    if spoken() != "en":
        from stretchtimer.cli.argument_words import teach_argparse

        teach_argparse()
    around.note_damage()
    return around


def _languages_of(around: Surroundings, data_dir: Path | None) -> tuple[str, ...]:
    """Return the languages the user wants; where a wish cannot be, as if none were there.

    Of that wish is told when the words are read.
    """
    try:
        return around.languages
    except StretchTimerError:
        return Surroundings.of(data_dir).languages


def data_dir_in(words: Sequence[str]) -> Path | None:
    """Return the folder that ``--data-dir`` names, wherever it stands; the last one counts."""
    found = None
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        if word == DATA_DIR and after:
            found = Path(after)
        elif word.startswith(f"{DATA_DIR}="):
            found = Path(word.partition("=")[2])
    return found
