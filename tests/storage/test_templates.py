"""What an author may begin from."""

import pytest

from stretchtimer.language import English, speak
from stretchtimer.storage.places import Places
from stretchtimer.storage.proofreading import Proofreader
from stretchtimer.storage.templates import TEMPLATES


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.kind)
def test_every_template_can_be_played_and_has_no_problem(template, tmp_path):
    reader = Proofreader(Places.under(tmp_path).folders())
    path = tmp_path / template.place / "my-own.yaml"
    proof = reader.proof(str(path), template.text("my-own", 'Mine: "one"'))
    assert proof.problems == ()
    assert proof.is_playable
    assert proof.routine.title == 'Mine: "one"'


class Shouting(English):
    """A language in which every text is in capitals, and has signs that mean something in YAML."""

    def gettext(self, message):
        return f"#{message.upper()}: {{"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.kind)
def test_every_template_can_be_played_in_another_language(template, tmp_path):
    speak("de", Shouting())
    try:
        text = template.text("my-own")
    finally:
        speak("en", English())
    reader = Proofreader(Places.under(tmp_path).folders())
    proof = reader.proof(str(tmp_path / template.place / "my-own.yaml"), text)
    assert proof.is_playable
    assert proof.routine.title.isupper()


def test_there_is_one_for_each_kind():
    assert [template.kind for template in TEMPLATES] == [
        "ais",
        "static",
        "circuit",
        "advice",
        "exercise",
    ]
