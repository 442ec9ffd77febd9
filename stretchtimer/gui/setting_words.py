"""How the Settings page groups the settings, and says their values."""

from __future__ import annotations

from stretchtimer.core.settings import SETTINGS, Value
from stretchtimer.language import N_, _, pgettext

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("What you hear"),
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
    (N_("Each session"), ("get_ready", "first_side", "flash", "check_in")),
    (N_("What you see"), ("language", "theme", "text_size", "reduced_motion", "body", "skin")),
    (N_("On your desktop"), ("media_keys", "tray", "mini_window")),
    (N_("Routines"), ("routines_folder",)),
)
"""The groups, in order; a test sees to it that no setting with a label is missing."""

ON_THE_PAGE = tuple(setting.key for setting in SETTINGS if setting.label)

OWN_NAMES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""What each language calls itself: found by whoever cannot read the one that is shown."""


def value_words(key: str, value: Value) -> str:
    """Say the *value* of the setting called *key*."""
    if key == "language" and value in OWN_NAMES:
        return OWN_NAMES[str(value)]
    words = {**_switch_words(), **_look_words(), **_session_words()}
    for place in ((key, value), ("", value)):
        if place in words:
            return words[place]
    return _unit(key).format(n=value)


def _switch_words() -> dict[tuple[str, Value], str]:
    """Return how the values are said that mean the same with every setting."""
    return {("", "system"): _("As the system"), ("", "off"): _("Off"), ("", "on"): _("On")}


def _look_words() -> dict[tuple[str, Value], str]:
    return {
        ("theme", "light"): pgettext("look of the window", "Light"),
        ("theme", "dark"): pgettext("look of the window", "Dark"),
        ("theme", "high-contrast"): pgettext("look of the window", "High contrast"),
        ("body", "female"): _("A woman"),
        ("body", "male"): _("A man"),
        ("body", "senior"): _("An older person"),
        ("skin", "fair"): pgettext("skin tone", "Fair"),
        ("skin", "light"): pgettext("skin tone", "Light"),
        ("skin", "olive"): pgettext("skin tone", "Olive"),
        ("skin", "tan"): pgettext("skin tone", "Tan"),
        ("skin", "brown"): pgettext("skin tone", "Brown"),
        ("skin", "deep"): pgettext("skin tone", "Deep"),
    }


def _session_words() -> dict[tuple[str, Value], str]:
    return {
        ("countdown", 0): _("Off"),
        ("get_ready", 0): _("As written"),
        ("flash", "auto"): _("Automatic"),
        ("pace", "tick"): _("Ticks"),
        ("pace", "breath"): _("Breath tones"),
        ("tone_set", "clear"): pgettext("tones", "Clear"),
        ("tone_set", "soft"): pgettext("tones", "Soft"),
        ("first_side", "left"): pgettext("side", "Left"),
        ("first_side", "right"): pgettext("side", "Right"),
    }


def _unit(key: str) -> str:
    match key:
        case "countdown":
            return _("{n} pips")
        case "get_ready":
            return _("+{n} s")
        case "text_size":
            return _("{n} %")
        case _:
            return "{n}"
