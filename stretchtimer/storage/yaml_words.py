"""What YAML's parser complains of, in words for people who never heard of a block mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "There is a colon too many in this line, or the line above it is not finished.",
        "Put a text with a colon in quotes.",
    ),
    (
        "cannot start any token",
        "This character cannot begin a text.",
        "Put the text in quotes.",
    ),
    (
        "found undefined escape",
        "There is a backslash in a text in double quotes.",
        "Use single quotes.",
    ),
    (
        "unknown escape character",
        "There is a backslash in a text in double quotes.",
        "Use single quotes.",
    ),
    (
        "unexpected end of stream",
        "A quote is opened and never closed.",
        "Close the quote.",
    ),
    (
        "could not find expected ':'",
        "A colon is missing after the key.",
        "Write it as key: value.",
    ),
    (
        "did not find expected key",
        "This line is not set in like the ones around it.",
        "Set lines that belong together in by the same number of spaces.",
    ),
    (
        "did not find expected '-'",
        "This line is not set in like the ones around it.",
        "Set the entries of a list in by the same number of spaces.",
    ),
    (
        "block sequence entries are not allowed",
        "A list cannot begin here.",
        "Begin it on a line of its own.",
    ),
    (
        "did not find expected ',' or",
        "A bracket is not closed, or a comma is missing.",
        "Close the bracket.",
    ),
    (
        "did not find expected node content",
        "Something is missing here.",
        "Write a value.",
    ),
    (
        "undefined alias",
        "References (*) are not allowed here.",
        "Put a text that begins with * in quotes.",
    ),
    (
        "expected '<document start>'",
        "This does not belong to what stands above it.",
        "Check how far the line is set in.",
    ),
    (
        "did not find expected <document start>",
        "This does not belong to what stands above it.",
        "Check how far the line is set in.",
    ),
    (
        "control characters are not allowed",
        "There is a character here that a file may not have.",
        "Delete it.",
    ),
)


def plain_words(error: yaml.MarkedYAMLError, text: str) -> tuple[str, str]:
    """Return what is wrong and what to do, for an *error* the parser met in *text*."""
    mark = error.problem_mark or error.context_mark
    lines = text.splitlines()
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "The line is set in with a tab.", "Use spaces."
    said = f"{error.problem or ''} {error.context or ''}"
    for sign, message, hint in _WORDS:
        if sign in said:
            return message, hint
    return (
        "The text cannot be read from here on.",
        "Check colons, quotes and how far lines are set in.",
    )
