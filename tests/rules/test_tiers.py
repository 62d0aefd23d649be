from pages.rules.finding import Problem
from pages.rules.tiers import levels_out_of_order, repeated_levels
from tests.rules.wire import article, tier, treatments


def test_tiers_in_order_are_no_problem() -> None:
    document = article(treatments(tier("basic"), tier("alternative")), treatments(tier("basic")))
    assert list(repeated_levels(document)) == []
    assert list(levels_out_of_order(document)) == []


def test_a_level_stands_once_in_a_block() -> None:
    document = article(treatments(tier("basic"), tier("basic", id="second")))
    message = "There is a tier “basic” above. Move these treatments there, or change the level."
    assert list(repeated_levels(document)) == [Problem(message, "treatments", ("tiers", "second", "level"))]


def test_a_tier_below_a_later_one() -> None:
    document = article(treatments(tier("alternative"), tier("basic")))
    message = "The tier “basic” must stand above the tier “alternative”. Move it up."
    assert list(levels_out_of_order(document)) == [
        Problem(message, "treatments", ("tiers", "tier-basic", "level"))
    ]


def test_a_tier_without_level_has_no_place_in_the_order() -> None:
    document = article(treatments(tier("advanced"), tier(None), tier("alternative")))
    assert list(levels_out_of_order(document)) == []
