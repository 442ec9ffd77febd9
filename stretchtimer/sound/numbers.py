"""English numbers and units in words, as a voice says them."""

from __future__ import annotations

import re

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = (
    "zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_UNITS = {
    "s": "second", "sec": "second", "min": "minute", "h": "hour", "cm": "centimetre",
    "mm": "millimetre", "m": "metre", "km": "kilometre", "kg": "kilogram",
}  # fmt: skip

_RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")
_MEASURE = re.compile(r"(\d+(?:\.\d+)?)\s*(sec|s|min|h|cm|mm|m|km|kg)\b(?!')")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SIGNS = {"×": " times ", "%": " percent", "°C": " degrees", "°": " degrees", "&": " and "}


def in_words(number: float) -> str:
    """Return *number*, from 0 to 999,999, in words; a decimal digit by digit."""
    whole, part = int(number), str(number).partition(".")[2].rstrip("0")
    if part:
        return f"{in_words(whole)} point {' '.join(_SMALL[int(digit)] for digit in part)}"
    if whole < 20:
        return _SMALL[whole]
    if whole < 100:
        tens, ones = divmod(whole, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    size, name = (1000, "thousand") if whole >= 1000 else (100, "hundred")
    count, rest = divmod(whole, size)
    return f"{in_words(count)} {name}" + (f" {in_words(rest)}" if rest else "")


def spoken(text: str) -> str:
    """Return English *text* with its numbers, units and signs in words, ending like a sentence."""
    said = _RANGE.sub(" to ", text.replace("AIS", "A I S"))
    for sign, word in _SIGNS.items():
        said = said.replace(sign, word)
    said = _MEASURE.sub(_measure, said)
    said = _DIGITS.sub(lambda found: _number(found[0]), said)
    said = " ".join(said.split())
    return said if said.endswith((".", "!", "?")) or not said else f"{said}."


def _measure(found: re.Match[str]) -> str:
    many = "" if found[1] == "1" else "s"
    return f"{_number(found[1])} {_UNITS[found[2]]}{many}"


def _number(digits: str) -> str:
    return in_words(float(digits)) if len(digits) <= 6 else " ".join(digits)
