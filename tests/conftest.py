"""What holds for every test: no screen, no user's files, nothing left behind."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything loads Qt

import gc
import logging
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile(
    "quick", deadline=None, max_examples=50, derandomize=True, database=None, print_blob=True
)
settings.register_profile("thorough", deadline=None, max_examples=5000)
settings.load_profile("quick")  # pytest --hypothesis-profile=thorough takes its time


REACHED: list[str] = []
"""Every attempt to reach another machine, from the start of the tests on."""


MAY_KNOCK: list[bool] = []
"""Not empty while a test may reach this machine itself, as a forwarded X display is reached."""


def _watch_connections(event: str, args: tuple[object, ...]) -> None:
    """Note what would leave this machine, and stop it (hardening S1)."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        family = getattr(args[0], "family", None)
        if family in (socket.AF_INET, socket.AF_INET6) and not MAY_KNOCK:
            REACHED.append(f"{event} {args[1:]}")
            raise ConnectionRefusedError("nothing is ever sent anywhere")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        REACHED.append(f"{event} {args[:2]}")


sys.addaudithook(_watch_connections)


@pytest.fixture(autouse=True)
def nothing_is_sent() -> Iterator[None]:
    """Fails a test in which the program tries to reach another machine, also by a worker."""
    REACHED.clear()
    yield
    if REACHED:
        pytest.fail("the network was touched: " + "; ".join(REACHED), pytrace=False)


@pytest.fixture
def may_knock() -> Iterator[None]:
    """Lets a test knock at an X display on this machine."""
    MAY_KNOCK.append(True)
    yield
    MAY_KNOCK.clear()


@pytest.fixture(scope="session", autouse=True)
def strangers_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps the tests, and programs they start, away from the files and language of their user."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        patch.setenv("LC_ALL", "C.UTF-8")  # they are written in English
        patch.delenv("LANGUAGE", raising=False)
        yield


@pytest.fixture(autouse=True)
def no_stray_log_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning; one that means to ends with `caplog.clear()`."""
    caplog: pytest.LogCaptureFixture = request.getfixturevalue("caplog")
    yield
    records = caplog.get_records("setup") + caplog.get_records("call")
    stray = [record for record in records if record.levelno >= logging.WARNING]
    if stray:
        lines = [f"{record.name}: {record.getMessage()}" for record in stray]
        pytest.fail("stray log records:\n" + "\n".join(lines), pytrace=False)


@pytest.fixture(autouse=True)
def no_leaked_widgets() -> Iterator[None]:
    """Fails a test after which a window is left that was not there before it."""
    before = set(windows())
    yield
    left = {place: window for place, window in windows().items() if place not in before}
    if left:  # perhaps only Python's collector has not come by yet
        del left
        gc.collect()
        left = {place: window for place, window in windows().items() if place not in before}
    names = [f"{type(window).__name__} {window.objectName()!r}" for window in left.values()]
    for window in left.values():
        window.deleteLater()  # so that the next test does not suffer
    if names:
        pytest.fail("leaked widgets (qtbot.addWidget?): " + ", ".join(names), pytrace=False)


@pytest.fixture(autouse=True)
def the_systems_own_look() -> Iterator[None]:
    """Gives the application its own font and colours back, so that no test sees another's look."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if application is not None:
        from PySide6.QtGui import QFontDatabase, QPalette

        application.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        application.setPalette(QPalette())


def windows() -> dict[int, object]:
    """The top-level widgets that are alive, by address; none where Qt was never loaded."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    from PySide6.QtCore import QCoreApplication, QEvent
    from shiboken6 import getCppPointer

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = widgets.QApplication.topLevelWidgets()
    return {
        getCppPointer(window)[0]: window
        for window in found
        if window.metaObject().className() != "QTipLabel"  # Qt keeps one tooltip for all
    }


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """A virtual screen, as a value for DISPLAY; skips the test where Xvfb is missing."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is missing: python3 dev.py doctor")
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as told:  # closed by the server once it is ready
            number = told.read().strip()
        if not number:
            pytest.skip("Xvfb could not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
