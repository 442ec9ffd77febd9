"""A setting as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.setting_text import (
    WrongSetting,
    allowed_words,
    choices_of,
    read_assignment,
    value_text,
    with_texts,
)
from stretchtimer.core.settings import SETTINGS, Settings, setting_of

keys = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)


@keys
def test_a_default_is_read_as_it_is_written(setting):
    assert read_assignment(f"{setting.key}={value_text(setting.default)}") == (
        setting.key,
        setting.default,
    )


@keys
def test_every_choice_is_read_as_it_is_written(setting):
    for words in choices_of(setting):
        key, value = read_assignment(f"{setting.key}={words}")
        assert Settings().with_value(key, value).value(key) == value


@keys
def test_what_is_allowed_is_said(setting):
    assert allowed_words(setting).startswith("It can be ")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sound=off", ("sound", False)),
        ("sound=No", ("sound", False)),
        ("sound = true", ("sound", True)),
        ("volume=30", ("volume", 30)),
        ("text-size=200 %", ("text_size", 200)),
        ("theme=Dark", ("theme", "dark")),
        ("reminder_days=mon, fri,mon", ("reminder_days", ("mon", "fri"))),
        ("conditions=none", ("conditions", ())),
        ("conditions=", ("conditions", ())),
        ("routines_folder=/home/Me/a=b", ("routines_folder", "/home/Me/a=b")),
        ("full_screen_monitor=", ("full_screen_monitor", "")),
    ],
)
def test_what_a_person_writes_is_understood(text, value):
    assert read_assignment(text) == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theem=dark", "There is no setting called theem. Did you mean theme?"),
        (
            "xyzzy=1",
            "There is no setting called xyzzy. The command “stretchtimer settings” shows them all.",
        ),
        (
            "theme=drak",
            (
                "The setting theme cannot be “drak”. It can be one of these: system, light, dark, "
                "high-contrast. Did you mean dark?"
            ),
        ),
        (
            "sound=maybe",
            "The setting sound cannot be “maybe”. It can be one of these: on, off.",
        ),
        (
            "volume=101",
            "The setting volume cannot be “101”. It can be a whole number from 0 to 100.",
        ),
        (
            "reminder_days=mon,fry",
            (
                "The setting reminder_days cannot be “mon,fry”. It can be none, or any of these "
                "with commas between: mon, tue, wed, thu, fri, sat, sun. Did you mean fri?"
            ),
        ),
        (
            "tray",
            (
                "Write a value behind the setting, for instance tray=on. It can be one of these: "
                "on, off."
            ),
        ),
    ],
)
def test_what_cannot_be_set_is_explained_in_plain_words(text, said):
    with pytest.raises(WrongSetting) as wrong:
        read_assignment(text)
    assert str(wrong.value) == said


def test_the_last_word_about_a_setting_counts():
    settings = with_texts(Settings(), ["volume=30", "theme=dark", "volume=40"])
    assert (settings.number("volume"), settings.word("theme")) == (40, "dark")


def is_set_or_explained(text):
    """Return whether *text* sets something that is allowed, or is refused in one line."""
    try:
        key, value = read_assignment(text)
    except WrongSetting as wrong:
        return "\n" not in str(wrong)
    return setting_of(key).allows(value)


@given(st.text(max_size=300))
def test_any_text_sets_something_or_is_explained(text):
    assert is_set_or_explained(text)


@given(st.sampled_from(SETTINGS), st.text(max_size=50))
def test_any_value_is_set_or_explained(setting, text):
    assert is_set_or_explained(f"{setting.key}={text}")
