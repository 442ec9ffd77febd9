"""Files on their way into the library: all of them arrive or none, even if the program is killed.

Everything is written beside the library first, with a plan of what goes where. From the moment the
mark ``decided`` stands beside the plan, whoever finds it carries the plan out to its end; before,
or when the mark was taken away, whoever finds it puts everything back. Each move is one rename, so
that at any moment it is clear which of them are done.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from stretchtimer.storage.files import CannotRead, previous_of, read_limited, write_atomically
from stretchtimer.storage.living import is_gone

PREFIX = ".adding-"
LOCK = ".lock"
LARGEST_PLAN = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes where: places in the library, by number, and the folders made for them."""

    library: Path
    work: Path
    places: tuple[str, ...]
    folders: tuple[str, ...]

    @property
    def decided(self) -> Path:
        """The mark that says that the plan is carried out."""
        return self.work / "decided"

    @property
    def file(self) -> Path:
        """Where the plan is written down."""
        return self.work / "plan.json"

    def coming(self, number: int) -> Path:
        """Return where a file waits that is to come."""
        return self.work / "coming" / str(number)

    def replaced(self, number: int) -> Path:
        """Return where a file is put aside that is replaced."""
        return self.work / "replaced" / str(number)

    def keep(self) -> None:
        """Write the plan down. Raises CannotSave."""
        content = json.dumps({"places": self.places, "folders": self.folders}).encode()
        write_atomically(self.file, content, keep_previous=False)

    def carry_out(self) -> None:
        """Bring every file that has not arrived to its place. Raises OSError."""
        write_atomically(self.decided, b"", keep_previous=False)
        for folder in self.folders:
            (self.library / folder).mkdir(exist_ok=True)
        for number, place in enumerate(self.places):
            if self.coming(number).exists():
                self._bring(number, self.library / place)

    def _bring(self, number: int, target: Path) -> None:
        if target.exists():
            if self.replaced(number).exists():  # somebody has written there since
                target.replace(previous_of(target))
            else:
                target.rename(self.replaced(number))
        self.coming(number).rename(target)

    def end(self) -> None:
        """Keep what was replaced beside what replaced it, and forget the plan."""
        for number, place in enumerate(self.places):
            if self.replaced(number).exists():
                with contextlib.suppress(OSError):
                    self.replaced(number).replace(previous_of(self.library / place))
        self._forget()

    def take_back(self) -> None:
        """Put everything back as it was; what cannot go back stays where it was put aside."""
        with contextlib.suppress(OSError):
            self.decided.unlink(missing_ok=True)
        is_back = True
        for number, place in reversed(list(enumerate(self.places))):
            target = self.library / place
            try:
                if not self.coming(number).exists() and target.exists():
                    target.rename(self.coming(number))
                if self.replaced(number).exists():
                    self.replaced(number).rename(target)
            except OSError:
                is_back = False
        for folder in reversed(self.folders):
            with contextlib.suppress(OSError):
                (self.library / folder).rmdir()
        if is_back:
            self._forget()

    def _forget(self) -> None:
        """Remove the plan first: what is left of the rest means nothing without it."""
        with contextlib.suppress(OSError):
            self.file.unlink(missing_ok=True)
        shutil.rmtree(self.work, ignore_errors=True)


def plan_for(library: Path, work: Path, targets: Iterable[Path]) -> Plan:
    """Return the plan to bring files to *targets*, which lie in *library*."""
    places = tuple(target.relative_to(library).as_posix() for target in targets)
    parents = {parent for place in places for parent in PurePosixPath(place).parents}
    missing = sorted(str(one) for one in parents if not (library / one).exists())
    return Plan(library, work, places, tuple(missing))


def settle_additions(library: Path) -> None:
    """Settle what programs that are gone left half done in *library*; quick where there is none."""
    with contextlib.suppress(OSError):
        for work in sorted(library.glob(f"{PREFIX}*")):
            if work.is_dir() and is_gone(work.with_name(work.name + LOCK)):
                _settle(library, work)
            elif work.suffix == LOCK and not work.with_suffix("").exists():
                is_gone(work)


def _settle(library: Path, work: Path) -> None:
    plan = _read(library, work)
    if plan is None:  # nothing was brought in yet, or all of it was
        shutil.rmtree(work, ignore_errors=True)
    elif plan.decided.exists():
        with contextlib.suppress(OSError):
            plan.carry_out()
            plan.end()
    else:
        plan.take_back()


def _read(library: Path, work: Path) -> Plan | None:
    try:
        stored: Any = json.loads(read_limited(work / "plan.json", LARGEST_PLAN))
        places, folders = (tuple(map(str, stored[key])) for key in ("places", "folders"))
    except (CannotRead, ValueError, KeyError, TypeError, RecursionError):
        return None
    inside = all(_is_inside(PurePosixPath(place)) for place in (*places, *folders))
    return Plan(library, work, places, folders) if inside else None


def _is_inside(place: PurePosixPath) -> bool:
    """Return whether *place* is in the library: the plan lies where others can write too."""
    return not place.is_absolute() and ".." not in place.parts
