"""Members of the groups that people work in."""

from django.contrib.auth.models import Group, User
from django.test import Client


def member(client: Client, group: str) -> Client:
    """The client, as somebody of this group; their name is the group's, with hyphens."""
    user = User.objects.create_user(group.replace(" ", "-"), password="x")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    return client
