"""Puts what the player says on the page, moment by moment."""

from __future__ import annotations

from stretchtimer.core.duration import SECOND
from stretchtimer.core.playback import Playback, Status
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.announcing import announcement
from stretchtimer.gui.player.dial import Face
from stretchtimer.gui.player.parts import PlayerParts
from stretchtimer.gui.player.scene import (
    Mood,
    Scene,
    next_line,
    scene_of,
    shown_share,
    shown_time,
    stance_of,
)
from stretchtimer.gui.player.teller import Teller
from stretchtimer.language import N_, _
from stretchtimer.wording import clock_words

SLEPT = N_("Paused, because the computer was asleep. Nothing was counted meanwhile.")


class Showing:
    """Shows a playback on the parts; what has not changed is left as it is."""

    def __init__(self, look: Look, parts: PlayerParts, teller: Teller) -> None:
        self._look = look
        self._parts = parts
        self._teller = teller
        self._scene: Scene | None = None
        self._seen: tuple[object, ...] = ()
        self._pause_reason = ""

    def show(self, playback: Playback) -> None:
        """Show where *playback* is."""
        seen = (playback.timeline, playback.index, playback.status, bool(playback.lead_in))
        if seen != self._seen:
            self._seen = seen
            self._show_scene(scene_of(playback), playback)
        scene, parts = self._scene, self._parts
        if scene is None:
            return
        parts.stage.show_stance(stance_of(playback, is_still=self._look.reduced_motion))
        parts.bar.show_position(playback.position)
        parts.dial.show_share(shown_share(playback, scene.way))
        parts.dial.show_digits(shown_time(playback))
        parts.next.say(next_line(scene, playback.position))
        parts.elapsed.say(clock_words(playback.position // SECOND * SECOND))
        parts.left.say(_("{time} left").format(time=clock_words(playback.left)))

    def show_suspended(self) -> None:
        """Say that the session was paused, because the computer slept."""
        self._pause_reason = _(SLEPT)
        self._teller.announce(self._pause_reason)

    def show_status(self, status: Status) -> None:
        """Forget why it was paused once it is not."""
        if status is not Status.PAUSED:
            self._pause_reason = ""

    def _show_scene(self, scene: Scene, playback: Playback) -> None:
        before, self._scene = self._scene, scene
        parts = self._parts
        parts.stage.show_scene(scene)
        parts.place_toast()
        parts.dial.show_face(
            Face(scene.mood, scene.phase, scene.way, scene.word, scene.count, scene.ask)
        )
        parts.controls.show_mood(scene.mood)
        parts.top.show_step(scene.step)
        is_explained = scene.mood is Mood.PAUSED and self._pause_reason
        parts.cue.say(self._pause_reason if is_explained else scene.cue)
        parts.bar.show_timeline(playback.timeline)
        self._teller.announce(announcement(before, scene))
