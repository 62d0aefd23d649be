"""What a token stands for: the page or snippet as the form had it, who may see it, where it is edited."""

import json
from typing import cast

from django.apps import apps
from django.contrib.admin.utils import quote
from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import AbstractUser
from django.urls import reverse
from wagtail.models import Locale, Page

from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.publishing.models import PreviewToken

Subject = ContentPage | PublicSnippet

ROOT_DEPTH = 2
"""Pages at this depth are the roots of sites: their slug is no part of any path."""


def subject_of(token: PreviewToken) -> Subject:
    """The object in memory; one that was never saved has no primary key."""
    model = apps.get_model(token.model)
    instance = cast(Subject, model.from_serializable_data(json.loads(token.content), check_fks=False))
    if instance.locale_id is None:
        instance.locale = Locale.get_default()
    if isinstance(instance, ContentPage) and (parent := parent_of(instance)):
        instance.set_url_path(parent)  # the slug may be new
    return instance


def parent_of(page: ContentPage) -> Page | None:
    """The page above, for a page that may not be saved yet; None above the root of a site."""
    if not page.path or page.depth <= ROOT_DEPTH:
        return None
    return Page.objects.filter(path=page.path[: -page.steplen]).first()


def may_see(user: AbstractUser, subject: Subject) -> bool:
    """Whether Wagtail would let the user open the form that the draft comes from."""
    if not user.is_active or not user.has_perm("wagtailadmin.access_admin"):
        return False
    return _may_edit(user, subject) if isinstance(subject, ContentPage) else _may_change(user, subject)


def _may_edit(user: AbstractUser, page: ContentPage) -> bool:
    if page.pk is None:
        parent = parent_of(page)
        return parent is not None and bool(parent.permissions_for_user(user).can_add_subpage())
    saved = Page.objects.filter(pk=page.pk).first()
    if saved is None:
        return False
    permissions = saved.permissions_for_user(user)
    return bool(permissions.can_edit() or permissions.can_publish())


def _may_change(user: AbstractUser, snippet: PublicSnippet) -> bool:
    action = "add" if snippet.pk is None else "change"
    options = snippet._meta
    return user.has_perm(f"{options.app_label}.{get_permission_codename(action, options)}")


def edit_url(subject: Subject) -> str:
    """The address of the form in the admin."""
    if not isinstance(subject, ContentPage):
        view = subject.snippet_viewset  # set when the snippet is registered
        name = view.get_url_name("add" if subject.pk is None else "edit")
        return reverse(name) if subject.pk is None else reverse(name, args=[quote(subject.pk)])
    if subject.pk is not None:
        return reverse("wagtailadmin_pages:edit", args=[subject.pk])
    parent = parent_of(subject)
    options = subject._meta
    return reverse(
        "wagtailadmin_pages:add", args=[options.app_label, options.model_name, parent.pk if parent else 1]
    )
