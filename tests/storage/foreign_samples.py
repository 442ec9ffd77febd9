"""Two made-up exercises in the shape of other programs' collections; not one word is theirs."""

from __future__ import annotations

from typing import Any

FREE_DB: dict[str, Any] = {
    "id": "Door_Frame_Reach",
    "name": "Door frame reach",
    "force": "static",
    "level": "intermediate",
    "mechanic": None,
    "equipment": "bands",
    "primaryMuscles": ["hamstrings", "lower back"],
    "secondaryMuscles": ["calves"],
    "instructions": ["Lie down: heel on the frame.", "Wait. Breathe # slowly."],
    "category": "stretching",
    "images": ["Door_Frame_Reach/0.jpg"],
}

WGER: dict[str, Any] = {
    "id": 7,
    "uuid": "11111111-2222-3333-4444-555555555555",
    "category": {"id": 9, "name": "Legs"},
    "muscles": [{"id": 11, "name": "Biceps femoris", "name_en": "Hamstrings"}],
    "muscles_secondary": [{"id": 7, "name": "Gastrocnemius", "name_en": ""}],
    "equipment": [
        {"id": 4, "name": "Gym mat"},
        {"id": 7, "name": "none (bodyweight exercise)"},
        {"id": 11, "name": "Resistance band"},
    ],
    "license": {"short_name": "CC-BY-SA 4", "url": "https://licence.example/by-sa"},
    "license_author": "The entry's author",
    "translations": [
        {"language": 1, "name": "Türrahmen", "description": "<p>Bein hoch.</p>"},
        {
            "language": 2,
            "name": "Frame stretch",
            "description": "<p>Lie &amp; rest.</p><ul><li>Heel <b>up</b></li><li></li></ul>",
            "license": {"short_name": "CC-BY-SA 3", "url": "https://licence.example/3"},
            "license_title": "A title",
            "license_author": "A writer",
            "license_object_url": "https://object.example",
            "license_derivative_source_url": "https://older.example",
        },
    ],
}
