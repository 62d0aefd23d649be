"""The forms of pages and questions: what is to be published must keep the rules, drafts need not."""

from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.fields import StreamField

from pages.admin.ages import AgeField
from pages.admin.block_errors import stream_error
from pages.admin.workflow_steps import will_publish
from pages.publishing.answers_in_use import AnswersInUse, answers_lost_by
from pages.publishing.compile import compile_draft, compile_snippet_draft
from pages.publishing.questions import questions_asked
from pages.rules.finding import Document, Finding
from pages.rules.recruitment.approval import APPROVAL_REQUIRED
from pages.rules.table import blocking


class RuledForm(WagtailAdminModelForm):
    """Runs the rules of publication before something is published or handed to a workflow.

    Wagtail defers validation while a draft is saved, by hand or by itself.
    """

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if not self.is_deferred_validation:
            document = self.compiled()
            self._add_findings(blocking(document, questions=questions_asked(document)))
        return not self.errors

    def compiled(self) -> Document:
        """The document that the form's content would make."""
        return compile_snippet_draft(self.save(commit=False))

    def _add_findings(self, findings: list[Finding]) -> None:
        for field in dict.fromkeys(finding.field for finding in findings):
            found = [finding for finding in findings if finding.field == field]
            self._add_to_field(field, found)

    def _add_to_field(self, field: str, findings: list[Finding]) -> None:
        if field in self.fields and isinstance(self.instance._meta.get_field(field), StreamField):
            self.add_error(field, stream_error(getattr(self.instance, field), findings))
            return
        for finding in findings:
            self.add_error(field if field in self.fields else None, finding.message)


class QuestionForm(RuledForm):
    """The form of an eligibility question, which keeps the answers that live trials name."""

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        checked = not self.is_deferred_validation
        if checked and (lost := answers_lost_by(self.instance, self.instance.latest_version())):
            self.add_error("answer", AnswersInUse(lost).message)
        return not self.errors


class TrialForm(RuledForm):
    """The form of a trial, with ages in the unit that fits them."""

    minimum_age_months = AgeField(
        label="Youngest age", help_text="In years, or in months for the young. Empty: no limit."
    )
    maximum_age_months = AgeField(
        label="Oldest age", help_text="People of this age can still join. Empty: no limit."
    )


class PublicationForm(RuledForm, WagtailAdminPageForm):
    """The form behind every page of ours."""

    def compiled(self) -> Document:
        return compile_draft(self.save(commit=False))

    def _add_findings(self, findings: list[Finding]) -> None:
        """Reviewers record approvals, so what is handed to them may lack its own."""
        publishes = will_publish(self.data, self.instance)
        super()._add_findings([each for each in findings if publishes or each.code != APPROVAL_REQUIRED])
