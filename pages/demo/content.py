"""What the demo consists of, as plain data: pages, conditions, people, calls to action and questions.

Things are named by a key. A translation has the key of its original and another locale.
"""

from dataclasses import dataclass
from datetime import date

from pages.demo.stream import Block, Body


@dataclass(frozen=True)
class PageContent:
    """What every demo page has; `parent` is the key of the page above it, empty for a home page."""

    key: str
    parent: str
    slug: str
    title: str
    summary: str
    search_description: str
    locale: str = "en"
    body: Body = ()


@dataclass(frozen=True)
class HomeContent(PageContent):
    """The root of one language."""


@dataclass(frozen=True)
class SectionContent(PageContent):
    """A section; its body is empty."""


@dataclass(frozen=True)
class Review:
    """Who checked an article, when, and when it is due again."""

    person: str
    last: date
    due: date


@dataclass(frozen=True, kw_only=True)
class ArticleContent(PageContent):
    """An article. Conditions and authors are keys, the main one first."""

    conditions: tuple[str, ...]
    authors: tuple[str, ...]
    review: Review
    hero_image: str
    hero_alt_text: str


@dataclass(frozen=True)
class Code:
    """A code of a clinical terminology, named by its FHIR system URI."""

    system: str
    code: str
    display: str


@dataclass(frozen=True)
class ConditionContent:
    """A condition; the key is its slug in English."""

    key: str
    slug: str
    name: str
    synonyms: tuple[str, ...]
    codes: tuple[Code, ...]
    locale: str = "en"


@dataclass(frozen=True)
class PersonContent:
    """An invented author or reviewer; `photo` is the key of a drawing."""

    key: str
    slug: str
    name: str
    credentials: str
    job_title: str
    biography: str
    photo: str
    locale: str = "en"


@dataclass(frozen=True)
class CallToActionContent:
    """A call to action; heading and text may hold `{condition}`."""

    key: str
    name: str
    heading: str
    text: str
    button_label: str
    link_url: str
    disclosure: str
    locale: str = "en"


@dataclass(frozen=True, kw_only=True)
class QuestionContent:
    """An eligibility question; a translation has the same key and the same values of options."""

    key: str
    text: str
    why_we_ask: str
    answer: Block
    help_text: str = ""
    allow_prefer_not_to_say: bool = True
    safety_responses: Body = ()
    sensitivity: str = "special_category"
    locale: str = "en"
