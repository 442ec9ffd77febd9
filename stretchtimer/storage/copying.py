"""A copy of a routine under another id, every other byte as it was."""

from __future__ import annotations

from stretchtimer.core.errors import NotInLibrary
from stretchtimer.storage.files import read_limited
from stretchtimer.storage.folders import Folder, routine_files
from stretchtimer.storage.library import Library
from stretchtimer.storage.text_edits import with_value, written_text
from stretchtimer.storage.tree import LARGEST_FILE


def copied_routine(source: str, identifier: str, title: str, folders: tuple[Folder, ...]) -> str:
    """Return the text of the routine *source* as that of *identifier*; *title* if it is said.

    Raises NotInLibrary, RoutineUnreadable, CannotRead, CannotEdit.
    """
    Library(folders).routine(source)  # what cannot be played is not copied
    for path, _ in routine_files(folders):
        if path.stem == source:
            text = read_limited(path, LARGEST_FILE).decode("utf-8-sig")
            copy = with_value(text, ("routine",), identifier)
            return with_value(copy, ("title",), written_text(title)) if title else copy
    raise NotInLibrary(source)
