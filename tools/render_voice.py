"""Renders the English voice: ``python tools/render_voice.py`` writes ``assets/voice/en``.

It needs the extras ``voice`` and ``export`` (hibari-tts, soundfile). Every sentence that the
shipped routines and exercises can make the voice say becomes an OGG Vorbis clip: trimmed, as loud
as the tones, under -3 dBFS. ``manifest.json`` names engine, version and credit, and for each clip
its text, length and SHA-256. A clip whose text and engine are unchanged is kept; one that nobody
needs is removed. The seed is fixed, so that the same text gives the same voice.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from make_tones import LOUDNESS_WINDOW, k_weighting  # noqa: E402

from stretchtimer.core.compiling import compile_timeline  # noqa: E402
from stretchtimer.core.duration import SECOND  # noqa: E402
from stretchtimer.sound.numbers import spoken  # noqa: E402
from stretchtimer.sound.phrases import ENGLISH  # noqa: E402
from stretchtimer.sound.utterances import utterances  # noqa: E402
from stretchtimer.storage.folders import Folder  # noqa: E402
from stretchtimer.storage.library import Library  # noqa: E402

Wave = NDArray[np.float64]

RATE = 24_000
SPEED = 0.88
LOUDNESS_DB = -16.5
PEAK = 10 ** (-3.2 / 20)
QUALITY = 0.25
SILENCE = 10 ** (-46 / 20)
CREDIT = (
    "Voice: hibari-tts (Apache-2.0), voice heart, distilled from Kokoro-82M af_heart (Apache-2.0)."
)


def texts() -> list[str]:
    """Return every sentence the voice may need, as it is spoken, each once."""
    said = dict.fromkeys(spoken(text) for text in (*_from_files(), *_stock()))
    return sorted(text for text in said if text)


def _from_files() -> Iterator[str]:
    library = Library((Folder(ROOT / "routines", is_own=False),))
    exercises = sorted(path.stem for path in (ROOT / "routines" / "exercises").glob("*.yaml"))
    routines = sorted(path.stem for path in (ROOT / "routines").glob("*.yaml"))
    for wanted in (*routines, *(f"exercise:{name}" for name in exercises)):
        for wish in utterances(compile_timeline(library.find(wanted)), ENGLISH):
            for variant in wish.variants:
                yield from variant


def _stock() -> Iterator[str]:
    """Yield what a user's own choices can bring in: sides, counts and lengths."""
    for pair in ENGLISH.sides.values():
        yield from pair
    yield from (ENGLISH.next, ENGLISH.rest, ENGLISH.change_sides, ENGLISH.halfway)
    yield from (ENGLISH.look_at_your_skin, ENGLISH.last_one, ENGLISH.finished, ENGLISH.when_ready)
    for count in range(1, 31):
        yield ENGLISH.number(count)
        yield ENGLISH.repetitions(count)
        if count > 1:
            yield ENGLISH.times(count)
        if 1 < count <= 6:
            yield ENGLISH.sets(count)
    for seconds in (*range(1, 61), 75, 90, *range(120, 1201, 60)):
        yield ENGLISH.hold(seconds * SECOND)
    for seconds in (10, 15, 20, 30, 45, 60):
        yield ENGLISH.pause_of(seconds * SECOND)


def trimmed(sound: Wave) -> Wave:
    """Return *sound* without the silence around it, its edges rounded."""
    loud = np.flatnonzero(np.abs(sound) > SILENCE * np.max(np.abs(sound)))
    first = max(int(loud[0]) - RATE // 50, 0)
    last = min(int(loud[-1]) + RATE // 16, len(sound))
    cut = sound[first:last].copy()
    rise, fall = RATE // 200, RATE // 33
    cut[:rise] *= np.linspace(0, 1, rise)
    cut[-fall:] *= np.linspace(1, 0, fall)
    return cut


def loudness_db(sound: Wave) -> float:
    """Return the K-weighted level in dBFS of the loudest 300 ms of *sound*, as for the tones."""
    window = int(LOUDNESS_WINDOW * RATE)
    padded = np.concatenate([np.zeros(window), sound, np.zeros(window)])
    spectrum = np.fft.rfft(padded) * k_weighting(np.fft.rfftfreq(len(padded), 1 / RATE))
    energy = np.cumsum(np.fft.irfft(spectrum, len(padded)) ** 2)
    return float(-0.691 + 10 * np.log10(np.max(energy[window:] - energy[:-window]) / window))


def levelled(sound: Wave) -> Wave:
    """Return *sound* at the loudness of the tones, its few highest peaks bent below the limit."""
    scaled = sound * 10 ** ((LOUDNESS_DB - loudness_db(sound)) / 20)
    knee = 0.7 * PEAK
    over = np.maximum(np.abs(scaled) - knee, 0)
    bent = np.minimum(np.abs(scaled), knee) + (PEAK - knee) * np.tanh(over / (PEAK - knee))
    return np.asarray(np.sign(scaled) * bent)


def render(engine: Any, text: str, path: Path) -> dict[str, Any]:
    """Write *text* as a clip at *path* and return its entry in the manifest."""
    sound = levelled(trimmed(np.asarray(engine(text, speed=SPEED, seed=7), np.float64)))
    soundfile.write(
        path, sound, RATE, format="OGG", subtype="VORBIS", compression_level=1 - QUALITY
    )
    return {
        "text": text,
        "file": path.name,
        "millis": -(-len(sound) * 1000 // RATE),
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }


def main(folder: Path) -> None:
    """Bring *folder* up to date and print what was done."""
    from hibari import Hibari

    folder.mkdir(parents=True, exist_ok=True)
    head = {
        "language": "en",
        "engine": "hibari-tts",
        "version": version("hibari-tts"),
        "voice": "heart",
        "speed": SPEED,
        "quality": QUALITY,
        "credit": CREDIT,
    }
    known = _known(folder / "manifest.json", head)
    engine, clips = Hibari(), []
    for text in texts():
        name = hashlib.sha256(text.encode()).hexdigest()[:16] + ".ogg"
        kept = known.get(text)
        clips.append(kept or render(engine, text, folder / name))
    for path in {*folder.glob("*.ogg")} - {folder / clip["file"] for clip in clips}:
        path.unlink()
    manifest = json.dumps({**head, "clips": clips}, indent=1, ensure_ascii=False)
    (folder / "manifest.json").write_text(manifest + "\n", encoding="utf-8")
    seconds = sum(clip["millis"] for clip in clips) / 1000
    size = sum(path.stat().st_size for path in folder.glob("*.ogg"))
    print(f"{len(clips)} clips, {seconds:.0f} s, {size / 1e6:.2f} MB")


def _known(manifest: Path, head: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the clips that need not be made again: same engine, and the file is there."""
    if not manifest.is_file():
        return {}
    told = json.loads(manifest.read_text(encoding="utf-8"))
    if {key: told.get(key) for key in head} != head:
        return {}
    there = (clip for clip in told["clips"] if (manifest.parent / clip["file"]).is_file())
    return {clip["text"]: clip for clip in there}


if __name__ == "__main__":
    main(ROOT / "assets" / "voice" / "en")
