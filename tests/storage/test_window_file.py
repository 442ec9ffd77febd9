"""Where a window was, in its file."""

import json

import pytest

from stretchtimer.storage.window_file import WindowSize, read_window_size, write_window_size


def test_a_place_is_kept_with_its_monitor(tmp_path):
    size = WindowSize(900, 700, False, 12, -34, "HDMI-1")
    write_window_size(tmp_path / "w", size)
    assert read_window_size(tmp_path / "w") == size


@pytest.mark.parametrize(
    "place",
    [
        {"left": "1", "top": 2, "monitor": "x"},
        {"left": 1, "top": None, "monitor": "x"},
        {"left": 1, "top": 2},
        {"left": True, "top": 2, "monitor": "x"},
        {"left": 10**9, "top": 2, "monitor": "x"},
    ],
)
def test_a_place_that_makes_no_sense_costs_only_the_place(tmp_path, place):
    kept = {"width": 900, "height": 700, "maximized": False, **place}
    (tmp_path / "w").write_text(json.dumps(kept))
    assert read_window_size(tmp_path / "w") == WindowSize(900, 700)


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", '{"width": 0, "height": 5, "maximized": false}', "[" * 4000, "x" * 9000],
)
def test_a_damaged_file_is_no_loss(tmp_path, text):
    (tmp_path / "w").write_text(text)
    assert read_window_size(tmp_path / "w") is None
