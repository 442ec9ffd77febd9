"""From choosing a file to saving it, and that no work is lost."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from stretchtimer.core.form import MoveStep, RowKind, SetValue
from stretchtimer.gui.author.exports import ExportWays
from stretchtimer.gui.author.page import AuthorPage
from stretchtimer.gui.author.row_list import RowList
from stretchtimer.gui.flows.author import AuthorFlow
from stretchtimer.gui.pages.author_files import AuthorFilesPage
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.window import MainWindow
from tests.gui.author.fakes import FOLDER, HIP, TEXT, FakeDesk, look
from tests.gui.session_fakes import InlineWork


class Author:
    """A window with an author in it, who sees what is on the screen."""

    def __init__(self, qtbot, desk):
        self.qtbot, self.desk = qtbot, desk
        self.played = []
        self.exported = []
        shown = look()
        self.window = MainWindow(shown)
        qtbot.addWidget(self.window)
        self.pictures = PictureSource(shown, work=InlineWork())
        self.flow = AuthorFlow(
            self.window,
            shown,
            self.pictures,
            desk,
            play=lambda routine, block: self.played.append((routine.title, block)),
            ask_file=lambda: HIP,
            ask_picture=lambda: "card/heel.jpg",
            titles=lambda: {"pigeon": "Pigeon pose"},
            export=ExportWays(
                share=lambda routine, path: self.exported.append((routine.title, path)),
                print_handout=lambda routine: self.exported.append(routine.title),
                save_audio=lambda routine: self.exported.append(routine.title),
            ),
            pause_ms=0,
        )
        self.window.resize(1240, 800)  # text and preview stand beside each other
        self.window.show()

    @property
    def page(self):
        return self.window.findChild(AuthorPage)

    @property
    def files(self):
        return self.window.findChild(AuthorFilesPage)

    @property
    def words(self):
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def open(self, path=HIP):
        self.flow.open(path)
        self.settle()

    def settle(self):
        """Wait until the text has been checked as it stands."""
        self.qtbot.waitUntil(lambda: self.page.editor.text in self.desk.proved)
        self.qtbot.waitUntil(lambda: "in all" in self.words or "s" in self.words)

    def write(self, text):
        self.page.editor.replace_text(text)

    def export(self, words):
        """Choose from the menu of what can be made of the text."""
        menu = self.flow.exporting.menu()
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.deleteLater()

    def press(self, words):
        self.waits_for(lambda: self.buttons(words) != [])
        self.buttons(words)[0].click()

    def buttons(self, words):
        buttons = self.window.findChildren(QAbstractButton)
        named = (b for b in buttons if words in (b.text(), b.accessibleName()))
        return [b for b in named if b.isVisible() and b.isEnabled()]

    def sees(self, words):
        self.waits_for(lambda: words in self.words)

    def waits_for(self, is_so):
        self.qtbot.waitUntil(is_so)


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def author(qtbot, desk):
    made = Author(qtbot, desk)
    yield made
    made.flow.close()
    made.pictures.close()


def test_saving_puts_the_text_into_its_file(author, desk):
    author.open()
    author.write(TEXT.replace("40s", "45s"))
    author.flow.save()
    assert desk.files[HIP] == TEXT.replace("40s", "45s").encode()


def test_saving_keeps_the_bytes_nobody_changed(author, desk):
    desk.files[HIP] = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    author.open()
    author.write(TEXT.replace("40s", "45s"))
    author.flow.save()
    assert desk.files[HIP] == b"\xef\xbb\xbf" + TEXT.replace("40s", "45s").replace(
        "\n", "\r\n"
    ).encode("utf-8")


def test_it_says_whether_the_text_is_saved(author):
    author.open()
    author.sees("saved")
    author.write(TEXT + "# more\n")
    author.sees("edited, not saved")
    author.flow.save()
    assert "edited, not saved" not in author.words


def test_a_file_that_another_program_changed_is_never_overwritten(author, desk):
    author.open()
    author.write(TEXT + "# mine\n")
    desk.files[HIP] = b"theirs: 1\n"
    assert not author.flow.save()
    assert desk.files[HIP] == b"theirs: 1\n"
    author.sees("Another program has changed this file.")


def test_taking_theirs_can_be_undone(author, desk):
    author.open()
    author.write(TEXT + "# mine\n")
    desk.files[HIP] = b"theirs: 1\n"
    author.flow.save()
    author.press("Take theirs")
    assert author.page.editor.text == "theirs: 1\n"
    author.page.editor.undo()
    assert author.page.editor.text == TEXT + "# mine\n"


def test_keeping_mine_overwrites_what_the_author_knows_of(author, desk):
    author.open()
    author.write(TEXT + "# mine\n")
    desk.files[HIP] = b"theirs: 1\n"
    author.flow.save()
    author.press("Keep mine")
    assert author.flow.save()
    assert desk.files[HIP] == (TEXT + "# mine\n").encode()


def test_keeping_mine_still_protects_what_comes_later(author, desk):
    author.open()
    author.write(TEXT + "# mine\n")
    desk.files[HIP] = b"theirs: 1\n"
    author.flow.save()
    author.press("Keep mine")
    desk.files[HIP] = b"theirs: 2\n"
    assert not author.flow.save()


def test_the_two_versions_are_compared_in_words(author, desk):
    author.open()
    desk.files[HIP] = TEXT.replace("40s", "50s").encode()
    author.write("# mine\n" + TEXT)
    author.flow.save()
    author.press("Compare")
    author.sees("you have “hold: 40s”, they have “hold: 50s”")


def test_unsaved_work_is_kept_when_the_program_ends(author, desk):
    author.open()
    author.write(TEXT + "# mine\n")
    author.flow.close()
    assert desk.kept[HIP].text == TEXT + "# mine\n"


def test_unsaved_work_is_offered_and_gone_on_with(author, desk, qtbot):
    author.open()
    author.write(TEXT + "# mine\n")
    author.flow.close()
    later = Author(qtbot, desk)
    later.flow.show_files()
    later.sees("Unsaved work on hip.yaml")
    later.press("Go on with it")
    assert later.page.editor.text == TEXT + "# mine\n"
    assert desk.files[HIP] == TEXT.encode()
    later.flow.close()
    later.pictures.close()


def test_a_draft_of_a_file_that_changed_since_overwrites_nothing(author, desk, qtbot):
    author.open()
    author.write(TEXT + "# mine\n")
    author.flow.close()
    desk.files[HIP] = b"theirs: 1\n"
    later = Author(qtbot, desk)
    later.flow.show_files()
    later.press("Go on with it")
    assert not later.flow.save()
    later.flow.close()
    later.pictures.close()


def test_saving_forgets_the_draft(author, desk, qtbot):
    author.open()
    author.write(TEXT + "# mine\n")
    author.flow.close()
    author.flow.save()
    qtbot.waitUntil(lambda: not desk.kept)


def test_closing_with_unsaved_work_asks(author):
    author.open()
    author.write(TEXT + "# mine\n")
    closed = []
    author.flow.ask_to_close(lambda: closed.append(True))
    author.sees("Save your work first?")
    assert not closed
    author.press("Stay")
    assert not closed


@pytest.mark.parametrize(
    ("answer", "saved"), [("Save", True), ("Keep for later", False), ("Throw away", False)]
)
def test_an_answer_closes(author, desk, answer, saved):
    author.open()
    author.write(TEXT + "# mine\n")
    closed = []
    author.flow.ask_to_close(lambda: closed.append(True))
    author.press(answer)
    assert closed
    assert (desk.files[HIP] != TEXT.encode()) is saved


def test_closing_a_saved_text_asks_nothing(author):
    author.open()
    closed = []
    author.flow.ask_to_close(lambda: closed.append(True))
    assert closed


def test_a_shipped_file_is_copied_and_not_edited(author, desk):
    desk.files["shipped/pigeon.yaml"] = TEXT.encode()
    author.flow.open("shipped/pigeon.yaml")
    author.settle()
    author.flow.save()
    assert desk.files["shipped/pigeon.yaml"] == TEXT.encode()
    assert desk.files["home/routines/my-pigeon.yaml"] == TEXT.replace("hip", "my-pigeon").encode()


def test_a_new_routine_takes_the_place_of_no_other(author, desk):
    author.flow.show_files()
    author.press("Still holds")
    author.settle()
    author.write(author.page.editor.text.replace("new-routine", "hip"))
    assert not author.flow.save()
    assert desk.files[HIP] == TEXT.encode()
    author.sees("There is a file hip.yaml already.")


def test_the_title_of_a_new_routine_in_the_form_names_its_file(author, desk):
    author.flow.show_files()
    author.press("Still holds")
    author.page.form.edit_wanted.emit(SetValue(("title",), "Knee: week 2"))
    author.flow.save()
    assert "home/routines/knee-week-2.yaml" in desk.files


def test_problems_are_listed_and_gone_to(author):
    author.open()
    author.write(TEXT.replace("40s", "bad"))
    author.sees("1 problem")
    author.page.next_problem()
    assert author.page.editor.line == 9


def test_play_from_here_plays_the_text_as_it_stands(author, qtbot):
    author.open()
    author.write(TEXT + "  - exercise: pigeon\n")
    author.page.play_wanted.emit("3")
    qtbot.waitUntil(lambda: bool(author.played))
    assert author.played == [("An example", 2)]


def test_a_text_with_errors_is_not_played(author):
    author.open()
    author.write(TEXT.replace("40s", "bad"))
    author.page.play_wanted.emit("1")
    author.sees("It can be played once the problems below are gone.")
    assert not author.played


def test_the_preview_follows_the_cursor(author):
    author.open()
    author.sees("The whole session")
    author.page.editor.go_to(8)
    author.sees("30 s each side, 1 min 18 s")


def test_the_form_edits_the_same_text(author):
    author.open()
    author.page.form.edit_wanted.emit(MoveStep(("steps", 1), ("steps", 0)))
    text = author.page.editor.text
    assert text.index("40s") < text.index("# the first")


def test_what_the_form_cannot_change_is_said_and_left(author, desk):
    desk.files[HIP] = b"routine: hip\nsteps: [{note: a}, {note: b}]\n"
    author.open()
    author.press("Form")
    author.page.form.edit_wanted.emit(MoveStep(("steps", 0), ("steps", 1)))
    author.sees("only the text itself can change")
    assert author.page.editor.text == desk.files[HIP].decode()


def test_an_exercise_is_chosen_by_its_picture(author, qtbot):
    author.open()
    author.press("Form")
    author.press("Add an exercise")
    author.sees("Choose an exercise")
    from stretchtimer.gui.author.exercise_picker import PickerList

    author.window.findChild(PickerList).picked.emit("pigeon")
    assert len(author.desk.form(author.page.editor.text).rows) == 3


def test_the_rows_of_the_form_are_of_the_kinds_of_the_steps(author, desk):
    desk.files[HIP] = TEXT.encode() + b"  - note: Rest now\n"
    author.open()
    author.press("Form")
    kinds = [row.kind for row in author.desk.form(author.page.editor.text).rows]
    assert kinds == [RowKind.EXERCISE, RowKind.EXERCISE, RowKind.NOTE]
    author.sees("A note to read; the session waits")


def test_what_is_written_can_be_printed_before_it_is_saved(author):
    author.open()
    author.export("Print handout…")
    author.waits_for(lambda: author.exported == ["An example"])


def test_sharing_saves_first(author, desk):
    author.open()
    author.write(TEXT + "# mine\n")
    author.export("Share as .stretch file…")
    author.waits_for(lambda: author.exported == [("An example", HIP)])
    assert desk.files[HIP] == (TEXT + "# mine\n").encode()


def test_a_text_with_problems_is_not_exported(author):
    author.open()
    author.write(TEXT.replace("40s", "bad"))
    author.settle()
    author.export("Save as audio…")
    author.sees("It can be exported once the problems below are gone.")
    assert not author.exported


def test_an_exercise_is_begun_in_the_folder_of_exercises(author, desk):
    author.flow.show_files()
    author.press("An exercise of your own")
    author.settle()
    author.flow.save()
    assert f"{FOLDER}/exercises/new-exercise.yaml" in desk.files


def test_a_picture_of_ones_own_is_copied_and_named(author, desk, qtbot):
    desk.files[HIP] = TEXT.encode() + b"  - exercise: {name: Heel, kind: static}\n"
    author.open()
    author.press("Form")
    author.press("Picture…")
    author.waits_for(lambda: "picture: images/heel.jpg" in author.page.editor.text)
    author.press("Other picture…")


def test_shipped_routines_are_listed_by_their_titles(author):
    author.flow.show_files()
    rows = [row.words for row in author.files.findChildren(RowList)[1].rows]
    assert rows == ["Copy Calf and back of knee", "Copy Pigeon pose"]


def test_the_name_of_a_new_exercise_in_the_form_names_its_file(author, desk):
    author.flow.show_files()
    author.press("An exercise of your own")
    author.page.form.edit_wanted.emit(SetValue(("name",), "Heel drop"))
    author.flow.save()
    assert f"{FOLDER}/exercises/heel-drop.yaml" in desk.files
