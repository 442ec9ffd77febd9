"""A zip that may be hostile, taken apart by our own rules (hardening S2, S6 and finding 9).

Never ``extractall``, ``zipfile.Path`` or ``is_dir``: every entry is checked before a byte of any is
written, and each is read up to what it said of its own size.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from stretchtimer.core.bundle import BundleRefused
from stretchtimer.core.problems import shown
from stretchtimer.language import N_, _

LARGEST_BUNDLE = 64 * 1024 * 1024
MOST_ENTRIES = 500
LARGEST_ENTRY = 32 * 1024 * 1024
LARGEST_WHOLE = 256 * 1024 * 1024
HIGHEST_RATIO = 200
RATIO_FROM = 1024 * 1024
LONGEST_NAME = 200

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEADER = 30
_END = 22
_LARGEST_DIRECTORY = 1024 * 1024
_LOCATOR = 20
_ENCRYPTED = 0x1
_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE
)
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_DAMAGED = N_("The file is damaged, or it is no .stretch file.")
_UNKNOWN = N_("The file uses something a .stretch file may not have.")


def unpack(content: bytes, folder: Path, first: str) -> list[str]:
    """Check the zip that is *content* whole, write its files into *folder*, return their names.

    *first* is the name its first entry must have. Raises BundleRefused, OSError.
    """
    if len(content) > LARGEST_BUNDLE:
        raise BundleRefused(_("The file is larger than 64 MiB."))
    _check_end(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check(content, archive.start_dir, entries, first)
            for entry in entries:
                _extract(archive, entry, folder)
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error) as error:
        raise BundleRefused(_(_DAMAGED)) from error
    except (NotImplementedError, RuntimeError, ValueError) as error:
        raise BundleRefused(_(_UNKNOWN)) from error
    return [entry.filename for entry in entries]


def _check_end(content: bytes) -> None:
    """Refuse what zipfile would go looking for: anything before, after or larger than the zip."""
    end = content[-_END:]
    if len(end) < _END or end[:4] != b"PK\x05\x06":
        raise BundleRefused(_(_DAMAGED))
    disk, start_disk, here, total, size, offset, comment = struct.unpack("<HHHHIIH", end[4:])
    if size > _LARGEST_DIRECTORY or max(here, total) > MOST_ENTRIES:
        raise BundleRefused(_("There are more than {n} files in it.").format(n=MOST_ENTRIES))
    locator = content[-_END - _LOCATOR : -_END].startswith(b"PK\x06\x07")
    if disk or start_disk or here != total or comment or locator:
        raise BundleRefused(_(_UNKNOWN))
    if offset + size + _END != len(content):
        raise BundleRefused(_("There is something before or after the files in it."))


def _check(content: bytes, start_dir: int, entries: list[zipfile.ZipInfo], first: str) -> None:
    if len(entries) > MOST_ENTRIES:
        raise BundleRefused(_("There are more than {n} files in it.").format(n=MOST_ENTRIES))
    if not entries or entries[0].filename != first or entries[0].header_offset != 0:
        raise BundleRefused(_("This is no .stretch file: it does not begin with its type."))
    if entries[0].compress_type != zipfile.ZIP_STORED:
        raise BundleRefused(_("This is no .stretch file: its type is compressed."))
    if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
        raise BundleRefused(_("What is in it is larger than 256 MiB."))
    for entry in entries:
        _check_name(entry)
        _check_entry(entry)
    _check_alike([entry.filename for entry in entries])
    _check_overlap(content, start_dir, entries)


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    path = PurePosixPath(name)
    if (
        not name
        or len(name) > LONGEST_NAME
        or not name.isprintable()
        or name.startswith("/")
        or str(path) != name
        or not path.parts
        or ".." in path.parts
        or _FORBIDDEN.search(name)
        or entry.orig_filename != name
        or any(_DEVICES.fullmatch(part) or part != part.strip(" .") for part in path.parts)
    ):
        raise _refused(_("A file in it has a name it may not have, {name}."), entry.orig_filename)


def _refused(words: str, name: str) -> BundleRefused:
    """Return the refusal that says *words* of the file called *name*."""
    return BundleRefused(words.format(name=shown(name, 80)))


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise _refused(_("{name} in it is no plain file but a link or a device."), name)
    if entry.flag_bits & _ENCRYPTED:
        raise _refused(_("{name} in it is encrypted."), name)
    if entry.compress_type not in _METHODS:
        raise _refused(_("{name} in it is compressed in a way that is not known."), name)
    if entry.file_size > LARGEST_ENTRY:
        raise _refused(_("{name} in it is larger than 32 MiB."), name)
    if entry.file_size > RATIO_FROM and entry.file_size > HIGHEST_RATIO * entry.compress_size:
        raise _refused(_("{name} in it would become suspiciously large."), name)


def _check_alike(names: list[str]) -> None:
    """Refuse names that some file system takes for the same, or for a folder of another."""
    seen: set[str] = set()
    for name in names:
        folded = _folded(name)
        if folded in seen:
            raise _refused(_("Two files in it have the same name, {name}."), name)
        seen.add(folded)
    for name in names:
        if any(_folded(str(parent)) in seen for parent in PurePosixPath(name).parents):
            raise _refused(_("{name} in it lies in a file and not in a folder."), name)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _check_overlap(content: bytes, start_dir: int, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse entries that share bytes, as the bombs of Fifield (2019) do (CVE-2024-0450)."""
    spans = sorted(_span(content, entry) for entry in entries)
    following = [*(start for start, _ in spans[1:]), start_dir]
    if any(end > next_start for (_, end), next_start in zip(spans, following, strict=True)):
        raise BundleRefused(_("Two files in it overlap."))


def _span(content: bytes, entry: zipfile.ZipInfo) -> tuple[int, int]:
    start = entry.header_offset
    lengths = content[start + 26 : start + _LOCAL_HEADER]
    name_length, extra_length = struct.unpack("<HH", lengths)
    return start, start + _LOCAL_HEADER + name_length + extra_length + entry.compress_size


def _extract(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> None:
    """Write one entry; zipfile reads no more than it said of its size, but perhaps less."""
    target = folder.joinpath(*PurePosixPath(entry.filename).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with archive.open(entry) as source, target.open("xb") as file:
        while chunk := source.read(64 * 1024):
            left -= len(chunk)
            file.write(chunk)
    if left:
        raise _refused(_("{name} in it is not as large as it says."), entry.filename)
