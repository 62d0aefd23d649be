"""Gives our pages and shared content the forms and the panel that know the rules of publication.

The form needs the compiler, which stands above the models, so the models cannot name it. Wagtail has the same
problem and solves it in the same way: `wagtail.admin` sets `Page.base_form_class` when it is ready.
"""

from pages.admin.forms import PublicationForm, QuestionForm, RuledForm, TrialForm
from pages.admin.panels import BeforeYouPublish
from pages.models.base import ContentPage
from pages.models.call_to_action import CallToAction
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.trial import Trial
from pages.shapes.documents import page_models


def equip_editor() -> None:
    ContentPage.base_form_class = PublicationForm
    CallToAction.base_form_class = RuledForm
    EligibilityQuestion.base_form_class = QuestionForm
    Trial.base_form_class = TrialForm
    Trial.facts_panels = [BeforeYouPublish(), *Trial.facts_panels]
    for model in page_models():
        model.content_panels = [BeforeYouPublish(), *model.content_panels]
    CallToAction.panels = [BeforeYouPublish(), *CallToAction.panels]
