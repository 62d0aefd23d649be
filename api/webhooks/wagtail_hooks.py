"""Puts webhooks into the admin's menu."""

from wagtail import hooks

from api.webhooks.admin import WebhooksGroup


@hooks.register("register_admin_viewset")
def register_webhooks() -> WebhooksGroup:
    return WebhooksGroup()
