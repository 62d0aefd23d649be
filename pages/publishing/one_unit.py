"""A request of another app that changes something, as one unit of work."""

from collections.abc import Callable

from django.http import HttpResponse

from pages.models.unit_of_work import unit_of_work


class _Undone(Exception):
    def __init__(self, response: HttpResponse) -> None:
        self.response = response


def in_one_unit(respond: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer of `respond`; one of 400 or more undoes all it did, because it may have done half.

    Raises:
        PublicationRefused: a rule forbids what would be public; everything is undone.
    """
    try:
        with unit_of_work():
            response = respond()
            if response.status_code >= 400:
                raise _Undone(response)
            return response
    except _Undone as undone:
        return undone.response
