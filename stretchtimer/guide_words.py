"""What the pattern guide says (domain, section 9): starting points, and no causes."""

from __future__ import annotations

from stretchtimer.core.guide import Pattern, Place
from stretchtimer.language import N_, _

INTRODUCTION = N_(
    "These are starting points other people with a similar description have found useful. They do "
    "not tell you what is causing your pain."
)
FLAGS_FIRST = N_("Read this first. With any of these, do not stretch: get help.")
NONE_OF_THESE = N_(
    "None of these fits? That is common. The gentle start is a careful way to begin for most "
    "people; if it is not better in two to three weeks, ask a doctor or physiotherapist."
)
NONE_ROUTINE = "gentle-start"
DISPUTED = N_(
    "Some of these links come from trigger point teaching. The theory behind it is disputed, and "
    "people who examine the same muscle often disagree."
)
CARDS = ("drive-setup", "sleep-three-quarter", "patch-card")
"""Advice to read: driving, sleeping, the patch."""
WORSE_TITLE = N_("What tends to make it worse")
WORSE = (
    N_("Sliding forward in a car seat, and long drives without a stop."),
    N_("Low seats, crossed legs, and a wallet in the back pocket."),
    N_("Running, bikes, stair machines and uneven ground while it still cramps."),
    N_("Lying on the sore side, or standing with the weight on one hip."),
    N_("Pulling harder at the hamstring when plain stretching has not helped."),
    N_("Pressing the same spot again before it has calmed down: give it a day or two."),
    N_("Cold straight before a strong, still stretch."),
)

