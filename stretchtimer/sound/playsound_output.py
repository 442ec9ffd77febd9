"""Sound by way of playsound3, which starts a player program for each file.

Good for tones where no device can be opened directly: they come up to a tenth of a second late and
have no volume. Two traps, both met here: a sound dies with the *thread* that began it, so one
thread lives as long as the output; and a player that cannot be heard says nothing, so a silent file
is played first: a player that is done with it too soon has not played it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Condition, Thread

from stretchtimer.language import N_, _
from stretchtimer.sound.files import Begin, FilePlayer, Playing
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.volumes import Volumes

SIMPLER = N_("Sound comes through a simple player: tones may be a little late.")
"""Said with ``_``."""
PLAYED = 0.3
"""The silent file lasts 0.6 s; a player that ends before this many seconds was not heard."""


def playsound3_begin() -> Begin:
    """Return playsound3's way to begin a file. Raises OutputLost; takes up to half a second."""
    try:
        import playsound3
    except (ImportError, OSError) as error:
        raise OutputLost("playsound3 is not installed.") from error
    if not playsound3.AVAILABLE_BACKENDS:
        raise OutputLost("No program that plays sounds was found.")

    def begin(path: Path) -> Playing:
        try:
            playing: Playing = playsound3.playsound(path, block=False)
        except (playsound3.PlaysoundException, OSError) as error:
            raise OutputLost("The sound player does not start.") from error
        return playing

    return begin


class PlaysoundOutput:
    """Begins each file at its time, from one long-lived thread."""

    def __init__(
        self,
        silence: Path,
        seconds: Callable[[], float],
        load: Callable[[], Begin] = playsound3_begin,
    ) -> None:
        self._silence = silence
        self._seconds = seconds
        self._load = load
        self._changed = Condition()
        self._player: FilePlayer | None = None
        self._volumes = Volumes()
        self._thread: Thread | None = None

    @property
    def health(self) -> Health:
        """Heard, but not as it should be."""
        return Health(SoundState.DEGRADED, "playsound3", _(SIMPLER))

    def open(self) -> None:
        """Load playsound3 and let it play silence. Raises OutputLost."""
        self.close()
        begin = self._load()
        ended = self._seconds() + PLAYED
        probe = begin(self._silence)
        while probe.is_alive() and self._seconds() < ended:
            with self._changed:
                self._changed.wait(0.02)
        if self._seconds() < ended:
            raise OutputLost("The sound player is not heard.")
        self._player = FilePlayer(begin)
        self._player.volumes = self._volumes
        self._thread = Thread(target=self._run, args=(self._player,), name="playsound", daemon=True)
        self._thread.start()

    def play(self, sounds: Sequence[Sound]) -> None:
        """Play those of *sounds* that are files, and nothing else."""
        with self._changed:
            if self._player is not None:
                self._player.load(sounds)
                self._changed.notify()

    def add(self, sound: Sound) -> None:
        """Play *sound* beside what is scheduled."""
        with self._changed:
            if self._player is not None:
                self._player.add(sound)
                self._changed.notify()

    def stop(self) -> None:
        """Cut off what sounds and forget what was scheduled."""
        self.play(())

    def set_volumes(self, volumes: Volumes) -> None:
        """Leave out what has no volume at all: players know no volume in between."""
        self._volumes = volumes
        if self._player is not None:
            self._player.volumes = volumes

    def is_alive(self) -> bool:
        """Return False once a file could not be begun."""
        return self._player is None or not self._player.is_lost

    def close(self) -> None:
        """Be silent and end the thread."""
        thread, self._thread = self._thread, None
        self.stop()
        with self._changed:
            self._player = None
            self._changed.notify()
        if thread is not None:
            thread.join(1.0)

    def _run(self, player: FilePlayer) -> None:
        with self._changed:
            while self._player is player:
                self._changed.wait(player.begin_due(self._seconds()))
