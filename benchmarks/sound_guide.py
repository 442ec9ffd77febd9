"""How long an audio guide of a quarter of an hour takes to write, in each format.

    python benchmarks/sound_guide.py

The floor is the standard library's writing of as many samples of silence, measured beside it.
"""

from __future__ import annotations

import sys
import tempfile
import time
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stretchtimer.core.compiling import compile_timeline  # noqa: E402
from stretchtimer.export.audio_guide import FORMATS, GuideLabel, write_guide  # noqa: E402
from stretchtimer.export.audio_plan import GuidePlan, plan_guide  # noqa: E402
from stretchtimer.export.audio_render import GUIDE_RATE, frames_of  # noqa: E402
from stretchtimer.resources import data_root  # noqa: E402
from stretchtimer.sound.assembly import shipped_voice  # noqa: E402
from stretchtimer.sound.phrases import ENGLISH  # noqa: E402
from stretchtimer.sound.repertoire import Repertoire  # noqa: E402
from stretchtimer.sound.shelf import ToneShelf  # noqa: E402
from stretchtimer.sound.volumes import Volumes  # noqa: E402
from stretchtimer.storage.folders import Folder  # noqa: E402
from stretchtimer.storage.library import Library  # noqa: E402

QUARTER = 15 * 60_000


def quarter_of_an_hour(voice_length: Callable[[str], int]) -> GuidePlan:
    """Return the first quarter of an hour of the longest routine's guide."""
    library = Library((Folder(data_root("routines"), is_own=False),))
    timeline = compile_timeline(library.routine("hip-first-hamstring-last"))
    plan = plan_guide(timeline, ENGLISH, voice_length)
    cues = tuple(cue for cue in plan.cues if cue.at < QUARTER)
    chapters = tuple(one for one in plan.chapters if one.start < QUARTER)
    return replace(plan, cues=cues, chapters=chapters, duration=QUARTER)


def silence(path: Path) -> float:
    """Return how many seconds it takes to write as much silence."""
    began = time.perf_counter()
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(GUIDE_RATE)
        out.writeframes(bytes(2 * frames_of(QUARTER)))
    return time.perf_counter() - began


def main() -> None:
    """Write each format and print its seconds, its ratio to the floor, and its size."""
    voice = shipped_voice(data_root("assets"), "en")
    plan = quarter_of_an_hour(voice.duration_of)
    with tempfile.TemporaryDirectory() as folder:
        floor = silence(Path(folder) / "silence.wav")
        print(f"silence  {floor:5.2f} s")
        for ending in FORMATS:
            tones = ToneShelf(data_root("assets") / "sounds" / "clear")
            repertoire = Repertoire(tones, shipped_voice(data_root("assets"), "en"))
            path = Path(folder) / f"guide{ending}"
            began = time.perf_counter()
            write_guide(path, plan, repertoire, GuideLabel("Guide"), Volumes())
            took = time.perf_counter() - began
            size = path.stat().st_size / 1e6
            print(f"{ending:8} {took:5.2f} s  {took / floor:6.1f} x  {size:6.2f} MB")


if __name__ == "__main__":
    main()
