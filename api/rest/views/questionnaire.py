"""/api/v1/content/{id}/questionnaire/"""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from rest_framework.renderers import JSONRenderer

from api import documents
from api.caching import cacheable, strong_etag
from api.eligibility.checks import check_of
from api.eligibility.items import Bank
from api.eligibility.questionnaire import questionnaire
from api.rest import eligibility_examples as examples
from api.rest.answers import compact
from api.rest.errors import not_found
from api.rest.operations import NOT_FOUND, Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView

MEDIA_TYPE = "application/fhir+json"


class FhirRenderer(JSONRenderer):
    """Named for what clients of FHIR ask for; who asks for plain JSON gets the same."""

    media_type = MEDIA_TYPE


class Questionnaire(PublicView):
    """The eligibility check of a page as a Questionnaire of FHIR R4: question keys are link ids, options keep
    their values, and conditions are `enableWhen` where they are flat, else a FHIRPath expression.
    """

    renderer_classes = (FhirRenderer, JSONRenderer)
    operation_id = "get_questionnaire"
    summary = "Read an eligibility check as FHIR"
    answers = {
        200: Answer(
            "The questionnaire.", "Questionnaire", MEDIA_TYPE, (("One question", examples.QUESTIONNAIRE),)
        ),
        404: NOT_FOUND,
    }

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        document = documents.by_id(id=values["id"])
        check = check_of(document)
        if document is None or check is None:
            raise not_found()
        bank = Bank(request.build_absolute_uri(reverse("rest:questions")))
        content = compact(questionnaire(document, check, bank)).encode()
        response = HttpResponse(content, content_type=MEDIA_TYPE)
        etag = strong_etag(parts=[MEDIA_TYPE, content])
        return cacheable(
            request=request,
            response=response,
            etag=etag,
            keys=document.keys,
            valid_until=document.valid_until,
        )
