"""What comes in and goes out as a file: bundles, handouts, audio guides."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from stretchtimer import __version__
from stretchtimer.app.dialogs import Dialogs
from stretchtimer.app.ground import Ground
from stretchtimer.app.pictures import Pictures
from stretchtimer.app.shelves import Shelves, write_file
from stretchtimer.core.choices import Choices
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.routine import Routine
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.language import _

if TYPE_CHECKING:
    from stretchtimer.gui.author.exports import ExportWays
    from stretchtimer.gui.flows.parcel import ParcelFlow
    from stretchtimer.gui.flows.sharing import SharingFlow
    from stretchtimer.gui.handout_sheet import HandoutWish
    from stretchtimer.storage.parcel_shelf import Offer, ParcelShelf


class Sharing:
    """Opens what was handed over, and writes what is handed on."""

    def __init__(
        self,
        ground: Ground,
        shelves: Shelves,
        dialogs: Dialogs,
        pictures: Pictures,
        errands: QtErrands,
    ) -> None:
        self._ground = ground
        self._shelves = shelves
        self._dialogs = dialogs
        self._pictures = pictures
        self._errands = errands

    def parcels(self, on_left: Callable[[], None], on_added: Callable[[str], None]) -> ParcelFlow:
        """Return the ways through a .stretch file that is opened."""
        from stretchtimer.gui.flows.parcel import ParcelFlow

        ground = self._ground
        parcels = ParcelFlow(ground.window, ground.look, self._errands, self._look_into)
        parcels.left.connect(on_left)
        parcels.added.connect(on_added)
        return ground.closing.add(parcels)

    @cached_property
    def flow(self) -> SharingFlow:
        """The ways to hand a routine on."""
        from stretchtimer.export.qt_press import usual_paper
        from stretchtimer.gui.flows.sharing import SharingFlow, SharingWays

        ways = SharingWays(
            self._dialogs.ask_save,
            self._write_bundle,
            self._write_handout,
            self._write_audio,
            "mp3" if find_spec("lameenc") else "wav",
            usual_paper,
        )
        return SharingFlow(self._ground.window, self._ground.look, self._errands, ways)

    @property
    def author_ways(self) -> ExportWays:
        """The ways to hand on what an author has written."""
        from stretchtimer.gui.author.exports import ExportWays

        flow = self.flow
        return ExportWays(
            flow.share, flow.print_handout, lambda routine: flow.save_audio(routine, Choices())
        )

    def _look_into(self, path: str) -> Offer:
        """Open a .stretch file; in the errands' thread."""
        return self._parcel_shelf().look(path)

    def settle(self) -> None:
        """Settle what was being opened or added when the program was killed the last time."""
        self._errands.run(lambda: self._parcel_shelf().settle(), lambda _settled: None)

    def _parcel_shelf(self) -> ParcelShelf:
        from stretchtimer.storage.parcel_shelf import ParcelShelf

        staging = self._ground.places.cache / "opening"
        return ParcelShelf(staging, self._shelves.folders, self._shelves.languages)

    def _write_bundle(self, path: str, target: str) -> None:
        from stretchtimer.storage.bundle_writing import write_bundle

        made_by = f"StretchTimer {__version__}"
        shelves = self._shelves
        write_bundle(Path(target), path, shelves.folders, made_by, shelves.languages)

    def _write_handout(self, routine: Routine, wish: HandoutWish, target: str) -> None:
        from stretchtimer.export.qt_printing import Printing

        printing = Printing(self._shelves.find_figure, self._ground.places.assets / "bodies")
        look = self._pictures.figure_look()
        content = printing.pdf(routine, wish.paper, look, wish.for_whom, wish.by_whom)
        write_file(target, content)

    def _write_audio(self, routine: Routine, choices: Choices, target: str) -> None:
        from stretchtimer.export.audio_making import GuideWishes, make_guide
        from stretchtimer.export.cover import cover_of
        from stretchtimer.sound.pace import Pace

        settings, places = self._ground.desk.settings, self._ground.places
        wishes = GuideWishes(
            pace=Pace(settings.word("pace")),
            has_voice=settings.flag("voice"),
            countdown=settings.number("countdown"),
            tone_set=settings.word("tone_set"),
            cover=cover_of(routine, self._shelves.find_figure, places.assets / "bodies"),
        )
        kept = places.cache / "voice"
        try:
            make_guide(Path(target), routine, choices, wishes, places.assets, kept)
        except OSError as error:
            said = _("{name} could not be saved.")
            raise CannotSave(said.format(name=Path(target).name)) from error
