"""How long one keystroke holds the window's thread, in a file of 500 lines.

Every key is sent to the editor of the author page, and timed until the window has nothing left to
do for it: the text, its colours, the words that are offered, and the painting. The same keys in a
bare QPlainTextEdit are the floor. Then the result of the check is timed: problems, underlines and
preview (500 lines, with 1 and with 30 problems), and keys that fall into a running check.

Keys and results are timed by what the window's thread itself needs (its processor time): what else
runs on the machine does not count. Keys beside a check are timed by the clock on the wall, since
there the waiting is what matters.

    QT_QPA_PLATFORM=offscreen python benchmarks/author_typing.py
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from stretchtimer.gui.author.checker import BRIEFLY_S, Finding
from stretchtimer.gui.author.heard import outlook_of
from stretchtimer.gui.author.page import AuthorPage
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.storage.author_desk import AuthorDesk
from stretchtimer.storage.places import Places

FRAME_MS = 16.0
UNTIL_SHOWN_S = 0.1
"""A finding is shown in parts, which take less than this together."""
WORDS = "    rest: 10s   # breathe\n  - exercise: bridge\n    reps: 8\n"
STEP = "  - exercise: bridge\n    reps: {}\n    hold: 5s\n    # let go in between\n"


def text_of(lines: int, problems: int) -> str:
    """A routine of about so many *lines* with so many *problems*."""
    head = "format: 1\nroutine: long\ntitle: Long\nsteps:\n"
    steps = [STEP.format(n % 9 + 1) for n in range((lines - 4) // 4)]
    for n in range(problems):
        steps[3 * n] = steps[3 * n].replace("hold", "hodl")
    return head + "".join(steps)


def keys(times: int) -> Iterator[tuple[int, str]]:
    """The keys of somebody who writes steps."""
    for _ in range(times):
        for char in WORDS:
            yield (Qt.Key.Key_Return, "\r") if char == "\n" else (ord(char.upper()), char)


def typed(
    editor: QWidget, settle: Callable[[], None], clock: Callable[[], float] = thread_time
) -> list[float]:
    """Type, and return the milliseconds each key took by *clock*."""
    took = []
    for key, char in keys(5):
        start = clock()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, int(key), Qt.KeyboardModifier.NoModifier, char)
            QApplication.sendEvent(editor, event)
        settle()
        took.append((clock() - start) * 1000)
    return took


def told(name: str, took: list[float], floor: float = 0.0) -> None:
    """Print median, 99th percentile and maximum, and how often the floor fits into the median."""
    took = sorted(took)
    median, worst = statistics.median(took), took[-1]
    high = took[int(len(took) * 0.99)]
    ratio = f"  {median / floor:5.1f} x floor" if floor else ""
    print(f"{name:44} median {median:6.2f}  p99 {high:6.2f}  max {worst:6.2f} ms{ratio}")


def main() -> int:
    """Measure and print; 1 where a key or a result ever takes more than a frame."""
    application = QApplication(sys.argv)
    settle = application.processEvents
    with tempfile.TemporaryDirectory() as folder:
        places = Places.under(Path(folder))
        figures = places.assets / "figures"
        path, text = f"{folder}/long.yaml", text_of(500, 1)
        desk = used(AuthorDesk(places.folders(), figures, places.drafts), path, text)
        findings = {n: finding_of(desk, path, text_of(500, n)) for n in (1, 30)}

        bare = QPlainTextEdit(text)
        shown(bare)
        bare.moveCursor(QTextCursor.MoveOperation.End)
        floor = typed(bare, settle)

        look = Look(application)
        pictures = PictureSource(look, thumbnails=places.assets / "thumbnails")
        page = AuthorPage(look, pictures, lambda *place: desk.complete(path, *place))
        shown(page)
        page.show_text(text)
        page.show_finding(findings[1])
        page.editor.moveCursor(QTextCursor.MoveOperation.End)
        settle()
        page.editor.setFocus()
        took = typed(page.editor, settle)

        results = [shown_finding(page, findings, settle) for _ in range(40)]
        beside = beside_check(page, desk, path, text, settle)
        tell_all(text, floor, took, results, beside)
        page.deleteLater()
        pictures.close()
    return int(max(*took, *(one for result in results for one in result)) > FRAME_MS)


def tell_all(
    text: str,
    floor: list[float],
    took: list[float],
    results: list[tuple[float, ...]],
    beside: list[float],
) -> None:
    """Print everything that was measured."""
    middle = statistics.median(floor)
    print(f"{text.count(chr(10))} lines; a frame is {FRAME_MS:.0f} ms")
    told("key in a bare QPlainTextEdit (the floor)", floor)
    told("key in the author's editor", took, middle)
    for at, name in enumerate(("result with 30 problems", "result with 1 problem")):
        told(name, [result[at] for result in results], middle)
    told("key while checks run without a pause", beside, middle)


def used(desk: AuthorDesk, path: str, text: str) -> AuthorDesk:
    """The desk after its first check, which leaves Python's garbage as the window's check does."""
    desk.proof(path, text)
    gc.freeze()
    return desk


def finding_of(desk: AuthorDesk, path: str, text: str) -> Finding:
    """What the check finds in *text*."""
    proof = desk.proof(path, text)
    return Finding(1, text, proof, outlook_of(proof.routine))


def shown(widget: QWidget) -> None:
    """Show *widget* as large as a window."""
    widget.resize(1060, 780)
    widget.show()
    QApplication.processEvents()


def shown_finding(
    page: AuthorPage, findings: dict[int, Finding], settle: Callable[[], None]
) -> tuple[float, ...]:
    """The milliseconds a key may have to wait while each of two findings is shown.

    That is the longest turn of the window's loop: between two turns it looks for keys.
    """
    took = []
    for problems in (30, 1):
        turns = []
        start = thread_time()
        page.show_finding(findings[problems])
        end = perf_counter() + UNTIL_SHOWN_S
        while perf_counter() < end:
            settle()
            turns.append((thread_time() - start) * 1000)
            start = thread_time()
        took.append(max(turns))
    return tuple(took)


def beside_check(
    page: AuthorPage, desk: AuthorDesk, path: str, text: str, settle: Callable[[], None]
) -> list[float]:
    """The milliseconds of keys that are typed while the text is checked over and over."""
    goes_on = [True]

    def check() -> None:
        while goes_on[0]:
            outlook_of(desk.proof(path, text).routine)

    usual = sys.getswitchinterval()
    sys.setswitchinterval(BRIEFLY_S)
    thread = Thread(target=check)
    thread.start()
    took = typed(page.editor, settle, perf_counter)
    goes_on[0] = False
    thread.join()
    sys.setswitchinterval(usual)
    return took


if __name__ == "__main__":
    sys.exit(main())
