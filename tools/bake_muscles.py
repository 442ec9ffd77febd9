"""Where each muscle lies on the skin: geometric patches, approximate, not reviewed by anatomists.

A patch is a rounded super-ellipse in (share of the way along a segment, angle round it). Deep
muscles (piriformis, hip flexors, quadratus lumborum) are shown where they lie under the skin.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Patch:
    """From and to along the segment, from and to round it.

    Degrees: 0 front, 90 outside, 180 back, 270 inside. Values outside 0 to 1 go past the joint.
    """

    segment: str
    start: float
    end: float
    angle_from: float
    angle_to: float


PATCHES = {
    "hamstrings": Patch("thigh", 0.06, 0.97, 96, 262),
    "hamstrings_outer": Patch("thigh", 0.10, 1.0, 92, 185),
    "quads": Patch("thigh", 0.06, 0.92, 290, 80),
    "adductors": Patch("thigh", 0.05, 0.75, 235, 300),
    "hip_flexors": Patch("thigh", -0.20, 0.20, 318, 55),
    "tfl_itb": Patch("thigh", -0.22, 0.92, 38, 112),
    "glute_max": Patch("thigh", -0.30, 0.16, 98, 240),
    "glute_med": Patch("hip", -0.42, 0.0, 58, 124),
    "glute_min": Patch("hip", -0.38, -0.02, 50, 104),
    "piriformis": Patch("thigh", -0.26, -0.02, 112, 215),
    "calf": Patch("shank", 0.03, 0.64, 92, 268),
    "soleus": Patch("shank", 0.34, 0.86, 84, 276),
    "achilles": Patch("shank", 0.62, 1.0, 132, 228),
    "tibialis": Patch("shank", 0.08, 0.75, 345, 60),
    "biceps": Patch("upper_arm", 0.25, 0.92, 300, 60),
    "triceps": Patch("upper_arm", 0.2, 0.92, 120, 240),
    "deltoid": Patch("upper_arm", -0.12, 0.42, 20, 160),
    "forearm_flex": Patch("forearm", 0.0, 0.7, 270, 30),
    "abdominals": Patch("trunk", 0.0, 0.60, 335, 55),
    "obliques": Patch("trunk", 0.12, 0.52, 42, 105),
    "erectors": Patch("trunk", 0.06, 0.92, 150, 186),
    "ql": Patch("trunk", 0.14, 0.42, 118, 165),
    "lats": Patch("trunk", 0.35, 0.78, 100, 165),
    "pecs": Patch("trunk", 0.62, 0.88, 350, 60),
}

_POWER = 2.6
"""How square the patches are; 2 would be an ellipse."""


def smooth_step(value: np.ndarray, low: float, high: float) -> np.ndarray:
    """Return 0 below *low*, 1 above *high*, and a smooth rise between."""
    share = np.clip((value - low) / (high - low), 0, 1)
    return share * share * (3 - 2 * share)


def masks(skin, names: tuple[str, ...]) -> np.ndarray:
    """Return the strength 0 to 1 of each muscle at each vertex, right then left: (n, 2 muscles)."""
    columns = []
    for name in names:
        for side, sign in (("R", -1), ("L", 1)):
            columns.append(_mask(skin, PATCHES[name], side, sign))
    return np.stack(columns, axis=1)


def _mask(skin, patch: Patch, side: str, sign: int) -> np.ndarray:
    if patch.segment == "trunk":
        return _inside(patch, *_round_trunk(skin, sign)) * (skin.arm_weight < 0.6)
    first, last = SEGMENTS[patch.segment]
    start, end = skin.joint(f"{first}.{side}"), skin.joint(f"{last}.{side}")
    along = (end - start) / np.linalg.norm(end - start)
    offset = skin.zero - start
    share = offset @ along / np.linalg.norm(end - start)
    across = offset - np.outer(offset @ along, along)
    if patch.segment == "hip":
        across = skin.zero - start * [HIP_AXIS, 1, 1]
    angle = np.degrees(np.arctan2(across[:, 0] * sign, across[:, 2])) % 360
    return _inside(patch, share, angle) * _belongs(skin, patch.segment, side, sign)


SEGMENTS = {
    "thigh": ("upperleg01", "lowerleg01"),
    "shank": ("lowerleg01", "foot"),
    "hip": ("upperleg01", "lowerleg01"),
    "upper_arm": ("upperarm01", "lowerarm01"),
    "forearm": ("lowerarm01", "wrist"),
}


HIP_AXIS = 0.3
"""Angles round the hip are counted from a line this share of the way out to the hip joint: wide
and narrow hips then have patches of one size."""


def _belongs(skin, segment: str, side: str, sign: int) -> np.ndarray:
    if segment in ("thigh", "shank", "hip"):
        return (skin.zero[:, 0] * sign > 0) & (skin.arm_weight < 0.5)
    stems = ("lowerarm", "wrist")
    if segment == "upper_arm":
        stems = ("upperarm", "lowerarm", "shoulder", "clav")
    return skin.weight_of(stems, side) > 0.5


def _round_trunk(skin, sign: int) -> tuple[np.ndarray, np.ndarray]:
    low, high = skin.joint("root"), skin.joint("neck01")
    share = (skin.zero[:, 1] - low[1]) / (high[1] - low[1])
    bones = [skin.joint(name) for name in ("spine05", "spine03", "spine01", "neck01")]
    middle = np.interp(skin.zero[:, 1], [b[1] for b in bones], [b[2] for b in bones])
    angle = np.degrees(np.arctan2(skin.zero[:, 0] * sign, skin.zero[:, 2] - middle)) % 360
    return share, angle


def _inside(patch: Patch, share: np.ndarray, angle: np.ndarray) -> np.ndarray:
    width = (patch.angle_to - patch.angle_from) % 360
    centre = patch.angle_from + width / 2
    round_ = np.abs((angle - centre + 180) % 360 - 180) / (width / 2)
    along = np.abs(share - (patch.start + patch.end) / 2) / ((patch.end - patch.start) / 2)
    distance = (round_**_POWER + along**_POWER) ** (1 / _POWER)
    return 1 - smooth_step(distance, 0.86, 1.12)
