import pytest

from tests.cli.commands import ROUTINE, Door


@pytest.fixture
def door(tmp_path, capsys):
    """The terminal's door, over an empty data folder."""
    return Door(tmp_path / "data", capsys)


@pytest.fixture
def mine(door):
    """The file of a routine of the user's own, called mine."""
    return door.write("mine.yaml", ROUTINE)
