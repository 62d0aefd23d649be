"""Builders of content through the models, as an editor's work would be: sites, pages, snippets, raw blocks.

Everything is published unless `publish=False`. Identifiers of blocks, items and translations come from
`uid(label)`, so that what is built twice is the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any, TypeVar
from uuid import NAMESPACE_OID, UUID, uuid5

from django.core.files.base import ContentFile
from PIL import Image as PillowImage
from wagtail.models import Locale, Page, Site

from api import documents
from api.stored import StoredDocument
from pages.models import (
    Article,
    ArticleAuthor,
    ArticleCondition,
    CallToAction,
    Condition,
    ContentImage,
    EligibilityQuestion,
    Home,
    Person,
    SectionIndex,
)
from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.publishing.identity import document_id
from tests.kept import kept

Raw = dict[str, Any]
"""A block as StreamField stores it."""

PageT = TypeVar("PageT", bound=ContentPage)
SnippetT = TypeVar("SnippetT", bound=PublicSnippet)


def uid(label: str) -> str:
    """The UUID that goes with a label, always the same."""
    return str(uuid5(NAMESPACE_OID, label))


def block(name: str, *, label: str | None = None, **value: object) -> Raw:
    """A child of a stream; `label` (else its name) gives its id."""
    return {"type": name, "id": uid(label or name), "value": value}


def items(*values: object, label: str = "item") -> list[Raw]:
    """The items of a ListBlock; the id of the n-th, from 1, is `uid(f"{label}-{n}")`."""
    return [{"type": "item", "id": uid(f"{label}-{n}"), "value": value} for n, value in enumerate(values, 1)]


def cite(number: int, label: str = "reference") -> str:
    """A citation of the n-th of `items(..., label=label)` in a references block."""
    return f'<a linktype="citation" id="{uid(f"{label}-{number}")}">[ref]</a>'


def prose(
    text: str = "<p>Most back pain eases in a few weeks.</p>", *, label: str | None = None, **value: object
) -> Raw:
    """A prose block; `value` overrides its other fields."""
    filled = {"heading": "", "health_aspect": "", "safe_alone": False, **value}
    return block("prose", label=label, **filled, text=text)


def locale(code: str) -> Locale:
    """The locale, made if it is not there."""
    return Locale.objects.get_or_create(language_code=code)[0]


@kept
def make_site(
    hostname: str = "localhost", *, title: str = "Home", default: bool = True, **fields: object
) -> Home:
    """The published home page of a site; the first default one replaces Wagtail's welcome page."""
    root = Page.get_first_root_node()
    slug = hostname.replace(".", "-")
    home = add(
        Home(title=title, slug=f"home-{slug}", translation_key=uid(f"home {hostname}"), **fields), root
    )
    Site.objects.update_or_create(
        **({"is_default_site": True} if default else {"hostname": hostname}),
        defaults={"root_page": home, "site_name": title, "hostname": hostname, "port": 80},
    )
    Page.objects.filter(depth=2, latest_revision=None).exclude(pk=home.pk).delete()
    home.refresh_from_db()
    return home


@kept
def make_section(
    parent: Page, *, title: str = "Backs", slug: str = "backs", **fields: object
) -> SectionIndex:
    key = fields.pop("translation_key", uid(f"section {slug}"))
    return add(SectionIndex(title=title, slug=slug, translation_key=key, **fields), parent)


@kept
def make_article(
    parent: Page,
    *,
    title: str = "Lower back pain",
    slug: str = "lower-back-pain",
    body: Sequence[Raw] | None = None,
    conditions: Iterable[Condition] = (),
    authors: Iterable[Person] = (),
    publish: bool = True,
    **fields: object,
) -> Article:
    """An article with one paragraph unless `body` says otherwise; a draft with `publish=False`."""
    key = fields.pop("translation_key", uid(f"article {slug}"))
    article = Article(title=title, slug=slug, translation_key=key, **fields)
    article.body = [prose()] if body is None else list(body)
    article.conditions = [ArticleCondition(condition=condition) for condition in conditions]
    article.authors = [ArticleAuthor(person=person) for person in authors]
    return add(article, parent, publish=publish)


@kept
def make_condition(
    name: str = "Lower back pain", *, slug: str | None = None, publish: bool = True, **fields: object
) -> Condition:
    slug = slug or name.lower().replace(" ", "-")
    return save(Condition(name=name, slug=slug, translation_key=uid(f"condition {slug}"), **fields), publish)


@kept
def make_person(
    name: str = "Ada Reyes", *, slug: str | None = None, publish: bool = True, **fields: object
) -> Person:
    slug = slug or name.lower().replace(" ", "-")
    return save(Person(name=name, slug=slug, translation_key=uid(f"person {slug}"), **fields), publish)


@kept
def make_call_to_action(
    name: str = "Study", *, heading: str = "Living with {condition}?", publish: bool = True, **fields: object
) -> CallToAction:
    key = uid(f"call to action {name}")
    return save(CallToAction(name=name, heading=heading, translation_key=key, **fields), publish)


@kept
def make_question(
    key: str = "age-years",
    *,
    text: str = "How old are you?",
    answer: Raw | None = None,
    publish: bool = True,
    **fields: object,
) -> EligibilityQuestion:
    """The eligibility question of a key, answered by a whole number unless `answer` says otherwise."""
    same = {"translation_key": uid(f"question {key}"), "locale": fields.get("locale") or locale("en")}
    if found := EligibilityQuestion.objects.filter(**same).first():
        return found
    answer = answer or block("integer", label=f"answer {key}", minimum=0, maximum=120)
    filled = {"why_we_ask": "The study is for adults.", "translation_key": uid(f"question {key}"), **fields}
    question = EligibilityQuestion(key=key, text=text, **filled)
    question.answer = [answer]
    return save(question, publish)


def make_image(title: str = "A walk", *, size: tuple[int, int] = (64, 48), **fields: object) -> ContentImage:
    """A small picture of one colour, in the default storage."""
    data = BytesIO()
    PillowImage.new("RGB", size, "#336699").save(data, "PNG")
    name = f"{title.lower().replace(' ', '-')}.png"
    image = ContentImage(title=title, file=ContentFile(data.getvalue(), name), **fields)
    image.save()
    return image


def publish_page(page: PageT) -> PageT:
    """Save a revision and publish it, as the admin does."""
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def stored(instance: ContentPage | PublicSnippet) -> StoredDocument:
    """The published document of a page or snippet; fails the test when there is none."""
    edition = instance.edition if isinstance(instance, PublicSnippet) else instance.locale.language_code
    found = documents.by_id(id=document_id(UUID(str(instance.translation_key)), edition))
    assert found is not None, f"{instance} has no document"
    return found


def content(instance: ContentPage | PublicSnippet) -> Mapping[str, Any]:
    """The content of the published document of a page or snippet."""
    return stored(instance).content


def add(page: PageT, parent: Page, *, publish: bool = True) -> PageT:
    page.live = False
    if page.locale_id is None:
        page.locale = locale("en") if parent.is_root() else parent.locale
    parent.refresh_from_db()
    parent.add_child(instance=page)
    return publish_page(page) if publish else page


def save(snippet: SnippetT, publish: bool) -> SnippetT:
    if snippet.locale_id is None:
        snippet.locale = locale("en")
    snippet.live = False
    snippet.save()
    if publish:
        snippet.save_revision().publish()
        snippet.refresh_from_db()
    return snippet
