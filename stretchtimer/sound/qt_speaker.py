"""The machine's own voice, by QTextToSpeech, for words that there is no clip for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, Signal


class SpeechEngine(Protocol):
    """What is needed of QTextToSpeech."""

    def setVolume(self, volume: float, /) -> None:  # noqa: N802 - Qt's name
        """Speak as loud as *volume*, from 0 to 1."""

    def enqueue(self, text: str, /) -> int:
        """Say *text* after what is being said."""

    def stop(self) -> None:
        """Stop at once."""


class QtSpeaker(QObject):
    """Speaks in the thread it was made in, whichever thread it is told from.

    The engine is started with the first words: it takes some seconds to come up. Where there is
    none (no plug-in, no speech-dispatcher) nothing is said.
    """

    _wanted = Signal(str)
    _hushed = Signal()
    _set = Signal(float)

    def __init__(
        self,
        language: str,
        parent: QObject | None = None,
        new_engine: Callable[[str, QObject], SpeechEngine | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._new_engine = new_engine or qt_engine
        self._engine: SpeechEngine | None = None
        self._is_tried = False
        self._gain = 1.0
        self._wanted.connect(self._on_wanted)
        self._hushed.connect(self._on_hushed)
        self._set.connect(self._on_set)

    def use_language(self, language: str) -> None:
        """Speak *language* from the next words on. The thread it was made in."""
        if language != self._language:
            self._on_hushed()
            self._language, self._is_tried, self._engine = language, False, None

    def say(self, text: str) -> None:
        """Say *text* after what is being said. Any thread."""
        self._wanted.emit(text)

    def hush(self) -> None:
        """Stop in the middle of a word. Any thread."""
        self._hushed.emit()

    def set_volume(self, gain: float) -> None:
        """Speak *gain* times as loud as possible. Any thread."""
        self._set.emit(gain)

    def _on_wanted(self, text: str) -> None:
        if not self._is_tried:
            self._is_tried, self._engine = True, self._new_engine(self._language, self)
        if self._engine is not None and self._gain > 0:
            self._engine.setVolume(self._gain)
            self._engine.enqueue(text)

    def _on_hushed(self) -> None:
        if self._engine is not None:
            self._engine.stop()

    def _on_set(self, gain: float) -> None:
        self._gain = gain
        if not gain:
            self._on_hushed()


def qt_engine(language: str, parent: QObject) -> SpeechEngine | None:
    """Return Qt's engine that speaks *language*; nothing where there is none."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    names = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    if not names:
        return None
    engine = QTextToSpeech(parent)
    engine.setLocale(QLocale(language))
    return engine
