"""/api/v1/eligibility-questions/, and below it each question and each of its versions"""

from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api import documents
from api.rest import examples
from api.rest.answers import document_answer, list_answer
from api.rest.document_types import structs_named
from api.rest.errors import not_found
from api.rest.list_parameters import CURSOR, LIMIT, LOCALE, fields_of
from api.rest.operations import NOT_FOUND, Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView
from api.stored import StoredDocument

TYPE = "EligibilityQuestion"
FIELDS = fields_of(lambda: structs_named(TYPE))
LANGUAGE = replace(
    LOCALE,
    description="The language of the question.",
    schema={**LOCALE.schema, "default": settings.LANGUAGE_CODE},
    default=settings.LANGUAGE_CODE,
)
PAGE_OF_LIST = (("A page of the list", examples.one_page_of(examples.QUESTION)),)
ONE = {
    200: Answer("The question.", "EligibilityQuestionAnswer", examples=(("A question", examples.QUESTION),)),
    404: NOT_FOUND,
}


class QuestionList(PublicView):
    """Published eligibility questions, each in its current version, by their words."""

    operation_id = "list_eligibility_questions"
    summary = "List eligibility questions"
    parameters = (LOCALE, CURSOR, LIMIT, FIELDS)
    answers = {200: Answer("One page of the list.", "EligibilityQuestionList", examples=PAGE_OF_LIST)}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        found = documents.questions(locale=values["locale"], limit=values["limit"], cursor=values["cursor"])
        return list_answer(request, found, values["fields"], types=[TYPE])


class QuestionItem(PublicView):
    """The current version of the question with this key."""

    operation_id = "get_eligibility_question"
    summary = "Read an eligibility question"
    parameters = (LANGUAGE, FIELDS)
    answers = ONE

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        return one(request, documents.question(key=values["key"], locale=values["locale"]), values)


class QuestionVersion(PublicView):
    """One version of the question with this key, the current or an older one: its words never change."""

    operation_id = "get_eligibility_question_version"
    summary = "Read a version of an eligibility question"
    parameters = (LANGUAGE, FIELDS)
    answers = ONE

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        key, version = values["key"], values["version"]
        found = documents.question(key=key, version=version, locale=values["locale"])
        return one(request, found, values)


def one(request: HttpRequest, document: StoredDocument | None, values: Values) -> HttpResponse:
    if document is None:
        raise not_found()
    return document_answer(request, document, values["fields"])
