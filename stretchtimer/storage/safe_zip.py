"""A zip that may be hostile, taken apart by our own rules (hardening S2, S6 and finding 9).

Never ``extractall``, ``zipfile.Path`` or ``is_dir``: every entry is checked before a byte of any is
written, and each is read up to what it said of its own size.
"""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from stretchtimer.core.bundle import BundleRefused
from stretchtimer.core.problems import shown

LARGEST_BUNDLE = 64 * 1024 * 1024
MOST_ENTRIES = 500
LARGEST_ENTRY = 32 * 1024 * 1024
LARGEST_WHOLE = 256 * 1024 * 1024
HIGHEST_RATIO = 200
RATIO_FROM = 1024 * 1024
LONGEST_NAME = 200

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEADER = 30
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


def unpack(bundle: Path, folder: Path, first: str) -> list[str]:
    """Check the zip at *bundle* whole, write its files into *folder* and return their names.

    *first* is the name its first entry must have. Raises BundleRefused.
    """
    try:
        if bundle.stat().st_size > LARGEST_BUNDLE:
            raise BundleRefused("The file is larger than 64 MiB.")
        with zipfile.ZipFile(bundle) as archive:
            entries = archive.infolist()
            _check(bundle, archive, entries, first)
            for entry in entries:
                _extract(archive, entry, folder)
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error) as error:
        raise BundleRefused("The file is damaged, or it is no .stretch file.") from error
    except (NotImplementedError, RuntimeError, ValueError) as error:
        raise BundleRefused("The file uses something a .stretch file may not have.") from error
    return [entry.filename for entry in entries]


def _check(
    bundle: Path, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], first: str
) -> None:
    if not entries or entries[0].filename != first or entries[0].header_offset != 0:
        raise BundleRefused("This is no .stretch file: it does not begin with its type.")
    if entries[0].compress_type != zipfile.ZIP_STORED:
        raise BundleRefused("This is no .stretch file: its type is compressed.")
    if len(entries) > MOST_ENTRIES:
        raise BundleRefused(f"There are more than {MOST_ENTRIES} files in it.")
    if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
        raise BundleRefused("What is in it is larger than 256 MiB.")
    seen: set[str] = set()
    for entry in entries:
        _check_name(entry)
        _check_entry(entry)
        folded = unicodedata.normalize("NFC", entry.filename).casefold()
        if folded in seen:
            raise BundleRefused(f"Two files in it have the same name, {shown(folded, 80)}.")
        seen.add(folded)
    _check_overlap(bundle, archive, entries)


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    path = PurePosixPath(name)
    if (
        not name
        or len(name) > LONGEST_NAME
        or name.startswith("/")
        or name.endswith("/")
        or str(path) != name
        or ".." in path.parts
        or _FORBIDDEN.search(name)
        or entry.orig_filename != name
        or any(_DEVICES.fullmatch(part) or part != part.strip(" .") for part in path.parts)
    ):
        raise BundleRefused(f"A file in it has a name it may not have, {shown(name, 80)}.")


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = shown(entry.filename, 80)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise BundleRefused(f"{name} in it is no plain file but a link or a device.")
    if entry.flag_bits & 0x1:
        raise BundleRefused(f"{name} in it is encrypted.")
    if entry.compress_type not in _METHODS:
        raise BundleRefused(f"{name} in it is compressed in a way that is not known.")
    if entry.file_size > LARGEST_ENTRY:
        raise BundleRefused(f"{name} in it is larger than 32 MiB.")
    if entry.file_size > RATIO_FROM and entry.file_size > HIGHEST_RATIO * entry.compress_size:
        raise BundleRefused(f"{name} in it would become suspiciously large.")


def _check_overlap(bundle: Path, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse entries that share bytes, as the bombs of Fifield (2019) do (CVE-2024-0450)."""
    with bundle.open("rb") as file:
        spans = sorted(_span(file, entry) for entry in entries)
    ends = [*(start for start, _ in spans[1:]), archive.start_dir]
    if any(end > following for (_, end), following in zip(spans, ends, strict=True)):
        raise BundleRefused("Two files in it overlap.")


def _span(file: BinaryIO, entry: zipfile.ZipInfo) -> tuple[int, int]:
    file.seek(entry.header_offset)
    header = file.read(_LOCAL_HEADER)
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    length = _LOCAL_HEADER + name_length + extra_length + entry.compress_size
    return entry.header_offset, entry.header_offset + length


def _extract(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> None:
    target = folder.joinpath(*PurePosixPath(entry.filename).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with archive.open(entry) as source, target.open("xb") as file:
        for chunk in _chunks(source):
            left -= len(chunk)
            if left < 0:
                raise BundleRefused(f"{shown(entry.filename, 80)} in it is larger than it says.")
            file.write(chunk)


def _chunks(source: IO[bytes]) -> Iterator[bytes]:
    while chunk := source.read(64 * 1024):
        yield chunk
