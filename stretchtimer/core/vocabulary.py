"""The words that files may use for areas and equipment; an unknown one is warned of and kept."""

from __future__ import annotations

AREAS = (
    "hamstrings",
    "quadriceps",
    "calf",
    "hip",
    "outer-hip",
    "hip-flexors",
    "glutes",
    "low-back",
    "back",
    "shoulder",
    "neck",
)

EQUIPMENT = (
    "mat",
    "strap",
    "ball",
    "wall",
    "cushion",
    "blocks",
    "chair",
    "bed",
    "car",
    "cold-pack",
    "patch",
    "non-slip-mat",
    "grab-bar",
)

BODY_PARTS = (
    "leg",
    "thigh",
    "knee",
    "foot",
    "ankle",
    "heel",
    "hip",
    "buttock",
    "calf",
    "arm",
    "elbow",
    "hand",
    "shoulder",
    "side",
)
"""What ``left`` or ``right`` goes before when a text names a side of the body."""
