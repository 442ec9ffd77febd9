"""What an offline recogniser makes of the voice in whole guides.

    python benchmarks/voice_heard.py [ROUTINE…]      needs: pip install pocketsphinx

Prints, for each routine, the share of words it got wrong (as against what the voice was given to
say), the loudness and the peak. A general recogniser knows no "hip knob"; compare runs, not fame.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stretchtimer.core.compiling import compile_timeline  # noqa: E402
from stretchtimer.core.cues import Cue, CueKind  # noqa: E402
from stretchtimer.export.audio_plan import plan_guide  # noqa: E402
from stretchtimer.export.audio_render import GUIDE_RATE, frames_of, render_guide  # noqa: E402
from stretchtimer.resources import data_root  # noqa: E402
from stretchtimer.sound.assembly import shipped_voice  # noqa: E402
from stretchtimer.sound.numbers import spoken  # noqa: E402
from stretchtimer.sound.phrases import ENGLISH  # noqa: E402
from stretchtimer.sound.repertoire import Repertoire  # noqa: E402
from stretchtimer.sound.shelf import ToneShelf  # noqa: E402
from stretchtimer.sound.volumes import Volumes  # noqa: E402
from stretchtimer.storage.folders import Folder  # noqa: E402
from stretchtimer.storage.library import Library  # noqa: E402

HEARING_RATE = 16_000
THREE = ("hip-first-hamstring-last", "ais-hamstring-stretch", "hot-shower-stretch")


def words(text: str) -> list[str]:
    """Return the words of *text*, in small letters."""
    return re.sub(r"[^a-z' ]", " ", text.lower().replace("-", " ")).split()


def errors(said: list[str], heard: list[str]) -> int:
    """Return how many words have to be changed, added or left out to make one of the other."""
    row = list(range(len(heard) + 1))
    for count, word in enumerate(said, 1):
        above, row[0] = row[0], count
        for place, other in enumerate(heard, 1):
            above, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, above + (word != other)),
            )
    return row[-1]


def heard_in(samples: NDArray[np.int16]) -> list[str]:
    """Return what the recogniser hears in *samples* of the guide's rate."""
    from pocketsphinx import Decoder

    count = len(samples) * HEARING_RATE // GUIDE_RATE
    places = np.arange(count) * GUIDE_RATE / HEARING_RATE
    slower = np.interp(places, np.arange(len(samples)), samples).astype("<i2")
    quiet = np.zeros(HEARING_RATE // 4, "<i2")
    decoder = Decoder(samprate=HEARING_RATE, loglevel="FATAL")
    decoder.start_utt()
    decoder.process_raw(np.concatenate([quiet, slower, quiet]).tobytes(), full_utt=True)
    decoder.end_utt()
    return words(decoder.hyp().hypstr) if decoder.hyp() else []


def judge(routine: str) -> str:
    """Return one line on the guide of *routine*."""
    assets = data_root("assets")
    voice = shipped_voice(assets, "en")
    library = Library((Folder(data_root("routines"), is_own=False),))
    timeline = compile_timeline(library.routine(routine))
    plan = plan_guide(timeline, ENGLISH, voice.duration_of)
    repertoire = Repertoire(ToneShelf(assets / "sounds" / "clear"), voice)
    whole = np.concatenate(list(render_guide(plan, repertoire, Volumes())))
    sentences = [cue for cue in plan.cues if cue.kind is CueKind.SPEECH]
    wrong = total = 0
    for cue in sentences:
        said = words(spoken(cue.text))
        wrong += errors(said, heard_in(_around(whole, cue, voice.duration_of(cue.text))))
        total += len(said)
    peak = 20 * np.log10(np.abs(whole.astype(float)).max() / 32_768)
    return (
        f"{routine:26} {len(sentences):4} sentences {total:5} words"
        f"  wrong {wrong / total:6.1%}  peak {peak:5.1f} dBFS"
    )


def _around(whole: NDArray[np.int16], cue: Cue, length: int) -> NDArray[np.int16]:
    return whole[frames_of(cue.at) : frames_of(cue.at + length)]


def main() -> None:
    """Judge the routines that were named, or three."""
    for routine in sys.argv[1:] or THREE:
        print(judge(routine), flush=True)


if __name__ == "__main__":
    main()
