"""Where a question is asked, and the choice an editor has there: bring pages up to date, or leave them."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import EditView, UsageView

from pages.models.eligibility_question import EligibilityQuestion
from pages.models.question_in_use import named
from pages.models.trial import Trial
from pages.publishing.compile.recruitment import is_required
from pages.publishing.moving_pins import move_pins
from pages.publishing.question_uses import Use, uses_of
from pages.publishing.trials_asking import trials_asking
from pages.publishing.waiting_pages import has_waiting_pages, leave_pinned

UPDATE, LEAVE = "update", "leave"


class QuestionUsageView(UsageView):
    """The pages that ask the question. Without a choice nothing is moved.

    Who publishes pages makes the choice for them, so it is enough to be allowed to see the question.
    """

    template_name = "pages/admin/question_usage.html"
    permission_required = None
    any_permission_required: ClassVar[list[str]] = ["change", "view"]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        question = published(self.object)
        uses = uses_of(question)
        trials = trials_asking(question)
        mine = {use.page.pk for use in uses if may_publish(self.request, use.page)}
        return {
            **super().get_context_data(*args, **kwargs),
            "question": question,
            "uses": [(use, use.page.pk in mine) for use in uses],
            "choices": [use for use in uses if use.is_behind and use.page.pk in mine],
            "may_leave": any(use.is_waiting and use.page.pk in mine for use in uses),
            "trials": [(use, self._address_of(use.trial)) for use in trials],
            "behind": [use for use in uses if use.is_behind],
            "waiting": [use for use in uses if use.is_waiting],
            "reopens_approvals": reopens_approvals(uses),
        }

    def get_edit_url(self, instance: EligibilityQuestion) -> str | None:
        """None for those who may only look."""
        if self.user_has_permission("change"):
            address: str | None = super().get_edit_url(instance)
            return address
        return None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        question = published(self.object)
        uses = uses_of(question)
        chosen = [use for use in uses if str(use.page.pk) in request.POST.getlist("page")]
        choice = request.POST.get("choice")
        if choice == LEAVE:
            self._leave(question, chosen or uses)
        elif choice == UPDATE and chosen:
            self._update(question, chosen)
        else:
            messages.error(request, "Choose the pages to update, or leave them as they are.")
        return HttpResponseRedirect(self.get_index_url())

    def _leave(self, question: EligibilityQuestion, uses: Sequence[Use]) -> None:
        """Those that are chosen, or all, as far as the person may decide for them."""
        mine = [use.page.pk for use in uses if may_publish(self.request, use.page)]
        if leave_pinned(question, mine):
            messages.success(self.request, "The pages keep the version they ask.")
        else:
            messages.error(self.request, "None of these pages waits for a choice of yours.")

    def _address_of(self, trial: Trial) -> str:
        """Where the person may change the trial, else where it may be read; empty for those who may not."""
        policy = policy_registry.get_by_type(Trial)
        actions = (("edit", {"change"}), ("inspect", {"add", "delete", "view"}))
        for action, needed in actions:
            if policy.user_has_any_permission(self.request.user, needed):
                return reverse(trial.snippet_viewset.get_url_name(action), args=[trial.pk])
        return ""

    def _update(self, question: EligibilityQuestion, chosen: Sequence[Use]) -> None:
        """All of them or none."""
        if not all(may_publish(self.request, use.page) for use in chosen):
            raise PermissionDenied
        moved = move_pins(question, [use.page.pk for use in chosen])
        pages = "1 page now asks" if moved == 1 else f"{moved} pages now ask"
        messages.success(self.request, f"{pages} version {question.version}.")


class QuestionEditView(EditView):
    """Once published, a question that live pages ask in older words leads to the list of them."""

    def get_success_url(self) -> str:
        if self.action == "publish" and has_waiting_pages(published(self.object)):
            return str(self.get_usage_url())
        address: str = super().get_success_url()
        return address


def keep_what_is_asked(request: HttpRequest, instances: Sequence[object]) -> HttpResponse | None:
    """Before Wagtail deletes one snippet or several: a question in use stays, and its pages are shown."""
    for instance in instances:
        if isinstance(instance, EligibilityQuestion) and (why := _why_kept(instance)):
            messages.error(request, f"“{instance}” is not deleted, because {why}.")
            view = instance.snippet_viewset  # set when the snippet is registered
            return HttpResponseRedirect(reverse(view.get_url_name("usage"), args=[instance.pk]))
    return None


def _why_kept(question: EligibilityQuestion) -> str:
    """Who asks the question, pages and trials, as the end of a sentence; empty when nobody does."""
    pages, trials = uses_of(question), trials_asking(question)
    why = [f"pages ask it: {named(use.page.title for use in pages)}"] if pages else []
    if trials:
        why.append(f"rules of trials ask it: {named(str(use.trial) for use in trials)}")
    return ", and ".join(why)


def published(question: EligibilityQuestion) -> EligibilityQuestion:
    """The question as readers have it; the view's own object may be a draft."""
    found: EligibilityQuestion = get_object_or_404(EligibilityQuestion, pk=question.pk)
    return found


def reopens_approvals(uses: Sequence[Use]) -> bool:
    """Whether an update changes words that need an ethics board's approval."""
    return is_required() and any(use.is_behind and use.trial for use in uses)


def may_publish(request: HttpRequest, page: Page) -> bool:
    return bool(page.permissions_for_user(request.user).can_publish())
