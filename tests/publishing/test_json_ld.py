"""What is published as JSON-LD: valid against schema.org, and nothing without a value."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pages.demo.load import load
from pages.demo.structure import PAGES
from pages.importing.article_file import Options, import_article
from pages.models import Article
from pages.publishing.compile import compile_draft
from pages.publishing.models import PublishedDocument
from tests.content import (
    Raw,
    block,
    cite,
    content,
    items,
    make_article,
    make_condition,
    make_image,
    make_person,
    make_section,
    make_site,
    prose,
)
from tests.contract.golden import Document
from tests.publishing.vocabulary import Vocabulary, misfits, read_vocabulary

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),  # Wagtail's renditions
]

SEED = "lower-back-and-hip-pain.txt"
PAGE = "http://localhost:8000/site/backs/lower-back-pain/"

UNLOCATED = {"publisher": "", "year": None, "url": "", "doi": "", "pmid": "", "locator": "none_exists"}


@pytest.fixture(scope="module")
def vocabulary(shared: Path) -> Vocabulary:
    return read_vocabulary(shared)


@pytest.fixture(autouse=True)
def readers(settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.WAGTAILADMIN_BASE_URL = "http://localhost:8000"
    settings.LIVE_CLIENT_URLS = {"default": "http://localhost:8000/site"}


def graph(page: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any page
    nodes: list[dict[str, Any]] = content(page)["json_ld"]["@graph"]
    return nodes


def published() -> dict[str, dict[str, Any]]:
    """The JSON-LD of every published page, by path."""
    rows = PublishedDocument.objects.exclude(path=None)
    return {str(row.path): json.loads(row.body)["json_ld"] for row in rows}


@pytest.mark.shared
def test_the_demo_is_valid(vocabulary: Vocabulary) -> None:
    load(lambda _line: None)
    made = published()
    assert {name: misfits(each, vocabulary) for name, each in made.items()} == {name: [] for name in made}
    assert len(made) == len(PAGES)


@pytest.mark.shared
def test_the_seed_article_is_valid(vocabulary: Vocabulary, shared: Path) -> None:
    make_site()
    options = Options("/", publish=True, accept_suggestions=True)
    import_article(SEED, (shared / "seed" / SEED).read_bytes(), options)
    page, condition = graph(Article.objects.get())
    assert misfits(content(Article.objects.get())["json_ld"], vocabulary) == []
    assert (len(condition["cause"]), len(page["citation"])) == (5, 4)
    assert "reviewedBy" not in page


@pytest.mark.shared
def test_every_block_is_valid(vocabulary: Vocabulary, golden: dict[str, Document]) -> None:
    made = {name: each["json_ld"] for name, each in golden.items() if "json_ld" in each}
    assert {name: misfits(each, vocabulary) for name, each in made.items()} == {name: [] for name in made}
    assert "article-with-every-block" in made


@pytest.mark.shared
def test_the_check_finds_what_is_wrong(vocabulary: Vocabulary) -> None:
    def wrong(**properties: object) -> list[str]:
        return misfits(
            {"@context": "https://schema.org", "@type": "MedicalWebPage", **properties}, vocabulary
        )

    assert wrong(name="Pain", lastReviewed="2026-01-05") == []
    assert len(wrong(name="")) == 1
    assert len(wrong(lastReviewed="yesterday")) == 1
    assert len(wrong(codeValue="1")) == 1
    assert len(wrong(about={"@id": "#nobody"})) == 2
    assert len(wrong(reviewedBy={"@type": "Recipe", "name": "Soup"})) == 1
    assert len(wrong(specialty="https://schema.org/CausesHealthAspect")) == 1
    assert misfits({"@context": "https://schema.org", "@type": "Nothing", "name": "x"}, vocabulary) != []


def test_a_page_with_nothing_says_nothing() -> None:
    article = make_article(make_section(make_site()))
    (page,) = graph(article)
    assert page == {
        "@type": "MedicalWebPage",
        "@id": f"{PAGE}#webpage",
        "url": PAGE,
        "name": "Lower back pain",
        "headline": "Lower back pain",
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "datePublished": content(article)["published_at"],
        "dateModified": content(article)["updated_at"],
        "medicalAudience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home", "item": "http://localhost:8000/site/"},
                {
                    "@type": "ListItem",
                    "position": 2,
                    "name": "Backs",
                    "item": "http://localhost:8000/site/backs/",
                },
                {"@type": "ListItem", "position": 3, "name": "Lower back pain", "item": PAGE},
            ],
        },
    }


def test_a_review_is_one_person_and_one_day() -> None:
    person = make_person(credentials="MD", job_title="Physician")
    article = make_article(make_site(), reviewer=person, authors=[person], last_reviewed=date(2026, 1, 5))
    (page,) = graph(article)
    reviewer = {
        "@type": "Person",
        "name": "Ada Reyes",
        "jobTitle": "Physician",
        "hasCredential": {"@type": "EducationalOccupationalCredential", "credentialCategory": "MD"},
    }
    assert (page["reviewedBy"], page["lastReviewed"], page["author"]) == (reviewer, "2026-01-05", [reviewer])


def test_a_reviewer_who_is_no_longer_public_takes_the_day_along() -> None:
    person = make_person()
    article = make_article(make_site(), reviewer=person, last_reviewed=date(2026, 1, 5))
    person.unpublish()
    (page,) = graph(article)
    assert {"reviewedBy", "lastReviewed"} & page.keys() == set()


def care(*, lead: str = "") -> Raw:
    signs = items({"text": "<p>numb legs</p>", "urgency": "emergency"}, label="sign")
    return block(
        "when_to_see_a_doctor",
        heading="See a doctor",
        lead=lead,
        warning_signs=signs,
        closing="",
        safe_alone=False,
    )


def treatment(name: str, kind: str) -> dict[str, object]:
    return {"name": name, "suggested_name": "", "text": f"<p>{name} helps.</p>", "kind": kind}


def test_only_what_is_a_treatment_is_one() -> None:
    named = {
        "Pills": "drug",
        "Painkillers": "drug_class",
        "Surgery": "surgical_procedure",
        "A clinic": "not_a_therapy",
        "Warmth": "",
    }
    listed = items(*(treatment(name, kind) for name, kind in named.items()), label="treatment")
    tier = {"level": "basic", "heading": "First", "lead": "", "treatments": listed}
    tiers = items(tier, label="tier")
    body = [block("treatments", heading="Care", lead="", tiers=tiers, safe_alone=False), care()]
    _, condition = graph(make_article(make_site(), body=body, conditions=[make_condition()]))
    assert condition["possibleTreatment"] == [
        {"@type": "Drug", "name": "Pills", "description": "Pills helps."},
        {"@type": "DrugClass", "name": "Painkillers", "description": "Painkillers helps."},
        {
            "@type": ["SurgicalProcedure", "MedicalTherapy"],
            "name": "Surgery",
            "description": "Surgery helps.",
        },
    ]


def test_the_urgency_is_said_before_the_sign_and_no_sign_is_a_symptom() -> None:
    page, condition = graph(
        make_article(make_site(), body=[care(lead="<p>Get help with:</p>")], conditions=[make_condition()])
    )
    (part,) = page["hasPart"]
    assert part["hasHealthAspect"] == "https://schema.org/SeeDoctorHealthAspect"
    assert part["text"] == "Get help with:\nEmergency: immediate action required: numb legs"
    assert "signOrSymptom" not in condition


def test_sources_are_typed_by_what_is_known_of_them() -> None:
    given = {**UNLOCATED, "locator": "given"}
    paper = {**given, "title": "A paper", "year": 2018, "doi": "10.1000/182", "pmid": "12345678"}
    website = {**given, "title": "A page", "url": "https://example.org/page", "publisher": "A press"}
    book = {**UNLOCATED, "title": "A book"}
    listed = items(paper, website, book, label="reference")
    body = [
        prose(f"<p>One{cite(1)} two{cite(2)} three{cite(3)}.</p>"),
        block("references", heading="", references=listed, safe_alone=False),
    ]
    (page,) = graph(make_article(make_site(), slug="cited", body=body))
    assert [(each["@type"], each["position"]) for each in page["citation"]] == [
        ("ScholarlyArticle", 1),
        ("WebPage", 2),
        ("CreativeWork", 3),
    ]
    assert page["citation"][0]["sameAs"] == [
        "https://doi.org/10.1000/182",
        "https://pubmed.ncbi.nlm.nih.gov/12345678/",
    ]
    assert page["citation"][0]["datePublished"] == "2018"
    assert page["citation"][1]["publisher"] == {"@type": "Organization", "name": "A press"}
    assert page["citation"][2].keys() == {"@type", "@id", "name", "position"}


def test_a_description_has_no_citation_numbers() -> None:
    cause = {"heading": "Lifting", "text": f"<p>A strain{cite(1)} of 10<sup>2</sup>.</p>"}
    source = {**UNLOCATED, "title": "A book"}
    body = [
        block("causes", heading="Causes", lead="", causes=items(cause, label="cause"), safe_alone=False),
        block("references", heading="", references=items(source, label="reference"), safe_alone=False),
    ]
    _, condition = graph(make_article(make_site(), body=body, conditions=[make_condition()]))
    assert condition["cause"] == [
        {"@type": "MedicalCause", "name": "Lifting", "description": "A strain of 10²."}
    ]


def test_a_picture_is_whole_and_absolute(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_ROOT = str(tmp_path)
    article = make_article(make_site(), hero_image=make_image(), hero_alt_text="A walk")
    picture = graph(article)[0]["image"]
    assert picture["contentUrl"].startswith("http://localhost:8000/media/")
    assert (picture["description"], picture["width"]["unitCode"]) == ("A walk", "E37")


def test_an_empty_draft_has_json_ld_too() -> None:
    draft = make_article(make_site(), slug="draft", body=[], publish=False)
    draft.title = ""
    (page,) = compile_draft(draft)["json_ld"]["@graph"]
    assert {"name", "datePublished", "hasPart"} & page.keys() == set()


def test_it_is_the_same_each_time() -> None:
    article = make_article(make_site(), conditions=[make_condition()])
    made = json.dumps(content(article)["json_ld"])
    assert json.dumps(compile_draft(article)["json_ld"]) == made
