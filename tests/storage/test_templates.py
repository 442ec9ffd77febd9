"""What an author may begin from."""

import pytest

from stretchtimer.storage.places import Places
from stretchtimer.storage.proofreading import Proofreader
from stretchtimer.storage.templates import TEMPLATES


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.kind)
def test_every_template_can_be_played_and_has_no_problem(template, tmp_path):
    reader = Proofreader(Places.under(tmp_path).folders())
    proof = reader.proof(str(tmp_path / "my-own.yaml"), template.text("my-own", 'Mine: "one"'))
    assert proof.problems == ()
    assert proof.is_playable
    assert proof.routine.title == 'Mine: "one"'


def test_there_is_one_for_each_kind():
    assert [template.kind for template in TEMPLATES] == ["ais", "static", "circuit", "advice"]
