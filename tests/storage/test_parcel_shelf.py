import pytest

from stretchtimer.core.bundle import BundleRefused
from stretchtimer.storage.parcel_shelf import ParcelShelf
from tests.storage.parcels import Home, knee_week_2, zipped

FILES = knee_week_2()


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def offer(home, tmp_path):
    (tmp_path / "x.stretch").write_bytes(zipped(FILES))
    return ParcelShelf(home.staging, home.folders).look(str(tmp_path / "x.stretch"))


def test_an_offer_shows_what_is_in_it(offer):
    assert offer.parcel.routine.title == "Knee, week 2"


def test_an_offer_that_is_taken_tells_where_its_routine_is(home, offer):
    assert offer.add() == str(home.routines / "knee-week-2.yaml")
    assert home.files() == FILES


def test_an_offer_that_is_left_leaves_nothing(home, offer):
    offer.discard()
    assert home.everything() == {"staging"}


def test_an_offer_that_was_taken_can_be_forgotten_too(home, offer):
    offer.add()
    offer.discard()
    assert home.files() == FILES


def test_what_is_no_bundle_is_refused(home, tmp_path):
    (tmp_path / "y.stretch").write_bytes(b"PK")
    with pytest.raises(BundleRefused):
        ParcelShelf(home.staging, home.folders).look(tmp_path / "y.stretch")
