"""Every way a zip may be hostile, refused with its reason (hardening S2, S6, finding 9)."""

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.bundle import BundleRefused
from stretchtimer.storage.safe_zip import LARGEST_BUNDLE, unpack
from tests.storage.parcels import entry, zipped

FINE = {"a.yaml": b"some text", "images/b.png": b"a picture" * 100}
LINK, PIPE, DEVICE, FOLDER = 0o120777, 0o010644, 0o020644, 0o040755


def refusal(content, tmp_path):
    """Why *content* is refused."""
    with pytest.raises(BundleRefused) as refused:
        unpack(content, tmp_path / "unpacked", "mimetype")
    return str(refused.value)


def refusal_of(info, tmp_path, inside=b"x"):
    """Why a zip is refused that also has the entry *info*."""
    return refusal(zipped(FINE, extra=((info, inside),)), tmp_path)


def named(name):
    """An entry of that name, however impossible."""
    info = entry("placeholder")
    info.filename = name
    return info


def test_a_zip_that_keeps_the_rules_is_unpacked(tmp_path):
    unpack(zipped(FINE), tmp_path, "mimetype")
    assert {name: (tmp_path / name).read_bytes() for name in FINE} == FINE


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../outside.yaml",
        "images/../../outside.yaml",
        "images\\photo.png",
        "C:/photo.png",
        "C:photo.png",
        "images//photo.png",
        "./photo.png",
        "images/",
        ".",
        "photo.png.",
        "photo.png ",
        ".hidden.yaml",
        "CON",
        "nul.yaml",
        "images/Com1.png",
        "LPT¹.png",
        "photo\n.png",
        "photo\x7f.png",
        "photo\u202egnp.yaml",
        "what?.png",
        "x" * 201,
    ],
)
def test_a_name_that_could_lead_anywhere_is_refused(name, tmp_path):
    assert "a name it may not have" in refusal_of(named(name), tmp_path)


def test_a_name_cut_by_a_zero_byte_is_refused(tmp_path):
    content = zipped(FINE, extra=((entry("photo.pngZ.exe"), b"x"),))
    assert "a name it may not have" in refusal(
        content.replace(b"photo.pngZ.exe", b"photo.png\0.exe"), tmp_path
    )


def test_the_message_shows_no_control_characters(tmp_path):
    assert "photo\\x0A.png" in refusal_of(named("photo\n.png"), tmp_path)


