"""What is asked and said for the user's safety; the wording is fixed (domain, section 3)."""

from __future__ import annotations

from stretchtimer.core.safety import Condition
from stretchtimer.language import N_

DISCLAIMER_SHORT = N_(
    "General information for self-care. It does not diagnose or treat. "
    "Stop if pain is sharp or spreading."
)

DISCLAIMER_FIRST_RUN = N_(
    "StretchTimer shows gentle stretches that therapists commonly teach. It cannot examine you, "
    "and it is not medical advice. If you are injured, pregnant, recently operated on, or unsure, "
    "ask a doctor or physiotherapist first. Do the movements within comfort, at your own pace. "
    "The list of warning signs tells you when to stop and get help. No physiotherapist has "
    "reviewed the shipped routines yet."
)

STOP_NOW_QUESTIONS: tuple[str, ...] = (
    N_("Sudden swelling, warmth or a change of colour in one calf or thigh"),
    N_("Chest pain or trouble breathing"),
    N_("New numbness between your legs, or a change in bladder or bowel control"),
    N_("Weakness in a leg, or in both"),
    N_("You cannot put weight on the leg"),
    N_("Fever together with the pain"),
    N_("A serious fall or a crash"),
)
"""Any yes means: no session now, and the red flags are shown."""

CONDITION_QUESTIONS: dict[Condition, str] = {
    Condition.HAMSTRING_TEAR: N_(
        "A sudden pop, a tearing feeling or a strain in the back of the thigh in the last two "
        "weeks, or a bruise there"
    ),
    Condition.SIT_BONE_PAIN: N_("Pain right at the sit bone, worse when you sit or bend forward"),
    Condition.OUTER_HIP_PAIN: N_(
        "Pain on the bony outer side of the hip, worse when you lie on it, on stairs or on one leg"
    ),
    Condition.HIP_REPLACEMENT: N_(
        "A hip replacement, or surgery on the hip or pelvis, not yet cleared for stretching"
    ),
    Condition.KNEE_INJURY: N_("A knee that is injured, swollen, locks or was operated on"),
    Condition.BACK_PAIN_WITH_TINGLING: N_(
        "Back trouble with pain, tingling or numbness that goes below the knee"
    ),
    Condition.PREGNANCY: N_("Pregnancy"),
    Condition.OSTEOPOROSIS: N_("Osteoporosis, or a bone broken by a small fall"),
    Condition.BLOOD_THINNERS: N_("Blood thinners, easy bruising or a blood clot in the past"),
    Condition.POOR_SENSATION: N_(
        "Poor feeling or circulation in the skin, Raynaud's, an allergy to cold or heat, or "
        "diabetes with nerve damage"
    ),
    Condition.BALANCE_PROBLEMS: N_("Trouble with balance, or falls"),
}

# translators: each of these stands after "left out because of" or in a list of such reasons
CONDITION_WORDS: dict[Condition, str] = {
    Condition.HAMSTRING_TEAR: N_("a fresh strain in the back of the thigh"),
    Condition.SIT_BONE_PAIN: N_("pain at the sit bone"),
    Condition.OUTER_HIP_PAIN: N_("pain on the bony outer hip"),
    Condition.HIP_REPLACEMENT: N_("hip surgery"),
    Condition.KNEE_INJURY: N_("a knee injury"),
    Condition.BACK_PAIN_WITH_TINGLING: N_("tingling below the knee"),
    Condition.PREGNANCY: N_("pregnancy"),
    Condition.OSTEOPOROSIS: N_("osteoporosis"),
    Condition.BLOOD_THINNERS: N_("blood thinners or bruising"),
    Condition.POOR_SENSATION: N_("poor feeling in the skin"),
    Condition.BALANCE_PROBLEMS: N_("trouble with balance"),
}
"""How a reason is named in a sentence: ``left out because of … ``."""

RED_FLAGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("Call the emergency number now"),
        (
            N_("numbness around the genitals or the back passage"),
            N_("new trouble starting or holding back urine or stool"),
            N_("sciatica in both legs, or weakness that grows quickly"),
            N_("leg pain together with chest pain or trouble breathing"),
        ),
    ),
    (
        N_("Get medical advice the same day"),
        (
            N_(
                "one leg swollen, throbbing, warm, red or darker than the other, "
                "or hard, sore veins"
            ),
            N_("a pop or a tear with a bruise, or a leg that cannot bear weight"),
            N_("not being able to walk four steps without strong pain"),
            N_("fever, or a hot and swollen joint"),
            N_("pain after a serious fall or a crash"),
        ),
    ),
    (
        N_("See a doctor or physiotherapist soon"),
        (
            N_("pain below the knee with tingling or numbness"),
            N_("pain at night that no position changes"),
            N_("no improvement after two to three weeks, or worse after one"),
            N_("pain right at the sit bone or on the bony outer hip"),
            N_("cramps that keep coming back with no clear reason"),
            N_("new pain you cannot explain after cancer, or weight loss you cannot explain"),
            N_("after any operation, in pregnancy, or under 16"),
        ),
    ),
)
"""The warning signs, the most pressing first."""
