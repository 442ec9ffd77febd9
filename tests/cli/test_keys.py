import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.cli.keys import Key, keys_in


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (" ", Key.OBVIOUS),
        ("\x1b[C", Key.NEXT),
        ("\x1bOC", Key.NEXT),
        ("\x1b[6~", Key.NEXT),
        ("\x1b[D", Key.BACK),
        ("\x1b[5~", Key.BACK),
        ("+", Key.MORE),
        ("=", Key.MORE),
        ("-", Key.LESS),
        ("r", Key.RESTART),
        ("R", Key.RESTART),
        ("e", Key.EASIER),
        ("m", Key.MUTE),
        ("q", Key.LEAVE),
        ("\x1b", Key.LEAVE),
        ("?", Key.HELP),
        ("x", Key.OTHER),
        ("\x1b[24~", Key.OTHER),
        ("\x1b[1;5C", Key.OTHER),
        ("\x1bx", Key.OTHER),
    ],
)
def test_a_key_is_known_by_what_the_terminal_sends(text, key):
    assert list(keys_in(text)) == [key]


def test_keys_that_come_together_are_told_apart():
    assert list(keys_in(" \x1b[C\x1b\x1b[Dq")) == [
        Key.OBVIOUS,
        Key.NEXT,
        Key.LEAVE,
        Key.BACK,
        Key.LEAVE,
    ]


@given(st.text(st.sampled_from("\x1b[O~AC5; q"), max_size=20))
def test_whatever_comes_in_comes_to_an_end(text):
    assert len(list(keys_in(text))) <= len(text)
