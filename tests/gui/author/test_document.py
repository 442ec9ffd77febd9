"""The file that is being edited."""

from stretchtimer.core.manuscript import Manuscript
from stretchtimer.gui.author.document import Document
from tests.gui.author.fakes import HIP, TEXT

DOCUMENT = Document.of(HIP, Manuscript.of(b"\xef\xbb\xbftitle: Hip\r\n"))


def test_a_new_document_goes_where_its_id_says():
    assert Document.new(HIP).place_of("routine: knee-2\n") == "home/routines/knee-2.yaml"


def test_without_an_id_it_keeps_the_name_it_began_with():
    assert Document.new(HIP).place_of("routine: ../../etc\n") == HIP


def test_a_file_that_is_there_never_moves():
    assert DOCUMENT.place_of(TEXT.replace("hip", "knee")) == HIP


def test_what_was_read_has_not_changed():
    assert not DOCUMENT.has_changed("title: Hip\n")
    assert DOCUMENT.has_changed("title: Hips\n")


def test_saving_keeps_mark_and_ends_of_lines():
    assert DOCUMENT.content("title: Hips\n") == b"\xef\xbb\xbftitle: Hips\r\n"


def test_a_saved_document_has_not_changed():
    saved = Document.new(HIP).saved(HIP, TEXT)
    assert not saved.has_changed(TEXT)
    assert not saved.is_new


def test_unsaved_work_brings_its_document_back():
    draft = DOCUMENT.draft("title: Hips\n")
    assert Document.under_work(draft) == DOCUMENT
