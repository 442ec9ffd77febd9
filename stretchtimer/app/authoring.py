"""The author's part: the editor, its drafts, and the watch over the user's files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from stretchtimer.app.dialogs import Dialogs
from stretchtimer.app.ground import Ground
from stretchtimer.app.shelves import Shelves
from stretchtimer.core.routine import Routine
from stretchtimer.gui.author.exports import ExportWays
from stretchtimer.gui.flows.author import AuthorFlow
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.storage.author_desk import AuthorDesk
from stretchtimer.storage.places import Places


def make_author(
    ground: Ground,
    shelves: Shelves,
    dialogs: Dialogs,
    pictures: PictureSource,
    play: Callable[[Routine, int], None],
    export: ExportWays,
    titles: Callable[[], Mapping[str, str]],
) -> AuthorFlow:
    """Return the ways through the author page; *play* tries a routine out."""
    figures, drafts = ground.places.assets / "figures", ground.places.drafts
    flow = AuthorFlow(
        ground.window,
        ground.look,
        pictures,
        AuthorDesk(shelves.folders, figures, drafts, shelves.languages),
        play=play,
        ask_file=dialogs.ask_file,
        ask_picture=dialogs.ask_picture,
        export=export,
        titles=titles,
    )
    return ground.closing.add(flow)


def has_drafts(places: Places) -> bool:
    """Return whether there is unsaved work that nobody is busy with, left behind by a crash."""
    from stretchtimer.storage.drafts import left_behind

    return left_behind(places.drafts)
