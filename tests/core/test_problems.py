import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.problems import Place, Problem, Severity, shown


def problem(severity=Severity.ERROR, hint="Write hold."):
    return Problem(
        "a.yaml", Place(3, 5), "steps[0].hld", severity, "unknown-key", "No such key.", hint
    )


def test_a_problem_reads_as_file_line_column_severity_message_and_hint():
    assert str(problem()) == "a.yaml:3:5: error: No such key. Write hold."


def test_a_problem_without_a_hint_ends_with_its_message():
    assert str(problem(hint="")) == "a.yaml:3:5: error: No such key."


def test_only_an_error_is_an_error():
    assert problem().is_error
    assert not problem(Severity.WARNING).is_error


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain", "plain"),
        ("\x1b[31m", "\\x1B[31m"),
        ("a\nb", "a\\x0Ab"),
        ("\u202eevil", "\\u202Eevil"),
        ("\U000e0041", "\\U000E0041"),
        ("Dehnübung – links", "Dehnübung – links"),
    ],
)
def test_control_and_bidi_characters_are_shown_as_escapes(text, safe):
    assert shown(text) == safe


def test_a_long_text_is_cut():
    assert shown("x" * 400) == "x" * 299 + "…"


@given(st.text(st.characters(exclude_categories=()), max_size=400))
def test_whatever_a_file_says_is_printable_when_shown(text):
    assert shown(text).isprintable()


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_space_at_which_no_line_breaks_is_shown_as_it_is(space):
    assert shown(f"Stop{space}: pain") == f"Stop{space}: pain"
