"""Draws movements ahead, in one thread of its own: that of the exercise shown, then the next one.

The window only asks what is there. Whatever is no longer wanted is dropped, also half done.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from stretchtimer.core.motion import Stance
from stretchtimer.figure.memory import give_back_memory
from stretchtimer.figure.motion import Cut, Draw, Motion, MotionKey, stances

MOST_BYTES = 40 * 1024 * 1024
"""The memory of all movements together, two: when it is used up, no more moments are drawn."""


def lazy_drawing(bodies: Path) -> Draw:
    """Return what draws moments with the bodies in a folder; numpy is loaded by the first one."""
    ready: list[Draw] = []

    def draw(key: MotionKey, stance: Stance) -> Cut:
        if not ready:
            from stretchtimer.figure.motion_drawing import motion_drawing

            ready.append(motion_drawing(bodies))
        return ready[0](key, stance)

    return draw


def start_thread(job: Callable[[], None]) -> None:
    """Run *job* in a thread that does not keep the program alive."""
    threading.Thread(target=job, name="figures", daemon=True).start()


class MotionWorker:
    """Keeps the movements that are wanted, and draws what is missing.

    *draw* makes one picture; *on_news* is called in the worker's thread with the key of a movement
    of which there is more now; *start* runs the drawing beside the window; *tidy* is called in the
    same thread when all is drawn.
    """

    def __init__(
        self,
        draw: Draw,
        on_news: Callable[[MotionKey], None],
        start: Callable[[Callable[[], None]], None] = start_thread,
        most_bytes: int = MOST_BYTES,
        tidy: Callable[[], None] = give_back_memory,
    ) -> None:
        self._draw = draw
        self._on_news = on_news
        self._start = start
        self._most_bytes = most_bytes
        self._tidy = tidy
        self._lock = threading.Lock()
        self._wanted: tuple[MotionKey, ...] = ()
        self._motions: dict[MotionKey, Motion] = {}
        self._broken: set[MotionKey] = set()
        self._is_drawing = False

    def want(self, *keys: MotionKey) -> None:
        """Have these movements drawn, the first one first, and forget all others."""
        with self._lock:
            self._wanted = keys
            self._motions = {key: self._motions.get(key, Motion()) for key in keys}
            begin = bool(keys) and not self._is_drawing
            self._is_drawing = self._is_drawing or begin
        if begin:
            self._start(self._draw_all)

    def motion(self, key: MotionKey) -> Motion | None:
        """Return what there is of a movement; nothing if it is not wanted."""
        with self._lock:
            return self._motions.get(key)

    @property
    def bytes(self) -> int:
        """How much memory the pictures take."""
        with self._lock:
            return self._used()

    def _used(self) -> int:
        return sum(motion.bytes for motion in self._motions.values())

    def close(self) -> None:
        """Forget everything; a picture being drawn is finished and thrown away."""
        self.want()

    def _draw_all(self) -> None:
        while True:
            with self._lock:
                key = self._next()
            if key is None:
                self._tidy()
            with self._lock:  # something may have been asked for while it was tidied up
                key = self._next()
                if key is None:
                    self._is_drawing = False
                    return
            self._draw_one(key)

    def _next(self) -> MotionKey | None:
        if self._used() >= self._most_bytes:
            return None
        for key in self._wanted:
            if key not in self._broken and not self._motions[key].is_complete:
                return key
        return None

    def _draw_one(self, key: MotionKey) -> None:
        """Draw what is missing of a movement until it is complete, unwanted, or not the first."""
        for is_breath, number, stance in stances():
            with self._lock:
                motion = self._motions.get(key)
                if motion is None or self._next() != key:
                    return
                kept = motion.breaths if is_breath else motion.moves
                if number in kept:
                    continue
            try:
                cut = self._draw(key, stance)
            except (OSError, ValueError):  # a body that cannot be read: the still picture remains
                with self._lock:
                    self._broken.add(key)
                return
            with self._lock:  # whoever closed the worker is told nothing any more
                if key not in self._motions:
                    return
                kept[number] = cut
                self._on_news(key)
