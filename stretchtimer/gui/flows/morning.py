"""Asking once, the day after a session, how it feels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from stretchtimer.core.history import Session
from stretchtimer.core.morning import session_to_ask_about
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.widgets.morning_banner import MorningBanner
from stretchtimer.gui.widgets.retiring import retire


class MorningFlow(QObject):
    """Looks whether there is something to ask, and asks above the routines; at most once a day."""

    def __init__(
        self,
        ground: PastGround,
        show_banner: Callable[[QWidget], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._show_banner = show_banner
        self._banner: MorningBanner | None = None

    def look(self) -> None:
        """Ask, if the user wants to be asked, and was not today."""
        diary, settings = self._ground.diary.diary, self._ground.desk.settings
        today = diary.now.date()
        if not settings.flag("check_in") or settings.word("morning_asked") == today.isoformat():
            return

        def find() -> Session | None:
            diary.flush()
            return session_to_ask_about(diary.sessions(today - timedelta(days=1), today), today)

        self._ground.errands.run(find, self._ask)

    def _ask(self, session: Session | None) -> None:
        if session is None or self._banner is not None:
            return
        now = self._ground.diary.diary.now
        self._ground.desk.put("morning_asked", now.date().isoformat())
        self._banner = banner = MorningBanner(self._ground.look, session, now.hour)
        banner.told.connect(lambda pain: self._ground.diary.feel_next(session.id, pain))
        banner.left.connect(self._end)
        banner.never_again.connect(self._on_never)
        self._show_banner(banner)
        banner.show()
        if banner.isVisible() and banner.isActiveWindow():
            banner.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_never(self) -> None:
        self._ground.desk.put("check_in", False)
        self._end()

    def _end(self) -> None:
        if self._banner is not None:
            retire(self._banner)
            self._banner = None
