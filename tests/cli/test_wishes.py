import pytest

from stretchtimer.cli.wishes import taken_out


@pytest.mark.parametrize(
    ("words", "wishes", "rest"),
    [
        ([], (), []),
        (["list"], (), ["list"]),
        (["--set", "a=1", "list"], ("a=1",), ["list"]),
        (["list", "--set=a=1"], ("a=1",), ["list"]),
        (["--set=a=1", "list", "--set", "b=2"], ("a=1", "b=2"), ["list"]),
        (["list", "--set"], (), ["list", "--set"]),
        (["--settings"], (), ["--settings"]),
    ],
)
def test_settings_are_taken_out_wherever_they_stand(words, wishes, rest):
    assert taken_out(words) == (wishes, rest)
