"""The one place where the sound meets Qt; the engine is built when the first page can be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.due import DueCue
from stretchtimer.core.settings import Settings
from stretchtimer.sound.assembly import volumes_of
from stretchtimer.sound.health import NOT_STARTED, Health
from stretchtimer.sound.repertoire import Voice
from stretchtimer.sound.volumes import Volumes

TRIAL_TONES = ("prepare", "hold", "release", "switch", "finish")
"""What is heard, one at each press, when the user tries the sound."""


class Engine(Protocol):
    """What is needed of a sound engine."""

    @property
    def volumes(self) -> Volumes:
        """How loud it is."""

    def start(self) -> None:
        """Look for a device."""

    def follow(self, due: Sequence[DueCue]) -> None:
        """Play *due* and nothing else from now on."""

    def halt(self) -> None:
        """Be silent."""

    def play_now(self, name: str) -> None:
        """Play one tone."""

    def use_voice(self, voice: Voice) -> None:
        """Let *voice* speak from now on."""

    def wake(self) -> None:
        """Wake a loudspeaker that sleeps."""

    def set_volumes(self, volumes: Volumes) -> None:
        """Be as loud as *volumes*."""

    def close(self) -> None:
        """Let go of the device."""


EngineMaker = Callable[[str, Callable[[Health], None]], Engine]
"""Builds an engine for a set of tones; the second argument is told how it is doing."""


class QtSound(QObject):
    """Follows the settings; ``health_changed`` tells, in the window's thread, how it is doing.

    *use_language* is told which language the words of the next session are in.
    """

    health_changed = Signal(object)  # Health

    def __init__(
        self,
        make: EngineMaker,
        use_language: Callable[[str], None] = lambda _: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._use_language = use_language
        self._engine: Engine | None = None
        self._tones = ""
        self._health = NOT_STARTED
        self._trial = 0
        self.health_changed.connect(self._on_health)

    @property
    def health(self) -> Health:
        """How the sound is doing, as far as it was told."""
        return self._health

    def apply(self, settings: Settings) -> None:
        """Sound as *settings* say; the first time, and for other tones, an engine is built."""
        tones = settings.word("tone_set")
        if self._engine is None or tones != self._tones:
            self.close()
            self._tones = tones
            self._engine = self._make(tones, self.health_changed.emit)
            self._engine.start()
        self._engine.set_volumes(volumes_of(settings))

    def prepare(self, voice: Voice, language: str) -> None:
        """Let *voice* speak in the session to come, in words of *language*."""
        self._use_language(language)
        if self._engine:
            self._engine.use_voice(voice)

    def wake(self) -> None:
        """Wake a loudspeaker that sleeps: a session is near.

        Not right before a session: a device that is closed a few milliseconds after it was begun
        leaves the next one standing still for a second (seen with PulseAudio 16).
        """
        if self._engine:
            self._engine.wake()

    def follow(self, due: Sequence[DueCue]) -> None:
        """Play *due* and nothing else from now on."""
        if self._engine:
            self._engine.follow(due)

    def halt(self) -> None:
        """Be silent."""
        if self._engine:
            self._engine.halt()

    def mute(self, muted: bool = True) -> None:
        """Be heard no more, or again."""
        if self._engine:
            self._engine.set_volumes(replace(self._engine.volumes, muted=muted))

    def try_out(self) -> None:
        """Let one tone be heard, another one each time."""
        if self._engine:
            self._engine.play_now(TRIAL_TONES[self._trial % len(TRIAL_TONES)])
            self._trial += 1

    def close(self) -> None:
        """Let go of the device."""
        if self._engine:
            self._engine.close()
            self._engine = None

    def _on_health(self, health: Health) -> None:
        self._health = health
