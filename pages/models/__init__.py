"""The pages and snippets editors work on: one model per file."""

from pages.models.approval import Approval
from pages.models.article import Article, ArticleAuthor, ArticleCondition
from pages.models.call_to_action import CallToAction
from pages.models.condition import Condition
from pages.models.content_version import ContentVersion
from pages.models.eligibility_question import EligibilityQuestion, Sensitivity
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.home import Home
from pages.models.image import ContentImage, Rendition
from pages.models.person import Person
from pages.models.section_index import SectionIndex
from pages.models.trial import Trial, TrialCondition
from pages.models.trial_index import TrialIndex
from pages.models.trial_landing_page import TrialLandingPage

__all__ = [
    "Approval",
    "Article",
    "ArticleAuthor",
    "ArticleCondition",
    "CallToAction",
    "Condition",
    "ContentImage",
    "ContentVersion",
    "EligibilityQuestion",
    "EligibilityQuestionVersion",
    "Home",
    "Person",
    "Rendition",
    "SectionIndex",
    "Sensitivity",
    "Trial",
    "TrialCondition",
    "TrialIndex",
    "TrialLandingPage",
]
