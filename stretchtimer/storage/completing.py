"""What could stand at a place of a file: keys and words of the schema, and ids of what there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from stretchtimer.core.candidates import Candidate, Candidates
from stretchtimer.storage.outline import ITEM, Spot, spot_at

Node: TypeAlias = Mapping[str, Any]

MOST = 200
_EXERCISE_KEYS = ("exercise", "easier", "harder")
_STEP_KEYS = ("exercise", "note", "rest", "repeat")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word there is: the schemas of both kinds of file, and ids with what they stand for."""

    routine: Node
    exercise: Node
    exercises: tuple[Candidate, ...] = ()
    figures: tuple[Candidate, ...] = ()


def candidates_at(
    lexicon: Lexicon, lines: list[str], line: int, column: int, *, is_exercise: bool = False
) -> Candidates:
    """Return what could stand at *column* of *line* (both counted from 0)."""
    spot = spot_at(lines, line, column)
    if spot is None:
        return Candidates()
    schema = lexicon.exercise if is_exercise else lexicon.routine
    nodes = list(_nodes(schema, spot))
    words = _keys(schema, nodes, spot) if spot.is_key else _values(lexicon, schema, nodes, spot)
    if spot.is_key and spot.path[-1:] == (ITEM,):
        words = (*words, *_values(lexicon, schema, nodes, spot))
    return Candidates(spot.start, tuple(_fitting(words, spot.word))[:MOST])


def _fitting(words: Iterable[Candidate], written: str) -> list[Candidate]:
    """Return the words that begin with what is *written*, then those that have it elsewhere."""
    asked = written.lower()
    once = dict.fromkeys(words)
    begin = [one for one in once if one.word.lower().startswith(asked)]
    others = [
        one
        for one in once
        if one not in begin and (asked in one.word.lower() or asked in one.meaning.lower())
    ]
    return begin + (others if len(asked) > 1 else [])


def _nodes(schema: Node, spot: Spot) -> Iterator[Node]:
    """Yield what the schema says of the place that the keys of *spot* lead to."""
    found: list[Node] = [schema]
    for part in spot.path:
        found = [inner for node in found for inner in _inside(schema, node, part)]
    for node in found:
        yield from _choices(schema, node)


def _inside(schema: Node, node: Node, part: str) -> Iterator[Node]:
    for choice in _choices(schema, node):
        if part == ITEM:
            if "items" in choice:
                yield choice["items"]
        elif part in choice.get("properties", {}):
            yield choice["properties"][part]
        elif isinstance(choice.get("additionalProperties"), dict):
            yield choice["additionalProperties"]


def _choices(schema: Node, node: Node) -> Iterator[Node]:
    """Yield *node* itself, references followed, or each of the things it may be."""
    if "$ref" in node:
        name = str(node["$ref"]).rpartition("/")[2]
        yield from _choices(schema, schema["$defs"][name])
    alternatives = [*node.get("anyOf", ()), *node.get("oneOf", ())]
    for other in alternatives:
        yield from _choices(schema, other)
    if alternatives and "examples" in node:
        yield {"examples": node["examples"]}
    if not alternatives and "$ref" not in node:
        yield node


def _keys(schema: Node, nodes: Iterable[Node], spot: Spot) -> tuple[Candidate, ...]:
    """Return the keys that may stand here, without those of another kind of step."""
    chosen = set(_STEP_KEYS) & set(spot.siblings)
    found: dict[str, str] = {}
    for node in nodes:
        keys = node.get("properties", {})
        if set(_STEP_KEYS) & set(keys) and not chosen <= set(keys):
            continue
        for key, said in keys.items():
            found.setdefault(key, _description(schema, said))
    first = () if chosen else tuple(key for key in _STEP_KEYS if key in found)
    return tuple(
        Candidate(key, found[key])
        for key in dict.fromkeys((*first, *found))
        if key not in spot.siblings
    )


def _description(schema: Node, node: Node) -> str:
    said = node.get("description", "")
    return str(said or next((n.get("description", "") for n in _choices(schema, node)), ""))


def _values(
    lexicon: Lexicon, schema: Node, nodes: Iterable[Node], spot: Spot
) -> tuple[Candidate, ...]:
    """Return the words that may stand for the key of *spot*."""
    key = next((part for part in reversed(spot.path) if part != ITEM), "")
    if key in _EXERCISE_KEYS and not _is_own_id(spot):
        return lexicon.exercises
    if key == "figure":
        return lexicon.figures
    return tuple(word for node in _items_too(schema, nodes) for word in _words(node))


def _is_own_id(spot: Spot) -> bool:
    """Return whether the key at the top of an exercise's file is meant: its own id."""
    return spot.path == ("exercise",)


def _items_too(schema: Node, nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if "items" in node:
            yield from _choices(schema, node["items"])


def _words(node: Node) -> Iterator[Candidate]:
    yield from (Candidate(str(word)) for word in node.get("enum", ()))
    yield from (Candidate(str(word)) for word in node.get("examples", ()))
    if node.get("type") == "boolean":
        yield from (Candidate("true"), Candidate("false"))
    low, high = node.get("minimum", 0), node.get("maximum", 1000)
    if node.get("type") == "integer" and high - low < 5:
        yield from (Candidate(str(number)) for number in range(low, high + 1))
