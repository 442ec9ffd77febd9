import pytest

from stretchtimer.core.card import Card, CardExercise
from stretchtimer.core.safety import Care, Condition

KNEE, HIP = Condition.KNEE_INJURY, Condition.HIP_REPLACEMENT
PIGEON = CardExercise("pigeon", "Pigeon", ((KNEE, Care.AVOID), (HIP, Care.CAUTION)))
BRIDGE = CardExercise("bridge", "Bridge", ((HIP, Care.CAUTION),))
CARD = Card("a", "A", "", 60_000, 1, (), (), False, "a.yaml", exercises=(PIGEON, BRIDGE))


@pytest.mark.parametrize(
    ("conditions", "avoided", "careful"),
    [
        ((), (), ()),
        ((KNEE,), (PIGEON,), ()),
        ((HIP,), (), (PIGEON, BRIDGE)),
        ((KNEE, HIP), (PIGEON,), (BRIDGE,)),
    ],
)
def test_exercises_are_told_apart_by_the_care_they_need(conditions, avoided, careful):
    assert CARD.asked(Care.AVOID, conditions) == avoided
    assert CARD.asked(Care.CAUTION, conditions) == careful
