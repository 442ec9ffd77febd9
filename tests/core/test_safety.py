import pytest

from stretchtimer.core.safety import Care, Condition, care_for, reasons

TEAR, KNEE, HIP = Condition.HAMSTRING_TEAR, Condition.KNEE_INJURY, Condition.HIP_REPLACEMENT
NOT_WITH = ((HIP, Care.CAUTION), (TEAR, Care.AVOID))


@pytest.mark.parametrize(
    ("conditions", "care"),
    [
        ((), Care.FINE),
        ((KNEE,), Care.FINE),
        ((HIP,), Care.CAUTION),
        ((TEAR,), Care.AVOID),
        ((HIP, TEAR, KNEE), Care.AVOID),
    ],
)
def test_the_strictest_care_counts(conditions, care):
    assert care_for(NOT_WITH, conditions) is care


def test_the_reasons_are_the_conditions_that_ask_for_the_strictest_care():
    assert reasons(NOT_WITH, (HIP, TEAR, KNEE)) == (TEAR,)


def test_where_all_is_fine_there_is_no_reason():
    assert reasons(NOT_WITH, (KNEE,)) == ()
