import os
import subprocess
import sys

import pytest

from stretchtimer.export.qt_press import usual_paper

COMMAND = "import sys; from stretchtimer.cli.main import main; sys.exit(main(sys.argv[1:]))"


def test_a_handout_is_a_pdf(door, mine, tmp_path, qapp):
    result = door("export", "handout", "mine", "-o", tmp_path / "m.pdf")
    assert (result.code, result.err) == (0, f"Written to {tmp_path / 'm.pdf'}.\n")
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF-")


def test_it_says_for_whom_and_by_whom_on_letter_paper(door, mine, tmp_path, qapp):
    names = ("--for", "Mr A", "--by", "Ms B", "--paper", "letter")
    assert door("export", "handout", mine, "-o", tmp_path / "m.pdf", *names).code == 0
    assert b"612" in (tmp_path / "m.pdf").read_bytes()


def test_an_exercise_alone_can_be_printed(door, tmp_path, qapp):
    assert door("export", "handout", "exercise:bridge", "-o", tmp_path / "b.pdf").code == 0


def test_another_paper_is_wrong_usage(door, mine, tmp_path):
    assert door("export", "handout", mine, "-o", tmp_path / "m.pdf", "--paper", "a3").code == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is always a display")
def test_without_a_display_it_is_printed_all_the_same(mine, tmp_path):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    without = {key: value for key, value in os.environ.items() if key not in hidden}
    words = ["export", "handout", str(mine), "-o", str(tmp_path / "m.pdf")]
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "--data-dir", str(tmp_path / "data"), *words],
        env={**without, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, f"Written to {tmp_path / 'm.pdf'}.\n")


@pytest.mark.parametrize(
    ("country", "paper"),
    [("US", "letter"), ("CA", "letter"), ("MX", "letter"), ("DE", "a4"), ("GB", "a4")],
)
def test_the_usual_paper_goes_by_the_country(country, paper):
    assert usual_paper(country).value == paper
