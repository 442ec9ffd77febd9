"""What is asked and said for the user's safety; the wording is fixed (domain, section 3)."""

from __future__ import annotations

from stretchtimer.core.safety import Condition

DISCLAIMER_SHORT = (
    "General information for self-care. It does not diagnose or treat. "
    "Stop if pain is sharp or spreading."
)

DISCLAIMER_FIRST_RUN = (
    "StretchTimer shows gentle stretches that therapists commonly teach. It cannot examine you, "
    "and it is not medical advice. If you are injured, pregnant, recently operated on, or unsure, "
    "ask a doctor or physiotherapist first. Do the movements within comfort, at your own pace. "
    "The list of warning signs tells you when to stop and get help. No physiotherapist has "
    "reviewed the shipped routines yet."
)

STOP_NOW_QUESTIONS: tuple[str, ...] = (
    "Sudden swelling, warmth or a change of colour in one calf or thigh",
    "Chest pain or trouble breathing",
    "New numbness between your legs, or a change in bladder or bowel control",
    "Weakness in a leg, or in both",
    "You cannot put weight on the leg",
    "Fever together with the pain",
    "A serious fall or a crash",
)
"""Any yes means: no session now, and the red flags are shown."""

CONDITION_QUESTIONS: dict[Condition, str] = {
    Condition.HAMSTRING_TEAR: (
        "A sudden pop, a tearing feeling or a strain in the back of the thigh in the last two "
        "weeks, or a bruise there"
    ),
    Condition.SIT_BONE_PAIN: "Pain right at the sit bone, worse when you sit or bend forward",
    Condition.OUTER_HIP_PAIN: (
        "Pain on the bony outer side of the hip, worse when you lie on it, on stairs or on one leg"
    ),
    Condition.HIP_REPLACEMENT: (
        "A hip replacement, or surgery on the hip or pelvis, not yet cleared for stretching"
    ),
    Condition.KNEE_INJURY: "A knee that is injured, swollen, locks or was operated on",
    Condition.BACK_PAIN_WITH_TINGLING: (
        "Back trouble with pain, tingling or numbness that goes below the knee"
    ),
    Condition.PREGNANCY: "Pregnancy",
    Condition.OSTEOPOROSIS: "Osteoporosis, or a bone broken by a small fall",
    Condition.BLOOD_THINNERS: "Blood thinners, easy bruising or a blood clot in the past",
    Condition.POOR_SENSATION: (
        "Poor feeling or circulation in the skin, Raynaud's, an allergy to cold or heat, or "
        "diabetes with nerve damage"
    ),
    Condition.BALANCE_PROBLEMS: "Trouble with balance, or falls",
}

CONDITION_WORDS: dict[Condition, str] = {
    Condition.HAMSTRING_TEAR: "a fresh strain in the back of the thigh",
    Condition.SIT_BONE_PAIN: "pain at the sit bone",
    Condition.OUTER_HIP_PAIN: "pain on the bony outer hip",
    Condition.HIP_REPLACEMENT: "hip surgery",
    Condition.KNEE_INJURY: "a knee injury",
    Condition.BACK_PAIN_WITH_TINGLING: "tingling below the knee",
    Condition.PREGNANCY: "pregnancy",
    Condition.OSTEOPOROSIS: "osteoporosis",
    Condition.BLOOD_THINNERS: "blood thinners or bruising",
    Condition.POOR_SENSATION: "poor feeling in the skin",
    Condition.BALANCE_PROBLEMS: "trouble with balance",
}
"""How a reason is named in a sentence: ``left out because of … ``."""

RED_FLAGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Call the emergency number now",
        (
            "numbness around the genitals or the back passage",
            "new trouble starting or holding back urine or stool",
            "sciatica in both legs, or weakness that grows quickly",
            "leg pain together with chest pain or trouble breathing",
        ),
    ),
    (
        "Get medical advice the same day",
        (
            "one leg swollen, throbbing, warm, red or darker than the other, or hard, sore veins",
            "a pop or a tear with a bruise, or a leg that cannot bear weight",
            "not being able to walk four steps without strong pain",
            "fever, or a hot and swollen joint",
            "pain after a serious fall or a crash",
        ),
    ),
    (
        "See a doctor or physiotherapist soon",
        (
            "pain below the knee with tingling or numbness",
            "pain at night that no position changes",
            "no improvement after two to three weeks, or worse after one",
            "pain right at the sit bone or on the bony outer hip",
            "cramps that keep coming back with no clear reason",
            "new pain you cannot explain after cancer, or weight loss you cannot explain",
            "after any operation, in pregnancy, or under 16",
        ),
    ),
)
"""The warning signs, the most pressing first."""
