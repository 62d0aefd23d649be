from pages.rules.citations import orphan_citations, uncited_references, unlocated_references
from pages.rules.finding import Problem
from tests.rules.wire import article, care, cite, p, prose, reference, rich, sign

ORPHAN = "cites a reference that is not in the list. Cite another, or remove the citation."


def test_an_orphan_is_named_by_the_sentence_it_closes() -> None:
    text = p("Rest helps. Walking helps more.", cite("gone", None), " Ask Dr. Ruiz.")
    assert list(orphan_citations(article(prose(text)))) == [
        Problem(f"“Walking helps more.[?]” {ORPHAN}", "prose", ("text",))
    ]


def test_an_orphan_inside_a_sentence_shows_where_it_stands() -> None:
    text = p("Rest helps. Walking", cite("gone", None), " helps more.")
    assert [found.message for found in orphan_citations(article(prose(text)))] == [
        f"“Walking[?] helps more.” {ORPHAN}"
    ]


def test_an_orphan_in_a_nested_item_is_placed_there() -> None:
    text = rich(p("a fever", cite("gone", None)))
    document = article(care({**sign(), "text": text}))
    assert [found.path for found in orphan_citations(document)] == [("warning_signs", "sign", "text")]


def test_citations_that_resolve_are_no_problem() -> None:
    document = article(prose(p("It eases.", cite("one", 1))), references=[reference()])
    assert list(orphan_citations(document)) == []
    assert list(uncited_references(document)) == []


def test_a_question_mark_in_brackets_is_no_orphan() -> None:
    assert list(orphan_citations(article(prose("Is it safe [?] for me")))) == []


def test_a_reference_that_nobody_cites() -> None:
    document = article(prose("It eases."), references=[reference(title="Low back pain")])
    message = "No text cites “Low back pain”. Cite it where it supports the text, or remove it."
    assert list(uncited_references(document)) == [Problem(message, "references", ("references", "one"))]


def test_a_reference_whose_locator_is_not_stated() -> None:
    document = article(references=[reference(locator="not_stated"), reference("two", locator="none_exists")])
    message = "Nobody can look up “Back pain”. Add its URL, DOI or PMID, or say that none exists."
    assert list(unlocated_references(document)) == [
        Problem(message, "references", ("references", "one", "locator"))
    ]


def test_a_reference_without_title_is_named_by_its_number() -> None:
    document = article(references=[reference(title="", number=3)])
    assert [found.message.split(".")[0] for found in uncited_references(document)] == [
        "No text cites “reference 3”"
    ]
