"""The PDF, read back with QtPdf's absence in mind: its pages and its text are counted outside."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from stretchtimer.core.dose import Sides
from stretchtimer.core.exercise import Mistake
from stretchtimer.core.routine import NoteStep
from stretchtimer.export.handout import handout_of
from stretchtimer.export.paper import Paper
from stretchtimer.export.qt_handout import handout_pdf
from stretchtimer.export.qt_handout_pictures import Picture
from tests.examples import PIGEON, routine, step

pytestmark = pytest.mark.usefixtures("qapp")

FULL = replace(
    PIGEON,
    steps=tuple(f"Step {number} has some words to it." for number in range(8)),
    mistakes=(Mistake("Arching the back", "Ribs in."),),
    feel="A pull.",
    stop_if=("a numb foot",),
)


def picture(width=600, height=300):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    return Picture(image, "Start")


def pdf(*steps, pictures=None, paper=Paper.A4):
    return handout_pdf(handout_of(routine(*steps), "Mr A", "Ms B"), pictures or {}, paper)


def pages(content):
    return len(re.findall(rb"/Type\s*/Page\b", content))


@pytest.fixture
def text_of(tmp_path):
    """The text of a PDF, as another program copies it out."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is missing: apt-get install poppler-utils")

    def read(content):
        (tmp_path / "x.pdf").write_bytes(content)
        done = subprocess.run(
            ["pdftotext", "-layout", tmp_path / "x.pdf", "-"], capture_output=True, text=True
        )
        return done.stdout

    return read


@pytest.mark.parametrize(("paper", "points"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_page_is_as_large_as_the_paper(paper, points):
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf(step(), paper=paper))
    assert tuple(round(float(number)) for number in box.groups()) == points


def test_fonts_are_in_the_file():
    assert b"/FontFile" in pdf(step(FULL))


def test_a_picture_is_in_the_file_once_for_each():
    content = pdf(step(FULL), pictures={"pigeon": (picture(), picture())})
    assert len(re.findall(rb"/Subtype\s*/Image", content)) == 2


def test_more_steps_need_more_pages():
    assert pages(pdf(*(step(FULL, str(n)) for n in range(1, 120)))) > pages(pdf(step(FULL)))


def test_the_text_can_be_selected(text_of):
    said = text_of(pdf(step(FULL, sides=Sides.EACH, reps=2)))
    for words in ("Pigeon", "2 × 30 s each side", "Step 7 has some words", "For Mr A · From Ms B"):
        assert words in said


def test_the_stop_rules_and_the_disclaimer_can_be_read(text_of):
    said = text_of(pdf(step(FULL)))
    assert "a numb foot" in said
    assert "does not diagnose or treat" in said


def test_every_day_of_the_week_has_its_boxes(text_of):
    said = text_of(pdf(step(FULL)))
    assert re.search(r"Mon\s+Tue\s+Wed\s+Thu\s+Fri\s+Sat\s+Sun", said)


def test_pages_are_numbered(text_of):
    content = pdf(*(step(replace(FULL, id=f"e{n}"), str(n)) for n in range(1, 9)))
    count = pages(content)
    assert count > 2
    assert f"Page {count} of {count}" in text_of(content)


def test_no_line_is_lost_between_pages(text_of):
    many = replace(FULL, steps=tuple(f"Number {number} is here." for number in range(300)))
    said = text_of(pdf(step(many)))
    assert [n for n in range(300) if f"Number {n} is here." not in said] == []


def test_no_line_of_a_long_note_is_lost(text_of):
    note = " ".join(f"Word{number}." for number in range(2_000))
    said = text_of(pdf(NoteStep("1", note), step(FULL, "2")))
    assert [n for n in range(2_000) if f"Word{n}." not in said] == []


def test_long_stop_rules_are_not_cut(text_of):
    long = replace(FULL, stop_if=tuple(f"sign{number}" for number in range(400)))
    said = text_of(pdf(step(long), pictures={"pigeon": (picture(),)}))
    assert [n for n in range(400) if f"sign{n}" not in said] == []


def test_one_endless_word_is_broken(text_of):
    said = text_of(pdf(NoteStep("1", "x" * 2_000), step(FULL, "2")))
    assert said.count("x") >= 2_000


def test_a_text_in_another_script_is_set(text_of):
    greek = replace(FULL, name="Τέντωμα γάμπας")
    assert "Τέντωμα γάμπας" in text_of(pdf(step(greek)))


def test_text_that_looks_like_markup_stays_text(text_of):
    assert "<b>bold</b> & <img>" in text_of(pdf(step(replace(FULL, name="<b>bold</b> & <img>"))))


def picture_boxes(content, tmp_path):
    """Where pictures lie on which page: (page, top, bottom), as pdftohtml tells it."""
    (tmp_path / "x.pdf").write_bytes(content)
    subprocess.run(
        ["pdftohtml", "-xml", "-q", tmp_path / "x.pdf", tmp_path / "out"], capture_output=True
    )
    boxes, page, height = [], 0, 0
    for line in (tmp_path / "out.xml").read_text(encoding="utf-8").splitlines():
        if found := re.search(r'<page number="(\d+)".* height="(\d+)"', line):
            page, height = int(found[1]), int(found[2])
        if found := re.search(
            r'<image top="(-?\d+)" left="-?\d+" width="\d+" height="(\d+)"', line
        ):
            boxes.append((page, int(found[1]), int(found[1]) + int(found[2]), height))
    return boxes


@pytest.mark.parametrize("paper", list(Paper))
def test_no_picture_is_cut_by_a_page(paper, tmp_path):
    if not shutil.which("pdftohtml"):
        pytest.skip("pdftohtml is missing: apt-get install poppler-utils")
    exercises = [replace(FULL, id=f"e{n}", steps=FULL.steps[: n % 9]) for n in range(20)]
    content = pdf(
        *(step(exercise, str(n)) for n, exercise in enumerate(exercises, 1)),
        pictures={one.id: (picture(height=300 + 40 * n), picture())
                  for n, one in enumerate(exercises)},
        paper=paper,
    )  # fmt: skip
    boxes = picture_boxes(content, tmp_path)
    assert len(boxes) == 40
    assert all(top >= 0 and bottom <= height for _, top, bottom, height in boxes)
