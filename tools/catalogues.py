"""Brings the catalogues of all languages up to date: docs/translating.md says how to use it.

It looks for texts in the program and in the shipped routines, and writes for each of the two a
template and for every language what is translated of it. What is translated stays; a text that has
changed is to be translated anew, and one that is gone is gone. ``--check`` only says whether there
is anything to do.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from stretchtimer.core.vocabulary import AREAS, EQUIPMENT
from stretchtimer.language import DOMAIN, LANGUAGES
from stretchtimer.plain_words import WORD
from stretchtimer.storage.shipped_words import DOMAIN as ROUTINES
from tools.shipped_texts import muscles, shipped_texts

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "languages"
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")
DOMAINS = (DOMAIN, ROUTINES)

_KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
_HEAD = "# What StretchTimer says; docs/translating.md tells how to work on this file."
_NEVER_FOLDED = 1_000_000
"""One line a text and a remark, so that a change is easy to see."""


class Texts(Catalog):
    """A catalogue whose file says only what it has to: no dates, no names, no versions."""

    def __init__(self, domain: str, language: str | None = None) -> None:
        super().__init__(language, domain, header_comment=_HEAD, fuzzy=False, charset="utf-8")

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What stands at the top of the file."""
        head = [("Project-Id-Version", f"StretchTimer {self.domain}")]
        if self.locale is not None:
            head += [("Language", str(self.locale)), ("Plural-Forms", self.plural_forms)]
        return [
            *head,
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def template(domain: str) -> Texts:
    """Return every text of *domain* as it stands in the sources now."""
    texts = Texts(domain)
    for text, context, places, remarks in _program() if domain == DOMAIN else _routines():
        texts.add(text, None, places, auto_comments=remarks, context=context)
    return texts


_Found = tuple[str | tuple[str, ...], str | None, list[tuple[str, int]], list[str]]


def _program() -> Iterator[_Found]:
    found = extract_from_dir(
        ROOT / "stretchtimer", keywords=_KEYWORDS, comment_tags=("translators:",),
        strip_comment_tags=True,
    )  # fmt: skip
    for file, line, text, remarks, context in sorted(found, key=lambda one: one[:2]):
        yield text, context, [(f"stretchtimer/{Path(file).as_posix()}", line)], remarks
    yield from _commands()
    known = muscles(ROOT / "routines")
    for name, words in (("area", AREAS), ("equipment", EQUIPMENT), ("muscle", known)):
        for word in words:
            yield word.replace("-", " "), WORD, [], [f"{name}, in the middle of a sentence"]


def _commands() -> Iterator[_Found]:
    """Yield what every command is for: the first words of its module, which ``--help`` shows."""
    for file in sorted((ROOT / "stretchtimer" / "cli").glob("*.py")):
        module = ast.parse(file.read_text(encoding="utf-8"))
        names = {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
        words = ast.get_docstring(module, clean=False)
        if "add_arguments" in names and words:
            yield words, None, [(f"stretchtimer/cli/{file.name}", 1)], []


def _routines() -> Iterator[_Found]:
    for text in shipped_texts(ROOT / "routines"):
        yield text.text, None, [], [f"{text.place} ({text.remark})" if text.remark else text.place]


def merged(texts: Texts, language: str, known: Catalog) -> Texts:
    """Return *texts* in *language*, as far as they are *known*."""
    into = Texts(str(texts.domain), language)
    for message in _messages(texts):
        old = known.get(message.id, message.context)
        new = into.add(
            message.id,
            old.string if old else None,
            message.locations,
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old else (),
            context=message.context,
        )
        new.flags |= {"fuzzy"} if old and old.fuzzy else set()
    return into


def _messages(texts: Catalog) -> Iterator[Message]:
    return (message for message in texts if message.id)


def as_text(texts: Texts) -> bytes:
    """Return the text file of a catalogue."""
    for message in _messages(texts):
        message.flags.discard("python-format")  # a per cent sign is just one here
    file = io.BytesIO()
    write_po(file, texts, width=_NEVER_FOLDED, include_lineno=False)
    return file.getvalue()


def as_machine_file(texts: Texts) -> bytes:
    """Return the file that the program reads; what is not translated is not in it."""
    done = Texts(str(texts.domain), str(texts.locale))
    for message in _messages(texts):
        if is_done(message):
            done.add(message.id, message.string, context=message.context)
    file = io.BytesIO()
    write_mo(file, done)
    return file.getvalue()


def is_done(message: Message) -> bool:
    """Return whether a text is translated, in all its forms, and nobody is in doubt about it."""
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(forms) and not message.fuzzy


def read(path: Path, language: str) -> Catalog:
    """Return the catalogue at *path*, an empty one where there is none."""
    if not path.exists():
        return Catalog(language)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield every file of the catalogues, with what it should hold."""
    for domain in DOMAINS:
        texts = template(domain)
        yield FOLDER / f"{domain}.pot", as_text(texts)
        for language in TRANSLATED:
            folder = FOLDER / language / "LC_MESSAGES"
            known = merged(texts, language, read(folder / f"{domain}.po", language))
            yield folder / f"{domain}.po", as_text(known)
            yield folder / f"{domain}.mo", as_machine_file(known)


def stale(wanted: Iterable[tuple[Path, bytes]]) -> Iterator[tuple[Path, bytes]]:
    """Yield those of the *wanted* files that do not hold what they should."""
    return (one for one in wanted if not one[0].exists() or one[0].read_bytes() != one[1])


def main() -> None:
    """Write what is stale, or with ``--check`` only name it; say how far each language is."""
    found = list(stale(files()))
    for path, content in found:
        print(path.relative_to(ROOT))
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        known = read(path, path.parts[-3])
        done = sum(map(is_done, _messages(known)))
        print(f"{path.parts[-3]} {path.stem}: {done} of {len(known)} texts are translated")
    sys.exit(bool(found) and "--check" in sys.argv)


if __name__ == "__main__":
    main()
