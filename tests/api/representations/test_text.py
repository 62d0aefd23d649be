"""Plain text, as a voice or a message would give it."""

from typing import Any

import pytest

from api.representations.text import to_text
from pages.publishing.addresses import page_address
from tests.api.representations.documents import article, example, prose, rich


def test_urgency_is_said_before_each_sign() -> None:
    text = to_text(example())
    assert (
        "When to see a doctor\n\nGet help with:\n\nEmergency: immediate action required: numb legs\n\n"
        "Urgent advice: fever\n\nSpeak to a doctor: pain for months\n\nAsk if you are unsure."
    ) in text


def test_signs_that_are_equally_urgent_each_say_so() -> None:
    care = next(block for block in example()["body"] if block["type"] == "WhenToSeeADoctor")
    sign = care["warning_signs"][0]
    signs = [sign, {**sign, "text": rich("You cannot pass urine")}]
    text = to_text(article({**care, "warning_signs": signs}))
    label = "Emergency: immediate action required"
    assert f"{label}: numb legs\n{label}: You cannot pass urine\n" in text


def test_spanish_urgency_is_spanish() -> None:
    assert "\n\nEmergencia: actúe de inmediato: numb legs\n" in to_text({**example(), "locale": "es"})


def test_citations_are_numbers_of_the_sources_at_the_end() -> None:
    text = to_text(example())
    assert "Most pain eases in weeks[1]." in text
    assert text.endswith(
        "References\n\n[1] A paper. A journal. https://example.org/paper\n[2] A book. A press, 2020\n"
    )


def test_who_pays_is_said_before_a_call_to_action_and_its_address_is_whole() -> None:
    text = to_text(example())
    assert "Sponsored: Living with Lower back pain?\nSee the study: http" in text
    assert "See the study: /backs/" not in text


def test_a_table_says_the_heading_of_each_cell() -> None:
    assert "Doses\n18 and over: Walks: Two a day\nWalks: One a day" in to_text(example())


def test_a_small_article() -> None:
    document = article(prose("Move", rich("Walk.")))
    assert to_text({**document, "summary": "It passes."}) == "Knee pain\n\nIt passes.\n\nMove\n\nWalk.\n"


def linked(words: str, href: str) -> dict[str, Any]:
    """A paragraph that says where to look, with one link."""
    link = {"_key": "l0", "_type": "link", "href": href, "document_id": None}
    texts: tuple[tuple[str, list[str]], ...] = (("Look ", []), (words, ["l0"]), (".", []))
    spans = [{"_type": "span", "_key": words, "text": text, "marks": marks} for text, marks in texts]
    node = {"_type": "block", "_key": "b0", "style": "normal", "children": spans, "markDefs": [link]}
    return {"nodes": [node], "html": "", "text": f"Look {words}."}


@pytest.mark.parametrize(
    ("words", "href", "said"),
    [
        ("here", "https://example.org/a?b=1", "Look here (https://example.org/a?b=1)."),
        ("here ", "https://example.org/", "Look here (https://example.org/) ."),
        ("example.org", "https://example.org/", "Look example.org."),
        ("https://example.org", "https://example.org", "Look https://example.org."),
        ("here", "mailto:team@example.org", "Look here (team@example.org)."),
        ("112", "tel:112", "Look 112."),
        ("below", "#below", "Look below."),
        ("here", "/backs/", f"Look here ({page_address('localhost', '/backs/')})."),
    ],
)
def test_the_address_of_a_link_stands_after_its_words(words: str, href: str, said: str) -> None:
    document = {**article(prose(None, linked(words, href))), "site": "localhost"}
    assert to_text(document).endswith(f"\n\n{said}\n")


def test_cells_and_signs_say_where_links_lead_too() -> None:
    care = next(block for block in example()["body"] if block["type"] == "WhenToSeeADoctor")
    sign = {**care["warning_signs"][0], "text": linked("here", "https://example.org/")}
    assert "required: Look here (https://example.org/).\n" in to_text(
        article({**care, "warning_signs": [sign]})
    )
    table = next(block for block in example()["body"] if block["type"] == "Table")
    rows = [{"cells": [linked("here", "https://example.org/"), rich("One a day")]}]
    text = to_text(article({**table, "table": {**table["table"], "rows": rows}}))
    assert "Look here (https://example.org/).: " in text


def test_a_link_in_several_marks_has_its_address_once() -> None:
    text = linked("here", "https://example.org/")
    before, link, after = text["nodes"][0]["children"]
    text["nodes"][0]["children"] = [before, link, {**link, "text": " now", "marks": ["strong", "l0"]}, after]
    assert "Look here now (https://example.org/).\n" in to_text(article(prose(None, text)))
