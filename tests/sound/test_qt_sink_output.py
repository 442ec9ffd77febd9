import pytest

from stretchtimer.sound.health import SoundState
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.pulse_server import ServerMark
from stretchtimer.sound.qt_sink_output import QtSinkOutput
from stretchtimer.sound.stream import SoundStream
from tests.sound.fakes import FakeSeconds

FIRST, SECOND = ServerMark(1, ""), ServerMark(2, "")


class Marks:
    """The servers that are found, one after the other; the last one stays."""

    def __init__(self, *marks):
        self._marks = list(marks)

    def __call__(self):
        return self._marks.pop(0) if len(self._marks) > 1 else self._marks[0]


@pytest.fixture
def without_a_server(monkeypatch, tmp_path):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")


def output(*marks):
    return QtSinkOutput(SoundStream(FakeSeconds()), FakeSeconds(), Marks(*marks))


def lost(output):
    """Why the output does not open."""
    with pytest.raises(OutputLost) as told:
        output.open()
    output.close()
    return str(told.value)


@pytest.mark.usefixtures("without_a_server", "qapp")
def test_once_another_server_is_there_qt_is_never_touched_again():
    changed = output(FIRST, SECOND, FIRST)
    lost(changed)
    assert [lost(changed), lost(changed)] == 2 * [
        "The sound server is not the one that was there before."
    ]
    assert not changed.is_alive()


def test_all_is_well_while_it_plays():
    assert output(None).health.state is SoundState.OK


def test_a_device_at_rest_is_alive():
    assert output(None).is_alive()


def test_where_no_server_can_be_qt_is_not_even_asked():
    silent = QtSinkOutput(SoundStream(FakeSeconds()), FakeSeconds(), Marks(None), lambda: False)
    assert lost(silent) == "No sound server is there."
