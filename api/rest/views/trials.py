"""/api/v1/trials/, and below it each trial"""

from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api import documents
from api.rest import trial_examples
from api.rest.answers import document_answer, list_answer
from api.rest.document_types import enum_values, structs_named
from api.rest.errors import not_found
from api.rest.examples import one_page_of
from api.rest.list_parameters import CONDITION, CURSOR, LIMIT, LOCALE, fields_of
from api.rest.operations import NOT_FOUND, Answer
from api.rest.parameters import Parameter, Values, one_of
from api.rest.views.base import PublicView

TYPE = "Trial"
STATUSES = enum_values(TYPE, "recruitment_status")
FIELDS = fields_of(lambda: structs_named(TYPE))
ABOUT = replace(CONDITION, description="Only trials about the condition with this slug.")
STATUS = Parameter(
    "status",
    "Only trials with this recruitment status.",
    {"type": "string", "enum": [*STATUSES]},
    one_of(STATUSES),
)
LANGUAGE = replace(
    LOCALE,
    description="The language of the trial.",
    schema={**LOCALE.schema, "default": settings.LANGUAGE_CODE},
    default=settings.LANGUAGE_CODE,
)
PAGE_OF_LIST = (("A page of the list", one_page_of(trial_examples.TRIAL)),)


class TrialList(PublicView):
    """Published trials with their criteria and sites, by title; also those that do not recruit."""

    operation_id = "list_trials"
    summary = "List trials"
    parameters = (ABOUT, STATUS, LOCALE, CURSOR, LIMIT, FIELDS)
    answers = {200: Answer("One page of the list.", "TrialList", examples=PAGE_OF_LIST)}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        found = documents.trials(
            locale=values["locale"],
            condition=values["condition"],
            status=values["status"],
            limit=values["limit"],
            cursor=values["cursor"],
        )
        return list_answer(request, found, values["fields"], types=[TYPE])


class TrialItem(PublicView):
    """The trial with this slug. Translations may share it, so there is always a language."""

    operation_id = "get_trial"
    summary = "Read a trial"
    parameters = (LANGUAGE, FIELDS)
    answers = {
        200: Answer("The trial.", "TrialAnswer", examples=(("A trial", trial_examples.TRIAL),)),
        404: NOT_FOUND,
    }

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        found = documents.by_key(type=TYPE, key=values["slug"], locale=values["locale"])
        if found is None:
            raise not_found()
        return document_answer(request, found, values["fields"])
