"""{% findings page as found %}: what the rules say of the page or trial that is being edited."""

from django import template
from django.db.models import Model

from pages.admin.findings import Findings, findings_of
from pages.models.base import ContentPage
from pages.models.trial import Trial

register = template.Library()


@register.simple_tag
def findings(page: Model | None) -> Findings | None:
    """None for what has not been saved yet, and for what is none of ours."""
    return findings_of(page) if isinstance(page, ContentPage | Trial) and page.pk else None
