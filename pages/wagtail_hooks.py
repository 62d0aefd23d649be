"""What the admin shows of our snippets."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from pages.admin import approvals, new_from_template
from pages.admin.citations import register_citations
from pages.admin.ending_approvals import add_to_home as add_ending_approvals
from pages.admin.import_history import register_imports
from pages.admin.losing_approval import tell_what_is_withheld
from pages.admin.panels import script_of_places
from pages.admin.previews import SnippetPreviewOnCreate, SnippetPreviewOnEdit, register_page_previews
from pages.admin.question_usage import (
    QuestionEditView,
    QuestionUsageView,
    keep_what_is_asked,
)
from pages.admin.reading import (
    CALL_FIELDS,
    CONDITION_FIELDS,
    PERSON_FIELDS,
    QUESTION_FIELDS,
    TRIAL_FIELDS,
    CallInspectView,
    QuestionInspectView,
    ReadingView,
    TrialInspectView,
)
from pages.admin.rule_questions import register_rule_questions
from pages.admin.waiting_questions import add_to_home as add_waiting_questions
from pages.models import CallToAction, Condition, EligibilityQuestion, Person, Trial
from pages.publishing.waiting_pages import with_waiting_pages


class PreviewedViewSet(SnippetViewSet):
    """Previews what is in the form, valid or not."""

    preview_on_add_view_class = SnippetPreviewOnCreate
    preview_on_edit_view_class = SnippetPreviewOnEdit


class ConditionViewSet(PreviewedViewSet):
    model = Condition
    icon = "tag"
    list_display = ["name", "slug", "locale", "live"]
    inspect_view_enabled = True
    inspect_view_class = ReadingView
    inspect_view_fields = CONDITION_FIELDS


class PersonViewSet(PreviewedViewSet):
    model = Person
    icon = "user"
    menu_label = "People"
    list_display = ["name", "credentials", "job_title", "live"]
    inspect_view_enabled = True
    inspect_view_class = ReadingView
    inspect_view_fields = PERSON_FIELDS


class CallToActionViewSet(PreviewedViewSet):
    model = CallToAction
    icon = "redirect"
    menu_label = "Calls to action"
    list_display = ["name", "heading", "live"]
    inspect_view_enabled = True
    inspect_view_class = CallInspectView
    inspect_view_fields = CALL_FIELDS


class EligibilityQuestionViewSet(PreviewedViewSet):
    model = EligibilityQuestion
    icon = "help"
    list_display = [
        *("text", "key", "version"),
        Column("pages_waiting", label="Pages that wait", sort_key="pages_waiting"),
        *("sensitivity", "retired", "locale", "live"),
    ]
    inspect_view_enabled = True
    inspect_view_class = QuestionInspectView
    inspect_view_fields = QUESTION_FIELDS
    edit_view_class = QuestionEditView
    usage_view_class = QuestionUsageView

    def get_queryset(self, request: HttpRequest) -> QuerySet[EligibilityQuestion]:
        return with_waiting_pages(EligibilityQuestion.objects.all())

    def get_usage_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's own template would win over that of the view."""
        template = {"template_name": QuestionUsageView.template_name}
        made: dict[str, Any] = super().get_usage_view_kwargs(**{**kwargs, **template})
        return made


class TrialViewSet(PreviewedViewSet):
    model = Trial
    inspect_view_enabled = True
    inspect_view_class = TrialInspectView
    inspect_view_fields = TRIAL_FIELDS
    icon = "clipboard-list"
    list_display = [
        "public_title",
        "registry_number",
        "recruitment_status",
        "status_as_of",
        "phase",
        "locale",
        "live",
    ]
    list_filter = ["recruitment_status", "phase", "randomised", "conditions__condition"]


class SharedContent(SnippetViewSetGroup):
    """What is written once and used on many pages."""

    items = (ConditionViewSet, PersonViewSet, CallToActionViewSet, EligibilityQuestionViewSet, TrialViewSet)
    menu_label = "Shared content"
    menu_icon = "folder-open-inverse"
    menu_order = 200


hooks.register("register_admin_urls", register_rule_questions)
hooks.register("insert_editor_js", script_of_places)
hooks.register("register_rich_text_features", register_citations)
hooks.register("register_log_actions", register_imports)
hooks.register("register_admin_urls", approvals.register_addresses)
hooks.register("register_admin_urls", new_from_template.register_addresses)
hooks.register("register_admin_viewset", approvals.register_approvals)
hooks.register("register_admin_viewset", register_page_previews)
hooks.register("before_create_page", new_from_template.offer_templates)
hooks.register("construct_homepage_panels", add_ending_approvals)
hooks.register("construct_homepage_panels", add_waiting_questions)
hooks.register("before_delete_snippet", keep_what_is_asked)
hooks.register("after_edit_snippet", tell_what_is_withheld)
register_snippet(SharedContent)
