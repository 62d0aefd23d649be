"""A public site among secrets: everything that must not be published says SECRET somewhere.

All of it was public when the public article was published, so that hiding it has something to undo.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from pages.models import Article, ContentImage, Home, SectionIndex
from pages.models.snippet import PublicSnippet
from pages.publishing.identity import document_id
from tests.content import (
    block,
    locale,
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_person,
    make_question,
    make_section,
    make_site,
    prose,
    publish_page,
)
from tests.landing import make_landing_page, make_trial_index
from tests.trials import criterion, make_trial

SECRET = "SECRET"


@dataclass(frozen=True)
class Secrets:
    """`paths` and `ids` are those the secret pages' documents had or would have."""

    public: Article
    paths: tuple[str, ...]
    ids: tuple[str, ...]
    slug: str = "secret-condition"
    slugs: tuple[str, ...] = ("secret-condition", "public-trial", "secret-trial", "secret-draft-trial")
    question_keys: tuple[str, ...] = ("secret-question", "public-question", "public-question/1")


def make_secrets() -> Secrets:
    home = make_site()
    section = make_section(home)
    private = [
        make_section(home, title=f"SECRET {kind}", slug=f"private-{kind}", show_in_menus=True)
        for kind in KINDS
    ]
    below = [_article(parent, f"below-{parent.slug}") for parent in private]
    withdrawn = [_article(section, slug) for slug in ("withdrawn", "expired")]
    pages: list[Page] = [*private, *below, *withdrawn]
    snippets = _snippets(withdrawn[0])
    collection = Collection.objects.get(depth=1).add_child(name="SECRET clinic")
    image = make_image("SECRET picture", collection=collection.add_child(name="Inner"))
    public = _public_article(section, pages, snippets, image)
    _redirects(pages)
    _hide(private, withdrawn, snippets, collection)
    pages += [*_never_public(section), _hidden_above(home)]
    _draft_on_top(public)
    _questions()
    _trials(section, home)
    return Secrets(public, tuple(map(_path, pages)), tuple(map(_id, pages)))


KINDS = ("login", "groups", "password")


def _article(parent: Page, slug: str, *, publish: bool = True) -> Article:
    title, summary = f"SECRET {slug}", "SECRET summary"
    return make_article(parent, title=title, slug=slug, summary=summary, publish=publish)


def _snippets(page: Page) -> list[PublicSnippet]:
    return [
        make_condition("SECRET condition", slug="secret-condition"),
        make_person("SECRET person"),
        make_call_to_action(heading="SECRET call", link_page=page),
    ]


def _public_article(
    section: SectionIndex, pages: list[Page], snippets: list[PublicSnippet], image: ContentImage
) -> Article:
    """Refers to every secret there is, in every way an article can."""
    condition, person, action = snippets
    links = "".join(f'<p><a linktype="page" id="{page.pk}">a page</a></p>' for page in pages)
    linking = make_call_to_action("Linking", heading="Take part", link_page=pages[0], button_label="More")
    chosen = {"image": image.pk, "alt_text": "SECRET picture", "decorative": False}
    body = [
        prose(links),
        block("figure", image=chosen, caption="", credit=""),
        block("call_to_action", label="one", call_to_action=action.pk, condition=None),
        block("call_to_action", label="two", call_to_action=linking.pk, condition=None),
    ]
    return make_article(
        section,
        title="Public",
        slug="public",
        body=body,
        hero_image=image,
        hero_alt_text="SECRET picture",
        authors=[person],
        reviewer=person,
        conditions=[condition],
    )


def _redirects(pages: list[Page]) -> None:
    for page in pages:
        Redirect.add_redirect(f"/old/{page.slug}", redirect_to=page)


def _hide(
    private: list[SectionIndex],
    withdrawn: list[Article],
    snippets: list[PublicSnippet],
    collection: Collection,
) -> None:
    for section, kind in zip(private, KINDS, strict=True):
        PageViewRestriction.objects.create(page=section, restriction_type=kind, password="words")
    withdrawn[0].unpublish()
    withdrawn[1].unpublish(set_expired=True)
    for snippet in snippets:
        snippet.unpublish()
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


def _questions() -> None:
    """One that was published and withdrawn, one with a draft on top, and one nobody published."""
    withdrawn = make_question("secret-question", text="SECRET question?")
    withdrawn.unpublish()
    drafted = make_question("public-question", text="Public question?")
    drafted.text, drafted.help_text = "SECRET wording?", "SECRET help"
    drafted.save_revision()
    make_question("secret-draft", text="SECRET draft?", publish=False)


def _trials(section: SectionIndex, home: Home) -> None:
    """One with a draft on top, one withdrawn below a public landing page, and one nobody published."""
    public = make_trial("Public trial", slug="public-trial", registry_record={"raw": "SECRET record"})
    public.summary, public.sponsor = "SECRET summary", "SECRET sponsor"
    public.criteria = [criterion("secret", source_text="SECRET source")]
    public.save_revision()
    words = criterion("secret", plain_text="SECRET criterion")
    withdrawn = make_trial("SECRET trial", slug="secret-trial", sponsor="SECRET sponsor", criteria=[words])
    page = make_landing_page(make_trial_index(home), trial=withdrawn, title="Public study", slug="study")
    call = make_call_to_action("Closed", heading="SECRET offer", text="SECRET offer", link_page=page)
    body = [block("call_to_action", call_to_action=call.pk, condition=None)]
    make_article(section, title="Public call", slug="call", body=body)
    withdrawn.unpublish()
    make_trial("SECRET draft", slug="secret-draft-trial", publish=False)


def _never_public(section: SectionIndex) -> list[Page]:
    """A draft, a scheduled page, and a translation nobody published."""
    draft, scheduled = (_article(section, slug, publish=False) for slug in ("draft", "scheduled"))
    scheduled.go_live_at = timezone.now() + timedelta(days=2)
    publish_page(scheduled)
    return [draft, scheduled, draft.copy_for_translation(locale("es"), copy_parents=True)]


def _hidden_above(home: Page) -> Page:
    """A section that is not public above an article that is: the breadcrumb passes over it."""
    section = make_section(home, title="SECRET section", slug="hidden", show_in_menus=True)
    make_article(section, title="Open", slug="open")
    section.unpublish()
    return section


def _draft_on_top(public: Article) -> None:
    public.title = "SECRET new title"
    public.save_revision()


def _path(page: Page) -> str:
    return "/" + str(page.url_path).split("/", 2)[2]


def _id(page: Page) -> str:
    return str(document_id(page.translation_key, page.locale.language_code))
