"""The sample article beside the repository, imported and published."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wagtail.models import Revision

from pages.importing.article_file import Imported, Options, import_article
from pages.models import Article, CallToAction, Condition
from pages.publishing.models import PublishedDocument
from tests.content import make_site

pytestmark = [pytest.mark.django_db, pytest.mark.shared]
SUPERSCRIPTS = str.maketrans({"¹": " 1 ", "²": " 2 ", "³": " 3 ", "⁴": " 4 "})
KINDS = {
    "introduction": "Prose",
    "causes": "Causes",
    "treatments": "Treatments",
    "when_to_see_a_doctor": "WhenToSeeADoctor",
    "summary": "Lowdown",
    "cta_placement": "CallToActionPlacement",
    "reference_list": "References",
    "eligibility": "Prose",
}


@pytest.fixture
def seed(shared: Path) -> bytes:
    return (shared / "seed" / "lower-back-and-hip-pain.txt").read_bytes()


@pytest.fixture
def golden(shared: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((shared / "seed" / "lower-back-and-hip-pain.golden.json").read_text())
    return read


def run(
    seed: bytes, *, publish: bool = False, accept_suggestions: bool = False, clean_spaces: bool = False
) -> Imported:
    options = Options("/", publish, accept_suggestions, clean_spaces)
    return import_article("lower-back-and-hip-pain.txt", seed, options)


def document() -> dict[str, Any]:
    row = PublishedDocument.objects.get(type="Article")
    content: dict[str, Any] = json.loads(row.body)
    return content


def texts(value: object) -> Iterator[str]:
    """Every plain text of a document in reading order; rich text gives its own projection."""
    if isinstance(value, dict):
        if {"nodes", "html", "text"} <= value.keys():
            yield value["text"]
            return
        for child in value.values():
            yield from texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from texts(child)
    elif isinstance(value, str):
        yield value


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’]+", text.translate(SUPERSCRIPTS))


def in_order(wanted: list[str], found: list[str]) -> str | None:
    """The first wanted run of words that does not follow the ones before it; None when all do."""
    text, at = f" {' '.join(found)} ", 0
    for sentence in wanted:
        place = text.find(f" {' '.join(words(sentence))} ", at)
        if place < 0:
            return sentence
        at = place + 1
    return None


def sentences(golden: dict[str, Any]) -> list[str]:
    """All lines as readers must find them, references left out: they stand apart in a document."""
    parts: list[str] = []
    for section in golden["body"]:
        parts += _of(section, golden) if section["type"] != "reference_list" else []
    return parts


def _of(node: dict[str, Any], golden: dict[str, Any]) -> Iterator[str]:
    if node["type"] == "cta_placement":
        rendered = golden["snippets"][node["snippet"]]["rendered"]
        yield from (rendered["heading"], rendered["body"])
        return
    heading = node.get("heading")
    if heading and heading["text"]:
        yield heading["text"]
    yield from node.get("sentences", ())
    yield from (item["raw"] for item in node.get("items", ()))
    for child in (node.get("prompt"), *node.get("questions", ())):
        if child:
            yield child["raw"]
    for child in node.get("blocks", ()):
        yield from _of(child, golden)


def test_the_structure_is_that_of_the_golden_file(seed: bytes, golden: dict[str, Any]) -> None:
    make_site()
    assert run(seed, publish=True, accept_suggestions=True).refusals == ()
    found = document()
    body = found["body"]
    kinds = [KINDS[section.get("kind") or section["type"]] for section in golden["body"]]
    assert [block["type"] for block in body] == kinds
    assert found["title"] == golden["meta"]["title"]
    assert [block.get("heading") for block in body] == [_heading(section) for section in golden["body"]]
    assert [cause["heading"] for cause in body[2]["causes"]] == _names(golden["body"][2], "cause")
    tiers = [block for block in golden["body"][3]["blocks"] if block["type"] == "treatment_tier"]
    assert [tier["level"] for tier in body[3]["tiers"]] == [tier["tier"] for tier in tiers]
    assert [len(tier["treatments"]) for tier in body[3]["tiers"]] == [6, 4, 2]
    signs = next(b for b in golden["body"][4]["blocks"] if b["type"] == "list")
    assert [w["text"]["text"] for w in body[4]["warning_signs"]] == [i["raw"].strip() for i in signs["items"]]
    assert {sign["urgency"] for sign in body[4]["warning_signs"]} == {"ungraded"}


def _heading(section: dict[str, Any]) -> str | None:
    heading: dict[str, str] | None = section.get("heading")
    return heading["text"] if heading else None


def _names(section: dict[str, Any], kind: str) -> list[str]:
    return [block["heading"]["text"] for block in section["blocks"] if block["type"] == kind]


def test_lost_headings_are_named_as_the_golden_file_accepts(seed: bytes, golden: dict[str, Any]) -> None:
    make_site()
    run(seed, publish=True, accept_suggestions=True)
    names = [each["name"] for tier in document()["body"][3]["tiers"] for each in tier["treatments"]]
    tiers = [block for block in golden["body"][3]["blocks"] if block["type"] == "treatment_tier"]
    wanted = [b["heading"] for tier in tiers for b in tier["blocks"] if b["type"] == "treatment"]
    assert len(names) == len(wanted) == 12
    for name, heading in zip(names, wanted, strict=True):
        assert name in heading.get("acceptable_suggestions", [heading["text"]])


def test_every_sentence_is_published_in_order(seed: bytes, golden: dict[str, Any]) -> None:
    make_site()
    run(seed, publish=True, accept_suggestions=True)
    content = document()
    published = words(" ".join(texts([content["title"], content["body"]])))
    wanted = [content["title"], *sentences(golden)]
    assert len(wanted) > 88
    assert in_order(wanted, published) is None


def test_citations_stand_where_the_markers_stood(seed: bytes, golden: dict[str, Any]) -> None:
    make_site()
    run(seed, publish=True, accept_suggestions=True)
    content = document()
    text = " ".join(texts(content["body"]))
    assert re.findall(r"(\w+)\[(\d)\]", text) == [
        ("disability", "1"), ("pain", "2"), ("cautions", "3"), ("circumstances", "4")
    ]  # fmt: skip
    listed = next(b for b in golden["body"] if b["type"] == "reference_list")["references"]
    assert [
        (r["number"], r["title"], r["publisher"], r["year"], r["url"] or None, r["locator"])
        for r in content["references"]
    ] == [(r["number"], r["title"], r["publisher"] or "", r["year"], None, "not_stated") for r in listed]


def test_the_call_to_action_is_stored_once_with_its_slot(seed: bytes, golden: dict[str, Any]) -> None:
    make_site()
    run(seed, publish=True, accept_suggestions=True)
    template = golden["snippets"]["trial-cta"]
    stored = CallToAction.objects.get()
    assert (stored.heading, stored.text) == (template["heading_template"], template["body_template"])
    placed = [b["call_to_action"] for b in document()["body"] if b["type"] == "CallToActionPlacement"]
    assert [(each["heading"], each["text"]) for each in placed] == [
        (template["rendered"]["heading"], template["rendered"]["body"])
    ] * 2
    assert Condition.objects.get().name == golden["meta"]["condition"]["label"]


def test_publication_is_refused_until_the_headings_are_named(seed: bytes, golden: dict[str, Any]) -> None:
    make_site()
    imported = run(seed, publish=True)
    assert len(imported.refusals) == 1
    assert PublishedDocument.objects.filter(type="Article").count() == 0
    assert not Article.objects.get().live
    assert not Condition.objects.get().live
    lost = next(f for f in golden["editorial_findings"] if f["code"] == "heading.lost")
    assert [f.line for f in imported.findings if f.code == "heading.lost"] == lost["source_lines"]
    assert all(f.blocks for f in imported.findings if f.code == "heading.lost")


def test_running_it_twice_changes_nothing(seed: bytes) -> None:
    make_site()
    first = run(seed, publish=True, accept_suggestions=True)
    before = (Revision.objects.count(), document(), Article.objects.count(), CallToAction.objects.count())
    second = run(seed, publish=True, accept_suggestions=True)
    after = (Revision.objects.count(), document(), Article.objects.count(), CallToAction.objects.count())
    assert (first.draft.outcome, second.draft.outcome) == ("created", "unchanged")
    assert before == after


def test_no_break_spaces_are_kept_unless_cleaning_is_asked_for(seed: bytes, golden: dict[str, Any]) -> None:
    make_site()
    imported = run(seed)
    body = json.dumps(Article.objects.get().get_latest_revision_as_object().body.get_prep_value())
    assert body.count("\\u00a0") == golden["typography"]["nbsp_u00a0"]
    assert [f.code for f in imported.findings].count("space.no_break") == 1
    assert run(seed, clean_spaces=True).draft.outcome == "updated"
    cleaned = json.dumps(Article.objects.get().get_latest_revision_as_object().body.get_prep_value())
    assert cleaned.count("\\u00a0") == 0


def test_what_an_unknown_reader_would_miss_is_advice(seed: bytes) -> None:
    make_site()
    found = run(seed, accept_suggestions=True).findings
    codes = [finding.code for finding in found]
    assert codes.count("reference.unlocated") == 4
    assert codes.count("sign.ungraded") == 1
    assert not any(finding.blocks for finding in found)
