"""Everything that ships has its licence told."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from stretchtimer.inventory.pieces import (
    EXTRA_PIECES,
    OWN_PIECES,
    OWN_TEXT,
    PIECES,
    licence_texts,
    pieces,
)
from stretchtimer.storage.places import Places

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
KNOWN = {re.sub(r"[-_.]+", "-", piece.name).lower() for piece in (*PIECES, *EXTRA_PIECES)}
GPL = re.compile(r"(?<!L)GPL")


def name_of(requirement: str) -> str:
    """The name in a requirement, as packages are compared by."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def needed(names: set[str]) -> set[str]:
    """Those packages, and all that they need in turn, as far as they are installed here."""
    found: set[str] = set()
    waiting = set(names)
    while waiting:
        name = waiting.pop()
        found.add(name)
        try:
            requires = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        waiting |= {name_of(one) for one in requires if "extra ==" not in one} - found
    return found


def test_every_package_the_program_depends_on_is_listed():
    wanted = {name_of(requirement) for requirement in PROJECT["dependencies"]}
    wanted |= {name_of(one) for group in PROJECT["optional-dependencies"].values() for one in group}
    unknown = needed(wanted) - KNOWN - {"numpy", "ipywidgets"}
    assert not unknown


def test_nothing_listed_is_under_the_gpl():
    listed = (*PIECES, *EXTRA_PIECES, *OWN_PIECES)
    assert not [piece.name for piece in listed if GPL.search(piece.licence)]


def test_every_piece_says_what_it_is_for():
    assert not [piece.name for piece in (*PIECES, *EXTRA_PIECES, *OWN_PIECES) if not piece.purpose]


def test_installed_packages_have_their_version():
    versions = {piece.name: piece.version for piece in pieces()}
    assert versions["PyYAML"] == metadata.version("PyYAML")


def test_an_extra_that_is_not_installed_is_not_listed():
    extras = {piece.name for piece in EXTRA_PIECES}
    assert all(piece.version for piece in pieces() if piece.name in extras)


def test_our_own_licence_among_the_assets_is_the_one_of_the_repository():
    kept = Places.under(Path("nowhere")).assets / OWN_TEXT
    assert kept.read_bytes() == (ROOT / "LICENSE").read_bytes()


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return licence_texts(Places.under(tmp_path_factory.mktemp("data")).assets)


@pytest.mark.parametrize(
    "words",
    [
        "Permission is hereby granted, free of charge",  # MIT: ours
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",  # the LGPL refers to it
        "CC0 1.0",
        "af_heart of Kokoro-82M",
    ],
)
def test_the_licences_stand_there_in_full(texts, words):
    assert words in texts


def test_every_package_that_brings_its_licence_is_in_the_texts(texts):
    assert {"== numpy ==", "== PyYAML ==", "== wakepy =="} <= set(texts.splitlines())
