"""What every demo article must get right, whatever the rules of publication say."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from pages.demo.articles.back_and_hip_pain import BACK_AND_HIP_PAIN
from pages.demo.content import ArticleContent
from pages.demo.images.catalogue import DRAWINGS
from pages.demo.markup import cited
from pages.demo.stream import REFERENCE_KEY, Items, Link, Text, Value, walk
from pages.demo.structure import PAGES

ARTICLES = [page for page in PAGES if isinstance(page, ArticleContent)]
each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda page: f"{page.key}-{page.locale}")


def structs(article: ArticleContent, *names: str) -> Iterator[dict[str, Value]]:
    """Every struct that has all these fields, in reading order."""
    for value in walk(article.body):
        if isinstance(value, dict) and all(name in value for name in names):
            yield value


def markups(article: ArticleContent) -> list[str]:
    return [value.markup for value in walk(article.body) if isinstance(value, Text)]


def test_three_articles_and_a_translation() -> None:
    assert [article.locale for article in ARTICLES] == ["en", "en", "en", "es"]


def test_the_first_article_uses_every_block() -> None:
    assert {block.name for block in BACK_AND_HIP_PAIN.body} == {
        "prose",
        "causes",
        "treatments",
        "when_to_see_a_doctor",
        "lowdown",
        "callout",
        "figure",
        "table",
        "faq",
        "call_to_action",
        "eligibility_check",
        "references",
    }


def test_the_first_article_calls_to_both_pages_of_its_study() -> None:
    placed = [
        block.value["call_to_action"] for block in BACK_AND_HIP_PAIN.body if block.name == "call_to_action"
    ]
    assert placed == [Link("call_to_action", "heat-study"), Link("call_to_action", "video-study")]


@each_article
def test_citations_and_references_are_the_same_set(article: ArticleContent) -> None:
    keys = [struct[REFERENCE_KEY] for struct in structs(article, REFERENCE_KEY)]
    assert len(keys) == len(set(map(str, keys)))
    assert {key for markup in markups(article) for key in cited(markup)} == set(keys)


@each_article
def test_every_reference_can_be_found(article: ArticleContent) -> None:
    references = list(structs(article, REFERENCE_KEY))
    assert len(references) >= 5
    assert [struct["title"] for struct in references if not (struct["url"] or struct["doi"])] == []
    assert {struct["locator"] for struct in references} == {"given"}


@each_article
def test_lines_that_end_in_a_colon_lead_to_a_list(article: ArticleContent) -> None:
    for markup in markups(article):
        blocks = [block.strip() for block in re.split(r"\n\s*\n", markup.strip())]
        followers = [
            after for before, after in zip(blocks, [*blocks[1:], ""], strict=True) if before.endswith(":")
        ]
        assert [after for after in followers if not re.match(r"- |\d+\. ", after)] == []


@each_article
def test_heading_levels_never_skip(article: ArticleContent) -> None:
    for markup in markups(article):
        levels = [2, *(len(marks) for marks in re.findall(r"^\s*(#+) ", markup, re.MULTILINE))]
        assert all(after <= before + 1 for before, after in pairwise(levels))


@each_article
def test_every_warning_sign_is_graded_the_most_urgent_first(article: ArticleContent) -> None:
    order = ["emergency", "urgent", "non_urgent", "routine"]
    grades = [order.index(str(struct["urgency"])) for struct in structs(article, "urgency")]
    assert len(grades) >= 8
    assert grades == sorted(grades)
    assert set(grades) == {0, 1, 2, 3}


@each_article
def test_every_picture_has_words(article: ArticleContent) -> None:
    assert 20 <= len(article.hero_alt_text) <= 250
    alternatives = [str(struct["alt_text"]) for struct in structs(article, "alt_text")]
    assert alternatives
    assert [text for text in alternatives if not 40 <= len(text) <= 255] == []
    assert article.hero_image in DRAWINGS


def test_tiers_stand_in_order() -> None:
    for article in ARTICLES[:3]:
        levels = [struct["level"] for struct in structs(article, "level", "treatments")]
        assert levels in ([], ["basic", "advanced", "alternative"])
    assert len(list(structs(BACK_AND_HIP_PAIN, "level"))) == 3


def test_cauda_equina_signs_are_emergencies() -> None:
    signs = {str(s["text"]): s["urgency"] for s in structs(BACK_AND_HIP_PAIN, "urgency")}
    for words in ("cannot pee", "bladder or bowels", "inner thighs", "both legs"):
        assert [urgency for text, urgency in signs.items() if words in text] == ["emergency"]


@each_article
def test_translations_keep_the_blocks_of_the_original(article: ArticleContent) -> None:
    original = next(page for page in ARTICLES if page.key == article.key)
    assert [block.name for block in article.body] == [block.name for block in original.body]
    counts = [
        [len(v.values) for v in walk(page.body) if isinstance(v, Items)] for page in (article, original)
    ]
    assert counts[0] == counts[1]
