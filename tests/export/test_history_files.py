"""What leaves the history: CSV, JSON, a page, a calendar."""

import csv
import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.history import Feeling
from stretchtimer.core.programme import Followed, Programme, Slot, Stage
from stretchtimer.core.report import report_of
from stretchtimer.export.calendar import calendar_file
from stretchtimer.export.history_document import history_document
from stretchtimer.export.history_table import HEADS, harmless, history_table
from stretchtimer.export.report_document import report_document, report_schema
from tests.core.test_report import DAY, SESSION
from tests.history_examples import NOW


def table(*sessions) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(history_table(sessions))))


def test_a_table_has_a_line_for_each_exercise_and_side():
    (row,) = table(SESSION)
    assert (row["exercise"], row["side"], row["held_s"]) == ("pigeon", "left", "60.0")


def test_a_session_without_exercises_has_a_line_too():
    (row,) = table(replace(SESSION, exercises=()))
    assert (row["routine"], row["exercise"]) == ("pigeon", "")


def test_what_was_not_told_is_an_empty_cell():
    (row,) = table(replace(SESSION, feeling=Feeling()))
    assert (row["pain_before"], row["note"]) == ("", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", " =1", "\r=1", "\n=1"])
def test_no_text_can_become_a_formula(text):
    assert harmless(text) == f"'{text}"


@given(st.text())
def test_whatever_is_noted_stays_in_its_cell_and_is_no_formula(note):
    noted = replace(SESSION, feeling=Feeling(note=note.replace("\0", "")))
    rows = list(csv.reader(StringIO(history_table([noted]), newline="")))
    assert [len(row) for row in rows] == [len(HEADS)] * 2
    assert not rows[1][HEADS.index("note")].lstrip().startswith(("=", "+", "-", "@"))


def test_the_document_says_its_format():
    assert history_document([])["format"] == 1


def test_the_document_tells_a_session_with_its_zone():
    (row,) = history_document([SESSION])["sessions"]
    assert row["began"] == "2026-11-22T20:14:00+01:00"
    assert row["exercises"][0]["outcome"] == "done"


def valid(value: Any, schema: dict[str, Any]) -> bool:
    """Whether *value* is what *schema* says, for the few words of JSON Schema used there."""
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    kinds |= {"number": (int, float)}
    if "anyOf" in schema:
        return any(valid(value, choice) for choice in schema["anyOf"])
    if "const" in schema:
        return value == schema["const"]
    if "enum" in schema:
        return value in schema["enum"]
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, kinds[kind]) for kind in types):
        return False
    if isinstance(value, dict):
        return set(schema.get("required", ())) <= set(value) and all(
            valid(item, schema.get("properties", {}).get(key, schema["additionalProperties"]))
            for key, item in value.items()
        )
    return not isinstance(value, list) or all(valid(item, schema["items"]) for item in value)


def followed() -> Followed:
    slot = Slot("pigeon", (0, 2), (7 * 60 + 30,), note="Gently.")
    later = Slot("hip", tuple(range(7)), (1200,))
    stages = (Stage("Settle", 1, 2, (slot,), "Light."), Stage("On", 3, None, (later,)))
    return Followed(Programme("six", "Six, weeks", stages), date(2026, 11, 18))  # a Wednesday


@pytest.mark.parametrize("plan", [None, followed()])
def test_the_report_is_what_its_schema_says(plan):
    report = report_of([SESSION], DAY - timedelta(days=6), DAY, plan)
    assert valid(json.loads(json.dumps(report_document(report))), report_schema())


def test_an_empty_report_is_what_its_schema_says():
    assert valid(report_document(report_of([], DAY, DAY)), report_schema())


def test_the_report_is_one_page_of_pdf(qapp):
    from stretchtimer.export.qt_report import report_page

    page = report_page(report_of([SESSION] * 60, DAY - timedelta(days=6), DAY, followed()))
    assert page.startswith(b"%PDF")
    assert page.count(b"/Type /Page\n") == 1


def events(**options: Any) -> list[Any]:
    from icalendar import Calendar

    made = datetime(2026, 11, 22, 12, 0, tzinfo=NOW.tzinfo)
    content = calendar_file(followed(), {"pigeon": "Pigeon"}, {"pigeon": 192_000}, made)
    return [part for part in Calendar.from_ical(content).walk() if part.name == "VEVENT"]


def test_a_calendar_has_an_event_for_each_slot_and_time():
    assert [str(event["summary"]) for event in events()] == ["Pigeon", "hip"]


def test_an_event_begins_on_the_first_of_its_days():
    assert events()[0].decoded("dtstart") == datetime(2026, 11, 18, 7, 30)  # noqa: DTZ001


def test_an_event_has_no_zone_so_that_no_summer_time_moves_it():
    assert events()[0].decoded("dtstart").tzinfo is None


def test_an_event_lasts_as_long_as_its_routine():
    event = events()[0]
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=4)


def test_a_stage_ends_with_its_last_week():
    assert events()[0]["rrule"]["until"] == [datetime(2026, 12, 1, 23, 59, 59)]  # noqa: DTZ001


def test_a_stage_that_goes_on_has_no_end():
    assert "until" not in events()[1]["rrule"]


def test_the_same_programme_gives_the_same_ids():
    assert [event["uid"] for event in events()] == [event["uid"] for event in events()]


def test_what_to_mind_is_in_the_event():
    assert str(events()[0]["description"]) == "Light. Gently."


def test_the_published_schema_is_the_current_one():
    from stretchtimer.resources import data_root

    published = (data_root("assets") / "schema" / "report.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == report_schema()
