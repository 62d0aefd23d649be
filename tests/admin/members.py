"""Members of the groups that people work in."""

from django.contrib.auth.models import Group, User
from django.test import Client


def member(client: Client, group: str) -> Client:
    """The client, as somebody of this group; their name is the group's, with hyphens."""
    client.force_login(user_of(group))
    return client


def user_of(group: str) -> User:
    user, _ = User.objects.get_or_create(username=group.replace(" ", "-"))
    user.groups.add(Group.objects.get(name=group))
    return user
