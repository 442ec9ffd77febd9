import subprocess
import sys

from stretchtimer.storage.living import Living, is_gone

HOLD_AND_DIE = (
    "import os, sys; from pathlib import Path; from stretchtimer.storage.living import Living;"
    "Living(Path(sys.argv[1])).hold(); os.kill(os.getpid(), 9)"
)


def test_who_holds_the_file_is_not_gone(tmp_path):
    living = Living(tmp_path / "a" / "alive")
    living.hold()
    assert not is_gone(tmp_path / "a" / "alive")
    living.let_go()


def test_who_has_let_go_is_gone(tmp_path):
    living = Living(tmp_path / "alive")
    living.hold()
    living.let_go()
    assert is_gone(tmp_path / "alive")
    assert list(tmp_path.iterdir()) == []


def test_who_was_killed_is_gone_without_a_trace(tmp_path):
    path = tmp_path / "alive"
    subprocess.run([sys.executable, "-c", HOLD_AND_DIE, str(path)], check=False)
    assert path.exists()
    assert is_gone(path)
    assert not path.exists()


def test_who_never_was_is_gone(tmp_path):
    assert is_gone(tmp_path / "alive")


def test_letting_go_twice_does_nothing(tmp_path):
    living = Living(tmp_path / "alive")
    living.hold()
    living.let_go()
    living.let_go()
    living.hold()
    assert not is_gone(tmp_path / "alive")
    living.let_go()
