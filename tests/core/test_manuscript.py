"""A text file on its way into an editor and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.manuscript import Manuscript, NotText

LINES = st.lists(st.text("ab é😀:# \x85\u2028\xa0", max_size=6), max_size=8)
ENDS = st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=8, max_size=8)


def file_of(lines, ends, mark=b"", has_last_end=True):
    text = "".join(line + end for line, end in zip(lines, ends, strict=False))
    return mark + (text if has_last_end else text.rstrip("\r\n")).encode()


@given(LINES, ENDS, st.sampled_from([b"", b"\xef\xbb\xbf"]), st.booleans())
def test_text_that_nobody_changed_gives_the_very_same_bytes(lines, ends, mark, has_last_end):
    content = file_of(lines, ends, mark, has_last_end)
    manuscript = Manuscript.of(content)
    assert manuscript.rewritten(manuscript.text).content == content


@given(LINES.filter(bool), ENDS, st.data())
def test_lines_beside_the_changed_one_keep_their_ends(lines, ends, data):
    content = file_of([f"{n}{line}" for n, line in enumerate(lines)], ends)
    manuscript = Manuscript.of(content)
    at = data.draw(st.integers(0, len(lines) - 1))
    written = manuscript.text.split("\n")
    written[at] = "new"
    after = manuscript.rewritten("\n".join(written)).content
    before, now = content.decode().split(str(at) + lines[at], 1), after.decode().split("new", 1)
    assert now[0] == before[0]
    assert now[1].lstrip("\r\n") == before[1].lstrip("\r\n")


def test_the_text_has_plain_ends_and_no_mark():
    assert Manuscript.of(b"\xef\xbb\xbfa\r\nb\rc\n").text == "a\nb\nc\n"


def test_new_lines_end_as_most_lines_do():
    assert Manuscript.of(b"a\r\nb\r\n").rewritten("a\nx\nb\n").content == b"a\r\nx\r\nb\r\n"


def test_a_file_that_did_not_end_its_last_line_still_does_not():
    assert Manuscript.of(b"a\nb").rewritten("a\nc").content == b"a\nc"


@pytest.mark.parametrize("content", [b"\xff", "a\u2029b".encode(), b"a\0b"])
def test_what_an_editor_would_harm_is_refused(content):
    with pytest.raises(NotText):
        Manuscript.of(content)
