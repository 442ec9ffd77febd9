"""The Settings page."""

import pytest

from stretchtimer.core.safety import Condition
from stretchtimer.core.settings import SETTINGS, Settings
from stretchtimer.gui.pages.settings import SettingsPage, answer_words
from stretchtimer.gui.setting_words import GROUPS, ON_THE_PAGE, value_words
from tests.gui.window_fakes import a_look, heard, labels, named


@pytest.fixture
def page(qtbot):
    made = SettingsPage(a_look(), Settings(), "StretchTimer 9.9")
    qtbot.addWidget(made)
    made.resize(1000, 800)
    return made


def test_every_setting_with_a_label_stands_on_the_page(page):
    said = labels(page)
    for setting in SETTINGS:
        if setting.label:
            assert setting.label in said


def test_no_setting_stands_there_twice():
    keys = [key for _, group in GROUPS for key in group]
    assert sorted(keys) == sorted(ON_THE_PAGE)


@pytest.mark.parametrize(
    ("press", "told"),
    [
        ("Sound", ("sound", False)),
        ("Soft", ("tone_set", "soft")),
        ("5 pips", ("countdown", 5)),
        ("+10 s", ("get_ready", 10)),
        ("Dark", ("theme", "dark")),
        ("200 %", ("text_size", 200)),
        ("Volume: more. Now 80 %", ("volume", 90)),
        ("Use the usual folder", ("routines_folder", "")),
    ],
)
def test_a_press_tells_key_and_value(page, press, told):
    changed = heard(page.changed)
    named(page, press).click()
    assert changed == [told]


def test_settings_that_are_shown_tell_nobody(page):
    changed = heard(page.changed)
    settings = Settings().with_value("sound", False).with_value("theme", "dark")
    page.show_settings(settings.with_value("volume", 30))
    assert changed == []
    assert not named(page, "Sound").isChecked()
    assert named(page, "Dark").isChecked()
    assert named(page, "Volume: less. Now 30 %").isEnabled()


@pytest.mark.parametrize(
    ("press", "signal"),
    [
        ("Try the sound", "sound_wanted"),
        ("Choose the folder of your routines", "folder_wanted"),
        ("Open the folder of your routines", "folder_opened"),
        ("Something changed?", "questions_wanted"),
    ],
)
def test_what_the_page_cannot_do_itself_it_asks_for(page, press, signal):
    told = heard(getattr(page, signal))
    named(page, press).click()
    assert len(told) == 1


def test_the_folder_is_shown_as_it_is_written(page):
    page.show_folder("/home/me/<b>routines</b>")
    assert "/home/me/<b>routines</b>" in labels(page)


def test_the_version_stands_at_the_end(page):
    assert "StretchTimer 9.9" in labels(page)


def test_open_questions_are_said():
    assert "not answered yet" in answer_words(Settings())


def test_what_was_named_is_said():
    named_settings = Settings().with_value("first_run_done", True)
    named_settings = named_settings.with_value("conditions", (Condition.PREGNANCY.value,))
    assert answer_words(named_settings) == "You named pregnancy."


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("countdown", 0, "Off"),
        ("countdown", 3, "3 pips"),
        ("theme", "system", "As the system"),
        ("tone_set", "clear", "Clear"),
        ("text_size", 125, "125 %"),
        ("get_ready", 0, "As written"),
    ],
)
def test_values_are_said_in_words(key, value, words):
    assert value_words(key, value) == words


def test_a_group_can_go_back_to_how_it_was(page):
    page.show_settings(Settings().with_value("countdown", 5))
    wanted = heard(page.reset_wanted)
    named(page, "What you hear: back to how it was").click()
    assert wanted == [GROUPS[0][1]]


def test_a_group_that_is_as_it_comes_has_no_way_back(page):
    page.show_settings(Settings().with_value("countdown", 5))
    assert named(page, "What you hear: back to how it was").isEnabled()
    assert not named(page, "Each session: back to how it was").isEnabled()


@pytest.mark.parametrize("name", ["English", "Deutsch", "Español", "Français"])
def test_a_language_is_offered_by_the_name_it_gives_itself(page, name):
    assert named(page, name).isVisibleTo(page)


def test_a_language_that_changes_later_is_said_to(page):
    assert "when StretchTimer starts the next time" in labels(page)
