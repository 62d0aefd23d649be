"""The Shapes of documents: every type that is public, with what all documents share."""

from functools import cache
from hashlib import sha256

from django.apps import apps

from pages.blocks.references import ReferenceBlock
from pages.models.base import ContentPage
from pages.models.condition import Condition
from pages.models.person import Person
from pages.models.snippet import PublicSnippet
from pages.rules.recruitment.withholding import Withheld
from pages.shapes.blocks import describe_block
from pages.shapes.fields import SNIPPET_ENVELOPE, describe_snippet, model_fields
from pages.shapes.objects import BREADCRUMB, IMAGE, MENU, REVIEW_DATES, SEO, TRANSLATION
from pages.shapes.types import (
    BOOLEAN,
    DATE,
    DATETIME,
    ID,
    INTEGER,
    JSON_LD,
    TEXT,
    Enum,
    EnumValue,
    Field,
    ListOf,
    Struct,
    StructKind,
)

METADATA = (
    Field("changed_at", DATETIME, "When the document last changed for any reason."),
    Field("keys", ListOf(TEXT), "Surrogate keys of everything the document embeds, for purging caches."),
    Field("hash", TEXT, "SHA-256 of the document's canonical form; changes exactly when the content does."),
    Field(
        "sequence", INTEGER, "The content version that last changed the document; grows with every change."
    ),
    Field("shape_hash", TEXT, "Which version of the document's Shape it was compiled with."),
)
"""Delivery metadata: on every document of REST and every page of GraphQL, never part of `hash`."""

METADATA_NAMES = tuple(field.name for field in METADATA)

PAGE_ENVELOPE = (
    *SNIPPET_ENVELOPE,
    Field("site", TEXT, "The host name of the site."),
    Field("path", TEXT, "The path on the site, with leading and trailing slash."),
    Field("title", TEXT, "The page's title: its one h1."),
    Field("seo", SEO, "What search engines show."),
    Field("breadcrumb", ListOf(BREADCRUMB), "From the home page to the page above this one."),
    Field("published_at", DATETIME, "When it was first published."),
    Field("updated_at", DATETIME, "When an editor last published a change."),
    Field("translations", ListOf(TRANSLATION), "The same page in other languages."),
    Field(
        "json_ld",
        JSON_LD,
        "The page as JSON-LD in the words of schema.org, to be put into its head as it is.",
    ),
)

REVIEW = Struct(
    "Review",
    (
        Field("reviewed_by", describe_snippet(Person), "Who reviewed the whole page.", nullable=True),
        *REVIEW_DATES,
    ),
    "The medical review of a page.",
)
APPROVAL = Struct(
    "Approval",
    (
        Field("ethics_body", TEXT, "Who approved the text."),
        Field("reference", TEXT, "The number of the study with the ethics body."),
        Field("item_number", TEXT, "The number of the page among the approved materials; may be empty."),
        Field("version", TEXT, "The approved version."),
        Field("countries", TEXT, "For which countries or sites; empty: for all of the trial's."),
        Field("approved_on", DATE, "The first day on which the text may be shown."),
        Field("expires_on", DATE, "The last day on which the text may be shown."),
    ),
    "An ethics body's approval of the words of a landing page.",
)
WITHHELD_REASON = Enum(
    "WithheldReason",
    (
        EnumValue(Withheld.NO_APPROVAL, "No ethics approval covers the text at the moment."),
        EnumValue(Withheld.NOT_RECRUITING, "The trial does not take people who ask to join."),
    ),
    "Why a landing page invites nobody.",
)
PAGE_PARTS = {
    "approval": Field("approval", APPROVAL, "The approval of exactly this text.", nullable=True),
    "withheld": Field(
        "withheld",
        TEXT,
        "Why the parts that invite people are left out, to be shown in their place; null: nothing is.",
        nullable=True,
    ),
    "withheld_reason": Field(
        "withheld_reason", WITHHELD_REASON, "Why that is, for software; null: nothing is.", nullable=True
    ),
    "conditions": Field(
        "conditions", ListOf(describe_snippet(Condition)), "What the page is about, the main condition first."
    ),
    "review": Field("review", REVIEW, "Who reviewed the page, and when."),
    "hero_image": Field("hero_image", IMAGE, "The picture at the top.", nullable=True),
    "references": Field(
        "references", ListOf(describe_block(ReferenceBlock())), "The sources, numbered as cited."
    ),
}

REDIRECT = Struct(
    "Redirect",
    (
        Field("type", TEXT, "Redirect."),
        Field("id", ID, "The redirect's identifier."),
        Field("site", TEXT, "The host name it applies to; null: every site.", nullable=True),
        Field("path", TEXT, "The old path, with leading and trailing slash."),
        Field("to", TEXT, "The path or address that replaces it."),
        Field("permanent", BOOLEAN, "Whether it is for ever (301) or for now (302)."),
    ),
    "A path that leads elsewhere.",
    StructKind.SNIPPET,
)
SITE = Struct(
    "Site",
    (
        Field("type", TEXT, "Site."),
        Field("id", ID, "The site's identifier."),
        Field("hostname", TEXT, "The host name."),
        Field("name", TEXT, "What the site is called."),
        Field("default_locale", TEXT, "The language of paths without a language prefix."),
        Field("locales", ListOf(TEXT), "Every language with public content."),
        Field("menus", ListOf(MENU), "The site's menus, one for each language."),
    ),
    "A site with its menus.",
    StructKind.SNIPPET,
)


def page_models() -> list[type[ContentPage]]:
    return [model for model in apps.get_models() if issubclass(model, ContentPage)]


def snippet_models() -> list[type[PublicSnippet]]:
    return [model for model in apps.get_models() if issubclass(model, PublicSnippet)]


def describe_page(model: type[ContentPage]) -> Struct:
    fields = (*PAGE_ENVELOPE, *model_fields(model, PAGE_PARTS))
    return Struct(model.__name__, fields, f"A published {model._meta.verbose_name}.", StructKind.PAGE)


@cache
def document_structs() -> dict[str, Struct]:
    """Every document type's Shape, by type, without METADATA."""
    pages = [describe_page(model) for model in page_models()]
    snippets = [describe_snippet(model) for model in snippet_models()]
    return {struct.name: struct for struct in (*pages, *snippets, REDIRECT, SITE)}


@cache
def shape_hash(document_type: str) -> str:
    """Which version of its Shape a document type has: 16 hexadecimal digits."""
    return sha256(repr(document_structs()[document_type]).encode()).hexdigest()[:16]
