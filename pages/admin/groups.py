"""Makes the groups that people work in, after migrations, and gives them their index pages.

It only ever adds, so what administrators gave stays; what they took away stays away, because a group gets its
rights once, when it is made. Wagtail makes `Editors` with rights on the whole tree: these are taken away
when our groups are first made.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models.signals import post_migrate, post_save
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from pages.admin.group_rights import EDITORS, GROUPS, MARKETING, REVIEWERS, RIGHTS_ELSEWHERE, Rights
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.section_index import SectionIndex
from pages.models.snippet import PublicSnippet
from pages.models.trial import Trial
from pages.models.trial_index import TrialIndex

INDEXES: dict[str, type[Page]] = {"SectionIndex": SectionIndex, "TrialIndex": TrialIndex}
WORKFLOW = "Medical review"
REVIEWED: tuple[type[PublicSnippet], ...] = (EligibilityQuestion, Trial)
"""Shared content that is handed in for review as pages are."""


def connect() -> None:
    """After the migrations of the last app, when every permission is there; and with each new index page."""
    last = [config for config in apps.get_app_configs() if config.models_module][-1]
    post_migrate.connect(_after_migrations, sender=last, dispatch_uid="groups")
    for model in INDEXES.values():
        post_save.connect(_index_saved, sender=model, dispatch_uid=f"groups {model.__name__}")


def _after_migrations(sender: AppConfig, **kwargs: Any) -> None:
    needed = {model._meta.db_table for model in (Group, Permission, WorkflowContentType, *INDEXES.values())}
    if needed <= set(connection.introspection.table_names()):
        make_groups()


def _index_saved(instance: Page, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if created and not raw:
        _open_index(instance, Group.objects.filter(name__in=GROUPS))


def make_groups() -> None:
    """Make the groups that are missing, with their rights; run again, it changes nothing."""
    if not Group.objects.filter(name=MARKETING).exists():
        GroupPagePermission.objects.filter(group__name=EDITORS, page__depth=1).delete()
        GroupCollectionPermission.objects.filter(group__name=EDITORS, collection__depth=1).delete()
        _equip(Group.objects.get_or_create(name=EDITORS)[0])
    for name in GROUPS:
        group, made = Group.objects.get_or_create(name=name)
        if made:
            _equip(group)
    _make_workflow()


def _equip(group: Group) -> None:
    rights = GROUPS[group.name]
    for name, actions in rights.models.items():
        group.permissions.add(*_permissions("pages", name, actions))
    for path, actions in RIGHTS_ELSEWHERE.get(group.name, {}).items():
        app, _, model = path.partition(".")
        group.permissions.add(*_permissions(app, model, actions))
    group.permissions.add(*_permissions("wagtailadmin", "admin", ("access",)))
    _open_images(group, rights)
    for page in _indexes():
        _open_index(page, [group])


def _permissions(app: str, model: str, actions: Iterable[str]) -> list[Permission]:
    names = [f"{action}_{model}" for action in actions]
    return list(Permission.objects.filter(content_type__app_label=app, codename__in=names))


def _open_images(group: Group, rights: Rights) -> None:
    """Choose from all images; add and change in the group's own collection."""
    root = Collection.get_first_root_node()
    if not (rights.collection and root):
        return
    own = root.get_children().filter(name=rights.collection).first()
    own = own or root.add_child(instance=Collection(name=rights.collection))
    for collection, actions in ((root, ("choose",)), (own, ("add", "change", "choose"))):
        for permission in _permissions("wagtailimages", "image", actions):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )


def _indexes() -> list[Page]:
    return [page for model in INDEXES.values() for page in model.objects.all()]


def _open_index(page: Page, groups: Iterable[Group]) -> None:
    """Give groups their rights on an index page; one below another of its kind has them already."""
    kind = type(page).__name__
    if page.depth > 1 and isinstance(page.get_parent().specific, type(page)):
        return
    for group in groups:
        for permission in _permissions("wagtailcore", "page", GROUPS[group.name].trees.get(kind, ())):
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    workflow = Workflow.objects.filter(name=WORKFLOW, active=True).first()
    if workflow and not WorkflowPage.objects.filter(page=page).exists():
        WorkflowPage.objects.create(page=page, workflow=workflow)


def _make_workflow() -> None:
    """What is handed in is approved by a medical reviewer."""
    if Workflow.objects.filter(name=WORKFLOW).exists():
        return
    ContentType.objects.clear_cache()  # migrations may have made it anew
    task = GroupApprovalTask.objects.create(name=WORKFLOW)
    task.groups.add(Group.objects.get(name=REVIEWERS))
    workflow = Workflow.objects.create(name=WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for page in _indexes():
        _open_index(page, ())
    for kind in ContentType.objects.get_for_models(*REVIEWED).values():
        WorkflowContentType.objects.get_or_create(content_type=kind, defaults={"workflow": workflow})
