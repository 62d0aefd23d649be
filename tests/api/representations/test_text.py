"""Plain text, as a voice or a message would give it."""

from api.representations.text import to_text
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
