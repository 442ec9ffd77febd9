"""The time on the wall, and what the place is called that it is read at."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

LOCAL_TIME = Path("/etc/localtime")


def wall_now() -> datetime:
    """Return the time on the wall, with its offset from UTC."""
    return datetime.now().astimezone()


def zone_name(env: os._Environ[str] | dict[str, str] | None = None, link: Path = LOCAL_TIME) -> str:
    """Return the zone as the IANA calls it (``Europe/Berlin``), else its short name (``CET``)."""
    said = (os.environ if env is None else env).get("TZ", "").lstrip(":")
    if "/" in said and not said.startswith("/"):
        return said
    try:
        _, found, name = link.readlink().as_posix().partition("zoneinfo/")
    except OSError:
        found = name = ""
    return name if found else (wall_now().tzname() or "")
