import re
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from stretchtimer.core.duration import LONGEST, written
from stretchtimer.storage import fields
from stretchtimer.storage.fields import (
    Duration,
    Identifier,
    Language,
    Name,
    OneOf,
    PositiveDuration,
    Text,
    Title,
    Truth,
    Whole,
    Words,
    nearest,
)
from stretchtimer.storage.tree import Commented, Plain

FromOneToThree = Annotated[int, Whole(1, 3)]
StaticOrActive = Annotated[str, OneOf(("static", "active"))]


def read(kind, value):
    return TypeAdapter(kind).validate_python(value)


def refused(kind, value):
    """The code, the message and the hint of the error that *value* is."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (detail,) = caught.value.errors()
    return detail["type"], detail["ctx"]["said"], detail["ctx"]["hint"]


@pytest.mark.parametrize(
    ("text", "millis"),
    [("30s", 30_000), ("30 s", 30_000), ("2 min", 120_000), ("1m30s", 90_000), ("1.5s", 1_500),
     ("30", 30_000), ("0", 0), ("2h", LONGEST), ("1h 5min", 3_900_000), ("010", 10_000)],
)  # fmt: skip
def test_a_duration_is_read_as_a_therapist_writes_it(text, millis):
    assert read(Duration, Plain(text)) == millis


def test_a_duration_in_quotes_is_one_too():
    assert read(Duration, "30s") == 30_000


def test_a_clock_time_is_refused_with_what_to_write_instead():
    assert refused(Duration, Plain("1:30")) == (
        "duration",
        "`1:30` is no duration.",
        "Write 1m30s.",
    )


@pytest.mark.parametrize(
    "text", ["-5s", "thirty", "2h 1s", "5 days", "1e3", "inf", "nan", ".5s", "٣"]
)
def test_what_is_no_duration_is_refused(text):
    assert refused(Duration, Plain(text))[0] == "duration"


def test_a_hold_of_nothing_is_refused():
    assert refused(PositiveDuration, Plain("0s"))[0] == "duration"


@given(st.integers(0, LONGEST // 100).map(lambda tenths: tenths * 100))
def test_a_duration_the_program_writes_it_reads(millis):
    assert read(Duration, Plain(written(millis))) == millis


pattern = re.compile(TypeAdapter(Duration).json_schema()["anyOf"][1]["pattern"])


@given(st.text("0123456789. hmins", max_size=12))
def test_an_editor_takes_exactly_the_durations_that_can_be_read(text):
    try:
        read(Duration, text)
        is_read = True
    except ValidationError as error:
        is_read = "longer" in error.errors()[0]["ctx"]["said"]
    assert bool(pattern.search(text)) == is_read


@pytest.mark.parametrize("text", ["2", "+2", "02"])
def test_a_whole_number_is_read(text):
    assert read(FromOneToThree, Plain(text)) == 2


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Plain("0"), "too small"),
        (Plain("4"), "too large"),
        (Plain("two"), "no whole number"),
        (Plain("2.0"), "no whole number"),
        (Plain("9" * 5000), "no whole number"),
        ("2", "in quotes is a text"),
        ([Plain("2")], "not a list"),
        ({}, "not keys"),
        (Plain(""), "no value"),
    ],
)
def test_what_is_no_number_in_range_is_told_why(value, words):
    assert words in refused(FromOneToThree, value)[1]


@pytest.mark.parametrize("value", [Plain("0"), Plain("4"), Plain("two")])
def test_a_wrong_number_is_told_the_range(value):
    assert refused(FromOneToThree, value)[2] == "Write a number from 1 to 3."


@pytest.mark.parametrize("text", ["true", "True", "FALSE", "false"])
def test_truth_is_true_or_false(text):
    assert read(Truth, Plain(text)) is (text.lower() == "true")


@pytest.mark.parametrize("value", [Plain("yes"), Plain("on"), Plain("1"), "true"])
def test_nothing_else_is_true_or_false(value):
    assert refused(Truth, value)[2] == "Write true or false."


@pytest.mark.parametrize("text", ["a", "calf-stretch", "3x", "a" * 100])
def test_an_id_is_small_letters_digits_and_hyphens(text):
    assert read(Identifier, Plain(text)) == text


@pytest.mark.parametrize(
    "text", ["Calf", "calf stretch", "-a", "a-", "a--b", "wadendehnung-ü", "a/b", "..", "a" * 101]
)
def test_nothing_else_is_an_id(text):
    assert refused(Identifier, Plain(text))[0] == "id"


def test_a_wrong_id_is_told_what_it_could_be():
    assert "my-calf-stretch" in refused(Identifier, Plain("My calf stretch"))[2]


@pytest.mark.parametrize("tag", ["en", "de", "pt-BR", "zh-Hant-TW", "no"])
def test_a_language_is_a_tag(tag):
    assert read(Language, Plain(tag)) == tag


@pytest.mark.parametrize("tag", ["english", "e", "en_US", "en-"])
def test_a_name_of_a_language_is_refused_with_an_example(tag):
    assert "en, de" in refused(Language, Plain(tag))[2]


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (("en",), "Hip"),
        (("de-AT", "en"), "Hüfte (AT)"),
        (("de-CH", "en"), "Hüfte"),
        (("DE-at",), "Hüfte (AT)"),
        (("fr", "en"), "Hip"),
        (("fr",), "Hüfte"),
    ],
)
def test_a_text_is_said_in_the_dearest_language_it_has(languages, said):
    words = Words({"de": "Hüfte", "de-AT": "Hüfte (AT)", "en": "Hip"})
    assert words.said(languages) == said


def test_a_plain_text_is_said_to_everyone():
    assert read(Text, Plain("Hip")).said(("fr",)) == "Hip"


@pytest.mark.parametrize("text", ["no", "on", "1:30", "2024", "true"])
def test_any_word_is_a_text(text):
    assert read(Title, Plain(text)).said(("en",)) == text


def test_a_norwegian_text_is_a_text():
    assert read(Title, {"no": Plain("Hofte")}).said(("no",)) == "Hofte"


def test_a_title_is_one_line():
    assert read(Title, "Hip\n  and   back\n").said(()) == "Hip and back"


@pytest.mark.parametrize(("kind", "longest"), [(Title, 500), (Text, 20_000)])
def test_a_text_may_have_so_many_characters_and_no_more(kind, longest):
    assert read(kind, "x" * longest)
    assert refused(kind, "x" * (longest + 1))[0] == "too-long"


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x07", "\x7f", "\x9b", "\r", "\ufeff"])
def test_a_text_has_no_control_characters(char):
    assert refused(Text, f"a{char}b")[0] == "character"


@pytest.mark.parametrize("value", [Plain(""), Plain("~"), Plain("null")])
def test_nothing_is_no_text(value):
    assert refused(Text, value)[0] == "no-value"


def test_a_remark_where_a_text_should_be_is_explained():
    assert "#" in refused(Text, Commented(""))[1]


@pytest.mark.parametrize("value", ["", "  ", {"en": "Hip", "de": ""}])
def test_a_name_cannot_be_empty(value):
    assert refused(Name, value)[0] == "no-value"


def test_a_text_in_no_language_is_refused():
    assert refused(Text, {})[0] == "no-value"


def test_a_word_that_is_not_one_of_those_is_told_which_and_what_was_meant():
    code, message, hint = refused(StaticOrActive, Plain("statik"))
    assert (code, hint) == ("word", "Did you mean `static`?")
    assert "static, active" in message


@pytest.mark.parametrize(
    ("word", "meant"),
    [("rset", "rest"), ("setss", "sets"), ("hodl", "hold"), ("xyz", ""), ("", "")],
)
def test_the_nearest_word_is_meant(word, meant):
    assert nearest(word, ("reps", "rest", "sets", "hold", "set_rest")) == meant


def test_the_limits_are_those_of_the_format():
    assert (fields.LONGEST_TITLE, fields.LONGEST_TEXT) == (500, 20_000)
