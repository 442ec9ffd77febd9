"""A picture of the author's own, copied beside the file that is to name it."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from pathlib import Path

from stretchtimer.core.errors import CannotSave
from stretchtimer.language import _
from stretchtimer.storage.content import is_picture
from stretchtimer.storage.files import CannotRead, read_limited, save_document
from stretchtimer.storage.media import PICTURES
from stretchtimer.storage.photo_notes import without_notes
from stretchtimer.storage.safe_zip import LARGEST_ENTRY

FOLDER = "images"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def copied_picture(source: Path, folder: Path) -> str:
    """Copy the picture at *source* into the images of *folder*; return its name from there.

    What the camera noted, like the place, is left out of the copy.
    A copy that is there already is taken; another picture of that name stays as it is.
    Raises CannotRead, CannotSave.
    """
    content = read_limited(source, LARGEST_ENTRY)
    if len(content) > LARGEST_ENTRY:
        raise CannotRead(_("The picture is larger than 32 MiB."))
    ending = source.suffix.lower()
    if ending not in PICTURES or not is_picture(content[:16]):
        raise CannotRead(_("This is no picture that can be shown. A PNG, JPEG or WebP can."))
    content = without_notes(content)
    stem = _stem(source.stem)
    for number in count(1):
        name = f"{FOLDER}/{stem}{f'-{number}' if number > 1 else ''}{ending}"
        try:
            if read_limited(folder / name, LARGEST_ENTRY) == content:
                return name
        except CannotRead:
            if not (folder / name).exists():
                save_document(folder / name, content)
                return name
    raise CannotSave(_("The picture could not be copied."))


def _stem(name: str) -> str:
    """Return *name* in small letters, digits and hyphens, which every system can read."""
    plain = unicodedata.normalize("NFKD", name.lower())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return _NOT_IN_NAMES.sub("-", letters).strip("-")[:60].strip("-") or "picture"
