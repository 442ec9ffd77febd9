"""MPRIS 2: what its interfaces say of a session, each value with its D-Bus type.

The names and types are those of the specification at specifications.freedesktop.org/mpris-spec.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from stretchtimer.core.duration import Millis
from stretchtimer.gui.desktop.remote.track import Asked, Order, Standing

NAME = "org.mpris.MediaPlayer2.stretchtimer"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
DESKTOP_ENTRY = "org.stretchtimer.StretchTimer"
NO_TRACK = "/org/mpris/MediaPlayer2/TrackList/NoTrack"
MICROS = 1000
"""How many of D-Bus's microseconds one of our milliseconds has."""

Typed: TypeAlias = tuple[str, Any]
"""A D-Bus signature and a value of it."""

ORDERS = {
    "Play": Order.PLAY,
    "Pause": Order.PAUSE,
    "Stop": Order.PAUSE,  # as the key does: nothing is lost by a wrong one
    "PlayPause": Order.TOGGLE,
    "Next": Order.NEXT,
    "Previous": Order.PREVIOUS,
}

INTROSPECTION = """\
<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
<node>
 <interface name="org.mpris.MediaPlayer2">
  <method name="Raise"/><method name="Quit"/>
  <property name="CanQuit" type="b" access="read"/>
  <property name="CanRaise" type="b" access="read"/>
  <property name="HasTrackList" type="b" access="read"/>
  <property name="Identity" type="s" access="read"/>
  <property name="DesktopEntry" type="s" access="read"/>
  <property name="SupportedUriSchemes" type="as" access="read"/>
  <property name="SupportedMimeTypes" type="as" access="read"/>
 </interface>
 <interface name="org.mpris.MediaPlayer2.Player">
  <method name="Next"/><method name="Previous"/><method name="Pause"/>
  <method name="PlayPause"/><method name="Stop"/><method name="Play"/>
  <method name="Seek"><arg name="Offset" type="x" direction="in"/></method>
  <method name="SetPosition">
   <arg name="TrackId" type="o" direction="in"/><arg name="Position" type="x" direction="in"/>
  </method>
  <method name="OpenUri"><arg name="Uri" type="s" direction="in"/></method>
  <signal name="Seeked"><arg name="Position" type="x"/></signal>
  <property name="PlaybackStatus" type="s" access="read"/>
  <property name="Rate" type="d" access="read"/>
  <property name="MinimumRate" type="d" access="read"/>
  <property name="MaximumRate" type="d" access="read"/>
  <property name="Volume" type="d" access="read"/>
  <property name="Metadata" type="a{sv}" access="read"/>
  <property name="Position" type="x" access="read">
   <annotation name="org.freedesktop.DBus.Property.EmitsChangedSignal" value="false"/>
  </property>
  <property name="CanGoNext" type="b" access="read"/>
  <property name="CanGoPrevious" type="b" access="read"/>
  <property name="CanPlay" type="b" access="read"/>
  <property name="CanPause" type="b" access="read"/>
  <property name="CanSeek" type="b" access="read"/>
  <property name="CanControl" type="b" access="read"/>
 </interface>
 <interface name="org.freedesktop.DBus.Properties">
  <method name="Get">
   <arg name="interface" type="s" direction="in"/><arg name="property" type="s" direction="in"/>
   <arg name="value" type="v" direction="out"/>
  </method>
  <method name="GetAll">
   <arg name="interface" type="s" direction="in"/>
   <arg name="properties" type="a{sv}" direction="out"/>
  </method>
  <method name="Set">
   <arg name="interface" type="s" direction="in"/><arg name="property" type="s" direction="in"/>
   <arg name="value" type="v" direction="in"/>
  </method>
  <signal name="PropertiesChanged">
   <arg name="interface" type="s"/><arg name="changed" type="a{sv}"/>
   <arg name="invalidated" type="as"/>
  </signal>
 </interface>
 <interface name="org.freedesktop.DBus.Introspectable">
  <method name="Introspect"><arg name="data" type="s" direction="out"/></method>
 </interface>
 <interface name="org.freedesktop.DBus.Peer"><method name="Ping"/></interface>
</node>
"""


def root_properties() -> dict[str, Typed]:
    """Return what the player is."""
    return {
        "CanQuit": ("b", False),
        "CanRaise": ("b", True),
        "HasTrackList": ("b", False),
        "Identity": ("s", "StretchTimer"),
        "DesktopEntry": ("s", DESKTOP_ENTRY),
        "SupportedUriSchemes": ("as", []),
        "SupportedMimeTypes": ("as", []),
    }


def player_properties(standing: Standing) -> dict[str, Typed]:
    """Return how the session stands; the position is left out, for it never stands still."""
    return {
        "PlaybackStatus": ("s", "Playing" if standing.is_playing else "Paused"),
        "Rate": ("d", 1.0),
        "MinimumRate": ("d", 1.0),
        "MaximumRate": ("d", 1.0),
        "Volume": ("d", 1.0),
        "Metadata": ("a{sv}", metadata(standing)),
        "CanGoNext": ("b", True),
        "CanGoPrevious": ("b", True),
        "CanPlay": ("b", True),
        "CanPause": ("b", True),
        "CanSeek": ("b", standing.track.length > 0),
        "CanControl": ("b", True),
    }


def metadata(standing: Standing) -> dict[str, Typed]:
    """Return what the track is called, and how long it lasts."""
    track = standing.track
    known: dict[str, Typed] = {
        "mpris:trackid": ("o", track.id),
        "mpris:length": ("x", track.length * MICROS),
        "xesam:title": ("s", track.title),
        "xesam:album": ("s", track.routine),
        "xesam:artist": ("as", [track.routine]),
    }
    if track.art:
        known["mpris:artUrl"] = ("s", track.art)
    return known


def order_of(
    member: str, body: tuple[Any, ...], standing: Standing, position: Millis
) -> Asked | None:
    """Return what a call of the player's interface asks for; nothing where it has no effect.

    *position* is where the track stands now. A seek beyond the end of the track goes on to the
    next one, one before its start goes to the start; an order for another track comes too late.
    """
    track = standing.track
    if member in ORDERS:
        return Asked(ORDERS[member])
    if member == "Seek":
        target = position + body[0] // MICROS
        return Asked(Order.SEEK, track.start + min(max(target, 0), track.length))
    if member == "SetPosition" and body[0] == track.id:
        target = body[1] // MICROS
        if 0 <= target <= track.length:
            return Asked(Order.SEEK, track.start + target)
    return None
