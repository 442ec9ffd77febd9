"""Calls from the bus and what is answered, as messages of jeepney."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal

from stretchtimer.core.duration import Millis
from stretchtimer.gui.desktop.remote import mpris
from stretchtimer.gui.desktop.remote.track import Asked, Order, Standing

ERROR = "org.freedesktop.DBus.Error."
JUMP: Millis = 500
"""A position that is so far from where it would have come by itself was sought."""
PEER = "org.freedesktop.DBus.Peer"
SIGNATURES = {"Seek": "x", "SetPosition": "ox", "OpenUri": "s"}


class Change(NamedTuple):
    """What the desktop is told: the properties that are new, and a position that was sought."""

    properties: dict[str, mpris.Typed]
    seeked: Millis | None = None


class Answerer:
    """Knows how the session stands, answers questions about it, and passes orders on."""

    def __init__(self, asked: Callable[[Asked], None], seconds: Callable[[], float]) -> None:
        self._asked = asked
        self._seconds = seconds
        self._standing: Standing | None = None
        self._since = 0.0

    def stand(self, standing: Standing) -> Change:
        """Take note of how the session stands now, and return what is new."""
        before, expected = self._standing, self.position()
        known = mpris.player_properties(before) if before else {}
        self._standing, self._since = standing, self._seconds()
        now = mpris.player_properties(standing)
        new = {key: value for key, value in now.items() if known.get(key) != value}
        is_other = before is None or before.track.id != standing.track.id
        at = 0 if is_other else expected
        is_sought = before is not None and abs(standing.position - at) > JUMP
        return Change(new, standing.position if is_sought else None)

    def position(self) -> Millis:
        """Return where the track stands at this moment."""
        standing = self._standing
        if standing is None:
            return 0
        passed = round((self._seconds() - self._since) * 1000) if standing.moves else 0
        return min(standing.position + passed, standing.track.length)

    def reply(self, message: Any) -> Any:
        """Return the answer to *message*; nothing where none is expected."""
        header = message.header
        if header.message_type is not MessageType.method_call or self._standing is None:
            return None
        fields = header.fields
        interface = fields.get(HeaderFields.interface, "")
        member = fields.get(HeaderFields.member, "")
        signature = fields.get(HeaderFields.signature, "")
        if fields.get(HeaderFields.path) != mpris.PATH and interface != PEER:
            return new_error(message, ERROR + "UnknownObject")
        match interface:
            case mpris.PROPERTIES:
                return self._of_properties(message, member, signature)
            case mpris.ROOT | mpris.PLAYER | "":
                return self._of_player(message, member, signature, self._standing)
            case "org.freedesktop.DBus.Introspectable" if member == "Introspect":
                return new_method_return(message, "s", (mpris.INTROSPECTION,))
            case _ if (interface, member) == (PEER, "Ping"):
                return new_method_return(message)
            case _:
                return new_error(message, ERROR + "UnknownMethod")

    def _of_player(self, message: Any, member: str, signature: str, standing: Standing) -> Any:
        if signature != SIGNATURES.get(member, ""):
            return new_error(message, ERROR + "InvalidArgs")
        if member == "Raise":
            self._asked(Asked(Order.RAISE))
        elif member in mpris.ORDERS or member in SIGNATURES:
            order = mpris.order_of(member, message.body, standing, self.position())
            if order:
                self._asked(order)
        elif member != "Quit":  # which "CanQuit" says has no effect
            return new_error(message, ERROR + "UnknownMethod")
        return new_method_return(message)

    def _of_properties(self, message: Any, member: str, signature: str) -> Any:
        match (member, signature):
            case ("Get", "ss"):
                value = self._properties(message.body[0]).get(message.body[1])
                if value is None:
                    return new_error(message, ERROR + "UnknownProperty")
                return new_method_return(message, "v", (value,))
            case ("GetAll", "s"):
                return new_method_return(message, "a{sv}", (self._properties(message.body[0]),))
            case ("Set", "ssv"):
                return new_error(message, ERROR + "PropertyReadOnly")
            case _:
                return new_error(message, ERROR + "InvalidArgs")

    def _properties(self, interface: str) -> dict[str, mpris.Typed]:
        if interface == mpris.ROOT:
            return mpris.root_properties()
        if interface == mpris.PLAYER and self._standing is not None:
            position = ("x", self.position() * mpris.MICROS)
            return {**mpris.player_properties(self._standing), "Position": position}
        return {}


def changed_signal(interface: str, properties: dict[str, mpris.Typed]) -> Any:
    """Return the signal that *properties* of *interface* are new."""
    emitter = DBusAddress(mpris.PATH, interface=mpris.PROPERTIES)
    body: tuple[object, ...] = (interface, properties, [])
    return new_signal(emitter, "PropertiesChanged", "sa{sv}as", body)


def seeked_signal(position: Millis) -> Any:
    """Return the signal that the session has jumped to *position* of its track."""
    emitter = DBusAddress(mpris.PATH, interface=mpris.PLAYER)
    return new_signal(emitter, "Seeked", "x", (position * mpris.MICROS,))
