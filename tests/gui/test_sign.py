"""The window has the icon that the desktop shows for it."""

from stretchtimer.gui.sign import SIZES, sign_icon
from stretchtimer.resources import data_root


def test_the_windows_icon_is_there_in_every_size_that_is_asked_for(qapp):
    icon = sign_icon(data_root("assets") / "icons")
    assert sorted(size.width() for size in icon.availableSizes()) == list(SIZES)
    assert all(not icon.pixmap(size, size).isNull() for size in SIZES)
