KEYS = {
    "version",
    "python",
    "qt",
    "display",
    "sound",
    "voice",
    "data_dir",
    "files",
    "missing",
}


def test_the_document_has_all_keys(door):
    assert set(door("doctor", "--json").json) == KEYS


def test_a_new_folder_has_no_files_yet(door):
    files = door("doctor", "--json").json["files"]
    assert files == {
        "settings.json": "absent",
        "cache/library.json": "absent",
        "routines": "absent",
    }


def test_the_index_is_there_after_a_look_at_the_library(door):
    door("list")
    assert door("doctor", "--json").json["files"]["cache/library.json"] == "ok"


def test_a_damaged_file_is_told_and_left_where_it_is(door):
    door.data.mkdir()
    (door.data / "settings.json").write_text("{")
    assert door("doctor", "--json").json["files"]["settings.json"] == "damaged"
    assert (door.data / "settings.json").read_text() == "{"


def test_everything_missing_says_what_why_and_how(door):
    for missing in door("doctor", "--json").json["missing"]:
        assert set(missing) == {"what", "why", "how"}
        assert all(missing.values())


def test_the_folder_is_the_one_asked_for(door):
    assert door("doctor", "--json").json["data_dir"] == str(door.data)


def test_for_people_the_same_is_told_in_lines(door):
    out = door("doctor").out
    assert "version:" in out
    assert "settings.json: absent" in out
