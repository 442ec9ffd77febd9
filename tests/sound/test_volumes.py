from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.sound.volumes import Bus, Volumes

LEVELS = st.floats(0, 1)


@pytest.mark.parametrize("bus", list(Bus))
def test_muted_is_silent_on_every_bus(bus):
    assert Volumes(muted=True).gain(bus) == 0


@pytest.mark.parametrize("bus", list(Bus))
def test_a_slider_moves_its_own_bus_alone(bus):
    before, after = Volumes(), Volumes().at(bus, 0.2)
    changed = [other for other in Bus if before.gain(other) != after.gain(other)]
    assert changed == [bus]


def test_half_the_slider_is_a_quarter_of_the_gain():
    assert Volumes(tones=0.5).gain(Bus.TONES) == 0.25


def test_the_master_acts_on_a_bus():
    assert Volumes(master=0.5, voice=0.5).gain(Bus.VOICE) == 0.0625


@given(st.builds(Volumes, LEVELS, LEVELS, LEVELS, LEVELS), st.sampled_from(Bus))
def test_no_volume_makes_a_sound_louder_than_it_was_made(volumes, bus):
    assert 0 <= volumes.gain(bus) <= 1


def test_a_slider_out_of_range_is_taken_as_its_end():
    assert replace(Volumes(), tones=7.0).gain(Bus.TONES) == 1
