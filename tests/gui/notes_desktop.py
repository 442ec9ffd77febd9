"""A desktop that shows notes on a private bus: it remembers them, and answers as it is told to."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

SERVICE = "org.freedesktop.Notifications"
OBJECT = DBusAddress("/org/freedesktop/Notifications", interface=SERVICE)


@contextmanager
def private_bus() -> Iterator[str]:
    """Start a bus of one's own, and give its address."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert bus.stdout
    try:
        yield bus.stdout.readline().strip()
    finally:
        bus.terminate()
        bus.wait(5)
        bus.stdout.close()


@dataclass
class FakeDesktop:
    """Serves *address*; ``shown`` are the arguments of every note."""

    address: str
    abilities: tuple[str, ...] = ("body", "actions", "body-markup")
    refuses: bool = False
    shown: SimpleQueue[tuple[Any, ...]] = field(default_factory=SimpleQueue)

    def __post_init__(self) -> None:
        self._is_ready, self._ends = Event(), Event()
        self._connection = open_dbus_connection(self.address)
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()
        assert self._is_ready.wait(5)

    def press(self, note: int, answer: str) -> None:
        """Press a button of a note."""
        self._connection.send(new_signal(OBJECT, "ActionInvoked", "us", (note, answer)))

    def close(self) -> None:
        self._ends.set()
        self._thread.join(5)
        self._connection.close()

    def _serve(self) -> None:
        self._connection.send_and_get_reply(message_bus.RequestName(SERVICE), timeout=5)
        self._is_ready.set()
        while not self._ends.is_set():
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))
                self._remember(message)

    def _remember(self, message: Any) -> None:
        """Show a note only once it is answered: what is pressed comes after that."""
        if message.header.fields[HeaderFields.member] == "Notify" and not self.refuses:
            self.shown.put(message.body)

    def _answer(self, message: Any) -> Any:
        member = message.header.fields[HeaderFields.member]
        if member == "GetCapabilities":
            return new_method_return(message, "as", (list(self.abilities),))
        if member == "Notify" and not self.refuses:
            return new_method_return(message, "u", (message.body[1] or 7,))
        return new_error(message, "org.freedesktop.DBus.Error.Failed")
