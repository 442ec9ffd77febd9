"""Show every setting with its value; with --set KEY=VALUE change one, and keep it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from stretchtimer.cli.printing import say, say_columns, say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.setting_text import choices_of, value_text
from stretchtimer.core.settings import SETTINGS, Setting, Settings
from stretchtimer.language import _


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("--json", action="store_true", help=_("as one JSON document"))


def run(args: Namespace, around: Surroundings) -> int:
    """Keep what is asked for, then print all there is."""
    settings = around.settings
    if around.wishes:
        from stretchtimer.storage.settings_file import write_settings

        write_settings(around.places.settings_file, settings)
    if args.json:
        say_json(document_of(settings, str(around.places.settings_file)))
    else:
        say_settings(settings)
        around.note(_("They are kept in {file}.").format(file=around.places.settings_file))
    return 0


def document_of(settings: Settings, path: str) -> dict[str, Any]:
    """Return *settings*, which lie at *path*, as they stand in JSON."""
    return {"file": path, "settings": [_row(setting, settings) for setting in SETTINGS]}


def say_settings(settings: Settings) -> None:
    """Print every setting in a line, a star before those that are not as they come."""
    rows = []
    for setting in SETTINGS:
        value = settings.value(setting.key)
        mark = " " if value == setting.default else "*"
        rows.append((f"{mark} {setting.key}", value_text(value), _explained(setting)))
    say_columns(rows)
    say()
    say(_("* is not as it comes. Change one with: stretchtimer settings --set KEY=VALUE"))


def _explained(setting: Setting) -> str:
    words = _("{label}. {help}") if setting.label else "{help}"
    return words.format(label=_(setting.label), help=_(setting.help))


def _row(setting: Setting, settings: Settings) -> dict[str, Any]:
    value, default = settings.value(setting.key), setting.default
    row: dict[str, Any] = {
        "key": setting.key,
        "value": list(value) if isinstance(value, tuple) else value,
        "default": list(default) if isinstance(default, tuple) else default,
        "help": _explained(setting),
    }
    if choices_of(setting):
        row["choices"] = list(choices_of(setting))
    elif isinstance(default, int):
        row |= {"low": setting.low, "high": setting.high}
    return row
