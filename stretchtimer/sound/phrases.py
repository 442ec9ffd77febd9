"""What the voice says of its own accord, in four languages; everything else comes from the files.

English says numbers in words, for its clips are made ahead; the other languages leave that to the
machine's own voice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stretchtimer.core.dose import Side
from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.core.side_parts import SIDE_PARTS
from stretchtimer.sound.numbers import in_words


@dataclass(frozen=True, slots=True)
class Phrases:
    """The voice's own words in one language. ``sides`` has (left, right) for each part."""

    next: str
    rest: str
    change_sides: str
    halfway: str
    look_at_your_skin: str
    last_one: str
    finished: str
    when_ready: str
    number: Callable[[int], str]
    times: Callable[[int], str]
    hold: Callable[[Millis], str]
    repetitions: Callable[[int], str]
    sets: Callable[[int], str]
    pause_of: Callable[[Millis], str]
    sides: Mapping[str, tuple[str, str]]

    def side(self, side: Side, part: str) -> str:
        """Return the words for *side* of that *part* of the body; of none for ``side``."""
        return self.sides[part][0 if side is Side.LEFT else 1]


def english_length(length: Millis) -> str:
    """Return *length* in words: ``thirty seconds``, ``one minute thirty seconds``."""
    minutes, rest = divmod(length, MINUTE)
    parts = [f"{in_words(minutes)} minute{'s' * (minutes != 1)}"] if minutes else []
    if rest or not parts:
        seconds = in_words(round(rest / SECOND, 1))
        parts.append(f"{seconds} second{'s' * (rest != SECOND)}")
    return " ".join(parts)


def _length(minute: str, minutes: str, second: str, seconds: str) -> Callable[[Millis], str]:
    """Return a function that says a length in digits with these units, and a decimal comma."""

    def said(length: Millis) -> str:
        whole, rest = divmod(length, MINUTE)
        parts = [f"{whole} {minute if whole == 1 else minutes}"] if whole else []
        if rest or not parts:
            number = f"{rest / SECOND:g}".replace(".", ",")  # as all three languages write it
            parts.append(f"{number} {second if rest == SECOND else seconds}")
        return " ".join(parts)

    return said


def _english_sides() -> dict[str, tuple[str, str]]:
    return {part: (f"Left {part}.", f"Right {part}.") for part in (*SIDE_PARTS, "side")}


_german = _length("Minute", "Minuten", "Sekunde", "Sekunden")
_spanish = _length("minuto", "minutos", "segundo", "segundos")
_french = _length("minute", "minutes", "seconde", "secondes")

ENGLISH = Phrases(
    next="Next.",
    rest="Rest.",
    change_sides="Change sides.",
    halfway="Halfway.",
    look_at_your_skin="Halfway. Look at your skin.",
    last_one="Last one.",
    finished="That was all. Well done.",
    when_ready="Go on when you are ready.",
    number=lambda n: f"{in_words(n).capitalize()}.",
    times=lambda n: f"{in_words(n).capitalize()} times.",
    hold=lambda length: f"Hold for {english_length(length)}.",
    repetitions=lambda n: f"{in_words(n).capitalize()} repetitions.",
    sets=lambda n: f"{in_words(n).capitalize()} sets.",
    pause_of=lambda length: f"You have {english_length(length)}.",
    sides=_english_sides(),
)
GERMAN = Phrases(
    next="Als Nächstes:",
    rest="Pause.",
    change_sides="Seite wechseln.",
    halfway="Halbzeit.",
    look_at_your_skin="Halbzeit. Schau auf deine Haut.",
    last_one="Noch einmal.",
    finished="Das war alles. Gut gemacht.",
    when_ready="Weiter, wenn du bereit bist.",
    number=lambda n: f"{n}.",
    times=lambda n: f"{n} Mal.",
    hold=lambda length: f"{_german(length)} halten.",
    repetitions=lambda n: f"{n} Wiederholungen.",
    sets=lambda n: f"{n} Sätze.",
    pause_of=lambda length: f"Du hast {_german(length)}.",
    sides={
        "leg": ("Linkes Bein.", "Rechtes Bein."),
        "hip": ("Linke Hüfte.", "Rechte Hüfte."),
        "knee": ("Linkes Knie.", "Rechtes Knie."),
        "foot": ("Linker Fuß.", "Rechter Fuß."),
        "arm": ("Linker Arm.", "Rechter Arm."),
        "side": ("Linke Seite.", "Rechte Seite."),
    },
)
SPANISH = Phrases(
    next="A continuación:",
    rest="Descansa.",
    change_sides="Cambia de lado.",
    halfway="Vas por la mitad.",
    look_at_your_skin="Vas por la mitad. Mira tu piel.",
    last_one="La última.",
    finished="Eso es todo. Bien hecho.",
    when_ready="Sigue cuando quieras.",
    number=lambda n: f"{n}.",
    times=lambda n: f"{n} veces.",
    hold=lambda length: f"Mantén {_spanish(length)}.",
    repetitions=lambda n: f"{n} repeticiones.",
    sets=lambda n: f"{n} series.",
    pause_of=lambda length: f"Tienes {_spanish(length)}.",
    sides={
        "leg": ("Pierna izquierda.", "Pierna derecha."),
        "hip": ("Cadera izquierda.", "Cadera derecha."),
        "knee": ("Rodilla izquierda.", "Rodilla derecha."),
        "foot": ("Pie izquierdo.", "Pie derecho."),
        "arm": ("Brazo izquierdo.", "Brazo derecho."),
        "side": ("Lado izquierdo.", "Lado derecho."),
    },
)
FRENCH = Phrases(
    next="Ensuite :",
    rest="Repos.",
    change_sides="Changez de côté.",
    halfway="Mi-parcours.",
    look_at_your_skin="Mi-parcours. Regardez votre peau.",
    last_one="La dernière.",
    finished="C'est tout. Bravo.",
    when_ready="Continuez quand vous voulez.",
    number=lambda n: f"{n}.",
    times=lambda n: f"{n} fois.",
    hold=lambda length: f"Tenez {_french(length)}.",
    repetitions=lambda n: f"{n} répétitions.",
    sets=lambda n: f"{n} séries.",
    pause_of=lambda length: f"Vous avez {_french(length)}.",
    sides={
        "leg": ("Jambe gauche.", "Jambe droite."),
        "hip": ("Hanche gauche.", "Hanche droite."),
        "knee": ("Genou gauche.", "Genou droit."),
        "foot": ("Pied gauche.", "Pied droit."),
        "arm": ("Bras gauche.", "Bras droit."),
        "side": ("Côté gauche.", "Côté droit."),
    },
)

_LANGUAGES = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}


def phrases_of(language: str) -> Phrases:
    """Return the phrases for a language tag (``de-AT`` is German); English where there are none."""
    return _LANGUAGES.get(language.lower().partition("-")[0], ENGLISH)
