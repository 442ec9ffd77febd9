"""Giving memory back is asked for; nothing is promised, and nothing goes wrong."""

import ctypes

import pytest

from stretchtimer.figure.memory import give_back_memory


def test_memory_in_use_is_kept() -> None:
    kept = bytes(range(256)) * 4096
    give_back_memory()
    assert kept == bytes(range(256)) * 4096


@pytest.mark.parametrize("error", [OSError, AttributeError])
def test_another_c_library_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def missing(_: str) -> None:
        raise error

    monkeypatch.setattr(ctypes, "CDLL", missing)
    give_back_memory()
