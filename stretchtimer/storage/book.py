"""The book of help as it lies on disk: pages and pictures out of one folder, and nothing else."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.core.book import INDEX, Chapter, chapters_of
from stretchtimer.storage.files import CannotRead, read_limited

LARGEST_PAGE = 1024 * 1024
LARGEST_PICTURE = 8 * 1024 * 1024


class BookShelf:
    """The pages in *folder*; a path that leads out of it is answered like one that is not there.

    A translation of a page lies under the same name in a folder called like its *language*.
    """

    def __init__(self, folder: Path, language: str = "en") -> None:
        self._folder = folder.resolve()
        self._language = language

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the chapters in their order; none where the book did not come along."""
        place = self.spoken(INDEX)
        return chapters_of(self.page(place), place)

    def spoken(self, path: str) -> str:
        """Return the path of the page in the language that is spoken, where it is translated."""
        translated = f"{self._language}/{path}"
        return translated if self._language != "en" and self.page(translated) else path

    def page(self, path: str) -> str:
        """Return the text of a page, or nothing."""
        return self._content(path, ".md", LARGEST_PAGE).decode("utf-8", "replace")

    def picture(self, path: str) -> bytes:
        """Return the content of a PNG picture, or nothing."""
        return self._content(path, ".png", LARGEST_PICTURE)

    def _content(self, path: str, ending: str, limit: int) -> bytes:
        try:
            file = (self._folder / path).resolve()
            if not file.is_relative_to(self._folder) or file.suffix != ending:
                return b""
            return read_limited(file, limit)
        except (CannotRead, OSError, ValueError, RuntimeError):  # RuntimeError: links in a circle
            return b""
