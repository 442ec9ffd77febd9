"""Who decodes a recording that is not WAV."""

from pathlib import Path

from stretchtimer.sound.recording import CHILD, decoder


def test_a_checkout_decodes_with_its_own_interpreter():
    words = decoder(Path("/venv/bin/python"), frozen=False)
    assert words == ["/venv/bin/python", "-I", "-c", CHILD]


def test_an_installed_program_decodes_with_the_program_beside_it():
    words = decoder(Path("/usr/lib/stretchtimer/stretchtimer"), frozen=True)
    assert words == ["/usr/lib/stretchtimer/stretchtimer-decoder"]


def test_the_program_beside_it_has_the_ending_of_the_system():
    words = decoder(Path("/programs/stretchtimer-gui.exe"), frozen=True)
    assert words == ["/programs/stretchtimer-decoder.exe"]
