"""{% findings page as found %}: what the rules say of the page that is being edited."""

from django import template
from wagtail.models import Page

from pages.admin.findings import Findings, findings_of
from pages.models.base import ContentPage

register = template.Library()


@register.simple_tag
def findings(page: Page | None) -> Findings | None:
    """None for a page that has not been saved yet, and for pages that are none of ours."""
    return findings_of(page) if isinstance(page, ContentPage) and page.pk else None
