import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.dose import Side
from stretchtimer.core.safety import Condition
from stretchtimer.core.settings import SETTINGS, Setting, Settings, setting_of

keys = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)


@keys
def test_a_default_is_allowed(setting):
    assert setting.allows(setting.default)


@keys
def test_what_is_not_set_has_its_default(setting):
    assert Settings().value(setting.key) == setting.default


@keys
def test_every_choice_can_be_set(setting):
    for choice in setting.choices:
        value = (choice,) if setting.many else choice
        assert Settings().with_value(setting.key, value).value(setting.key) == value


@keys
@pytest.mark.parametrize("value", [None, 1.5, [], {}, ("nosuch",), object(), -1])
def test_what_is_not_allowed_is_refused(setting, value):
    with pytest.raises(ValueError, match=setting.key):
        Settings().with_value(setting.key, value)


def test_no_key_stands_twice():
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


@keys
def test_what_stands_on_the_page_is_explained(setting):
    assert bool(setting.label) <= bool(setting.help)


@keys
def test_a_key_leads_to_its_declaration(setting):
    assert setting_of(setting.key) is setting


def test_an_unknown_key_leads_nowhere():
    assert setting_of("nosuch") is None


def test_an_unknown_key_cannot_be_set():
    with pytest.raises(ValueError, match="nosuch"):
        Settings().with_value("nosuch", 1)


@pytest.mark.parametrize(
    ("volume", "is_allowed"), [(-1, False), (0, True), (100, True), (101, False)]
)
def test_a_number_lies_in_its_range(volume, is_allowed):
    assert setting_of("volume").allows(volume) is is_allowed


def test_true_is_no_number_and_one_no_switch():
    assert not setting_of("volume").allows(value=True)
    assert not setting_of("countdown").allows(value=False)
    assert not setting_of("sound").allows(1)


def test_setting_one_value_leaves_the_others():
    settings = Settings().with_value("volume", 10).with_value("theme", "dark")
    assert (settings.number("volume"), settings.word("theme")) == (10, "dark")


def test_settings_are_changed_by_making_new_ones():
    before = Settings()
    before.with_value("volume", 10)
    assert before == Settings()


def test_a_switch_is_read_as_one():
    assert Settings().flag("sound")
    assert not Settings().with_value("sound", value=False).flag("sound")


def test_conditions_are_read_as_such():
    settings = Settings().with_value("conditions", ("pregnancy", "osteoporosis"))
    assert settings.conditions == {Condition.PREGNANCY, Condition.OSTEOPOROSIS}


def test_the_first_side_is_a_side():
    assert Settings().first_side is Side.LEFT
    assert Settings().with_value("first_side", "right").first_side is Side.RIGHT


def test_extra_time_to_get_ready_is_in_milliseconds():
    assert Settings().with_value("get_ready", 20).extra_prepare == 20_000


@given(st.text())
def test_a_text_may_be_any_text(text):
    assert Setting("folder", "").allows(text)
