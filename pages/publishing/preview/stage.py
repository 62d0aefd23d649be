"""Where a snippet is shown: in the first published page that uses it, else in a page made up for it."""

from collections.abc import Callable
from typing import cast
from uuid import uuid4

from wagtail.blocks import StreamValue
from wagtail.models import Page

from pages.models.article import Article, ArticleAuthor, ArticleCondition
from pages.models.base import ContentPage
from pages.models.call_to_action import CallToAction
from pages.models.condition import Condition
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.person import Person
from pages.models.snippet import PublicSnippet
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.models.unit_of_work import key_of
from pages.publishing.identity import source_of
from pages.publishing.models import PublishedDocument
from pages.publishing.preview.question_words import question_as_prose

PLACEMENT = "call_to_action"
TITLE = "An example page"
SUMMARY = "No published page uses this yet, so it is shown on a page made up for the preview."


def page_for(snippet: PublicSnippet) -> ContentPage:
    """A page that uses the snippet; the snippet itself may still be looked up as it is in the database."""
    return page_using(snippet) or example_page(snippet)


def page_using(snippet: PublicSnippet) -> ContentPage | None:
    """The published page, the first by title, whose document was compiled from the snippet."""
    source = source_of(key_of(snippet))
    documents = PublishedDocument.objects.filter(dependencies__source=source, path__isnull=False)
    document = documents.order_by("title").only("source").first()
    page = document and Page.objects.filter(pk=document.source.rpartition(":")[2]).first()
    return page.specific if page else None


def example_page(snippet: PublicSnippet) -> ContentPage:
    """A page in memory that uses the snippet: an article, for a trial its landing page."""
    if isinstance(snippet, Trial):
        return TrialLandingPage(
            title=TITLE, slug="example", summary=SUMMARY, locale=snippet.locale, trial_id=snippet.pk
        )
    article = Article(title=TITLE, slug="example", summary=SUMMARY, locale=snippet.locale)
    known = Condition.objects.filter(live=True, locale=snippet.locale).first()
    article.conditions = [ArticleCondition(condition=known)] if known else []
    _PLACES[type(snippet)](article, snippet)
    return article


def _place_call(article: Article, call: PublicSnippet) -> None:
    stream = article.body.stream_block
    placement = stream.child_blocks[PLACEMENT].normalize({"call_to_action": call, "condition": None})
    article.body = StreamValue(stream, [(PLACEMENT, placement, str(uuid4()))])


def _place_author(article: Article, person: PublicSnippet) -> None:
    article.authors = [ArticleAuthor(person=person)]


def _place_condition(article: Article, condition: PublicSnippet) -> None:
    article.conditions = [ArticleCondition(condition=condition)]


def _place_question(article: Article, question: PublicSnippet) -> None:
    """Its words stand in the text: an editor sees all of them at once, without answering anything."""
    stream = article.body.stream_block
    prose = stream.child_blocks["prose"].normalize(question_as_prose(cast(EligibilityQuestion, question)))
    article.body = StreamValue(stream, [("prose", prose, str(uuid4()))])


_PLACES: dict[type[PublicSnippet], Callable[[Article, PublicSnippet], None]] = {
    CallToAction: _place_call,
    Person: _place_author,
    Condition: _place_condition,
    EligibilityQuestion: _place_question,
}
