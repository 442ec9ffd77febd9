"""The tones of a session in the terminal: the sound engine, joined to a player."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from stretchtimer.core.due import due_cues
from stretchtimer.core.settings import Settings
from stretchtimer.engine.clock import Clock
from stretchtimer.engine.events import Event, Redirected
from stretchtimer.engine.player import Player
from stretchtimer.language import _
from stretchtimer.sound.engine import SoundEngine
from stretchtimer.sound.health import Health
from stretchtimer.sound.repertoire import Voice
from stretchtimer.storage.places import Places

LAST_TONE = 1.3
"""How many seconds the tone that ends a session takes to be heard out."""


class Tones(Protocol):
    """What is heard of a session."""

    def follow(self, player: Player) -> None:
        """Sound with *player* from now on."""

    def toggle(self) -> str:
        """Be silent, or be heard again; return what to tell the user."""

    def end(self, *, finished: bool) -> None:
        """Let the last tone be heard, if the session *finished*, and let go of the device."""


class NoTones:
    """Silence, for the *reason* given."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def follow(self, player: Player) -> None:
        """Sound with *player* from now on: not at all."""

    def toggle(self) -> str:
        """Stay silent and say why."""
        return self._reason

    def end(self, *, finished: bool) -> None:
        """Do nothing."""


class EngineTones:
    """The sound engine's tones."""

    def __init__(self, engine: SoundEngine, sleep: Callable[[float], None] = time.sleep) -> None:
        self._engine = engine
        self._sleep = sleep
        engine.start()

    def follow(self, player: Player) -> None:
        """Sound with *player* from now on."""
        player.subscribe(self._on_event)

    def toggle(self) -> str:
        """Be silent, or be heard again; return what to tell the user."""
        muted = not self._engine.volumes.muted
        self._engine.mute(muted)
        return _("Sound off.") if muted else _("Sound on.")

    def end(self, *, finished: bool) -> None:
        """Let the last tone be heard, if the session *finished*, and let go of the device."""
        try:
            if finished and not self._engine.volumes.muted:
                self._sleep(LAST_TONE)
        finally:
            self._engine.close()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Redirected):
            if event.playback.is_over:
                self._engine.halt()
                self._engine.play_now("finish")
            else:
                self._engine.follow(due_cues(event.playback, event.cues))


def tones_of(
    places: Places, settings: Settings, clock: Clock, voice: Voice, tell: Callable[[str], object]
) -> EngineTones:
    """Return tones and *voice* as the user wants them; *tell* hears why there are none."""
    from stretchtimer.sound.assembly import sound_engine, volumes_of

    def on_health(health: Health) -> None:
        if health.sentence:
            tell(health.sentence)

    tones = settings.word("tone_set")
    engine = sound_engine(places.assets, clock, on_health, tones=tones, voice=voice)
    engine.set_volumes(volumes_of(settings))
    return EngineTones(engine)
