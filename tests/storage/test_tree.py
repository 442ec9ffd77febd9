import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from stretchtimer.core.problems import Place
from stretchtimer.storage.tree import (
    LARGEST_FILE,
    MOST_EVENTS,
    Mapping,
    Plain,
    Scalar,
    Sequence,
    Unreadable,
    plain_value,
    read_tree,
)
from tests.storage.texts import ROUTINE, place_of

LOADERS = [
    pytest.param(yaml.SafeLoader, id="the parser in Python"),
    pytest.param(
        getattr(yaml, "CSafeLoader", None),
        id="the parser in C",
        marks=pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML without libyaml"),
    ),
]
both_parsers = pytest.mark.parametrize("loader", LOADERS)


def value_of(text, loader=yaml.SafeLoader):
    return plain_value(read_tree(text.encode(), loader).root)


def faults(text, loader=yaml.SafeLoader):
    return read_tree(text.encode("utf-8", "surrogatepass"), loader).faults


def refusal(content, loader=yaml.SafeLoader):
    content = content.encode() if isinstance(content, str) else content
    with pytest.raises(Unreadable) as caught:
        read_tree(content, loader)
    return caught.value.fault


def read_or_refused(content, loader=yaml.SafeLoader):
    """The tree of *content*, if it is one, and all that is wrong with it."""
    try:
        tree = read_tree(content, loader)
    except Unreadable as error:
        return None, (error.fault,)
    return tree, tree.faults


def test_a_tree_has_mappings_sequences_and_scalars():
    root = read_tree(b"a: [b, {c: d}]").root
    assert isinstance(root, Mapping)
    assert isinstance(root.items["a"], Sequence)
    assert isinstance(root.items["a"].items[0], Scalar)
    assert plain_value(root) == {"a": ["b", {"c": "d"}]}


@both_parsers
@pytest.mark.parametrize(
    "word", ["no", "on", "yes", "off", "010", "1:30", "12:60", "2024-02-30", "0x10", "~", "1_000"]
)
def test_a_plain_word_stays_the_text_it_is(word, loader):
    value = value_of(f"key: {word}", loader)["key"]
    assert value == word
    assert isinstance(value, Plain)


def test_a_word_that_yaml_1_1_takes_for_true_may_be_a_key():
    assert value_of("off: 1\nno: 2") == {"off": "1", "no": "2"}


@pytest.mark.parametrize("quoted", ['"30"', "'30'", "|\n  30", ">\n  30"])
def test_a_quoted_or_folded_text_is_not_plain(quoted):
    assert not isinstance(value_of(f"key: {quoted}")["key"], Plain)


@both_parsers
def test_everything_knows_its_place(loader):
    text = "a: 1\nlong key:\n  - x\n  -   yy: zz\n"
    root = read_tree(text.encode(), loader).root
    sequence = root.items["long key"]
    assert root.keys["long key"] == Place(2, 1)
    assert sequence.items[0].place == place_of("x", text)
    assert sequence.items[1].items["yy"].place == place_of("zz", text)


@both_parsers
@pytest.mark.parametrize("letters", ["ä", "é", "漢字", "🧘", "e\u0301"])
def test_columns_count_letters_not_bytes(letters, loader):
    text = f'{{"{letters}": here}}'
    root = read_tree(text.encode(), loader).root
    assert root.items[letters].place == place_of("here", text)


@both_parsers
def test_windows_line_ends_and_a_byte_order_mark_change_no_place(loader):
    text = "a: 1\nb: here\n"
    content = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert read_tree(content, loader).root.items["b"].place == place_of("here", text)


@both_parsers
def test_a_line_separator_from_a_word_processor_ends_no_line(loader):
    text = "a: one\u2028two\u0085three\nb: here\n"
    root = read_tree(text.encode(), loader).root
    assert root.items["a"].value == "one two three"
    assert root.items["b"].place == Place(2, 4)


@pytest.mark.parametrize("content", [b"", b"  \n\n", b"# only a remark\n", b"---\n", b"''", b'""'])
def test_a_file_with_nothing_in_it_is_empty(content):
    assert refusal(content).code == "empty"


@pytest.mark.parametrize("content", [b"- a\n- b", b"hello", b"null", b"<html>", b"[1, 2]"])
def test_a_file_without_keys_is_refused(content):
    assert refusal(content).code == "no-keys"


def test_a_file_of_1_mib_is_read_and_one_byte_more_is_not():
    rest = b"a: 1\n#"
    assert read_tree(rest + b"x" * (LARGEST_FILE - len(rest)))
    assert refusal(rest + b"x" * (LARGEST_FILE - len(rest) + 1)).code == "too-large"


@both_parsers
@pytest.mark.parametrize(
    "bomb", ["[" * 100_000, "{" * 100_000, "- " * 100_000, "? " * 100_000, "a: " + "{a: " * 50_000]
)
def test_deep_nesting_is_refused_before_anything_is_built(bomb, loader):
    assert refusal(bomb, loader).code == "too-deep"


def test_twenty_levels_are_read_and_twenty_one_are_not():
    assert read_tree(b"a: " + b"[" * 19 + b"]" * 19)
    assert refusal(b"a: " + b"[" * 20 + b"]" * 20).code == "too-deep"


