"""Keeps ALSA from writing to the terminal when it looks for a sound card that is not there."""

from __future__ import annotations

import ctypes
from typing import TypeAlias

_HANDLER: TypeAlias = ctypes.CFUNCTYPE(  # type: ignore[valid-type]
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_SAY_NOTHING = _HANDLER(lambda *_: None)
"""Called by the library until the process ends, so it lives as long as this module."""


def hush_alsa() -> None:
    """Let ALSA's messages go nowhere; nothing happens where there is no ALSA."""
    try:
        library = ctypes.CDLL("libasound.so.2")
        library.snd_lib_error_set_handler(_SAY_NOTHING)
    except (OSError, AttributeError):
        return
