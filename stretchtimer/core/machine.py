"""What is known of the machine the program runs on: what is there, what is missing, what ships."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Lack(NamedTuple):
    """Something that is missing: what, why it matters, and how to get it."""

    what: str
    why: str
    how: str


class Machine(NamedTuple):
    """The facts that ``doctor`` prints and the About page shows.

    ``sound`` names what carries the tones; ``voice`` says for each language what speaks it: clips,
    made, system, or nothing. ``files`` says how each stored file is.
    """

    version: str
    python: str
    qt: str | None
    display: bool
    sound: str | None
    voice: Mapping[str, str | None]
    data_dir: str
    files: Mapping[str, str]
    missing: tuple[Lack, ...]


class Piece(NamedTuple):
    """Something of others that ships with the program or that it stands on.

    ``licence`` is its short name (SPDX); ``purpose`` says what it is for, ``note`` what there is
    to know; ``version`` is empty where it has none, or is not installed.
    """

    name: str
    licence: str
    purpose: str
    address: str
    note: str = ""
    version: str = ""