def test_too_many_values_are_refused_at_the_place_where_they_are_too_many():
    fault = refusal("a:\n" + "- b\n" * MOST_EVENTS)
    assert fault.code == "too-many"
    assert MOST_EVENTS - 20 < fault.place.line <= MOST_EVENTS


MERGE_BOMB = "a0: &a0 {k: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12)
)


@both_parsers
def test_a_bomb_of_merge_keys_is_so_many_faults_and_no_more(loader):
    assert {fault.code for fault in faults(MERGE_BOMB, loader)} == {"anchor"}
    assert len(faults(MERGE_BOMB, loader)) < 200


@both_parsers
@pytest.mark.parametrize(
    ("text", "needle"),
    [
        ("a: !!python/object/apply:os.system [x]", "!!python"),
        ("a: !!bool x", "!!bool"),
        ('a: !!int ""', "!!int"),
        ("a: !important x", "!important"),
        ("a: &anchor x", "&anchor"),
        ("a: &x 1\nb: *x", "*x"),
        ("a: {<<: {b: c}}", "<<"),
    ],
)
def test_tags_anchors_references_and_merge_keys_are_faults_at_their_place(text, needle, loader):
    fault = faults(text, loader)[-1]
    assert fault.code == "anchor"
    assert fault.place == place_of(needle, text)


@both_parsers
def test_a_key_that_stands_twice_is_told_at_the_second_with_the_line_of_the_first(loader):
    text = "a: 1\nb: 2\na: 3\n"
    (fault,) = faults(text, loader)
    assert fault.code == "duplicate"
    assert fault.place == Place(3, 1)
    assert "line 1" in fault.message


def test_of_a_key_that_stands_twice_the_first_is_kept():
    assert value_of("a: 1\na: 2") == {"a": "1"}


@both_parsers
def test_a_list_as_a_key_is_a_fault(loader):
    assert [fault.code for fault in faults("? [a, b]\n: c", loader)] == ["key"]


@both_parsers
def test_a_second_document_is_refused_where_it_begins(loader):
    fault = refusal("a: 1\n---\nb: 2\n", loader)
    assert fault.code == "documents"
    assert fault.place == Place(2, 1)


@both_parsers
@pytest.mark.parametrize("char", ["\0", "\x1b", "\x7f", "\x9b", "\ufffe", "\ufeff"])
def test_an_invisible_character_is_told_at_its_place(char, loader):
    text = f"ä: 1\nb: xü{char}y\n"
    fault = refusal(text, loader)
    assert fault.code == "character"
    assert fault.place == Place(2, 6)


@both_parsers
def test_half_a_character_never_gets_in(loader):
    tree, faults = read_or_refused(b'a: "\\ud800"', loader)  # the parser in C refuses it itself
    assert len(faults) == 1
    assert tree is None or tree.root.items["a"].value.encode()


def test_an_escaped_nul_is_left_to_the_check_of_texts():
    assert value_of('a: "\\0"') == {"a": "\0"}


def test_a_file_that_is_not_utf_8_is_told_at_its_first_wrong_letter():
    fault = refusal("a: über\nb: ".encode() + b"H\xfcfte\n")
    assert fault.code == "not-utf8"
    assert fault.place == Place(2, 5)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_a_file_saved_as_utf_16_is_told_so(encoding):
    assert refusal(ROUTINE.encode(encoding)).code == "not-utf8"


def test_a_remark_after_a_key_is_told_from_no_value():
    assert type(value_of("a: #1 of all\n")["a"]).__name__ == "Commented"
    assert type(value_of("a:\nb: 1")["a"]).__name__ == "Plain"


@pytest.mark.parametrize("bullet", ["-", "–", "—", "•"])
def test_a_bullet_without_a_space_is_a_fault_at_its_place(bullet):
    text = f"steps:\n  {bullet}note: x\n  {bullet}note: y\n"
    assert [(fault.code, fault.place) for fault in faults(text)] == [
        ("bullet", Place(2, 3)),
        ("bullet", Place(3, 3)),
    ]


@given(st.binary(max_size=400))
@example(b"%")
@example(b"\xef\xbb\xbf")
@example(b"? ? ?")
@example(b"&a *a: *a")
def test_no_bytes_at_all_bring_it_down(content):
    for loader in {yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)}:
        tree, faults = read_or_refused(content, loader)
        assert tree or faults


@given(st.text("ab:-[]{}&*!|>'\"%@`#,? \n\t\\é\u00a0", max_size=60))
def test_no_jumble_of_signs_brings_it_down_and_every_place_is_in_the_text(text):
    for loader in {yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)}:
        places = [fault.place for fault in read_or_refused(text.encode(), loader)[1]]
        lines = text.split("\n")
        assert all(place.line <= len(lines) + 1 for place in places)
        assert all(
            place.column <= len(lines[place.line - 1]) + 1
            for place in places
            if place.line <= len(lines)
        )


@given(st.data())
def test_a_file_changed_anywhere_is_read_or_refused(data):
    content = bytearray(ROUTINE.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    tree, faults = read_or_refused(bytes(content))
    assert tree or faults
