"""How the Settings page groups the settings, and says their values."""

from __future__ import annotations

from stretchtimer.core.settings import SETTINGS, Value

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What you hear",
        (
            "sound",
            "volume",
            "tone_set",
            "tones_volume",
            "countdown",
            "voice",
            "voice_volume",
            "pace",
            "pace_volume",
        ),
    ),
    ("Each session", ("get_ready", "first_side", "flash", "check_in")),
    ("What you see", ("theme", "text_size", "reduced_motion", "body", "skin")),
    ("Routines", ("routines_folder",)),
)
"""The groups, in order; a test sees to it that no setting with a label is missing."""

ON_THE_PAGE = tuple(setting.key for setting in SETTINGS if setting.label)

_WORDS: dict[tuple[str, Value], str] = {
    ("countdown", 0): "Off",
    ("get_ready", 0): "As written",
    ("flash", "auto"): "Automatic",
    ("theme", "system"): "As the system",
    ("reduced_motion", "system"): "As the system",
    ("body", "female"): "A woman",
    ("body", "male"): "A man",
    ("body", "senior"): "An older person",
    ("pace", "tick"): "Ticks",
    ("pace", "breath"): "Breath tones",
    ("first_side", "left"): "Left",
    ("first_side", "right"): "Right",
}
_UNITS = {"countdown": "{} pips", "get_ready": "+{} s", "text_size": "{} %"}


def value_words(key: str, value: Value) -> str:
    """Say the *value* of the setting called *key*."""
    if (key, value) in _WORDS:
        return _WORDS[key, value]
    return _UNITS.get(key, "{}").format(value).capitalize()
