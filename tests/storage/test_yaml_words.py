"""The slips of people who never saw YAML, each said at its place, with either parser."""

import pytest
import yaml

from stretchtimer.storage.tree import Unreadable, read_tree
from tests.storage.test_tree import both_parsers
from tests.storage.texts import HEAD, place_of, with_steps

STEPS = "steps:\n  - exercise: pigeon\n"

SLIPS = {
    "a tab": (HEAD + "steps:\n\t- exercise: pigeon\n", "\t", 1, "tab"),
    "a tab after the hyphen": (HEAD + "steps:\n  -\texercise: a\n  \thold: 3\n", "\t", 1, "tab"),
    "a colon in a text": (f"format: 1\ntitle: Hip: open it\n{STEPS}", ": open", 1, "quotes"),
    "no space after a colon": (f"format:1\nroutine: x\n{STEPS}", ":1", 1, "space is missing"),
    "no space, later": (f"format: 1\ntitle:X\n{STEPS}", ":X", 1, "space is missing"),
    "no colon": (f"format: 1\ntitle\n{STEPS}", "title", 1, "colon is missing"),
    "an equals sign": (f"format: 1\nroutine = x\n{STEPS}", "routine", 1, "colon is missing"),
    "a line too far in": (HEAD + " when: now\n" + STEPS, "when", 1, "further in"),
    "a key too far in": (with_steps("- exercise: a", "     hold: 3"), "hold", 1, "further in"),
    "a key not far enough in": (with_steps("- exercise: a", " hold: 3"), "hold", 1, "3 spaces"),
    "a list that wanders": (with_steps("- note: a", "  reps: 2") + " - note: b\n", "- note: b", 1,
                            "1 space"),
    "an open double quote": (f'format: 1\ntitle: "X\n{STEPS}', '"X', 1, "never closed"),
    "an open single quote": (f"format: 1\ntitle: 'X\n{STEPS}", "'X", 1, "never closed"),
    "an apostrophe": (f"format: 1\ntitle: 'It's time'\n{STEPS}", "s time", 1, "apostrophe"),
    "a half-quoted text": (f'format: 1\ntitle: "X" and Y\n{STEPS}', "and Y", 1, "quotes round"),
    "curly quotes": (f"format: 1\ntitle: “X: Y”\n{STEPS}", "“", 1, "curly"),
    "a text with @": (f"format: 1\ntitle: @home\n{STEPS}", "@", 1, "cannot begin with @"),
    "a text with %": (f"format: 1\ntitle: %80\n{STEPS}", "%", 1, "cannot begin with %"),
    "a text in stars": (f"format: 1\ntitle: *new* one\n{STEPS}", "*new", 1, "begin with *"),
    "a text with &": (f"format: 1\ntitle: & more\n{STEPS}", "& more", 1, "begin with &"),
    "a text with `": (f"format: 1\ntitle: `X`\n{STEPS}", "`", 1, "begin with `"),
    "a text with >": (f"format: 1\ntitle: > X\n{STEPS}", "> X", 1, "next line"),
    "a text with ?": (f"format: 1\ntitle: ? X\n{STEPS}", "? X", 1, "begin with ?"),
    "an open bracket": (with_steps("- exercise: a", "  easier: [b, c", "- exercise: d"), "[", 1,
                        "never closed"),
    "an open brace": (with_steps("- exercise: a", "  cues: {hold: b"), "{", 1, "never closed"),
    "a text after a bracket": (f"format: 1\ntitle: [new] Hip\n{STEPS}", "Hip", 1, "bracket"),
    "a list in the line of its key": (HEAD + "steps: - exercise: a\n", "- ex", 1, "next line"),
    "several keys in a line": (with_steps("- exercise: a", "  hold: 30s, reps: 2"), ": 2", 1,
                               "line of its own"),
    "a path in double quotes": (f'format: 1\ntitle: "C:\\Users"\n{STEPS}', "sers", 1, "backslash"),
    "a fence": (f"```yaml\nformat: 1\n{STEPS}", "```", 1, "Delete the lines with ```"),
    "a special space": (HEAD + "steps:\n  - exercise: a\n   \u00a0hold: 3\n", "\u00a0", 1,
                        "special space"),
}  # fmt: skip


@both_parsers
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_in_plain_words(slip, loader):
    text, _, _, words = SLIPS[slip]
    fault = fault_in(text, loader)
    assert words in f"{fault.message} {fault.hint}"


@both_parsers
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_located_where_it_is_put_right(slip, loader):
    text, needle, nth, _ = SLIPS[slip]
    assert fault_in(text, loader).place == place_of(needle, text, nth)


@both_parsers
@pytest.mark.parametrize("slip", SLIPS)
def test_no_slip_is_told_in_the_words_of_the_parser(slip, loader):
    fault = fault_in(SLIPS[slip][0], loader)
    said = f"{fault.message} {fault.hint}".lower()
    for jargon in ("block", "mapping", "token", "scalar", "sequence", "indicator", "node", "alias"):
        assert jargon not in said


@both_parsers
@pytest.mark.parametrize("slip", SLIPS)
def test_every_slip_comes_with_a_hint(slip, loader):
    assert fault_in(SLIPS[slip][0], loader).hint


def fault_in(text: str, loader=yaml.SafeLoader):
    with pytest.raises(Unreadable) as caught:
        read_tree(text.encode(), loader)
    return caught.value.fault
