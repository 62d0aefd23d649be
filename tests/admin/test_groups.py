"""The groups: made once, kept as administrators want them, and each confined to its own work."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings as SettingsWrapper
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Collection, GroupPagePermission, Page, Workflow, WorkflowContentType, WorkflowPage

from pages.admin.groups import make_groups
from pages.models import Article, CallToAction, Home, SectionIndex, Trial, TrialIndex, TrialLandingPage
from pages.publishing.refusal import PublicationRefused
from tests.admin.members import member
from tests.approving import approve
from tests.content import make_article, make_call_to_action, make_condition, make_section, make_site
from tests.landing import make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Home:
    return make_site()


@pytest.fixture
def studies(home: Home) -> TrialIndex:
    return make_trial_index(home)


@pytest.fixture
def section(home: Home) -> SectionIndex:
    return make_section(home)


@pytest.fixture
def article(section: SectionIndex) -> Article:
    return make_article(section)


@pytest.fixture
def landing(studies: TrialIndex) -> TrialLandingPage:
    return make_landing_page(studies, trial=make_trial(), publish=False)


def status(client: Client, name: str, *args: object) -> int:
    """200, or what the admin answers to those who may not: a redirect to its first page."""
    return client.get(reverse(name, args=args)).status_code


def rights(group: str) -> set[tuple[str, str]]:
    rows = GroupPagePermission.objects.filter(group__name=group)
    return set(rows.values_list("page__slug", "permission__codename"))


def everything() -> list[object]:
    return [
        sorted(Group.objects.values_list("name", "permissions__codename")),
        sorted(GroupPagePermission.objects.values_list("group__name", "page", "permission__codename")),
        sorted(Collection.objects.values_list("name", flat=True)),
        sorted(Workflow.objects.values_list("name", flat=True)),
        sorted(WorkflowPage.objects.values_list("page", "workflow__name")),
        sorted(WorkflowContentType.objects.values_list("content_type__model", "workflow__name")),
    ]


def test_migrations_make_them_and_editors_lose_the_whole_tree() -> None:
    assert {"Marketing", "Editors", "Medical reviewers"} <= set(Group.objects.values_list("name", flat=True))
    assert rights("Editors") == set()


def test_running_it_again_changes_nothing(studies: TrialIndex, section: SectionIndex) -> None:
    before = everything()
    call_command("migrate", verbosity=0)
    make_groups()
    assert everything() == before


def test_what_administrators_gave_and_took_stays(studies: TrialIndex) -> None:
    marketing, editors = (Group.objects.get(name=name) for name in ("Marketing", "Editors"))
    marketing.permissions.remove(Permission.objects.get(codename="publish_calltoaction"))
    root = Page.get_first_root_node()
    GroupPagePermission.objects.create(group=editors, page=root, permission_type="change")
    WorkflowContentType.objects.filter(content_type__model="trial").delete()
    before = everything()
    make_groups()
    assert everything() == before


def test_a_new_index_is_opened_to_its_groups(studies: TrialIndex, section: SectionIndex) -> None:
    three = {"add_page", "change_page", "publish_page"}
    assert rights("Marketing") == {("studies", codename) for codename in three}
    assert rights("Editors") == {("backs", codename) for codename in three}
    assert rights("Medical reviewers") == {("studies", "change_page"), ("backs", "change_page")}
    assert studies.get_workflow().name == section.get_workflow().name == "Medical review"


def test_a_section_below_another_needs_no_rights_of_its_own(section: SectionIndex) -> None:
    make_section(section, slug="necks")
    assert {slug for slug, _ in rights("Editors")} == {"backs"}


def test_marketing_does_its_own_work(client: Client, studies: TrialIndex, landing: TrialLandingPage) -> None:
    member(client, "Marketing")
    call = make_call_to_action()
    assert status(client, "wagtailadmin_pages:add", "pages", "triallandingpage", studies.pk) == 302
    assert status(client, "new_from_template", studies.pk) == 200
    assert status(client, "wagtailadmin_pages:edit", landing.pk) == 200
    assert status(client, "recruitment_text", "page", landing.pk) == 200
    view = CallToAction.snippet_viewset
    assert status(client, view.get_url_name("add")) == 200
    assert status(client, view.get_url_name("edit"), call.pk) == 200
    assert status(client, "approvals:index") == 200


def test_marketing_does_nothing_else(
    client: Client, home: Home, section: SectionIndex, article: Article, landing: TrialLandingPage
) -> None:
    member(client, "Marketing")
    condition = make_condition()
    refused = [
        ("wagtailadmin_pages:edit", article.pk),
        ("wagtailadmin_pages:edit", home.pk),
        ("wagtailadmin_pages:edit", section.pk),
        ("wagtailadmin_pages:add", "pages", "article", section.pk),
        ("wagtailadmin_pages:add", "pages", "trialindex", home.pk),
        ("wagtailusers_users:index",),
        ("wagtailusers_groups:index",),
        ("wagtailsites:index",),
        ("wagtailredirects:index",),
        ("wagtailadmin_workflows:index",),
        ("webhook_endpoints:index",),
        ("wagtailadmin_collections:index",),
        ("record_approval", "page", landing.pk),
        (type(condition).snippet_viewset.get_url_name("edit"), condition.pk),
        (Trial.snippet_viewset.get_url_name("edit"), landing.trial_id),
        (Trial.snippet_viewset.get_url_name("add"),),
    ]
    assert {name: status(client, name, *args) for name, *args in refused} == dict.fromkeys(
        (name for name, *_ in refused), 302
    )


def test_marketing_cannot_publish_or_remove_what_is_not_theirs(client: Client, article: Article) -> None:
    member(client, "Marketing")
    assert client.post(reverse("wagtailadmin_pages:unpublish", args=[article.pk])).status_code == 302
    assert client.post(reverse("wagtailadmin_pages:delete", args=[article.pk])).status_code == 302
    article.refresh_from_db()
    assert article.live


def test_marketing_publishes_when_the_text_is_approved(
    client: Client, landing: TrialLandingPage, settings: SettingsWrapper
) -> None:
    settings.RECRUITMENT_APPROVAL = "required"
    member(client, "Marketing")
    revision = landing.save_revision()
    action = PublishPageRevisionAction(revision, user=User.objects.get(username="Marketing"))
    with pytest.raises(PublicationRefused):
        action.execute()
    landing.refresh_from_db()
    assert not landing.live
    approve(landing)
    action.execute()
    landing.refresh_from_db()
    assert landing.live


def test_editors_write_articles_and_shared_content(
    client: Client, home: Home, article: Article, landing: TrialLandingPage
) -> None:
    member(client, "Editors")
    condition = make_condition()
    assert status(client, "wagtailadmin_pages:edit", article.pk) == 200
    assert status(client, type(condition).snippet_viewset.get_url_name("edit"), condition.pk) == 200
    assert status(client, "wagtailadmin_pages:edit", landing.pk) == 302
    assert status(client, "wagtailadmin_pages:edit", home.pk) == 302


def test_reviewers_see_everything_and_publish_nothing_by_themselves(
    client: Client, article: Article, landing: TrialLandingPage
) -> None:
    member(client, "Medical reviewers")
    assert status(client, "wagtailadmin_pages:edit", article.pk) == 200
    assert status(client, "wagtailadmin_pages:edit", landing.pk) == 200
    assert status(client, "record_approval", "page", landing.pk) == 200
    reviewer = User.objects.get(username="Medical-reviewers")
    assert not landing.permissions_for_user(reviewer).can_publish()
    assert not article.permissions_for_user(reviewer).can_add_subpage()
