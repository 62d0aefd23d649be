"""What the demo consists of, as plain data: pages, conditions, people, calls to action, questions and trials.

Things are named by a key. A translation has the key of its original and another locale.
"""

from dataclasses import dataclass
from datetime import date

from pages.demo.stream import Block, Body, Rule


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
class TrialIndexContent(PageContent):
    """The page above the landing pages; its body is empty."""


@dataclass(frozen=True, kw_only=True)
class LandingContent(PageContent):
    """A landing page for the trial with this key."""

    trial: str


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
    link_page: str = ""
    """The key of a page of the demo; then there is no `link_url`."""


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


@dataclass(frozen=True, kw_only=True)
class CriterionContent:
    """A criterion of a trial; without a rule the study team checks it."""

    key: str
    kind: str
    plain_text: str
    source_text: str
    rule: Rule | None = None
    when: Rule | None = None
    strength: str = "hard"
    reason_if_not_met: str = ""


@dataclass(frozen=True, kw_only=True)
class SiteContent:
    """An invented place where a trial is run."""

    name: str
    city: str
    telephone: str
    email: str
    region: str = ""
    country: str = "United Kingdom"
    recruiting: bool = True


@dataclass(frozen=True, kw_only=True)
class TrialContent:
    """An invented trial. Ages are in years, conditions are keys."""

    key: str
    registry_number: str
    public_title: str
    summary: str
    status_as_of: date
    investigational_product: str
    comparator: str
    allocation: str
    sponsor: str
    investigator: str
    protocol_version: str
    minimum_age: int
    maximum_age: int | None
    participants: int
    visits: int
    duration: str
    conditions: tuple[str, ...]
    criteria: tuple[CriterionContent, ...]
    sites: tuple[SiteContent, ...]
    masking: str = "none"
    placebo_controlled: bool = False
    locale: str = "en"
