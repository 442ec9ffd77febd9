"""Builds what ships: the folder that runs by itself, the .deb, the wheel and the sdist.

    python3 dev.py package [folder|deb|wheel|all] [--home ADDRESS] [--probe]

All of it goes into dist/. Without a word that is the folder and the .deb. What it builds with is
in packaging/tools.lock and goes into build/tools: neither .venv nor the build has any of it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

import licences  # noqa: E402
import manual  # noqa: E402
import parts  # noqa: E402
import weigh  # noqa: E402

from stretchtimer import __version__  # noqa: E402

DIST, BUILD = ROOT / "dist", ROOT / "build"
FOLDER = DIST / "stretchtimer"

AS_THEY_ARE = ("PySide6", "numpy", ".libs/", "_soundfile_data")
"""What is not stripped: stripped already, or changed by a tool whose work strip destroys."""

TRIED = (
    ("--version",),
    ("list",),
    ("show", "desk-break"),
    ("check", str(ROOT / "routines" / "desk-break.yaml")),
    ("play", "ais-hamstring-stretch", "--headless", "--speed", "1000", "--mute"),
    ("export", "handout", "ais-hamstring-stretch", "-o", "handout.pdf"),
    ("export", "audio", "ais-hamstring-stretch", "-o", "audio.flac"),
    ("export", "audio", "ais-hamstring-stretch", "-o", "audio.mp3"),
    ("export", "bundle", "ais-hamstring-stretch", "-o", "routine.stretch"),
    ("export", "calendar", "six-weeks-hamstring", "-o", "programme.ics"),
    ("figure", "pigeon", "-o", "pigeon.png", "--size", "200"),
    ("figure", "pigeon", "-o", "pigeon.webp", "--size", "120"),
    ("open", "routine.stretch"),
    ("doctor",),
    ("doctor", "--json"),
)
"""What a built program has to do, in a folder of its own, before it is packed."""


def main() -> int:
    """Build what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    whats = ("folder", "deb", "wheel", "all")
    parser.add_argument("what", nargs="?", choices=whats, help="the folder and the .deb")
    parser.add_argument(
        "--home",
        default="https://stretchtimer.example",
        metavar="ADDRESS",
        help="where the project lives: the metainfo shows the pictures from there",
    )
    parser.add_argument(
        "--probe",
        action="store_true",
        help="build what benchmarks/installed.py times, into build/probe, and nothing else",
    )
    words = parser.parse_args()
    DIST.mkdir(exist_ok=True)
    if words.probe:
        freeze(BUILD / "probe", with_probe=True)
        return 0
    if words.what in ("wheel", "all"):
        build_wheel()
    if words.what != "wheel":
        build_folder()
        try_folder(FOLDER / "stretchtimer")
        print(weigh.report(FOLDER, 10))
    if words.what in (None, "deb", "all"):
        import deb

        package = deb.build_deb(FOLDER, __version__, DIST, words.home, manual.released())
        print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")
    return 0


def build_wheel() -> None:
    """Build the sdist, and the wheel out of it."""
    words = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(DIST), str(ROOT)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def build_folder() -> None:
    """Build the folder that runs by itself, with the licences of all that is in it."""
    freeze(DIST)
    analysed = BUILD / "frozen" / "stretchtimer" / "libraries.txt"
    libraries = [Path(line) for line in analysed.read_text(encoding="utf-8").splitlines()]
    licences.gather(FOLDER / "licences", parts.DISTRIBUTIONS, libraries)


def freeze(place: Path, with_probe: bool = False) -> None:
    """Let PyInstaller make the folder in *place*."""
    words = [sys.executable, "-m", "PyInstaller", str(HERE / "stretchtimer.spec"), "--noconfirm"]
    where = ["--log-level", "ERROR", "--distpath", str(place), "--workpath", str(BUILD / "frozen")]
    env = dict(os.environ, STRETCHTIMER_PROBE="1" if with_probe else "")
    subprocess.run([*words, *where], check=True, env=env)
    strip(place / FOLDER.name)
    forget_here(place / FOLDER.name)
    parts.record(place / FOLDER.name / "_internal")


def strip(folder: Path) -> None:
    """Take out of the libraries what only somebody who debugs them needs."""
    tool = shutil.which("strip")
    if not tool:
        print("strip is missing (package binutils): the build is larger than it has to be")
        return
    for file in folder.rglob("*.so*"):
        if not file.is_symlink() and not any(word in str(file) for word in AS_THEY_ARE):
            subprocess.run([tool, "--strip-unneeded", str(file)], check=True)


def forget_here(folder: Path) -> None:
    """Let no library of Python look for others in the folder that Python has on this machine."""
    place = (sysconfig.get_config_var("LIBDIR") or "").encode()
    instead = b"$ORIGIN".ljust(len(place), b"\0")
    for file in folder.rglob("*.so*"):
        if len(place) == len(instead) and not file.is_symlink():
            content = file.read_bytes()
            changed = content.replace(b"\0" + place + b"\0", b"\0" + instead + b"\0")
            if changed != content:
                file.write_bytes(changed)


def try_folder(program: Path) -> None:
    """Let the built program do what it has to; raises SystemExit where it does not."""
    kept = ("LANG", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
    with tempfile.TemporaryDirectory() as name:
        env = {key: os.environ[key] for key in kept if key in os.environ}
        env |= {"HOME": name, "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
        for words in TRIED:
            done = subprocess.run(
                [str(program), *words], cwd=name, env=env, capture_output=True, text=True,
                check=False, timeout=300,
            )  # fmt: skip
            if done.returncode or "Traceback" in done.stderr:
                raise SystemExit(f"stretchtimer {' '.join(words)}:\n{done.stdout}{done.stderr}")
    print(f"{len(TRIED)} commands of the build work")
    sound = min((ROOT / "assets" / "voice" / "en").glob("*.ogg")).read_bytes()
    decoder = program.with_name("stretchtimer-decoder")
    done = subprocess.run([str(decoder)], input=sound, capture_output=True, check=False, timeout=60)
    if done.returncode or len(done.stdout) < len(sound):
        raise SystemExit(f"the decoder:\n{done.stderr.decode()}")


if __name__ == "__main__":
    sys.exit(main())
