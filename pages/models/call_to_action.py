"""A call to action: written once, placed on many pages."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from pages.models.snippet import PublicSnippet
from pages.rules.recruitment.withholding import NOT_TAKING_PEOPLE
from pages.rules.slots import slot_names

SLOTS = ("condition",)


def unknown_slots(text: str) -> list[str]:
    """The names in braces that no page can fill."""
    return [name for name in slot_names(text) if name not in SLOTS]


class CallToAction(index.Indexed, PublicSnippet):
    name = models.CharField(max_length=160, help_text="For editors; readers never see it.")
    heading = models.CharField(max_length=250, help_text="You may use {condition}: each page fills it.")
    text = models.TextField(blank=True, help_text="You may use {condition}: each page fills it.")
    button_label = models.CharField(max_length=80, blank=True, help_text="For example: See the study.")
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="A page of ours. Left out while the page is not public.",
    )
    link_url = models.URLField(blank=True, max_length=500, help_text="Or an address elsewhere.")
    trial = models.ForeignKey(
        "pages.Trial",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The trial it is about. A trial landing page knows its own: leave this empty then.",
    )
    closed_heading = models.CharField(
        max_length=250,
        blank=True,
        help_text="Instead of the heading while the trial does not recruit. "
        f"Empty: {NOT_TAKING_PEOPLE['en']}",
    )
    closed_text = models.TextField(
        blank=True,
        help_text="Instead of the text while the trial does not recruit; there is no button then.",
    )
    disclosure = models.CharField(
        max_length=250, blank=True, help_text="Who pays for it, for example: Sponsored research study."
    )

    published_fields = ("heading", "text", "button_label", "link", "disclosure", "trial_status")
    panels = [
        FieldPanel("name"),
        MultiFieldPanel([FieldPanel("heading"), FieldPanel("text"), FieldPanel("disclosure")], "Words"),
        MultiFieldPanel(
            [FieldPanel("button_label"), FieldPanel("link_page"), FieldPanel("link_url")], "Button"
        ),
        MultiFieldPanel(
            [FieldPanel("trial"), FieldPanel("closed_heading"), FieldPanel("closed_text")],
            "When the trial does not recruit",
        ),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(PublicSnippet.Meta):
        verbose_name_plural = "calls to action"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        errors: dict[str, list[str]] = {}
        for field in ("heading", "text", "closed_heading", "closed_text"):
            if unknown := unknown_slots(getattr(self, field)):
                errors[field] = [
                    f"No page can fill {{{name}}}. You may use {{condition}}." for name in unknown
                ]
        if self.link_page_id and self.link_url:
            errors["link_url"] = ["Choose a page or an address, not both."]
        if errors:
            raise ValidationError(errors)
