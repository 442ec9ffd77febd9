"""A voice that speaks by itself, for words that there is no clip for: the machine's own."""

from __future__ import annotations

from typing import Protocol


class Speaker(Protocol):
    """Says words as soon as it is told to. Called from the sound engine's thread."""

    def say(self, text: str) -> None:
        """Say *text* now, after what is being said."""

    def hush(self) -> None:
        """Stop in the middle of a word."""

    def set_volume(self, gain: float) -> None:
        """Speak *gain* times as loud as possible from now on; 0 is not at all."""


class NoSpeaker:
    """Says nothing: the words stand on the screen."""

    def say(self, text: str) -> None:
        """Say nothing."""

    def hush(self) -> None:
        """Stay silent."""

    def set_volume(self, gain: float) -> None:
        """Stay silent."""
