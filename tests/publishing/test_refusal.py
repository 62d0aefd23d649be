from pages.publishing.refusal import PublicationRefused
from pages.rules.finding import Finding


def refused(*messages: str) -> str:
    (message,) = PublicationRefused("Pain", [Finding("code", message) for message in messages]).messages
    return message


def test_a_refusal_gives_each_reason_once() -> None:
    assert refused("Name it.", "Name it.", "Cite it.") == "“Pain” was not published. Name it. Cite it."


def test_a_refusal_with_many_reasons_gives_five() -> None:
    reasons = [f"{number}." for number in range(8)]
    assert refused(*reasons) == "“Pain” was not published. 0. 1. 2. 3. 4. And 3 more."
