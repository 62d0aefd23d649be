"""What the authoring API answers when it does not do what was asked: problem details in Wagtail's form."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpResponse
from wagtail.api.v3.errors import problem_response

Step = str | int
"""Of a path into the content: the id of a block or item, the name of a field, or a place in a list."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with what a script sent: a stable code, where, and a sentence."""

    code: str
    path: tuple[Step, ...]
    message: str
    part: str = "body"
    """Of the request; the other one is its query."""

    def as_error(self) -> dict[str, object]:
        return {"type": self.code, "loc": [self.part, *self.path], "msg": self.message}


def problem(status: HTTPStatus, detail: str, faults: Sequence[Fault] = ()) -> HttpResponse:
    errors = [fault.as_error() for fault in faults] or None
    response: HttpResponse = problem_response(status=status.value, detail=detail, errors=errors)
    return response
