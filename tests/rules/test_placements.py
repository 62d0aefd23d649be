from pages.rules.finding import Problem
from pages.rules.placements import unavailable_calls_to_action
from tests.rules.wire import article, block


def test_a_call_to_action_that_cannot_be_shown() -> None:
    document = article(block("CallToActionPlacement", call_to_action=None))
    message = "It cannot be shown. Publish the call to action, or choose what fills {condition}."
    assert list(unavailable_calls_to_action(document)) == [
        Problem(message, "calltoactionplacement", ("call_to_action",))
    ]


def test_a_call_to_action_that_can_be_shown() -> None:
    document = article(block("CallToActionPlacement", call_to_action={"heading": "Join"}))
    assert list(unavailable_calls_to_action(document)) == []
