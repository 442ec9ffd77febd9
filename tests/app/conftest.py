"""The windowed program as a whole, on a folder of its own."""

import pytest
from PySide6.QtWidgets import QApplication

from stretchtimer.app.program import Program
from stretchtimer.core.settings import Settings
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import write_settings
from tests.app.programs import cards
from tests.gui.bridges.test_qt_sound import FakeEngine
from tests.gui.session_fakes import FakeAwake


@pytest.fixture
def places(tmp_path):
    return Places.under(tmp_path)


@pytest.fixture
def open_program(qtbot, places):
    """Opens the program on *places*; the questions are answered unless a test says otherwise."""
    opened = []

    def close_it():
        while opened:
            program = opened.pop()
            program.window.close()
            program.close()

    def open_it(answered=True, **settings):
        close_it()
        values = Settings().with_value("first_run_done", answered).with_value("check_in", False)
        for key, value in settings.items():
            values = values.with_value(key, value)
        write_settings(places.settings_file, values)
        program = Program(QApplication.instance(), places, engine=FakeEngine, awake=FakeAwake())
        qtbot.addWidget(program.window)
        opened.append(program)
        program.window.painted.connect(program.wake)
        with qtbot.waitSignal(program.window.painted):
            program.show()
        qtbot.waitUntil(lambda: cards(program) > 0, timeout=20_000)
        return program

    yield open_it
    close_it()
