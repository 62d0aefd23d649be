"""What those may read who do not edit: questions and trials as their latest draft has them, in words."""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import linebreaks
from django.utils.safestring import SafeString
from wagtail.fields import RichTextField
from wagtail.rich_text import RichText
from wagtail.snippets.views.snippets import InspectView

from pages.admin.ages import in_words
from pages.admin.approval_subjects import is_approved_by_boards
from pages.blocks.coding import CODE_SYSTEMS
from pages.blocks.trials import CriterionKind, CriterionStrength
from pages.eligibility.unfinished import finished_part, has_unfinished
from pages.models.call_to_action import CallToAction
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.person import Person
from pages.models.snippet import PublicSnippet
from pages.models.trial import Trial
from pages.publishing.compile import compile_snippet_draft
from pages.publishing.questions import questions_asked
from pages.rules.trials.criteria import RULES, criteria_of
from pages.rules.trials.sentences import rule_in_words

QUESTION_FIELDS = (
    *("state", "key", "version", "text", "help_text", "why_we_ask", "answer", "allow_unsure"),
    *("allow_prefer_not_to_say", "safety_responses", "codes", "sensitivity", "retired", "replaced_by"),
)
FIRST = ("public_title", "summary", "criteria")
TRIAL_FIELDS = ("state", *FIRST, *(name for name in Trial.published_fields if name not in FIRST))
CONDITION_FIELDS = ("state", "name", "slug", "synonyms", "codes")
PERSON_FIELDS = ("state", *Person.published_fields)
CALL_FIELDS = (
    *("state", "name", "heading", "text", "disclosure", "button_label", "link_page", "link_url", "trial"),
    *("closed_heading", "closed_text", "approval"),
)
KINDS = dict(CriterionKind.choices)
STRENGTHS = dict(CriterionStrength.choices)
NOTHING = "Not given"
LABELS = {
    "state": "State",
    "approval": "Approval",
    "conditions": "Conditions",
}


class ReadingView(InspectView):
    """Text in its lines, ticks as yes or no, and a dash for what is empty."""

    def get_object(self, queryset: Any = None) -> PublicSnippet:  # noqa: ANN401 - as Wagtail has it
        latest: PublicSnippet = super().get_object(queryset).get_latest_revision_as_object()
        return latest

    def get_field_label(self, field_name: str, field: Any) -> str:  # noqa: ANN401 - as Wagtail has it
        return LABELS.get(field_name) or str(super().get_field_label(field_name, field))

    def get_field_display_value(self, field_name: str, field: Any) -> Any:  # noqa: ANN401 - as Wagtail has it
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, bool):
            return "Yes" if value else "No"
        if value is None or value == "":
            return NOTHING
        if isinstance(field, RichTextField):
            return RichText(value)
        return linebreaks(value, autoescape=True) if type(value) is str and "\n" in value else value

    def get_codes_display_value(self) -> str:
        systems = dict(CODE_SYSTEMS)
        codes = (child.value for child in self.object.codes)
        said = (
            f"{systems.get(code['system'], code['system'])} {code['code']} {code['display']}"
            for code in codes
        )
        return "; ".join(each.strip() for each in said)

    def get_synonyms_display_value(self) -> str:
        return ", ".join(str(child.value) for child in self.object.synonyms)

    def get_state_display_value(self) -> str:
        if not self.object.live:
            return "Draft: not published"
        return "Published; below is a later draft" if self.object.has_unpublished_changes else "Published"


class CallInspectView(ReadingView):
    object: CallToAction

    def get_approval_display_value(self) -> SafeString | str:
        """How its words stand, with the way to record an approval for who may."""
        if not is_approved_by_boards(self.object):
            return "Not needed: it leads to no trial"
        context = {"page": self.object, "user": self.request.user}
        return render_to_string("pages/admin/approval.html", context)


class QuestionInspectView(ReadingView):
    object: EligibilityQuestion

    def get_answer_display_value(self) -> SafeString:
        return _rendered("answer", {"answer": next(iter(self.object.answer), None)})

    def get_safety_responses_display_value(self) -> SafeString:
        responses = [child.value for child in self.object.safety_responses]
        return _rendered("safety_responses", {"responses": responses})


class TrialInspectView(ReadingView):
    object: Trial

    def get_minimum_age_months_display_value(self) -> str:
        return in_words(self.object.minimum_age_months)

    def get_maximum_age_months_display_value(self) -> str:
        return in_words(self.object.maximum_age_months)

    def get_conditions_display_value(self) -> str:
        return ", ".join(str(each.condition) for each in self.object.conditions.all()) or NOTHING

    def get_criteria_display_value(self) -> SafeString:
        """Each with what its rules come to, by the questions as they are published."""
        document = compile_snippet_draft(self.object)
        questions = questions_asked(document)
        criteria = [
            {
                **criterion,
                "kind_in_words": KINDS.get(str(criterion.get("kind")), "Neither inclusion nor exclusion yet"),
                "strength_in_words": STRENGTHS.get(str(criterion.get("strength")), ""),
                **{name: _said(criterion.get(name), questions) for name in RULES},
            }
            for criterion in criteria_of(document)
        ]
        return _rendered("criteria", {"criteria": criteria})

    def get_sites_display_value(self) -> SafeString:
        return _rendered("sites", {"sites": [child.value for child in self.object.sites]})


def _said(rule: object, questions: Mapping[str, dict[str, Any]]) -> str:
    """What it comes to, without what nobody has finished."""
    if rule is None:
        return ""
    finished = finished_part(rule)
    words = "" if finished is None else rule_in_words(finished, questions)
    return f"{words} (a condition is not finished)".strip() if has_unfinished(rule) else words


def _rendered(template: str, context: dict[str, Any]) -> SafeString:
    return render_to_string(f"pages/admin/reading/{template}.html", context)
