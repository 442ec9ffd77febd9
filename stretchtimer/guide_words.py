"""What the pattern guide says (domain, section 9): starting points, and no causes."""

from __future__ import annotations

from stretchtimer.core.guide import Pattern, Place

INTRODUCTION = (
    "These are starting points other people with a similar description have found useful. They do "
    "not tell you what is causing your pain."
)
FLAGS_FIRST = "Read this first. With any of these, do not stretch: get help."
NONE_OF_THESE = (
    "None of these fits? That is common. The gentle start is a careful way to begin for most "
    "people; if it is not better in two to three weeks, ask a doctor or physiotherapist."
)
NONE_ROUTINE = "gentle-start"
DISPUTED = (
    "Some of these links come from trigger point teaching. The theory behind it is disputed, and "
    "people who examine the same muscle often disagree."
)
CARDS = ("drive-setup", "sleep-three-quarter", "patch-card")
"""Advice to read: driving, sleeping, the patch."""
WORSE_TITLE = "What tends to make it worse"
WORSE = (
    "Sliding forward in a car seat, and long drives without a stop.",
    "Low seats, crossed legs, and a wallet in the back pocket.",
    "Running, bikes, stair machines and uneven ground while it still cramps.",
    "Lying on the sore side, or standing with the weight on one hip.",
    "Pulling harder at the hamstring when plain stretching has not helped.",
    "Pressing the same spot again before it has calmed down: give it a day or two.",
    "Cold straight before a strong, still stretch.",
)

_SITTING = "Some therapists link it with muscles deep in the hip, which long sitting presses."
_SIDE = "Some therapists link it with a small muscle at the side of the hip."

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        (Place.THIGH_BACK, Place.CALF),
        "A sudden pain, a pop or a bruise; it has just happened",
        go_easy_on="everything",
        see_someone_if="today: a doctor should look at it",
        is_stop=True,
    ),
    Pattern(
        (Place.THIGH_BACK, Place.CALF, Place.BACK, Place.HIP, Place.LEGS),
        "Tingling or numbness below the knee, electric or spreading",
        go_easy_on="stretches with a long leg",
        see_someone_if="soon; at once with any of the signs at the top of this page",
        is_stop=True,
    ),
    Pattern(
        (Place.SIT_BONE, Place.THIGH_BACK),
        "A deep ache right at the sit bone, worse when you sit, bend or stretch",
        go_easy_on="all stretches of the hamstring; the bridge only if it does not hurt",
        see_someone_if="now: a physiotherapist can look at the tendon",
        is_stop=True,
    ),
    Pattern(
        (Place.THIGH_BACK,),
        "It grabs or cramps, most when the heel comes towards the buttock or on runs; plain "
        "hamstring stretches help only for a while",
        ("hip-first-hamstring-last", "gentle-start"),
        go_easy_on="the standing thigh stretch, running, bikes, stair machines, uneven ground",
        see_someone_if="you felt a pop, see a bruise, or it hurts right at the sit bone",
        why=_SIDE,
    ),
    Pattern(
        (Place.THIGH_BACK, Place.CALF),
        "A pull at the outer back of the thigh down to behind the knee, with the leg straight and "
        "the toes turned out",
        ("ais-hamstring-focus",),
        go_easy_on="forcing the knee straight",
        see_someone_if="the knee swells or locks",
        why="Some therapists link it with the outer part of the hamstrings.",
    ),
    Pattern(
        (Place.HIP, Place.CALF),
        "The back of the hip or the calf after long sitting; it eases when you walk",
        ("desk-break", "hip-first-hamstring-last"),
        go_easy_on="low seats, crossed legs, a wallet in the back pocket",
        see_someone_if="you feel tingling below the knee",
        why=_SITTING,
    ),
    Pattern(
        (Place.THIGH_BACK, Place.HIP),
        "The thigh or hip while driving; you want to stretch the leg out, and that makes it worse",
        ("drivers-stop",),
        ("drive-setup",),
        go_easy_on="sliding forward in the seat",
        see_someone_if="the leg feels weak or slow on the pedals",
        why=_SIDE,
    ),
    Pattern(
        (Place.HIP,),
        "The side of the hip at night; lying on it wakes you",
        (),
        ("sleep-three-quarter",),
        go_easy_on="the standing hip stretch, crossed legs, a ball on the bone",
        see_someone_if="it lasts over two to three weeks, or hurts on stairs and on one leg",
        why="Some therapists link it with tendons at the outer hip, which lying on them presses.",
    ),
    Pattern(
        (Place.HIP, Place.THIGH_BACK),
        "A dull ache down the side of the thigh or leg, without tingling",
        ("hip-first-hamstring-last",),
        go_easy_on="hard rolling of the thigh",
        see_someone_if="it goes numb or weak",
        why=_SIDE,
    ),
    Pattern(
        (Place.HIP,),
        "Sore and irritated after pressing with a ball",
        ("hot-shower-reset",),
        go_easy_on="more pressing for a day or two; a cold pack is fine afterwards",
        see_someone_if="there is a bruise, or a patch that feels numb",
    ),
    Pattern(
        (Place.LEGS, Place.CALF, Place.THIGH_BACK),
        "The backs of both legs are tired after a day on the feet",
        ("standing-day-relief",),
        see_someone_if="one leg is swollen",
    ),
    Pattern(
        (Place.CALF,),
        "A tight calf, and cramps that wake you at night",
        ("bedtime-calm",),
        go_easy_on="strong, long single holds",
        see_someone_if="one calf is swollen, warm or red",
        why="In one study, stretching before bed for six weeks made night cramps rarer.",
    ),
    Pattern(
        (Place.CALF,),
        "The calf or behind the knee by day, tight on stairs or on the first steps",
        ("calf-and-back-of-knee",),
        go_easy_on="letting the heel drop over a step, if your balance is poor",
        see_someone_if="the calf is hot or swollen",
    ),
    Pattern(
        (Place.FRONT,),
        "The front of the hip is stiff when you get up from a chair",
        ("front-hip-and-thigh",),
        go_easy_on="arching the back in lunges",
        see_someone_if="a pinch in the groin stays",
    ),
    Pattern(
        (Place.FRONT,),
        "The front of the thigh is tight, and the knee feels stiff",
        ("front-hip-and-thigh",),
        go_easy_on="heel to buttock, if the hamstring cramps",
        see_someone_if="the knee swells",
    ),
    Pattern(
        (Place.BACK,),
        "A stiff low back with tight thighs, without tingling in the leg",
        ("gentle-start",),
        go_easy_on="deep twists and big back bends",
        see_someone_if="it tingles below the knee, or with any of the signs at the top",
    ),
)
