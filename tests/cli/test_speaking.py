"""The language that a command speaks."""

import argparse
import json
from pathlib import Path

import pytest

from stretchtimer.cli.main import main
from stretchtimer.cli.speaking import data_dir_in
from stretchtimer.language import English, _, ngettext, speak


@pytest.fixture(autouse=True)
def english_again():
    words = argparse._, argparse.ngettext
    yield
    speak("en", English())
    argparse._, argparse.ngettext = words


@pytest.mark.parametrize(
    ("words", "folder"),
    [
        (["--data-dir", "x", "list"], Path("x")),
        (["list", "--data-dir=x"], Path("x")),
        (["--data-dir", "x", "list", "--data-dir", "y"], Path("y")),
        (["list"], None),
        (["--data-dir"], None),
        ([], None),
    ],
)
def test_the_folder_is_found_before_the_words_are_read(words, folder):
    assert data_dir_in(words) == folder


def test_help_is_in_the_language_that_is_set(door):
    door("settings", "--set", "language=de")
    assert "Die Seite" not in door("list", "--help").err
    assert _("as one JSON document") in door("list", "--help").out


def test_a_command_says_what_it_is_for_in_that_language(monkeypatch, door):
    monkeypatch.setenv("LANGUAGE", "en-XA")
    assert "Ļîîšţ" in door("list", "--help").out


def test_the_environment_chooses_where_nothing_is_set(monkeypatch, door):
    monkeypatch.setenv("LANGUAGE", "en-XA")
    assert "Ñööţĥîîñĝ" in door("show", "nosuch").err


def test_what_is_set_wins_over_the_environment(monkeypatch, door):
    door("settings", "--set", "language=en")
    monkeypatch.setenv("LANGUAGE", "en-XA")
    assert "Nothing in the library" in door("show", "nosuch").err


def test_a_language_for_one_run_is_not_kept(door):
    door("list", "--set", "language=de")
    assert "Nothing in the library" in door("show", "nosuch").err


def test_wrong_usage_is_told_in_that_language(monkeypatch, capsys):
    monkeypatch.setenv("LANGUAGE", "en-XA")
    main(["show"])
    assert "ŕééqûûîîŕééð: ID|FILE" in capsys.readouterr().err


def test_a_wish_that_cannot_be_is_told_all_the_same(door):
    assert door("list", "--set", "language=xx").code == 2


def test_the_keys_of_json_have_no_language(monkeypatch, door):
    monkeypatch.setenv("LANGUAGE", "en-XA")
    assert set(door("list", "--json").json["routines"][0]) >= {"id", "title", "total_ms"}


def test_the_parsers_counting_words_are_ours_too(monkeypatch, door):
    monkeypatch.setenv("LANGUAGE", "en-XA")
    door("list")
    assert argparse.ngettext is ngettext


def test_a_wish_that_cannot_be_is_told_of_in_the_language_that_is_set(door):
    door("settings", "--set", "language=de")
    assert "Die Einstellung volume kann nicht" in door("settings", "--set", "volume=abc").err


def test_what_version_shows_is_told_in_that_language(monkeypatch, door):
    monkeypatch.setenv("LANGUAGE", "fr")
    assert "show program's version" not in door("list", "--help").out


def test_the_report_of_the_machine_is_told_in_that_language(door):
    told = door("doctor", "--set", "language=de").out.splitlines()
    assert "  settings.json: nicht da" in told


def test_the_report_of_the_machine_as_json_has_no_language(door):
    told = json.loads(door("doctor", "--json", "--set", "language=de").out)
    assert told["files"]["settings.json"] == "absent"