def test_two_files_of_one_name_are_refused(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate"):
        content = zipped(FINE, extra=((entry("a.yaml"), b"x"),))
    assert "the same name" in refusal(content, tmp_path)


@pytest.mark.parametrize("name", ["A.yaml", "IMAGES/B.PNG"])
def test_two_names_that_differ_only_in_case_are_refused(name, tmp_path):
    assert "the same name" in refusal_of(entry(name), tmp_path)


def test_two_names_that_are_one_when_composed_are_refused(tmp_path):
    content = zipped(
        FINE, extra=((entry("h\u00fcfte.png"), b"x"), (entry("hu\u0308fte.png"), b"y"))
    )
    assert "the same name" in refusal(content, tmp_path)


def test_a_file_in_a_file_is_refused(tmp_path):
    assert "lies in a file" in refusal_of(entry("A.YAML/inside.png"), tmp_path)


@pytest.mark.parametrize("mode", [LINK, PIPE, DEVICE, FOLDER])
def test_what_is_no_plain_file_is_refused(mode, tmp_path):
    info = entry("photo.png", external_attr=mode << 16)
    assert "a link or a device" in refusal_of(info, tmp_path, b"/etc/passwd")


def test_an_encrypted_file_is_refused(tmp_path):
    content = bytearray(zipped(FINE))
    place = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    content[place + 8] |= 1
    assert "is encrypted" in refusal(bytes(content), tmp_path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_compression_is_refused(method, tmp_path):
    info = entry("photo.png", compress_type=method)
    assert "in a way that is not known" in refusal_of(info, tmp_path)


def test_a_file_that_would_become_suspiciously_large_is_refused(tmp_path):
    info = entry("photo.png", compress_type=zipfile.ZIP_DEFLATED)
    assert "suspiciously large" in refusal_of(info, tmp_path, bytes(2 * 1024 * 1024))


def test_a_file_of_one_mebibyte_may_be_as_dense_as_it_likes(tmp_path):
    info = entry("photo.png", compress_type=zipfile.ZIP_DEFLATED)
    unpack(zipped(FINE, extra=((info, bytes(1024 * 1024)),)), tmp_path, "mimetype")
    assert (tmp_path / "photo.png").stat().st_size == 1024 * 1024


def with_size_said(content, size):
    """The last entry's size in the directory, changed to *size*."""
    place = content.rindex(b"PK\x01\x02")
    return content[: place + 24] + struct.pack("<I", size) + content[place + 28 :]


def test_a_file_that_says_it_is_larger_than_32_mib_is_refused(tmp_path):
    content = with_size_said(zipped(FINE), 32 * 1024 * 1024 + 1)
    assert "larger than 32 MiB" in refusal(content, tmp_path)


def test_files_larger_than_256_mib_together_are_refused(tmp_path):
    extra = tuple((entry(f"{number}.png"), b"x") for number in range(9))
    content = bytearray(zipped({}, extra=extra))
    place = -1
    for _ in range(11):
        place = content.index(b"PK\x01\x02", place + 1)
        content[place + 24 : place + 28] = struct.pack("<I", 32 * 1024 * 1024)
    assert "larger than 256 MiB" in refusal(bytes(content), tmp_path)


def test_a_file_that_is_smaller_than_it_says_is_refused(tmp_path):
    content = with_size_said(zipped(FINE), 1000)
    assert "not as large as it says" in refusal(content, tmp_path)


def test_a_file_that_is_larger_than_it_says_is_refused(tmp_path):
    assert "damaged" in refusal(with_size_said(zipped(FINE), 3), tmp_path)


def test_more_than_500_files_are_refused(tmp_path):
    files = {f"{number}.png": b"" for number in range(499)}
    assert "more than 500 files" in refusal(zipped(files), tmp_path)


def test_a_directory_that_says_fewer_files_than_it_has_is_refused(tmp_path):
    content = bytearray(zipped({f"{number}.png": b"" for number in range(499)}))
    content[-14:-10] = struct.pack("<HH", 9, 9)
    assert "more than 500 files" in refusal(bytes(content), tmp_path)


def test_more_than_64_mib_are_refused(tmp_path):
    assert "larger than 64 MiB" in refusal(bytes(LARGEST_BUNDLE + 1), tmp_path)


def test_files_that_share_their_bytes_are_refused(tmp_path):
    """As in the bombs of Fifield (2019): one long file, listed many times."""
    content = bytearray(zipped(FINE, extra=((entry("one.png"), b"x"), (entry("two.png"), b"x"))))
    second = content.rindex(b"PK\x01\x02")
    first = content.rindex(b"PK\x01\x02", 0, second)
    content[second + 42 : second + 46] = content[first + 42 : first + 46]
    assert "overlap" in refusal(bytes(content), tmp_path)


def test_a_file_that_reaches_into_the_directory_is_refused(tmp_path):
    content = bytearray(zipped(FINE))
    place = content.rindex(b"PK\x01\x02")
    length = struct.unpack("<I", content[place + 20 : place + 24])[0]
    content[place + 20 : place + 24] = struct.pack("<I", length + 20)
    assert "overlap" in refusal(bytes(content), tmp_path)


@pytest.mark.parametrize("around", [(b"MZ something to run", b""), (b"", b"something more")])
def test_something_round_the_zip_is_refused(around, tmp_path):
    before, after = around
    assert refusal(before + zipped(FINE) + after, tmp_path)


def test_a_comment_is_refused(tmp_path):
    buffer = io.BytesIO(zipped(FINE))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = b"PK\x05\x06" + b"-" * 30
    assert refusal(buffer.getvalue(), tmp_path)


def test_a_zip_of_the_64_bit_kind_is_refused(tmp_path):
    content = zipped(FINE)
    size, offset = struct.unpack("<II", content[-10:-2])
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, len(content) - 22, 1)
    end = content[-22:-10] + struct.pack("<II", size + len(locator), offset) + content[-2:]
    assert "may not have" in refusal(content[:-22] + locator + end, tmp_path)


def test_a_zip_that_does_not_begin_with_its_type_is_refused(tmp_path):
    content = zipped(FINE, mimetype=(entry("meta"), b"x"))
    assert "does not begin with its type" in refusal(content, tmp_path)


def test_a_type_that_is_compressed_is_refused(tmp_path):
    info = entry("mimetype", compress_type=zipfile.ZIP_DEFLATED)
    assert "its type is compressed" in refusal(zipped(FINE, mimetype=(info, b"x")), tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all" * 10, bytes(100)])
def test_what_is_no_zip_is_refused(content, tmp_path):
    assert "no .stretch file" in refusal(content, tmp_path)


@given(st.integers(0, len(zipped(FINE)) - 1), st.binary(min_size=1, max_size=8))
def test_whatever_is_damaged_is_unpacked_or_refused_but_never_written_elsewhere(
    tmp_path_factory, place, damage
):
    folder = tmp_path_factory.mktemp("damaged")
    content = zipped(FINE)
    with contextlib.suppress(BundleRefused):
        unpack(content[:place] + damage + content[place + len(damage) :], folder / "in", "mimetype")
    assert {path.name for path in folder.iterdir()} <= {"in"}
