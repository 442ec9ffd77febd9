import pytest

from stretchtimer.cli.new import KINDS
from stretchtimer.storage.templates import TEMPLATES


def test_every_template_can_be_asked_for():
    assert tuple(template.kind for template in TEMPLATES) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_template_checks_without_a_warning(door, kind):
    path = door("new", kind, "knee-week-2").out.strip()
    assert door("check", "--strict", path).code == 0


def test_a_new_routine_lies_in_the_own_folder(door):
    result = door("new", "static", "knee-week-2")
    assert result.out == f"{door.data / 'routines' / 'knee-week-2.yaml'}\n"


def test_its_title_is_made_of_its_id(door):
    door("new", "static", "knee-week-2")
    assert door("show", "knee-week-2").out.startswith("Knee week 2\n")


def test_its_title_can_be_said(door):
    door("new", "static", "knee", "--title", 'Knee: #2, "soft"')
    assert door("show", "knee").out.startswith('Knee: #2, "soft"\n')


def test_it_can_be_written_elsewhere(door, tmp_path):
    door("new", "ais", "knee", "--folder", tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / "knee.yaml").is_file()


def test_a_copy_of_a_shipped_routine_keeps_everything_but_its_id(door):
    door("new", "my-pigeon", "--from", "pigeon")
    shipped = door("show", "pigeon").out
    assert door("show", "my-pigeon").out == shipped
    assert door("check", door.data / "routines" / "my-pigeon.yaml").code == 0


def test_a_copy_can_have_a_title_of_its_own(door):
    door("new", "my-pigeon", "--from", "pigeon", "--title", "Pigeon, gentler")
    assert door("show", "my-pigeon").out.startswith("Pigeon, gentler\n")


def test_a_copy_keeps_every_comment(door):
    text = "# first\nformat: 1\nroutine: mine # here\ntitle: T\nsteps: # all\n  - note: N\n"
    door.write("mine.yaml", text)
    door("new", "other", "--from", "mine")
    written = (door.data / "routines" / "other.yaml").read_text(encoding="utf-8")
    assert written == text.replace("routine: mine", "routine: other")


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_no_file_is_overwritten(door, ending):
    mine = door.write(f"mine.{ending}", "as it was")
    result = door("new", "static", "mine")
    assert result.code == 1
    assert "it stays as it is" in result.err
    assert mine.read_text(encoding="utf-8") == "as it was"


@pytest.mark.parametrize("name", ["Knee", "knee_2", "../knee", "a/b", "", "knee.yaml"])
def test_a_name_that_is_no_id_is_refused(door, name):
    result = door("new", "static", name)
    assert (result.code, "is no id" in result.err) == (1, True)


def test_a_copy_of_nothing_is_told_in_words(door):
    result = door("new", "mine", "--from", "pigon")
    assert (result.code, "Did you mean pigeon?" in result.err) == (1, True)


@pytest.mark.parametrize(
    "words", [["knee"], ["static", "knee", "--from", "pigeon"], ["odd", "knee"]]
)
def test_a_kind_or_a_source_is_needed_and_not_both(door, words):
    assert door("new", *words).code == 2


def test_a_folder_that_cannot_be_made_is_told(door, tmp_path):
    (tmp_path / "file").write_text("")
    result = door("new", "static", "knee", "--folder", tmp_path / "file" / "in")
    assert (result.code, "could not be written" in result.err) == (1, True)
