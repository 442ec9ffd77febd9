"""What a desktop reads of the program says the same as the program does."""

import configparser
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

from stretchtimer import __version__
from stretchtimer.cli.main import main
from stretchtimer.core.bundle import ENDING, MIME_TYPE
from stretchtimer.language import LANGUAGES

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
ID = "org.stretchtimer.StretchTimer"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


@pytest.fixture(scope="module")
def desktop():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / f"{ID}.desktop", encoding="utf-8")
    return parser


@pytest.fixture(scope="module")
def metainfo():
    return ET.parse(LINUX / f"{ID}.metainfo.xml").getroot()  # noqa: S314 - our own


@pytest.fixture(scope="module")
def mime():
    return ET.parse(LINUX / f"{ID}.xml").getroot().find(f"{MIME}mime-type")  # noqa: S314 - ours


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    path = tmp_path_factory.mktemp("bundle") / "routine.stretch"
    data = ["--data-dir", str(path.parent / "data")]
    assert main([*data, "export", "bundle", "ais-hamstring-stretch", "-o", str(path)]) == 0
    return path


def test_the_window_says_whose_desktop_file_it_has():
    text = (ROOT / "stretchtimer" / "app" / "running.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{ID}")' in text


def test_the_desktop_opens_shared_routines_with_the_program(desktop):
    assert desktop["Desktop Entry"]["MimeType"] == f"{MIME_TYPE};"
    assert desktop["Desktop Entry"]["Exec"] == "stretchtimer %F"


def test_the_program_claims_no_yaml(desktop):
    assert "yaml" not in desktop["Desktop Entry"]["MimeType"]


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_the_desktop_speaks_every_language(desktop, key, language):
    assert desktop["Desktop Entry"][f"{key}[{language}]"]


def test_every_action_is_described_and_opens_a_shipped_routine(desktop):
    for action in desktop["Desktop Entry"]["Actions"].strip(";").split(";"):
        words = desktop[f"Desktop Action {action}"]["Exec"].split()
        place = words[1].partition("_internal/stretchtimer/")[2]
        assert words[0] == "stretchtimer"
        assert (ROOT / place).is_file()


def test_the_metainfo_is_that_of_this_program_and_version(metainfo):
    assert metainfo.findtext("id") == ID
    assert metainfo.find("launchable").text == f"{ID}.desktop"
    assert metainfo.find("releases/release").get("version") == __version__
    assert metainfo.findtext("provides/mediatype") == MIME_TYPE
    assert metainfo.findtext("project_license") == "MIT"


def test_the_pictures_of_the_metainfo_are_in_the_repository(metainfo):
    images = [image.text for image in metainfo.iter("image")]
    assert images
    for image in images:
        assert (ROOT / image.removeprefix("@HOME@/")).is_file()


def test_the_metainfo_speaks_every_language(metainfo):
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("summary", "p", "li"):
        spoken = [each.get(lang, "en") for each in metainfo.iter(tag)]
        assert all(spoken.count(language) == spoken.count("en") for language in LANGUAGES)


def test_the_system_knows_a_bundle_by_its_ending(mime):
    assert mime.get("type") == MIME_TYPE
    assert mime.find(f"{MIME}glob").get("pattern") == f"*{ENDING}"


def test_the_system_knows_a_bundle_by_its_first_bytes(mime, bundle):
    content, match = bundle.read_bytes(), mime.find(f"{MIME}magic/{MIME}match")
    while match is not None:
        value = match.get("value").replace("\\003", "\3").replace("\\004", "\4").encode()
        assert content[int(match.get("offset")) :].startswith(value)
        match = match.find(f"{MIME}match")


def test_the_first_bytes_of_any_other_zip_are_different(mime, tmp_path):
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    innermost = mime.findall(f".//{MIME}match")[-1]
    assert not other.read_bytes()[38:].startswith(innermost.get("value").encode())


@pytest.mark.parametrize("size", SIZES)
def test_the_icons_are_there_in_every_size(size):
    for picture in (ROOT / f"assets/icons/stretchtimer-{size}.png", LINUX / f"bundle-{size}.png"):
        head = picture.read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(head[16:20]) == int.from_bytes(head[20:24]) == size


def test_macos_and_windows_open_the_same_files(tmp_path):
    macos = (ROOT / "packaging/macos/stretchtimer.spec").read_text(encoding="utf-8")
    windows = (ROOT / "packaging/windows/stretchtimer.iss").read_text(encoding="utf-8")
    for text in (macos, windows):
        assert ENDING.strip(".") in text
        assert MIME_TYPE in text


def test_no_spec_says_a_version_of_its_own():
    for spec in (ROOT / "packaging").rglob("*.[si][ps][es]*"):
        if spec.suffix in (".spec", ".iss"):
            numbers = re.findall(r"\b\d+\.\d+\.\d+\b", spec.read_text(encoding="utf-8"))
            assert numbers == [], json.dumps([spec.name, numbers])
