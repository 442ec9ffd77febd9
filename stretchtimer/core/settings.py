"""The user's settings: each is declared once; file, page and command line follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.safety import Condition
from stretchtimer.language import N_

if TYPE_CHECKING:  # settings are read before the first paint; sides are not needed for it
    from stretchtimer.core.dose import Side

Value: TypeAlias = bool | int | str | tuple[str, ...]


class Setting(NamedTuple):
    """One thing the user can set.

    ``choices`` are the values it may have, in the order shown; empty for a number from ``low`` to
    ``high``, a free text, or a set of words (``many``). ``label`` and ``help`` stand on the page;
    a setting without a label is not shown there. Both are said with ``_`` where they are shown.
    """

    key: str
    default: Value
    label: str = ""
    help: str = ""
    choices: tuple[Value, ...] = ()
    low: int = 0
    high: int = 0
    many: bool = False

    def allows(self, value: object) -> bool:
        """Return whether *value* is one this setting may have."""
        if self.many:
            return isinstance(value, tuple) and all(word in self.choices for word in value)
        if self.choices:
            return any(type(value) is type(choice) and value == choice for choice in self.choices)
        if type(self.default) is int:
            return type(value) is int and self.low <= value <= self.high
        return type(value) is type(self.default)


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

SETTINGS: tuple[Setting, ...] = (
    Setting("sound", True, N_("Sound"), N_("Tones at every change.")),
    Setting("volume", 80, N_("Volume"), N_("How loud everything is."), low=0, high=100),
    Setting("tones_volume", 100, N_("Volume of the tones"), N_("Beside the voice."),
            low=0, high=100),
    Setting("voice", True, N_("Voice"), N_("Names, sides and cues are spoken.")),
    Setting("voice_volume", 100, N_("Volume of the voice"), N_("Beside the tones."),
            low=0, high=100),
    Setting("pace", "off", N_("Pace of quick reps"),
            N_("Ticks, or tones that breathe with each rep."), ("off", "tick", "breath")),
    Setting("pace_volume", 70, N_("Volume of the pace"), N_("Beside the tones."), low=0, high=100),
    Setting("tone_set", "clear", N_("Tones"), N_("Clear cuts through music, soft is gentler."),
            ("clear", "soft")),
    Setting("countdown", 3, N_("Count down"), N_("How many pips sound before a change."),
            (0, 3, 5, 10)),
    Setting("get_ready", 0, N_("Extra time to get ready"),
            N_("Seconds added before every exercise."), (0, 5, 10, 20)),
    Setting("first_side", "left", N_("Start with"), N_("The side that comes first."),
            ("left", "right")),
    Setting("flash", "auto", N_("Flash at changes"),
            N_("The window flashes gently when the phase changes; automatic means when there is no "
               "sound."), ("auto", "on", "off")),
    Setting("check_in", True, N_("Ask about pain"),
            N_("Before and after a session, 0 to 10. You can always leave it out.")),
    Setting("language", "system", N_("Language"),
            N_("Of the whole program. It changes when StretchTimer starts the next time."),
            ("system", "en", "de", "es", "fr")),
    Setting("theme", "system", N_("Look"),
            N_("Light, dark, high contrast, or as your system is set."),
            ("system", "light", "dark", "high-contrast")),
    Setting("text_size", 100, N_("Text size"), N_("In percent of the usual size."),
            (100, 125, 150, 200)),
    Setting("reduced_motion", "system", N_("Less motion"),
            N_("Pictures and rings stand still between changes."), ("system", "on", "off")),
    Setting("body", "female", N_("Who shows the exercises"), N_("The person in the pictures."),
            ("female", "male", "senior")),
    Setting("skin", "light", N_("Skin tone"), N_("Of the person in the pictures."),
            ("fair", "light", "olive", "tan", "brown", "deep")),
    Setting("media_keys", True, N_("Media keys and remotes"),
            N_("The keys for play, pause and next steer the session, on a headset too.")),
    Setting("tray", True, N_("Icon in the tray"),
            N_("Beside the clock, on desktops that have a place for it.")),
    Setting("mini_window", "off", N_("Small session window"),
            N_("It stays on top while a session goes on and you work in another window."),
            ("off", "on")),
    Setting("routines_folder", "", N_("Your routines"),
            N_("Files in this folder appear beside the shipped routines.")),
    Setting("full_screen_monitor", "",
            help=N_("The monitor for full screen, by its name; empty for the window's own.")),
    Setting("conditions", (), choices=tuple(c.value for c in Condition), many=True,
            help=N_("What you named when you were asked what to take care with.")),
    Setting("first_run_done", False,
            help=N_("Whether you have answered the questions before the first session.")),
    Setting("walk_offered", False,
            help=N_("Whether you were asked to walk through a first session.")),
    Setting("programme", "", help=N_("The programme you follow, by its id.")),
    Setting("programme_start", "", help=N_("The day your programme began: YEAR-MONTH-DAY.")),
    Setting("reminders", False, help=N_("Whether you are reminded to stretch.")),
    Setting("reminder_days", DAYS, choices=DAYS, many=True,
            help=N_("The days you are reminded on.")),
    Setting("reminder_times", "19:00", help=N_("The times of the day you are reminded at.")),
    Setting("reminder_routine", "", help=N_("The routine you are reminded of, by its id.")),
    Setting("quiet_from", "22:00", help=N_("From this time on no reminder comes.")),
    Setting("quiet_to", "07:00", help=N_("Until this time no reminder comes.")),
    Setting("morning_asked", "", help=N_("The day you were last asked how the morning feels.")),
    Setting("snooze", 10, choices=(10, 30, 60),
            help=N_("How many minutes later a reminder comes again.")),
)  # fmt: skip
"""Every setting, in the order of the page."""

_BY_KEY = {setting.key: setting for setting in SETTINGS}


class Settings(NamedTuple):
    """What the user has set; anything not set has its default."""

    values: Mapping[str, Value] = MappingProxyType({})

    def value(self, key: str) -> Value:
        """Return the value of the setting called *key*."""
        return self.values.get(key, _BY_KEY[key].default)

    def flag(self, key: str) -> bool:
        """Return the value of a switch."""
        return bool(self.value(key))

    def number(self, key: str) -> int:
        """Return the value of a setting that is a number."""
        value = self.value(key)
        return value if isinstance(value, int) else 0

    def word(self, key: str) -> str:
        """Return the value of a setting that is a word."""
        return str(self.value(key))

    def with_value(self, key: str, value: Value) -> Settings:
        """Return the settings with *key* set; raises ValueError where *value* is not allowed."""
        if key not in _BY_KEY or not _BY_KEY[key].allows(value):
            raise ValueError(f"{key} cannot be {value!r}")
        return self._replace(values=MappingProxyType({**self.values, key: value}))

    @property
    def conditions(self) -> frozenset[Condition]:
        """What the user has said about themselves."""
        value = self.value("conditions")
        return (
            frozenset(Condition(word) for word in value)
            if isinstance(value, tuple)
            else frozenset()
        )

    @property
    def first_side(self) -> Side:
        """The side that comes first."""
        from stretchtimer.core.dose import Side

        return Side(self.word("first_side"))

    @property
    def extra_prepare(self) -> Millis:
        """The time added before every exercise."""
        return self.number("get_ready") * SECOND


def setting_of(key: str) -> Setting | None:
    """Return the declaration of *key*, or nothing."""
    return _BY_KEY.get(key)


def default_of(key: str) -> Value:
    """Return the value that the setting called *key* comes with."""
    return _BY_KEY[key].default
