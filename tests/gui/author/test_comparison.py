"""Two versions of a text in words."""

from stretchtimer.gui.author.comparison import comparison_words


def test_a_line_that_differs_is_told_with_both_sides():
    assert comparison_words("a\nreps: 10\n", b"a\nreps: 12\n") == [
        "Line 2: you have “reps: 10”, they have “reps: 12”."
    ]


def test_a_line_that_only_one_has_is_told():
    assert comparison_words("a\nb\n", b"a\n") == ["Line 2: only you have “b”."]
    assert comparison_words("a\n", b"a\nb\n") == ["Before line 2: only they have “b”."]


def test_ends_of_lines_are_no_difference_in_words():
    assert comparison_words("a\n", b"a\r\n") == ["The two say the same."]


def test_characters_that_hide_are_shown():
    assert "\\x1B" in comparison_words("a", b"\x1b[2J")[0]


def test_a_long_list_is_cut():
    mine = "\n".join(f"a{n}\nsame{n}" for n in range(90))
    theirs = "\n".join(f"b{n}\nsame{n}" for n in range(90))
    assert comparison_words(mine, theirs.encode())[-1] == "There are 50 more differences."


def test_what_is_no_text_any_more_is_said():
    assert "UTF-8" in comparison_words("a", b"\xff")[0]
