"""What the admin shows of our snippets."""

from typing import Any

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from pages.admin import approvals, new_from_template
from pages.admin.citations import register_citations
from pages.admin.ending_approvals import add_to_home
from pages.admin.import_history import register_imports
from pages.admin.question_usage import (
    QuestionEditView,
    QuestionUsageView,
    keep_what_is_asked,
)
from pages.models import CallToAction, Condition, EligibilityQuestion, Person, Trial


class ConditionViewSet(SnippetViewSet):
    model = Condition
    icon = "tag"
    list_display = ["name", "slug", "locale", "live"]


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    menu_label = "People"
    list_display = ["name", "credentials", "job_title", "live"]


class CallToActionViewSet(SnippetViewSet):
    model = CallToAction
    icon = "redirect"
    menu_label = "Calls to action"
    list_display = ["name", "heading", "live"]


class EligibilityQuestionViewSet(SnippetViewSet):
    model = EligibilityQuestion
    icon = "help"
    list_display = ["text", "key", "version", "sensitivity", "retired", "locale", "live"]
    edit_view_class = QuestionEditView
    usage_view_class = QuestionUsageView

    def get_usage_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's own template would win over that of the view."""
        template = {"template_name": QuestionUsageView.template_name}
        made: dict[str, Any] = super().get_usage_view_kwargs(**{**kwargs, **template})
        return made


class TrialViewSet(SnippetViewSet):
    model = Trial
    icon = "clipboard-list"
    list_display = ["public_title", "registry_number", "recruitment_status", "locale", "live"]


class SharedContent(SnippetViewSetGroup):
    """What is written once and used on many pages."""

    items = (ConditionViewSet, PersonViewSet, CallToActionViewSet, EligibilityQuestionViewSet, TrialViewSet)
    menu_label = "Shared content"
    menu_icon = "folder-open-inverse"
    menu_order = 200


hooks.register("register_rich_text_features", register_citations)
hooks.register("register_log_actions", register_imports)
hooks.register("register_admin_urls", approvals.register_addresses)
hooks.register("register_admin_urls", new_from_template.register_addresses)
hooks.register("register_admin_viewset", approvals.register_approvals)
hooks.register("before_create_page", new_from_template.offer_templates)
hooks.register("construct_homepage_panels", add_to_home)
hooks.register("before_delete_snippet", keep_what_is_asked)
register_snippet(SharedContent)
