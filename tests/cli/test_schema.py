import pytest


@pytest.mark.parametrize("kind", ["routine", "exercise"])
def test_the_schema_is_one_json_document(door, kind):
    document = door("schema", kind).json
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert kind in document["properties"]


def test_without_a_kind_it_is_a_routines(door):
    assert door("schema").json == door("schema", "routine").json