_SITTING = N_("Some therapists link it with muscles deep in the hip, which long sitting presses.")
_SIDE = N_("Some therapists link it with a small muscle at the side of the hip.")

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        (Place.THIGH_BACK, Place.CALF),
        N_("A sudden pain, a pop or a bruise; it has just happened"),
        go_easy_on=N_("everything"),
        see_someone=N_("See someone today: a doctor should look at it."),
        is_stop=True,
    ),
    Pattern(
        (Place.THIGH_BACK, Place.CALF, Place.BACK, Place.HIP, Place.LEGS),
        N_("Tingling or numbness below the knee, electric or spreading"),
        go_easy_on=N_("stretches with a long leg"),
        see_someone=N_("See someone soon; at once with any of the signs at the top of this page."),
        is_stop=True,
    ),
    Pattern(
        (Place.SIT_BONE, Place.THIGH_BACK),
        N_("A deep ache right at the sit bone, worse when you sit, bend or stretch"),
        go_easy_on=N_("all stretches of the hamstring; the bridge only if it does not hurt"),
        see_someone=N_("See someone now: a physiotherapist can look at the tendon."),
        is_stop=True,
    ),
    Pattern(
        (Place.THIGH_BACK,),
        N_(
            "It grabs or cramps, most when the heel comes towards the buttock or on runs; "
            "plain hamstring stretches help only for a while"
        ),
        ("hip-first-hamstring-last", "gentle-start"),
        go_easy_on=N_("the standing thigh stretch, running, bikes, stair machines, uneven ground"),
        see_someone=N_(
            "See someone if you felt a pop, see a bruise, or it hurts right at the sit bone."
        ),
        why=_SIDE,
    ),
    Pattern(
        (Place.THIGH_BACK, Place.CALF),
        N_(
            "A pull at the outer back of the thigh down to behind the knee, with the leg "
            "straight and the toes turned out"
        ),
        ("ais-hamstring-focus",),
        go_easy_on=N_("forcing the knee straight"),
        see_someone=N_("See someone if the knee swells or locks."),
        why=N_("Some therapists link it with the outer part of the hamstrings."),
    ),
    Pattern(
        (Place.HIP, Place.CALF),
        N_("The back of the hip or the calf after long sitting; it eases when you walk"),
        ("desk-break", "hip-first-hamstring-last"),
        go_easy_on=N_("low seats, crossed legs, a wallet in the back pocket"),
        see_someone=N_("See someone if you feel tingling below the knee."),
        why=_SITTING,
    ),
    Pattern(
        (Place.THIGH_BACK, Place.HIP),
        N_(
            "The thigh or hip while driving; you want to stretch the leg out, and that makes it "
            "worse"
        ),
        ("drivers-stop",),
        ("drive-setup",),
        go_easy_on=N_("sliding forward in the seat"),
        see_someone=N_("See someone if the leg feels weak or slow on the pedals."),
        why=_SIDE,
    ),
    Pattern(
        (Place.HIP,),
        N_("The side of the hip at night; lying on it wakes you"),
        (),
        ("sleep-three-quarter",),
        go_easy_on=N_("the standing hip stretch, crossed legs, a ball on the bone"),
        see_someone=N_(
            "See someone if it lasts over two to three weeks, or hurts on stairs and on one leg."
        ),
        why=N_(
            "Some therapists link it with tendons at the outer hip, which lying on them presses."
        ),
    ),
    Pattern(
        (Place.HIP, Place.THIGH_BACK),
        N_("A dull ache down the side of the thigh or leg, without tingling"),
        ("hip-first-hamstring-last",),
        go_easy_on=N_("hard rolling of the thigh"),
        see_someone=N_("See someone if it goes numb or weak."),
        why=_SIDE,
    ),
    Pattern(
        (Place.HIP,),
        N_("Sore and irritated after pressing with a ball"),
        ("hot-shower-reset",),
        go_easy_on=N_("more pressing for a day or two; a cold pack is fine afterwards"),
        see_someone=N_("See someone if there is a bruise, or a patch that feels numb."),
    ),
    Pattern(
        (Place.LEGS, Place.CALF, Place.THIGH_BACK),
        N_("The backs of both legs are tired after a day on the feet"),
        ("standing-day-relief",),
        see_someone=N_("See someone if one leg is swollen."),
    ),
    Pattern(
        (Place.CALF,),
        N_("A tight calf, and cramps that wake you at night"),
        ("bedtime-calm",),
        go_easy_on=N_("strong, long single holds"),
        see_someone=N_("See someone if one calf is swollen, warm or red."),
        why=N_("In one study, stretching before bed for six weeks made night cramps rarer."),
    ),
    Pattern(
        (Place.CALF,),
        N_("The calf or behind the knee by day, tight on stairs or on the first steps"),
        ("calf-and-back-of-knee",),
        go_easy_on=N_("letting the heel drop over a step, if your balance is poor"),
        see_someone=N_("See someone if the calf is hot or swollen."),
    ),
    Pattern(
        (Place.FRONT,),
        N_("The front of the hip is stiff when you get up from a chair"),
        ("front-hip-and-thigh",),
        go_easy_on=N_("arching the back in lunges"),
        see_someone=N_("See someone if a pinch in the groin stays."),
    ),
    Pattern(
        (Place.FRONT,),
        N_("The front of the thigh is tight, and the knee feels stiff"),
        ("front-hip-and-thigh",),
        go_easy_on=N_("heel to buttock, if the hamstring cramps"),
        see_someone=N_("See someone if the knee swells."),
    ),
    Pattern(
        (Place.BACK,),
        N_("A stiff low back with tight thighs, without tingling in the leg"),
        ("gentle-start",),
        go_easy_on=N_("deep twists and big back bends"),
        see_someone=N_(
            "See someone if it tingles below the knee, or with any of the signs at the top."
        ),
    ),
)


def advice_words(pattern: Pattern) -> tuple[str, ...]:
    """Say what to go easy on, when to see someone, and what some therapists link it with."""
    easy = _("Go easy on: {advice}.").format(advice=_(pattern.go_easy_on))
    why = _("Why: {reason}").format(reason=_(pattern.why))
    see = _(pattern.see_someone)
    lines = ((pattern.go_easy_on, easy), (pattern.see_someone, see), (pattern.why, why))
    return tuple(line for is_said, line in lines if is_said)


def start_words(number: int, routine: str, title: str) -> str:
    """Say what a *routine* is for, which stands at place *number* of those to begin with."""
    if not number:
        return _("Start with {routine}").format(routine=title)
    if routine == NONE_ROUTINE:
        return _("In week 1: {routine}").format(routine=title)
    return _("Later: {routine}").format(routine=title)
