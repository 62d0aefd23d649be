"""The form of an endpoint in the admin."""

from typing import Any

from django import forms
from django.conf import settings
from wagtail.admin.forms import WagtailAdminModelForm

from api.webhooks.models import Endpoint
from api.webhooks.signing import new_secret
from pages.shapes.documents import document_structs


def type_choices() -> list[tuple[str, str]]:
    return [(name, name) for name in document_structs()]


class EndpointForm(WagtailAdminModelForm):
    """Types and languages are ticked; whoever saves it says that all is well again."""

    types = forms.MultipleChoiceField(
        choices=type_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Only these types; none ticked means all.",
    )
    locales = forms.MultipleChoiceField(
        label="Languages",
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Only these languages; none ticked means all.",
    )

    class Meta:
        model = Endpoint
        fields = ("name", "url", "secret", "types", "locales", "enabled")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["secret"].required = False

    def clean_secret(self) -> str:
        return self.cleaned_data["secret"] or new_secret()

    def save(self, commit: bool = True) -> Endpoint:
        self.instance.begin_anew()
        saved: Endpoint = super().save(commit=commit)
        return saved
