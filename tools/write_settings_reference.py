"""Writes the table of settings in docs/settings.md, from their declarations.

Run it after they change; with --check it only tells whether it has to be run.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from stretchtimer.core.setting_text import NONE, choices_of, value_text
from stretchtimer.core.settings import SETTINGS, Setting

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"
_BLOCK = re.compile(r"(<!-- settings of the page -->\n).*?(<!-- end -->)", re.DOTALL)
_REST = re.compile(r"(<!-- settings beside it -->\n).*?(<!-- end -->)", re.DOTALL)


def with_tables(page: str) -> str:
    """Return *page* with both tables as the settings are declared now."""
    shown = _table([setting for setting in SETTINGS if setting.label])
    others = _table([setting for setting in SETTINGS if not setting.label])
    page = _BLOCK.sub(lambda found: found[1] + shown + found[2], page)
    return _REST.sub(lambda found: found[1] + others + found[2], page)


def _table(settings: list[Setting]) -> str:
    rows = (
        f"| `{setting.key}` | {_allowed(setting)} | {_code(value_text(setting.default))} "
        f"| {_what(setting)} |\n"
        for setting in settings
    )
    return "| setting | what it can be | as it comes | what it is |\n|---|---|---|---|\n" + "".join(
        rows
    )


def _what(setting: Setting) -> str:
    return f"{setting.label}. {setting.help}" if setting.label else setting.help


def _allowed(setting: Setting) -> str:
    choices = ", ".join(f"`{choice}`" for choice in choices_of(setting))
    if setting.many:
        return f"`{NONE}`, or some of {choices} with commas between"
    if choices:
        return choices
    return f"{setting.low} to {setting.high}" if isinstance(setting.default, int) else "text"


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def main() -> int:
    """Write the page, or with --check return 1 where it is not as it should be."""
    page = PAGE.read_text(encoding="utf-8")
    fresh = with_tables(page)
    if "--check" in sys.argv[1:]:
        return int(fresh != page)
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
