"""The session on the desktop's bus, in a thread of its own: no bus that hangs or dies is felt."""

from __future__ import annotations

import os
import selectors
import socket
from collections import deque
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol

from stretchtimer.gui.desktop.remote import mpris
from stretchtimer.gui.desktop.remote.track import Asked, Standing

if TYPE_CHECKING:  # it loads jeepney, which is done in the thread
    from stretchtimer.gui.desktop.remote.calls import Answerer

NOT_THE_OWNER = 3
"""What the bus answers where another program has the name (D-Bus specification, RequestName)."""
DO_NOT_QUEUE = 4
PATIENCE_S = 5.0


class Connection(Protocol):
    """A connection to a bus, as jeepney's blocking one is."""

    sock: socket.socket

    def send(self, message: Any) -> None:
        """Send *message*."""

    def receive(self, *, timeout: float) -> Any:
        """Return the next message. Raises TimeoutError where there is none."""

    def send_and_get_reply(self, message: Any, *, timeout: float) -> Any:
        """Send a call and return what is answered."""

    def close(self) -> None:
        """Leave the bus."""


class SessionBus:
    """Shows a session to the desktop from ``show`` on until ``close``; neither of them waits.

    *asked* is called in the thread of the bus, *seconds* is a clock that never jumps.
    """

    def __init__(
        self,
        connect: Callable[[], Connection],
        asked: Callable[[Asked], None],
        seconds: Callable[[], float],
    ) -> None:
        self._connect = connect
        self._asked = asked
        self._seconds = seconds
        self._orders: deque[Standing | None] = deque()
        self._wake_end, self._waker = socket.socketpair()
        self._waker.setblocking(False)
        self._wake_end.setblocking(False)
        self._thread = Thread(target=self._run, name="remote", daemon=True)
        self._is_started = False

    def show(self, standing: Standing) -> None:
        """Tell the desktop how the session stands."""
        self._put(standing)
        if not self._is_started:
            self._is_started = True
            self._thread.start()

    def close(self) -> None:
        """Leave the bus."""
        self._put(None)
        if not self._is_started:
            self._let_go()

    def wait(self, seconds: float) -> bool:
        """Return whether the thread has ended, waiting for it no longer than that."""
        if self._is_started:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _put(self, standing: Standing | None) -> None:
        self._orders.append(standing)
        try:
            self._waker.send(b"!")
        except OSError:  # it is awake as it is, or has ended
            return

    def _run(self) -> None:
        """Serve the bus until the session ends, or the bus does."""
        try:
            from stretchtimer.gui.desktop.remote.calls import Answerer

            self._serve(self._connect(), Answerer(self._asked, self._seconds))
        except Exception:  # noqa: S110  whatever a bus does, the session goes on without it
            pass
        finally:
            self._let_go()

    def _let_go(self) -> None:
        self._wake_end.close()
        self._waker.close()

    def _serve(self, connection: Connection, answerer: Answerer) -> None:
        try:
            self._take_first(answerer)
            take_name(connection)
            with selectors.DefaultSelector() as selector:
                selector.register(connection.sock, selectors.EVENT_READ)
                selector.register(self._wake_end, selectors.EVENT_READ)
                while self._tell(connection, answerer):
                    self._hear(connection, answerer)
                    if not self._orders:
                        selector.select()
        finally:
            connection.close()

    def _take_first(self, answerer: Answerer) -> None:
        """Know how the session stands before anybody can ask."""
        if self._orders and (first := self._orders[0]) is not None:
            answerer.stand(first)

    def _tell(self, connection: Connection, answerer: Answerer) -> bool:
        """Tell the desktop what has changed; return whether the session goes on."""
        from stretchtimer.gui.desktop.remote.calls import changed_signal, seeked_signal

        while self._orders:
            standing = self._orders.popleft()
            if standing is None:
                return False
            change = answerer.stand(standing)
            if change.properties:
                connection.send(changed_signal(mpris.PLAYER, change.properties))
            if change.seeked is not None:
                connection.send(seeked_signal(change.seeked))
        return True

    def _hear(self, connection: Connection, answerer: Answerer) -> None:
        """Answer everything that has been asked."""
        self._drain()
        while True:
            try:
                message = connection.receive(timeout=0)
            except TimeoutError:
                return
            reply = answerer.reply(message)
            if reply is not None:
                connection.send(reply)

    def _drain(self) -> None:
        """Forget that somebody has woken the thread."""
        try:
            self._wake_end.recv(4096)
        except BlockingIOError:
            return


def take_name(connection: Connection) -> None:
    """Be known as a player; where another StretchTimer is, with the number of this process."""
    from jeepney.bus_messages import message_bus

    reply = connection.send_and_get_reply(
        message_bus.RequestName(mpris.NAME, DO_NOT_QUEUE), timeout=PATIENCE_S
    )
    if reply.body and reply.body[0] == NOT_THE_OWNER:
        name = f"{mpris.NAME}.instance{os.getpid()}"
        call = message_bus.RequestName(name, DO_NOT_QUEUE)
        connection.send_and_get_reply(call, timeout=PATIENCE_S)


def session_bus() -> Connection:
    """Connect to the bus of the user's session. Raises an error of whatever kind if there is none.

    Where the address is not said it is where systemd has it.
    """
    from jeepney.io.blocking import open_dbus_connection

    said = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    connection: Connection = open_dbus_connection(said or f"unix:path={runtime}/bus")
    return connection
