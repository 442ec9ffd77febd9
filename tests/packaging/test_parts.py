"""What goes into the build: nothing that the program needs stays out."""

import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from stretchtimer import __version__
from stretchtimer.inventory.pieces import EXTRA_PIECES, PIECES
from stretchtimer.language import LANGUAGES

ROOT = Path(__file__).parents[2]
NOT_SHIPPED = {"hibari-tts", "markdown-it-py", "mdurl", "Pygments", "pywin32"}
"""Pieces of the About page that are left out of the build under Linux."""


@pytest.fixture(scope="module")
def parts(packaging):
    return packaging("parts")


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_folder_of_files_ships(parts):
    assert [place for _, place in parts.data_of()] == [
        "stretchtimer/assets",
        "stretchtimer/docs",
        "stretchtimer/routines",
    ]


def test_the_wheel_has_the_folders_that_the_build_has(parts, project):
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert {folder: f"stretchtimer/{folder}" for folder in parts.DATA} == wheel


def test_whatever_the_sdist_is_to_have_is_there(project):
    for place in project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]:
        assert (ROOT / place.lstrip("/")).exists()


def test_the_changes_begin_with_this_version():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.partition("\n## ")[2].startswith(__version__)


def test_every_module_ships_also_those_asked_for_by_name(parts):
    modules = parts.modules_of(ROOT / "stretchtimer")
    assert {"stretchtimer", "stretchtimer.cli.import_", "stretchtimer.cli.export_audio"} <= set(
        modules
    )


def test_everything_of_others_on_the_about_page_is_decided_on(parts):
    known = {name.lower() for name in parts.DISTRIBUTIONS} | {name.lower() for name in NOT_SHIPPED}
    assert {piece.name.lower() for piece in (*PIECES, *EXTRA_PIECES)} <= known


@pytest.mark.parametrize("module", ["readline", "_gdbm", "ssl", "mypy", "pytest", "tkinter"])
def test_what_is_licensed_otherwise_or_only_for_developing_stays_out(parts, module):
    assert module in parts.LEFT_OUT


@pytest.mark.parametrize(
    "place",
    [
        "stretchtimer/assets/languages/de/LC_MESSAGES/stretchtimer.mo",
        "stretchtimer/docs/format.md",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        *(f"PySide6/Qt/translations/qtbase_{tag}.qm" for tag in LANGUAGES if tag != "en"),
        "numpy-2.4.6.dist-info/METADATA",
        "numpy-2.4.6.dist-info/licenses/LICENSE.txt",
    ],
)
def test_what_the_program_reads_is_kept(parts, place):
    assert parts.is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "stretchtimer/assets/languages/de/LC_MESSAGES/stretchtimer.po",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so",
        "PySide6/Qt/translations/qtbase_ru.qm",
        "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so",
        "numpy-2.4.6.dist-info/RECORD",
    ],
)
def test_what_it_never_reads_is_not(parts, place):
    assert not parts.is_wanted(place)


def test_a_library_ships_where_something_that_ships_needs_it(parts):
    plugin = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/v/libqxcb.so", "BINARY")
    gui = ("PySide6/Qt/lib/libQt6Gui.so.6", "/v/libQt6Gui.so.6", "BINARY")
    quick = ("PySide6/Qt/lib/libQt6Quick.so.6", "/v/libQt6Quick.so.6", "BINARY")
    glib = ("libglib-2.0.so.0", "/usr/lib/libglib-2.0.so.0", "BINARY")
    links = {"/v/libqxcb.so": ["libQt6Gui.so.6", "libglib-2.0.so.0"]}
    kept = parts.reachable([plugin, gui, quick, glib], lambda path: links.get(path, []))
    assert kept == [plugin, gui]


@pytest.mark.parametrize("library", ["libstdc++.so.6", "libpulse.so.0", "libreadline.so.8"])
def test_the_machines_own_libraries_stay_its_own(parts, library):
    assert parts.is_of_the_system((library, f"/usr/lib/x86_64-linux-gnu/{library}", "BINARY"))


@pytest.mark.parametrize("library", ["libffi.so.8", "libxcb-cursor.so.0", "libsqlite3.so.0"])
def test_small_libraries_that_are_often_missing_ship(parts, library):
    assert not parts.is_of_the_system((library, f"/usr/lib/x86_64-linux-gnu/{library}", "BINARY"))


def test_the_parts_are_weighed_the_largest_first(packaging, tmp_path):
    (tmp_path / "_internal/numpy").mkdir(parents=True)
    (tmp_path / "_internal/numpy/core.so").write_bytes(b"x" * 300)
    (tmp_path / "stretchtimer").write_bytes(b"x" * 200)
    weighed = packaging("weigh").weighed(tmp_path)
    assert [(size, name) for size, name, _ in weighed] == [
        (300, "numpy with OpenBLAS"),
        (200, "Python"),
    ]


def test_a_library_that_no_package_brings_ends_the_build(packaging, tmp_path):
    with pytest.raises(SystemExit, match=r"libnobody\.so\.1"):
        packaging("deb").check_libraries(tmp_path, {"libnobody.so.1", "libc.so.6"})


def test_a_library_that_ships_needs_no_package(packaging, tmp_path):
    (tmp_path / "libours.so.1").touch()
    packaging("deb").check_libraries(tmp_path, {"libours.so.1", "libc.so.6", "libgtk-3.so.0"})


def test_the_longest_licences_are_named_and_not_repeated(packaging, tmp_path):
    (tmp_path / "StretchTimer.txt").write_text("MIT", encoding="utf-8")
    (tmp_path / "Aaa.txt").write_text("of another", encoding="utf-8")
    text = packaging("deb").copyright_of(tmp_path, __version__)
    assert text.index("MIT") < text.index("of another")


def test_the_text_of_a_licence_is_known_by_its_name(packaging):
    is_licence = packaging("parts").is_licence
    assert is_licence(Path("cffi-2.dist-info/licenses/LICENSE"))
    assert not is_licence(Path("cffi/licence.py"))


def test_the_licences_of_a_package_are_found_in_the_build(parts, tmp_path):
    info = tmp_path / "thing-1.dist-info"
    (info / "licenses").mkdir(parents=True)
    (info / "METADATA").write_text("Name: thing\nVersion: 1\n", encoding="utf-8")
    (info / "licenses" / "LICENSE").write_text("free", encoding="utf-8")
    parts.record(tmp_path)
    distribution = metadata.Distribution.at(info)
    assert [file.read_text() for file in distribution.files if file.name == "LICENSE"] == ["free"]
