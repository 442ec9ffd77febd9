"""Whether the session is heard; where it is not, the window flashes instead."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.due import due_cues
from stretchtimer.core.timeline import Segment
from stretchtimer.engine.events import Redirected
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.parts import PlayerParts
from stretchtimer.gui.player.session import SessionSound
from stretchtimer.gui.player.teller import Teller
from stretchtimer.language import _
from stretchtimer.sound.health import Health, SoundState


class Loudness(QObject):
    """Mutes and unmutes *sound*; *flash* is the setting of that name."""

    sound_wanted = Signal(bool)  # the person has switched the sound on or off

    def __init__(
        self,
        look: Look,
        parts: PlayerParts,
        teller: Teller,
        sound: SessionSound,
        *,
        flash: str,
        is_muted: bool,
    ) -> None:
        super().__init__(parts)
        self._look = look
        self._parts = parts
        self._teller = teller
        self._sound = sound
        self._flash_setting = flash
        self._is_muted = is_muted
        self._is_silent = False

    def begin(self) -> None:
        """Be as loud as was wanted last."""
        self._parts.top.show_sound(not self._is_muted)
        self._sound.mute(self._is_muted)

    def halt(self) -> None:
        """Play nothing more of what is due."""
        self._sound.halt()

    def toggle(self) -> None:
        """Mute, or unmute, and say which."""
        self._is_muted = not self._is_muted
        self.begin()
        self.sound_wanted.emit(not self._is_muted)
        self._teller.notice(
            _("Sound is off. The screen flashes gently instead.")
            if self._is_muted and self._flashes()
            else _("Sound is off.")
            if self._is_muted
            else _("Sound is on.")
        )

    def follow(self, event: Redirected) -> None:
        """Play what is due from here on."""
        self._sound.follow(due_cues(event.playback, event.cues))

    def show_health(self, health: Health) -> None:
        """Tell how the sound is doing, where that is worth a word."""
        self._is_silent = health.state is SoundState.SILENT
        self._teller.stand("sound", health.sentence)

    def light(self, segment: Segment) -> None:
        """Flash at the beginning of *segment*, where that is wanted and the page is in sight."""
        if self._flashes() and self._parts.isVisible():
            colour = self._look.phase_colour(segment.phase)
            self._parts.flash.light(colour, self._look.reduced_motion)

    def _flashes(self) -> bool:
        if self._flash_setting == "auto":
            return self._is_muted or self._is_silent
        return self._flash_setting == "on"
