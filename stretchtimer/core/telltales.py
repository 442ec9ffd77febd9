"""Words in a text that tell what it speaks of, in every language that the program speaks."""

from __future__ import annotations

import re

from stretchtimer.core.vocabulary import BODY_PARTS

_PARTS = "|".join(BODY_PARTS)
_TEILE = "bein|hüfte|knie|fuß|arm|hand|schulter|ferse|wade|knöchel|gesäßhälfte|oberschenkel|seite"
_PARTES = "pierna|cadera|rodilla|pie|brazo|mano|hombro|talón|pantorrilla|tobillo|glúteo|muslo|lado"
_PARTIES = "jambe|hanche|genou|pied|bras|main|épaule|talon|mollet|cheville|fesse|cuisse|côté"

A_SIDE = re.compile(
    rf"\b((left|right)\s+({_PARTS})"
    rf"|(linke|rechte)[mnrs]?\s+({_TEILE})"
    rf"|({_PARTES})\s+(izquierd|derech)[oa]"
    rf"|({_PARTIES})\s+(gauche|droite?))\b",
    re.IGNORECASE,
)
"""A side of the body, named by the part: ``the left knee``, ``das linke Knie``."""

_SOME = r"([\w'’]+\s+){0,3}?"
"""A few words between: before *the long Sunday* race."""

BEFORE_A_RUN = re.compile(
    rf"\b((before|warm[- ]?up for)\s+{_SOME}"
    r"(runs?|running|jogs?|jogging|sprints?|sprinting|races?|games?|match(es)?|training|workouts?)"
    rf"|(vor|bevor|aufwärmen für)\s+{_SOME}"
    r"(laufs?|laufen|läufst|lauftraining|rennens?|rennst|joggens?|joggst|sprints?|sprintest"
    r"|wettlauf|wettkampfs?|spiels?|trainings?|trainierst|workouts?)"
    rf"|(antes del?|calentar para)\s+{_SOME}"
    r"(correr|carreras?|trotar|trote|esprintar|sprints?|competir|partidos?|entrenar|entrenamiento)"
    rf"|(avant|échauffement pour)\s+{_SOME}(de |d['’]|la |le |l['’]|un |une )?"
    r"(courir|courses?|jogging|footing|sprints?|sprinter|matchs?|entraînement|entraîner))\b",
    re.IGNORECASE,
)
"""That something is done right before running or the like, when long holds cost strength."""
