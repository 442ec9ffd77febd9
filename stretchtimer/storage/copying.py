"""A copy of a routine under another id, every other byte as it was.

Where the user reads in another language than the file is written in, the sentences that the
program's own catalogue knows are written in theirs, so that an author goes on in one language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stretchtimer.core.errors import NotInLibrary
from stretchtimer.language import base_of
from stretchtimer.storage.files import read_limited
from stretchtimer.storage.folders import Folder, routine_files
from stretchtimer.storage.library import Library
from stretchtimer.storage.shipped_words import shipped_words
from stretchtimer.storage.text_edits import with_value, written_text
from stretchtimer.storage.tree import LARGEST_FILE, plain_value, read_tree

Key = tuple[str | int, ...]


def copied_routine(
    source: str,
    identifier: str,
    title: str,
    folders: tuple[Folder, ...],
    languages: Sequence[str] = ("en",),
) -> str:
    """Return the text of the routine *source* as that of *identifier*; *title* if it is said.

    Raises NotInLibrary, RoutineUnreadable, CannotRead, CannotEdit.
    """
    Library(folders).routine(source)  # what cannot be played is not copied
    for path, _ in routine_files(folders):
        if path.stem == source:
            text = read_limited(path, LARGEST_FILE).decode("utf-8-sig")
            copy = with_value(_in_language(text, base_of(languages[0])), ("routine",), identifier)
            return with_value(copy, ("title",), written_text(title)) if title else copy
    raise NotInLibrary(source)


def _in_language(text: str, language: str) -> str:
    """Return *text* with every sentence that is known in *language* said in it."""
    tree = plain_value(read_tree(text.encode()).root)
    known = None if language == "en" or not _is_english(tree) else shipped_words(language)
    if known is None:
        return text
    for key, sentence in _sentences(tree):
        said = known.gettext(sentence)
        if said != sentence:
            text = with_value(text, key, written_text(said))
    return with_value(text, ("language",), language)


def _is_english(tree: object) -> bool:
    return isinstance(tree, dict) and base_of(str(tree.get("language", "en"))) == "en"


def _sentences(value: object, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Yield every text in a tree with the key that leads to it."""
    if isinstance(value, str):
        yield key, str(value)
    elif isinstance(value, list):
        for place, entry in enumerate(value):
            yield from _sentences(entry, (*key, place))
    elif isinstance(value, dict):
        for name, entry in value.items():
            yield from _sentences(entry, (*key, str(name)))
