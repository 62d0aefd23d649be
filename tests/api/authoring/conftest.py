"""A user who may write and publish, and a script that acts for it."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from tests.api.authoring.scripts import with_token


@pytest.fixture
def user(db: None) -> User:
    """An editor who may publish; the groups are Wagtail's own, with rights on every page."""
    user = User.objects.create_user("script")
    user.groups.add(Group.objects.get(name="Moderators"))
    return user


@pytest.fixture
def script(user: User) -> Client:
    return with_token(user)
