"""Who speaks which language."""

import pytest

from stretchtimer.inventory.findings import Findings
from stretchtimer.inventory.voices import voices_of

WHOLE = Findings("3.11", "Linux", "6.11", "6.11", True, "miniaudio")


@pytest.fixture
def assets(tmp_path):
    (tmp_path / "voice" / "en").mkdir(parents=True)
    return tmp_path


def test_recordings_come_first(assets):
    assert voices_of(WHOLE, assets)["en"] == "clips"


def test_a_language_without_recordings_is_spoken_by_the_system(assets):
    assert voices_of(WHOLE, assets)["de"] == "system"


def test_english_without_recordings_is_made(tmp_path):
    assert voices_of(WHOLE, tmp_path)["en"] == "made"


@pytest.mark.parametrize("lacking", [{"has_speech": False}, {"qt_addons": None}])
def test_without_the_systems_voice_nobody_speaks_it(assets, lacking):
    assert voices_of(WHOLE._replace(**lacking), assets)["de"] is None
