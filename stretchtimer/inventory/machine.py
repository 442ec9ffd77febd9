"""Everything that is known of this machine, gathered."""

from __future__ import annotations

from stretchtimer import __version__
from stretchtimer.core.machine import Machine
from stretchtimer.inventory.findings import Findings
from stretchtimer.inventory.lacks import lacks_of
from stretchtimer.inventory.stored import states_of_files
from stretchtimer.inventory.voices import voices_of
from stretchtimer.storage.places import Places


def machine_of(found: Findings, places: Places) -> Machine:
    """Return what is there, what is missing, and how the stored files are."""
    return Machine(
        version=__version__,
        python=found.python,
        qt=found.qt,
        display=found.display,
        sound=found.sound,
        voice=voices_of(found, places.assets),
        data_dir=str(places.data),
        files=states_of_files(places),
        missing=lacks_of(found),
    )
