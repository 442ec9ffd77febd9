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
