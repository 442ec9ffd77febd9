"""What is what in a line of YAML."""

import pytest
from PySide6.QtGui import QTextDocument

from stretchtimer.gui.author.highlighter import Highlighter, spans
from tests.gui.author.fakes import look


def parts(line):
    return [(line[start:end], kind) for start, end, kind in spans(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("  - exercise: pigeon", [("exercise", "key")]),
        ("    hold: 30s  # two", [("hold", "key"), ("30s", "number"), ("# two", "remark")]),
        ("    hold: 1m30s", [("hold", "key"), ("1m30s", "number")]),
        ("rest: 2 min", [("rest", "key"), ("2 min", "number")]),
        ('title: "a # b"', [("title", "key"), ('"a # b"', "quoted")]),
        ("title: Do 10 of them", [("title", "key")]),
        ("cues: {hold: up}", [("cues", "key"), ("hold", "key")]),
        ("# hold: 30s", [("30s", "number"), ("# hold: 30s", "remark")]),
        ("plain words", []),
    ],
)
def test_a_line_is_told_apart(line, found):
    assert parts(line) == found


def test_a_text_of_several_lines_has_no_keys(qapp):
    document = QTextDocument("summary: |\n  hold: this\nlevel: 1")
    highlighter = Highlighter(look(), document)
    highlighter.rehighlight()
    ranges = [document.findBlockByNumber(number).layout().formats() for number in range(3)]
    weights = [found[0].format.fontWeight() for found in ranges]
    assert weights[0] == weights[2] != weights[1]
