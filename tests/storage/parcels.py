"""A user's folder worth sharing, and zips that nobody should trust."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.bundle import MIME_TYPE
from stretchtimer.storage.folders import Folder

PNG = b"\x89PNG\r\n\x1a\n" + b"the rest of a picture"
OGG = b"OggS" + b"the rest of a sound"

ROUTINE = """\
format: 1
routine: knee-week-2
title: Knee, week 2
author: Ms Example
steps:
  - note: A chair within reach.  # a comment stays
  - exercise: heel-slide
    sides: each
    reps: 2
    hold: 30s
  - exercise:
      name: Ankle pump
      kind: active
      picture: images/ankle.png
      stop_if: [pain]
    reps: 10
    hold: 2s
"""
EXERCISE = """\
format: 1
exercise: heel-slide
name: Heel slide
kind: static
figure: heel-slide
picture: images/heel.png
side_means: the sliding leg
cues: {hold: Slow., switch: Other leg.}
stop_if: [sharp pain]
easier: [quad-set]
recordings: {hold: voice/hold.ogg}
"""
EASIER = """\
format: 1
exercise: quad-set
name: Quad set
kind: active
dose: {hold: 5s}
stop_if: [sharp pain]
"""
FIGURE = """\
format: 1
figure: heel-slide
base: supine
camera: {az: 16, el: 12}
frames:
  - pose:
      both: {knee: {flex: 20}}
"""


@dataclass(frozen=True)
class Home:
    """One user's folders."""

    path: Path

    @property
    def routines(self) -> Path:
        """The user's own routines."""
        return self.path / "routines"

    @property
    def shipped(self) -> Path:
        """What came with the program."""
        return self.path / "shipped"

    @property
    def staging(self) -> Path:
        """Where bundles are looked at."""
        return self.path / "staging"

    @property
    def folders(self) -> tuple[Folder, ...]:
        """Where routines are looked for."""
        return Folder(self.routines, is_own=True), Folder(self.shipped, is_own=False)

    def write(self, files: dict[str, bytes], folder: str = "routines") -> None:
        """Write *files* into one of the folders."""
        for name, content in files.items():
            path = self.path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def files(self) -> dict[str, bytes]:
        """Every file there is, by its place below the user's own folder."""
        return {
            path.relative_to(self.routines).as_posix(): path.read_bytes()
            for path in self.routines.rglob("*")
            if path.is_file()
        }

    def everything(self) -> set[str]:
        """The name of everything below, folders too."""
        return {path.relative_to(self.path).as_posix() for path in self.path.rglob("*")}


def knee_week_2() -> dict[str, bytes]:
    """The files of a routine that needs one of every kind of file."""
    return {
        "knee-week-2.yaml": ROUTINE.encode(),
        "exercises/heel-slide.yaml": EXERCISE.encode(),
        "exercises/quad-set.yaml": EASIER.encode(),
        "exercises/images/heel.png": PNG,
        "exercises/voice/hold.ogg": OGG,
        "figures/heel-slide.yaml": FIGURE.encode(),
        "images/ankle.png": PNG,
    }


def author(path: Path) -> Home:
    """The home of who wrote the routine."""
    home = Home(path)
    home.write(knee_week_2())
    return home


def entry(name: str, **said: int) -> zipfile.ZipInfo:
    """A zip entry that says what *said* says of itself."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.external_attr = 0o100644 << 16
    for key, value in said.items():
        setattr(info, key, value)
    return info


def manifest_of(contents: dict[str, bytes], **said: object) -> bytes:
    """The list of contents of *contents*, but for what *said* says otherwise."""
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    told = {"format": 1, "routine": "knee-week-2", "made_by": "a test", "files": sums, **said}
    return json.dumps(told).encode()


def zipped(
    files: dict[str, bytes],
    manifest: bytes | None = None,
    extra: tuple[tuple[zipfile.ZipInfo, bytes], ...] = (),
    mimetype: tuple[zipfile.ZipInfo, bytes] | None = None,
) -> bytes:
    """A bundle of *files*, with whatever else is asked for."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        info, content = mimetype or (entry("mimetype"), MIME_TYPE.encode())
        archive.writestr(info, content, info.compress_type)
        archive.writestr(entry("manifest.json"), manifest or manifest_of(files))
        for name, inside in files.items():
            archive.writestr(entry(name), inside, zipfile.ZIP_DEFLATED)
        for info, inside in extra:
            archive.writestr(info, inside, info.compress_type)
    return buffer.getvalue()
