"""The audio guide: a whole session as one sound file, for places where no computer is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.export.audio_plan import GuidePlan
from stretchtimer.export.audio_render import GUIDE_RATE, Samples, render_guide
from stretchtimer.export.audio_wav import write_guide_wav
from stretchtimer.export.id3 import id3_tag
from stretchtimer.language import N_, _
from stretchtimer.sound.repertoire import Repertoire
from stretchtimer.sound.volumes import Volumes

FORMATS = (".wav", ".mp3", ".ogg", ".flac")
MP3_KBITS = 64
NEEDS_EXTRA = N_("For {kind} files the extra “export” is needed; .wav always works.")


class GuideNotWritten(StretchTimerError):
    """The audio guide cannot be written this way; the message says what to do instead."""


@dataclass(frozen=True, slots=True)
class GuideLabel:
    """What a player of the guide shows: its title, its author, and a PNG or JPEG as its cover."""

    title: str
    artist: str = "StretchTimer"
    cover: bytes = b""


def write_guide(
    path: Path,
    plan: GuidePlan,
    repertoire: Repertoire,
    label: GuideLabel,
    volumes: Volumes,
) -> None:
    """Write *plan* to *path*, in the format its ending names.

    Raises GuideNotWritten for an unknown ending or a missing extra, OSError where the disk refuses.
    The file appears whole or not at all.
    """
    write = {".wav": _wav, ".mp3": _mp3, ".ogg": _ogg, ".flac": _flac}.get(path.suffix.lower())
    if write is None:
        said = _("The file must end in {endings} or {last}.")
        raise GuideNotWritten(said.format(endings=", ".join(FORMATS[:-1]), last=FORMATS[-1]))
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            write(file, render_guide(plan, repertoire, volumes), plan, label)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _wav(file: BinaryIO, blocks: Iterable[Samples], plan: GuidePlan, label: GuideLabel) -> None:
    write_guide_wav(file, blocks, plan.duration, plan.chapters, label.title, label.artist)


def _mp3(file: BinaryIO, blocks: Iterable[Samples], plan: GuidePlan, label: GuideLabel) -> None:
    try:
        import lameenc
    except ImportError as error:
        raise GuideNotWritten(_(NEEDS_EXTRA).format(kind=".mp3")) from error
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(MP3_KBITS)
    encoder.set_in_sample_rate(GUIDE_RATE)
    encoder.set_channels(1)
    encoder.set_quality(5)
    encoder.silence()
    file.write(id3_tag(label.title, label.artist, plan.chapters, plan.duration, label.cover))
    file.writelines(encoder.encode(block.astype("<i2").tobytes()) for block in blocks)
    file.write(encoder.flush())


def _ogg(file: BinaryIO, blocks: Iterable[Samples], plan: GuidePlan, label: GuideLabel) -> None:
    del plan
    _by_soundfile(file, blocks, label, "OGG", "VORBIS")


def _flac(file: BinaryIO, blocks: Iterable[Samples], plan: GuidePlan, label: GuideLabel) -> None:
    del plan
    _by_soundfile(file, blocks, label, "FLAC", "PCM_16")


def _by_soundfile(
    file: BinaryIO, blocks: Iterable[Samples], label: GuideLabel, kind: str, subtype: str
) -> None:
    try:
        import soundfile
    except (ImportError, OSError) as error:
        raise GuideNotWritten(_(NEEDS_EXTRA).format(kind=f".{kind.lower()}")) from error
    with soundfile.SoundFile(file, "w", GUIDE_RATE, 1, subtype, format=kind) as out:
        out.title, out.artist = label.title, label.artist
        for block in blocks:
            out.write(block)
