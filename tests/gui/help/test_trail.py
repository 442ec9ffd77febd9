"""Back and forward."""

from stretchtimer.gui.help.trail import Step, Trail


def test_nothing_is_open_at_first():
    assert Trail().here is None
    assert not Trail().can_go_back
    assert not Trail().can_go_on


def test_back_leads_to_the_page_before_and_on_again():
    trail = Trail().gone_to("a").gone_to("b")
    assert trail.moved(-1).here == Step("a")
    assert trail.moved(-1).moved(1).here == Step("b")


def test_it_ends_at_both_ends():
    trail = Trail().gone_to("a")
    assert trail.moved(-1) == trail
    assert trail.moved(1) == trail


def test_a_new_page_forgets_what_lay_ahead():
    trail = Trail().gone_to("a").gone_to("b").moved(-1).gone_to("c")
    assert [step.page for step in trail.steps] == ["a", "c"]


def test_how_far_down_one_was_is_kept():
    trail = Trail().gone_to("a").left_at(120).gone_to("b").moved(-1)
    assert trail.here == Step("a", 120)


def test_an_empty_trail_is_left_nowhere():
    assert Trail().left_at(5) == Trail()
