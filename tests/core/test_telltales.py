"""Words that tell what a text speaks of."""

import pytest

from stretchtimer.core.telltales import A_SIDE, BEFORE_A_RUN


@pytest.mark.parametrize(
    "text",
    [
        "Bend the left knee.",
        "Beug das linke Knie.",
        "Auf dem rechten Bein stehen",
        "Dobla la rodilla izquierda.",
        "El pie derecho atrás",
        "Pliez le genou gauche.",
        "La jambe droite derrière",
    ],
)
def test_a_side_of_the_body_is_found(text):
    assert A_SIDE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Go right up.",
        "Dehne links und rechts.",
        "Rechts vom Stuhl",
        "Ponte derecho.",
        "Tenez-vous droit.",
        "Gehe rechtzeitig",
    ],
)
def test_left_and_right_without_a_part_of_the_body_are_no_side(text):
    assert not A_SIDE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Before a run",
        "Vor dem Laufen",
        "Vor jedem langen Lauf",
        "Bevor du läufst",
        "Antes de correr",
        "Antes de una carrera larga",
        "Antes del partido",
        "Avant la course",
        "Avant de courir",
        "Avant l’entraînement",
    ],
)
def test_what_is_done_before_a_run_is_found(text):
    assert BEFORE_A_RUN.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "After a run",
        "Vor dem Schlafen",
        "Nach dem Laufen",
        "Antes de dormir",
        "Después de correr",
        "Avant le sommeil",
        "Après la course",
    ],
)
def test_other_times_are_not_before_a_run(text):
    assert not BEFORE_A_RUN.search(text)
