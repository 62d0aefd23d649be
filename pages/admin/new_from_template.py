"""Starting a landing page: from a template, which is offered first, or blank."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from wagtail.models import Page

from pages.admin.starting_points import COMPLETE, TEMPLATES, needed_questions, starting_body
from pages.models.trial import Trial
from pages.models.trial_index import TrialIndex
from pages.models.trial_landing_page import TrialLandingPage

BLANK = "blank"


class StartForm(forms.Form):
    trial = forms.ModelChoiceField(
        Trial.objects.none(), empty_label="Choose a trial", help_text="Published trials in this language."
    )
    title = forms.CharField(
        max_length=255, required=False, help_text="Readers see it. Empty: the public title of the trial."
    )
    template = forms.ChoiceField(choices=list(TEMPLATES.items()), initial=COMPLETE, widget=forms.RadioSelect)

    def __init__(self, index: TrialIndex, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        trials = Trial.objects.filter(locale=index.locale, live=True).order_by("public_title")
        self.fields["trial"].queryset = trials  # type: ignore[attr-defined]


def start(request: HttpRequest, index_id: int) -> HttpResponse:
    """The choice of trial and template; answered by the form of the new draft."""
    index = get_object_or_404(TrialIndex, pk=index_id)
    if not index.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    form = StartForm(index, request.POST or None)
    if request.method == "POST" and form.is_valid():
        page = _draft(index, request, **form.cleaned_data)
        return redirect("wagtailadmin_pages:edit", page.pk)
    blank = reverse("wagtailadmin_pages:add", args=["pages", "triallandingpage", index.pk])
    context = {"index": index, "form": form, "blank_url": f"{blank}?{urlencode({BLANK: 1})}"}
    return render(request, "pages/admin/new_from_template.html", context)


def _draft(
    index: TrialIndex, request: HttpRequest, *, trial: Trial, title: str, template: str
) -> TrialLandingPage:
    questions, missing = needed_questions(trial, index.locale)
    page = TrialLandingPage(
        title=title or trial.public_title,
        trial=trial,
        summary=trial.summary,
        locale=index.locale,
        owner=request.user,
        live=False,
    )
    page.body = starting_body(template, trial, questions)
    index.add_child(instance=page)
    page.save_revision(user=request.user, log_action=True)
    messages.success(request, f"“{page.title}” is a draft. Replace the guidance in square brackets.")
    for key in missing:
        messages.warning(
            request, f"The trial asks “{key}”, and no published question in this language has that key."
        )
    return page


def offer_templates(request: HttpRequest, parent: Page, page_class: type[Page]) -> HttpResponse | None:
    """Wagtail's hook `before_create_page`: who is about to add a landing page chooses a template first."""
    if page_class is TrialLandingPage and request.method == "GET" and BLANK not in request.GET:
        return redirect("new_from_template", parent.pk)
    return None


def register_addresses() -> list[URLPattern]:
    """Wagtail asks for these below /admin/, and lets in whoever may use the admin."""
    return [path("landing-pages/new/<int:index_id>/", start, name="new_from_template")]
