"""The user's settings: each is declared once; file, page and command line follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.safety import Condition

if TYPE_CHECKING:  # settings are read before the first paint; sides are not needed for it
    from stretchtimer.core.dose import Side

Value: TypeAlias = bool | int | str | tuple[str, ...]


class Setting(NamedTuple):
    """One thing the user can set.

    ``choices`` are the values it may have, in the order shown; empty for a number from ``low`` to
    ``high``, a free text, or a set of words (``many``). ``label`` and ``help`` stand on the page;
    a setting without a label is not shown there.
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
    Setting("sound", default=True, label="Sound", help="Tones at every change."),
    Setting("volume", 80, "Volume", "How loud everything is.", low=0, high=100),
    Setting("tones_volume", 100, "Volume of the tones", "Beside the voice.", low=0, high=100),
    Setting("voice", default=True, label="Voice", help="Names, sides and cues are spoken."),
    Setting("voice_volume", 100, "Volume of the voice", "Beside the tones.", low=0, high=100),
    Setting("pace", "off", "Pace of quick reps", "Ticks, or tones that breathe with each rep.",
            ("off", "tick", "breath")),
    Setting("pace_volume", 70, "Volume of the pace", "Beside the tones.", low=0, high=100),
    Setting("tone_set", "clear", "Tones", "Clear cuts through music, soft is gentler.",
            ("clear", "soft")),
    Setting("countdown", 3, "Count down", "How many pips sound before a change.", (0, 3, 5, 10)),
    Setting("get_ready", 0, "Extra time to get ready",
            "Seconds added before every exercise.", (0, 5, 10, 20)),
    Setting("first_side", "left", "Start with", "The side that comes first.", ("left", "right")),
    Setting("flash", "auto", "Flash at changes",
            "The window flashes gently when the phase changes; automatic means when there is no "
            "sound.", ("auto", "on", "off")),
    Setting("theme", "system", "Look", "Light, dark, or as your system is set.",
            ("system", "light", "dark")),
    Setting("text_size", 100, "Text size", "In percent of the usual size.", (100, 125, 150, 200)),
    Setting("reduced_motion", "system", "Less motion",
            "Pictures and rings stand still between changes.", ("system", "on", "off")),
    Setting("body", "female", "Who shows the exercises", "The person in the pictures.",
            ("female", "male", "senior")),
    Setting("skin", "light", "Skin tone", "Of the person in the pictures.",
            ("fair", "light", "olive", "tan", "brown", "deep")),
    Setting("routines_folder", "", "Your routines",
            "Files in this folder appear beside the shipped routines."),
    Setting("conditions", (), choices=tuple(c.value for c in Condition), many=True),
    Setting("first_run_done", default=False),
    Setting("programme", ""),
    Setting("programme_start", ""),
    Setting("reminders", default=False),
    Setting("reminder_days", DAYS, choices=DAYS, many=True),
    Setting("reminder_times", "19:00"),
    Setting("reminder_routine", ""),
    Setting("quiet_from", "22:00"),
    Setting("quiet_to", "07:00"),
    Setting("snooze", 10, choices=(10, 30, 60)),
    Setting("check_in", default=True, label="Ask about pain",
            help="Before and after a session, 0 to 10. You can always leave it out."),
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
