"""A language that is finished says everything, and its cues can be said in time."""

import pytest

from stretchtimer.core.problems import shown
from stretchtimer.language import DOMAIN
from stretchtimer.resources import data_root
from stretchtimer.storage.checking import check
from stretchtimer.storage.shipped_words import DOMAIN as ROUTINES
from tests.languages.catalogues import TRANSLATED, catalogue
from tools.catalogues import is_done

FINISHED = {
    DOMAIN: ("de", "es", "fr"),
    ROUTINES: ("de", "es", "fr"),
}
"""A translator adds a language here when every text of the catalogue is translated."""


@pytest.mark.parametrize(
    ("domain", "language"),
    [(domain, language) for domain, languages in FINISHED.items() for language in languages],
)
def test_a_finished_language_says_everything(domain, language):
    open_texts = [m.id for m in catalogue(language, domain) if m.id and not is_done(m)]
    assert open_texts == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_shipped_files_are_fine_in_every_language(language):
    """Among other things: no cue has more than 12 words, or takes longer than its phase."""
    problems = check([data_root("routines")], (), (language,)).problems
    assert [shown(str(problem)) for problem in problems] == []
