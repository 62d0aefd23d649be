"""A small site, and the addresses at which its content shows."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote
from uuid import UUID

from django.core.files.base import ContentFile
from PIL import Image as PillowImage

from pages.models import Article, CallToAction, ContentImage, EligibilityQuestion, Home, SectionIndex
from pages.publishing.identity import document_id
from pages.publishing.moving_pins import move_pins
from tests.content import (
    block,
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_question,
    make_section,
    make_site,
    prose,
    publish_page,
    stored,
)
from tests.landing import asks, check

Change = Callable[["Places"], object]


@dataclass
class Places:
    """`hips` has the image, the call to action and the question; `backs` has none of them."""

    home: Home
    section: SectionIndex
    elsewhere: SectionIndex
    hips: Article
    backs: Article
    image: ContentImage
    action: CallToAction
    question: EligibilityQuestion

    def addresses(self) -> dict[str, str]:
        """By a word for each: what is read of them does not depend on what happens to them."""
        return {
            "hips": f"/api/v1/content/{stored(self.hips).id}/",
            "hips' title": f"/api/v1/content/{stored(self.hips).id}/?fields=title,id",
            "hips by path": "/api/v1/content/find/?path=/joints/hips/",
            "hips in GraphQL": graphql('{ page(path: "/joints/hips/") { title } }'),
            "hips' shell": "/site/joints/hips/",
            "backs": f"/api/v1/content/{stored(self.backs).id}/",
            "backs in GraphQL": graphql('{ page(path: "/joints/backs/") { title } }'),
            "articles": "/api/v1/content/?type=Article",
            "sections": "/api/v1/content/?type=SectionIndex",
            "conditions": "/api/v1/conditions/",
            "questions": "/api/v1/eligibility-questions/",
            "changes": "/api/v1/changes/?since=0",
            "start": "/api/v1/",
        }


def graphql(query: str) -> str:
    return f"/graphql/?query={quote(query)}"


def make_places() -> Places:
    home = make_site()
    section = make_section(home, title="Joints", slug="joints")
    elsewhere = make_section(home, title="Elsewhere", slug="elsewhere")
    make_condition()
    action, question = make_call_to_action(heading="Join the study"), make_question()
    backs = make_article(section, title="Backs", slug="backs")
    image = make_image()
    figure = block(
        "figure", image={"image": image.pk, "alt_text": "A path", "decorative": False}, caption="", credit=""
    )
    placement = block("call_to_action", call_to_action=action.pk, condition=None)
    body = [prose(), figure, placement, check(asks(question))]
    hips = make_article(section, title="Hips", slug="hips", body=body)
    return Places(home, section, elsewhere, hips, backs, image, action, question)


def retitle(places: Places, title: str = "Hips and knees") -> None:
    """A change that only its own document shows."""
    article = Article.objects.get(pk=places.hips.pk)
    article.title = title
    publish_page(article)


def unpublish(places: Places) -> None:
    Article.objects.get(pk=places.hips.pk).unpublish()


def delete(places: Places) -> None:
    Article.objects.get(pk=places.hips.pk).delete()


def move(places: Places) -> None:
    Article.objects.get(pk=places.hips.pk).move(
        SectionIndex.objects.get(pk=places.elsewhere.pk), pos="last-child"
    )


def publish_another(places: Places) -> None:
    make_article(SectionIndex.objects.get(pk=places.section.pk), title="Necks", slug="necks")


def replace_image(places: Places) -> None:
    image = ContentImage.objects.get(pk=places.image.pk)
    data = BytesIO()
    PillowImage.new("RGB", (80, 40), "#993366").save(data, "PNG")
    image.file = ContentFile(data.getvalue(), "another.png")
    image._set_file_hash()
    image.save()


def edit_snippet(places: Places) -> None:
    action = CallToAction.objects.get(pk=places.action.pk)
    action.heading = "Do your hips hurt?"
    action.save_revision().publish()


def reword_question(places: Places) -> None:
    """Pages go on asking the version they are pinned to."""
    question = EligibilityQuestion.objects.get(pk=places.question.pk)
    question.text = "What is your age?"
    question.save_revision().publish()


def ask_new_words(places: Places) -> None:
    reword_question(places)
    assert move_pins(EligibilityQuestion.objects.get(pk=places.question.pk), [places.hips.pk]) == 1


def document_id_of(article: Article) -> UUID:
    return document_id(UUID(str(article.translation_key)), article.locale.language_code)
