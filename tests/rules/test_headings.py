from pages.rules.finding import Problem
from pages.rules.headings import skipped_levels
from tests.rules.wire import Wire, article, block, h3, h4, prose, rich


def test_levels_in_order() -> None:
    text: list[Wire | str] = [h3("Heat"), h4("Pads"), "Warm.", h4("Baths"), h3("Cold"), "Cool."]
    assert list(skipped_levels(article(prose(*text, heading="Self-care")))) == []


def test_a_heading_4_without_heading_3() -> None:
    document = article(prose("Try heat.", h4("Pads"), heading="Self-care"))
    message = "“Pads” skips a level: make it a heading 3, or put a heading 3 above it."
    assert list(skipped_levels(document)) == [Problem(message, "prose", ("text",))]


def test_a_new_section_starts_again() -> None:
    body = [prose(h3("Heat"), "Warm.", heading="Self-care"), prose(h4("Pads"), "Warm.", heading="Shopping")]
    assert [found.message.split(" skips")[0] for found in skipped_levels(article(*body))] == ["“Pads”"]


def test_a_heading_3_above_every_section() -> None:
    message = "“Heat” stands below no section. Give this text block a heading."
    assert list(skipped_levels(article(prose(h3("Heat"))))) == [Problem(message, "prose", ("text",))]


def test_text_without_heading_goes_on_with_the_section_above() -> None:
    body = [prose(h3("Heat"), "Warm.", heading="Self-care"), prose(h4("Pads"), "Warm.")]
    assert list(skipped_levels(article(*body))) == []


def test_a_callout_opens_no_section() -> None:
    callout = block("Callout", variant="important", heading="Note", text=rich("Rest."))
    assert len(list(skipped_levels(article(callout, prose(h3("Heat")))))) == 1
