"""Where pages get their pictures from: the one place a picture source plugs in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

GivePicture: TypeAlias = Callable[[QImage | None], None]


class PictureSource(Protocol):
    """Gives pictures by exercise id or absolute path, when it has them."""

    def request(self, key: str, size: QSize, give: GivePicture) -> None:
        """Call *give* later, on the window's thread, with a picture that fits into *size*.

        It is called with nothing where there is none. It never waits and never raises.
        """


class NoPictures:
    """A source that has none, so that every picture is its placeholder."""

    def request(self, key: str, size: QSize, give: GivePicture) -> None:
        """Give nothing."""
