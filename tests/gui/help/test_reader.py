"""The open page shows Markdown, and loads nothing but pictures of the book."""

import os

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument

from stretchtimer.gui.help.reader import Reader, png
from stretchtimer.gui.theme import DARK, TextSize
from tests.gui.window_fakes import a_look, heard

PAGE = """# Title

Text with `code`, *stress* and [a link](other.md#place).

## Second heading

| key | value |
|---|---|
| a | b |

```
code: 1
```
"""


def picture_bytes() -> bytes:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


class Book:
    """Pictures by their path, and what was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def picture(self, path: str) -> bytes:
        self.asked.append(path)
        return picture_bytes() if path == "images/a.png" else b""


@pytest.fixture
def book():
    return Book()


@pytest.fixture
def look(qapp):
    return a_look()


@pytest.fixture
def reader(qtbot, look, book):
    made = Reader(look, book.picture)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def blocks(reader):
    block = reader.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_headings_are_larger_than_text(reader, look):
    reader.show_page("a.md", PAGE)
    sizes = {
        block.text(): block.begin().fragment().charFormat().font().pixelSize()
        for block in blocks(reader)
        if block.blockFormat().headingLevel()
    }
    assert sizes["Title"] == look.pixels(TextSize.TITLE)
    assert sizes["Second heading"] == look.pixels(TextSize.HEADING)


def test_text_grows_with_the_text_size(reader, look):
    reader.show_page("a.md", PAGE)
    look.set_text_percent(200)
    assert reader.document().defaultFont().pixelSize() == 2 * TextSize.BODY.value


def test_it_follows_the_theme(reader, look):
    reader.show_page("a.md", PAGE)
    look.set_theme(DARK)
    assert reader.palette().base().color() == QColor(DARK.colours.background)


def test_a_bar_in_code_in_a_table_is_a_bar(reader):
    reader.show_page("a.md", "| a | b |\n|---|---|\n| `x\\|y\\|z` | c |\n")
    assert "x|y|z" in reader.toPlainText()


def test_remarks_are_not_shown(reader):
    reader.show_page("a.md", "<!-- keys of X -->\nWords\n")
    assert reader.toPlainText().strip() == "Words"


def test_a_link_is_told_and_not_followed(reader):
    reader.show_page("a.md", PAGE)
    told = heard(reader.link_chosen)
    reader.anchorClicked.emit(QUrl("other.md#place"))
    assert told == ["other.md#place"]
    assert reader.page == "a.md"


def test_a_heading_is_found_by_its_anchor(reader):
    reader.show_page("a.md", PAGE + "\n\ntext" * 80 + "\n\n## The *last* one\n")
    assert reader.go_to("the-last-one")
    assert reader.verticalScrollBar().value() > 0


def test_an_anchor_that_is_not_there_is_said(reader):
    reader.show_page("a.md", PAGE)
    assert not reader.go_to("nowhere")


def test_a_picture_of_the_book_is_shown(reader, book):
    reader.show_page("a.md", "![A picture](images/a.png)")
    image = reader.document().resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("images/a.png")
    )
    assert (image.width(), image.height()) == (40, 20)


def test_a_picture_is_looked_for_beside_its_page(reader, book):
    reader.show_page("decisions/a.md", "![A picture](../images/a.png)")
    reader.grab()
    assert set(book.asked) == {"images/a.png"}


@pytest.mark.parametrize(
    "link", ["/etc/passwd", "file:///etc/hostname", "../../secret.png", "https://example.org/a.png"]
)
def test_nothing_outside_is_ever_opened(reader, book, link):
    reader.show_page("a.md", f"![x]({link})\n\n<img src='{link}'>\n\n<link href='{link}'>")
    reader.grab()
    assert set(book.asked) <= {""}


def test_a_pipe_named_in_a_page_cannot_hang_it(reader, tmp_path):
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    reader.show_page("a.md", f"![x]({pipe})\n\n<img src='{pipe}'>")
    assert not reader.grab().isNull()


def test_what_is_no_png_is_no_picture(qapp):
    assert png(b"<svg xmlns='http://www.w3.org/2000/svg'/>") is None
    assert png(b"") is None
