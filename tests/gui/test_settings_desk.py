"""The settings in use."""

import pytest

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.settings import Settings
from stretchtimer.gui.settings_desk import SettingsDesk
from tests.gui.window_fakes import heard


def cannot(_settings):
    raise CannotSave("The disk is full.")


def test_a_change_is_kept_and_told(qapp):
    kept = []
    desk = SettingsDesk(Settings(), kept.append)
    told = heard(desk.changed)
    desk.put("theme", "dark")
    assert told == ["theme"]
    assert kept[0].word("theme") == "dark"


def test_the_same_value_again_is_no_change(qapp):
    kept = []
    SettingsDesk(Settings(), kept.append).put("theme", "system")
    assert kept == []


def test_what_cannot_be_kept_holds_all_the_same_and_is_told(qapp):
    desk = SettingsDesk(Settings(), cannot)
    told = heard(desk.not_kept)
    desk.put("theme", "dark")
    assert desk.settings.word("theme") == "dark"
    assert "The disk is full." in told[0]


def test_a_value_that_is_not_allowed_is_refused(qapp):
    with pytest.raises(ValueError, match="theme"):
        SettingsDesk(Settings(), cannot).put("theme", "purple")


def test_several_settings_are_kept_at_once(qapp):
    kept = []
    desk = SettingsDesk(Settings(), kept.append)
    told = heard(desk.changed)
    desk.put_all({"theme": "dark", "volume": 80, "countdown": 5})
    assert told == ["theme", "countdown"]
    assert [(one.word("theme"), one.number("countdown")) for one in kept] == [("dark", 5)]


def test_a_setting_for_this_run_counts_and_is_not_kept(qapp):
    kept = []
    desk = SettingsDesk(Settings(), kept.append, for_this_run={"theme": "dark"})
    assert desk.settings.word("theme") == "dark"
    desk.put("volume", 30)
    assert (kept[0].word("theme"), kept[0].number("volume")) == ("system", 30)
    assert desk.settings.word("theme") == "dark"


def test_a_setting_for_this_run_that_is_changed_is_kept(qapp):
    kept = []
    desk = SettingsDesk(Settings(), kept.append, for_this_run={"theme": "dark"})
    desk.put("theme", "light")
    assert kept[0].word("theme") == desk.settings.word("theme") == "light"


def test_settings_that_are_forgotten_are_told(qapp):
    desk = SettingsDesk(Settings().with_value("volume", 10), cannot)
    told = heard(desk.changed)
    desk.forget()
    assert told == ["volume"]
    assert desk.settings == Settings()
