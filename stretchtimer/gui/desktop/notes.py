"""Notes that the desktop shows, with buttons, over its bus (org.freedesktop.Notifications 1.2).

Everything happens in a thread of its own: no bus that hangs or dies is felt in the window.
"""

from __future__ import annotations

import selectors
import socket
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass
from html import escape
from threading import Thread
from typing import Any

from stretchtimer.gui.desktop.remote.bus import Connection

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
APPLICATION = "org.stretchtimer.StretchTimer"
PATIENCE_S = 5.0
AS_THE_DESKTOP_LIKES = -1
MOST_LETTERS = 300


@dataclass(frozen=True, slots=True)
class Note:
    """A title, a text, and what can be answered: pairs of a key and the words on the button.

    The key ``default`` is that of a press on the note itself.
    """

    title: str
    text: str
    answers: tuple[tuple[str, str], ...] = ()


class DesktopNotes:
    """Shows notes, the latest in the place of the one before.

    *answered* is handed the key of an answer, *failed* a note that could not be shown; both are
    called in the thread. *connect* may raise whatever it likes.
    """

    def __init__(
        self,
        connect: Callable[[], Connection],
        answered: Callable[[str], None],
        failed: Callable[[Note], None],
    ) -> None:
        self._connect = connect
        self._answered = answered
        self._failed = failed
        self._orders: deque[Note | None] = deque()
        self._wake_end, self._waker = socket.socketpair()
        self._wake_end.setblocking(False)
        self._thread: Thread | None = None
        self._shown = 0
        self._abilities: Collection[str] | None = None

    def tell(self, note: Note) -> None:
        """Have *note* shown; never waits."""
        self._put(note)
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._run, name="notes", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Leave the bus; a note that is seen is left to the desktop."""
        self._put(None)
        if self._thread is not None:
            self._thread.join(PATIENCE_S)
        self._waker.close()
        self._wake_end.close()

    def _put(self, order: Note | None) -> None:
        self._orders.append(order)
        self._waker.send(b"!")

    def _run(self) -> None:
        """Serve until it is closed, or the bus is; what could not be shown is handed back."""
        try:
            connection = self._connect()
        except Exception:  # there is no bus, or none that can be spoken to
            self._give_back()
            return
        try:
            self._serve(connection)
        except Exception:  # the bus ended, or said what no bus should: the tray tells instead
            self._shown, self._abilities = 0, None
            self._give_back()
        finally:
            connection.close()
            self._give_back()  # what came while it ended

    def _serve(self, connection: Connection) -> None:
        from jeepney import MatchRule
        from jeepney.bus_messages import message_bus

        rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
        connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE_S)
        with selectors.DefaultSelector() as selector:
            selector.register(connection.sock, selectors.EVENT_READ)
            selector.register(self._wake_end, selectors.EVENT_READ)
            while self._tell_all(connection):
                self._hear(connection)
                if not self._orders:
                    selector.select()
                    self._drain()

    def _tell_all(self, connection: Connection) -> bool:
        """Show what is to be shown; return whether to go on."""
        while self._orders:
            note = self._orders[0]
            if note is None:
                return False
            self._show(connection, note)
            self._orders.popleft()
        return True

    def _show(self, connection: Connection, note: Note) -> None:
        """Ask for *note* to be shown. Raises where it is not."""
        if self._abilities is None:
            self._abilities = tuple(_asked(connection, "GetCapabilities")[0])
        answers: list[str] = []
        if "actions" in self._abilities:
            answers = [word for answer in note.answers for word in answer]
        text = body_text(note.text, has_markup="body-markup" in self._abilities)
        hints = {"desktop-entry": ("s", APPLICATION), "category": ("s", "reminder")}
        what = ("StretchTimer", self._shown, APPLICATION, plain_line(note.title), text)
        body = (*what, answers, hints, AS_THE_DESKTOP_LIKES)
        self._shown = int(_asked(connection, "Notify", "susssasa{sv}i", body)[0])

    def _hear(self, connection: Connection) -> None:
        """Take in everything that the desktop has told."""
        from jeepney import HeaderFields

        while True:
            try:
                message = connection.receive(timeout=0)
            except TimeoutError:
                return
            fields = message.header.fields
            if fields.get(HeaderFields.interface) == SERVICE:
                self._on_signal(fields.get(HeaderFields.member, ""), message.body)

    def _on_signal(self, member: str, body: tuple[Any, ...]) -> None:
        if not body or body[0] != self._shown or not self._shown:
            return  # another program's note
        if member == "ActionInvoked":
            self._answered(str(body[1]))
        elif member == "NotificationClosed":
            self._shown = 0

    def _drain(self) -> None:
        try:
            self._wake_end.recv(4096)
        except BlockingIOError:
            return

    def _give_back(self) -> None:
        while self._orders:
            note = self._orders.popleft()
            if note is not None:
                self._failed(note)


def body_text(text: str, *, has_markup: bool) -> str:
    """Return *text* so that the desktop shows it as it is, also where it takes markup."""
    plain = plain_line(text)
    return escape(plain, quote=False) if has_markup else plain


def plain_line(text: str) -> str:
    """Return *text* as one line of readable letters, not longer than a note may be."""
    line = " ".join(text.split())
    return "".join(letter for letter in line if letter.isprintable())[:MOST_LETTERS]


def _asked(
    connection: Connection, method: str, signature: str = "", body: tuple[Any, ...] = ()
) -> tuple[Any, ...]:
    """Return what the desktop answers. Raises OSError where it answers with an error."""
    from jeepney import DBusAddress, MessageType, new_method_call

    address = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
    call = new_method_call(address, method, signature or None, body)
    reply = connection.send_and_get_reply(call, timeout=PATIENCE_S)
    if reply.header.message_type is not MessageType.method_return:
        raise OSError(f"{SERVICE} does not do {method}")
    return tuple(reply.body)
