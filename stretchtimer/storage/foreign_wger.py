"""Exercises of wger's API (exerciseinfo): a category, muscles, and a text in each language.

Every text carries its own licence block (title, author, source, licence); it is kept whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from stretchtimer.core.exercise import Kind
from stretchtimer.storage.foreign import Foreign, areas_of, text_of

_LANGUAGES = {1: "de", 2: "en"}
"""The numbers wger gives to languages; of the others we know only that they are."""
_EQUIPMENT = {"gym mat": "mat", "swiss ball": ""}
_NOTHING = "none"
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_BREAKS = frozenset({"p", "li", "br", "div", "ul", "ol", "h1", "h2", "h3", "tr"})


def is_wger(entry: Mapping[str, Any]) -> bool:
    """Return whether *entry* looks like an exercise of wger."""
    return isinstance(entry.get("translations"), list) and "muscles" in entry


def from_wger(entry: Mapping[str, Any]) -> Foreign:
    """Return the exercise that *entry* describes, in English where there is an English text."""
    words = _translation(entry["translations"])
    muscles = (*_names(entry.get("muscles")), *_names(entry.get("muscles_secondary")))
    equipment = [name for name in _names(entry.get("equipment")) if _NOTHING not in name.lower()]
    known = [_EQUIPMENT.get(name.lower(), "") for name in equipment]
    name = text_of(words.get("name"))
    return Foreign(
        name=name,
        kind=Kind.STATIC if "stretch" in name.lower() else Kind.ACTIVE,
        source=_source(entry, words),
        licence=_licence(entry, words),
        language=_language(words),
        areas=areas_of(_names(entry.get("muscles"))),
        muscles=muscles,
        equipment=tuple(word for word in known if word),
        unmatched=tuple(n for n, word in zip(equipment, known, strict=True) if not word),
        steps=paragraphs_of(words.get("description")),
    )


def _translation(translations: list[Any]) -> Mapping[str, Any]:
    several = [one for one in translations if isinstance(one, dict)]
    english = (one for one in several if _language(one) == "en")
    return next(english, several[0] if several else {})


def _language(words: Mapping[str, Any]) -> str:
    said = words.get("language")
    if isinstance(said, dict):
        said = said.get("short_name", said.get("id"))
    if isinstance(said, str):
        return said if _TAG.fullmatch(said) else ""
    return _LANGUAGES.get(said, "") if isinstance(said, int) else ""


def _names(value: Any) -> tuple[str, ...]:
    """Return the names in a list of objects, the English ones where there are two."""
    several = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    names = (text_of(one.get("name_en")) or text_of(one.get("name")) for one in several)
    return tuple(name for name in names if name)


def _source(entry: Mapping[str, Any], words: Mapping[str, Any]) -> str:
    link = text_of(words.get("license_object_url")) or "https://wger.de"
    origin = text_of(words.get("license_derivative_source_url"))
    identifier = text_of(entry.get("uuid"), 60)
    return f"wger, exercise {identifier}. {link}" + (f", after {origin}" if origin else "")


def _licence(entry: Mapping[str, Any], words: Mapping[str, Any]) -> str:
    block = {key: value for one in (entry, words) for key, value in one.items() if value}
    licence = block.get("license")
    if isinstance(licence, dict):
        short, link = text_of(licence.get("short_name")), text_of(licence.get("url"))
        said = f"{short or text_of(licence.get('full_name'))} {link}".strip()
    else:
        said = ""
    title, author = text_of(block.get("license_title")), text_of(block.get("license_author"))
    parts = (said or "not said", f"by {author}" if author else "", title)
    return ", ".join(part for part in parts if part)


class _Paragraphs(HTMLParser):
    """Takes the text out of markup, paragraph by paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = [""]

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph where the markup does."""
        if tag in _BREAKS:
            self.parts.append("")

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph where the markup does."""
        if tag in _BREAKS:
            self.parts.append("")

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.parts[-1] += data


def paragraphs_of(markup: object) -> tuple[str, ...]:
    """Return the paragraphs of a text with HTML in it, without the HTML."""
    parser = _Paragraphs()
    parser.feed(markup if isinstance(markup, str) else "")
    parser.close()
    return tuple(text for part in parser.parts if (text := text_of(part, 20_000)))
