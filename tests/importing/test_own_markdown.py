"""Our own Markdown imports back to an equal document; what cannot be read is refused, nothing written."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from api.representations.markdown import to_markdown
from pages.importing.article_file import Options, import_article
from pages.importing.own.page import read_page
from pages.importing.page_fields import fill
from pages.importing.refusal import ArticleImportError
from pages.models import Article, Condition, EligibilityQuestion
from pages.publishing.compile import compile_draft
from tests.content import (
    block,
    cite,
    content,
    items,
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_person,
    make_question,
    make_section,
    make_site,
    prose,
)
from tests.contract.every_block import article_body
from tests.importing.own_markdown import comparable, there_and_back
from tests.landing import asks, check

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),  # Wagtail's renditions
]
SEED = "lower-back-and-hip-pain.txt"
FILE = """---
format: content-api/1
type: Article
locale: en
path: /knee-pain/
title: Knee pain
---

:::prose
Walk.
:::
"""


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_ROOT = str(tmp_path)


def test_every_block_of_an_article_comes_back() -> None:
    section = make_section(make_site(), summary="All about backs.")
    image, condition = make_image(), make_condition()
    person = make_person(credentials="MD", biography="Sees backs.")
    call = make_call_to_action(button_label="See the study", link_page=section, disclosure="Sponsored.")
    questions = [
        make_question(),
        make_question("has", text="For how many months have you had {condition}?"),
    ]
    article = make_article(
        section,
        title="Lower back: pain & more",
        summary="It eases in weeks: keep moving.",
        body=article_body(image, call, condition, section.pk, questions),
        conditions=[condition],
        authors=[person],
        hero_image=image,
        hero_alt_text="A back",
        reviewer=person,
        last_reviewed=date(2026, 1, 5),
        review_due=date(2027, 1, 5),
        search_description="What helps against lower back pain.",
        seo_title="Back pain",
    )
    before, after = there_and_back(article)
    assert after == before
    assert len(before["body"]) == 12


def placed_in_a_check() -> tuple[EligibilityQuestion, Article]:
    """A question with slots, and an article about back pain that asks it about knees."""
    home, knee = make_site(), make_condition("Knee pain")
    question = make_question("takes", text="Do you take {medication} for {condition}, and {condition} alone?")
    filled = {"condition": knee.pk, "medication": "a (new) pill", "months": None}
    old = {"gte": ["age-years", 18]}
    placed = (asks(make_question()), asks(question, slots=filled, show_when=old, step_heading="Now"))
    return question, make_article(home, conditions=[make_condition()], body=[check(*placed)])


def test_a_placed_question_is_found_by_its_key_with_what_fills_it() -> None:
    _, article = placed_in_a_check()
    before, after = there_and_back(article)
    placement = after["body"][0]["placements"][1]
    assert placement["show_when"] == {"gte": ["age-years", 18]}
    assert placement["question"]["text"] == "Do you take a (new) pill for Knee pain, and Knee pain alone?"
    assert after == before


def test_a_question_that_has_changed_is_placed_as_it_is_now() -> None:
    question, article = placed_in_a_check()
    question.text = "For {condition}: do you take {medication}?"
    question.save_revision().publish()
    text = to_markdown(dict(content(article)))
    assert 'version="1"' in text
    own = read_page(text, article.get_parent())
    assert [(found.code, found.text) for found in own.findings] == [("question.other_version", question.text)]
    fill(article, own.content)
    placement = compile_draft(article)["body"][0]["placements"][1]
    assert placement["question"]["text"] == "For Knee pain: do you take a (new) pill?"


def test_a_question_that_is_not_in_the_bank_is_reported_and_its_place_kept() -> None:
    _, article = placed_in_a_check()
    text = to_markdown(dict(content(article))).replace('key="takes"', 'key="took"')
    own = read_page(text, article.get_parent())
    assert [found.code for found in own.findings] == ["question.unmatched"]
    fill(article, own.content)
    placements = article.body[0].value["placements"]
    assert [placed["question"] is None for placed in placements] == [False, True]


@pytest.mark.shared
def test_the_seed_article_comes_back(shared: Path) -> None:
    make_site()
    data = (shared / "seed" / SEED).read_bytes()
    import_article(SEED, data, Options(publish=True, accept_suggestions=True))
    before, after = there_and_back(Article.objects.get())
    assert after == before
    assert (len(before["references"]), len(before["conditions"])) == (4, 1)


def test_links_keep_their_anchors() -> None:
    body = [prose(label="first"), prose(label="second")]
    before, after = there_and_back(make_article(make_site(), body=body))
    anchors = [each["anchor"] for each in before["body"]]
    assert [each["anchor"] for each in after["body"]] == anchors
    assert len(set(anchors)) == 2


def test_a_second_import_changes_nothing() -> None:
    make_site()
    first = import_article("knee.md", FILE.encode(), Options())
    second = import_article("knee.md", FILE.encode(), Options())
    assert (first.state, second.state) == ("created, a draft", "unchanged, a draft")


def test_the_page_is_the_same_document_again_unless_it_is_still_there() -> None:
    home = make_site()
    article = make_article(make_section(home))
    text = to_markdown(dict(content(article))).encode()
    with pytest.raises(ArticleImportError) as refused:
        import_article("again.md", text, Options())
    assert refused.value.code == "page.exists"
    copied = import_article("again.md", text, Options("/", publish=True)).draft.page
    assert copied.translation_key != article.translation_key
    article.delete()
    restored = import_article("again.md", text, Options(publish=True)).draft.page
    assert restored.translation_key != copied.translation_key
    assert (str(restored.translation_key), restored.slug) == (str(article.translation_key), article.slug)
    assert restored.get_parent().slug == "backs"


def test_what_is_embedded_is_drafted_or_reported_where_it_is_not_on_file() -> None:
    make_site()
    text = FILE.replace(
        "title: Knee pain\n",
        "title: Knee pain\n"
        "conditions: [{name: Knee pain, slug: knee-pain}]\n"
        "authors: [{name: Ada Reyes, slug: ada-reyes}]\n"
        "hero_image: {id: 270e7902-cdb6-535c-9825-6a9edf9e53dc, alt: A knee}\n",
    )
    text += ":::::call_to_action\n::::call_to_action\n### Join us\n::::\n:::::\n"
    imported = import_article("knee.md", text.encode(), Options())
    assert {finding.code for finding in imported.findings} >= {
        "condition.created",
        "byline.unmatched",
        "image.unmatched",
        "call_to_action.created",
    }
    assert Condition.objects.get().live is False


def test_a_link_to_a_page_that_is_not_public_is_kept_as_text() -> None:
    make_site()
    text = FILE.replace("Walk.", "Walk [there](/nowhere/) and [here](/).")
    imported = import_article("knee.md", text.encode(), Options(publish=True))
    (text_block,) = content(imported.draft.page)["body"]
    assert text_block["text"]["html"] == '<p>Walk there and <a href="/">here</a>.</p>'
    assert [finding.text for finding in imported.findings if finding.code == "link.kept_as_text"] == [
        "/nowhere/"
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("type: Article", "type: Condition", "markdown.type", "whole page"),
        ("type: Article", "part: causes\ntype: Article", "markdown.type", "whole page"),
        ("title: Knee pain", "title: [", "markdown.front_matter", "YAML"),
        ("title: Knee pain", "other: 1", "markdown.front_matter", "`title`"),
        ("title: Knee pain", "title: x\nconditions: 1", "markdown.front_matter", "`conditions`"),
        ("title: Knee pain", "title: x\nreview: {last_reviewed: soon}", "markdown.front_matter", "date"),
        ("title: Knee pain", "title: 2026-99-99", "markdown.front_matter", "YAML"),
        ("title: Knee pain\n---", "title: Knee pain", "markdown.front_matter", "hyphens"),
        ("locale: en", "locale: es", "markdown.locale", "“es”"),
        (":::prose", ":::poem", "markdown.directive", "Line 9: there is no block “poem”"),
        (":::prose", ":::prose{colour=red}", "markdown.directive", "braces"),
        (":::prose", ':::prose{colour="red"}', "markdown.directive", "no colour"),
        (":::prose", ':::prose{health_aspect="love"}', "markdown.directive", "“love”"),
        (":::prose\nWalk.\n", "::::prose\n:::lead\nWalk.\n:::\n:", "markdown.directive", "called lead"),
        ("Walk.", "> Walk.", "markdown.text", "Line 10: no text of a page can hold this: blockquote"),
        ("Walk.", "Walk `fast`.", "markdown.text", "fast"),
        ("Walk.", "Walk <script>x</script>.", "markdown.text", "<script>"),
        ("Walk.", "![Walk](/walk.png)", "markdown.text", "Walk"),
        ("Walk.", "- " * 200 + "deep", "markdown.text", "too deeply"),
        (":::prose", "Outside.\n\n:::prose", "markdown.text", "Line 9: this stands in no block"),
    ],
)
def test_what_cannot_be_read_is_refused(old: str, new: str, code: str, says: str) -> None:
    make_site()
    pages = Page.objects.count()
    with pytest.raises(ArticleImportError) as refused:
        import_article("knee.md", FILE.replace(old, new).encode(), Options())
    assert (refused.value.code, says in refused.value.message) == (code, True), refused.value.message
    assert (Page.objects.count(), Condition.objects.count()) == (pages, 0)


def test_the_command_says_what_it_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site()
    file = tmp_path / "knee.md"
    file.write_text(FILE)
    call_command("import_article", str(file), "--publish")
    assert "“Knee pain”: created, published\n\nRead as Markdown of our own" in capsys.readouterr().out
    file.write_text(FILE.replace("title: Knee pain", "title: ''"))
    with pytest.raises(CommandError, match=r"^markdown\.front_matter: "):
        call_command("import_article", str(file))


def test_a_source_nobody_cites_stays_uncited() -> None:
    source = {"title": "A [book] & more", "publisher": "", "year": None, "url": "", "doi": "", "pmid": ""}
    listed = items(*[{**source, "locator": "none_exists"}] * 2, label="reference")
    references = block("references", heading="", references=listed, safe_alone=False)
    body = [prose(f"<p>The second{cite(2)}.</p>"), references]
    article = make_article(make_site(), body=body, publish=False)
    before = compile_draft(article)
    fill(article, read_page(to_markdown(before), article.get_parent()).content)
    assert comparable(compile_draft(article)) == comparable(before)
    assert [each["number"] for each in before["references"]] == [1, 2]
