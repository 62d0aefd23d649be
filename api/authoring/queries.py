"""Query strings that neither Wagtail's API nor the database can read, found before either is asked."""

from collections.abc import Iterator

from django.http import HttpRequest

from api.authoring.problems import Fault

LARGEST = 2**63 - 1
"""What fits the numbers of every database."""

LONGEST_SEARCH = 200
NUMBERS = ("offset", "user_id")


def query_faults(request: HttpRequest) -> tuple[Fault, ...]:
    """What is wrong with the query of a request, by parameter."""
    return tuple(
        Fault("invalid_parameter", (name.replace("\0", ""),), message, part="query")
        for name, values in request.GET.lists()
        for value in values
        for message in _wrong(name, value)
    )


def _wrong(name: str, value: str) -> Iterator[str]:
    if "\0" in name + value:
        yield "A NUL character cannot stand here."
    elif name in NUMBERS and not _is_number(value):
        yield f"A whole number from 0 to {LARGEST} belongs here."
    elif name == "search" and (len(value) > LONGEST_SEARCH or '"' in value):
        yield f"Search for at most {LONGEST_SEARCH} characters, without quotation marks."
    elif name == "pk":
        yield "There is no such parameter; a page has its number in its address."


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= len(str(LARGEST)) and int(value) <= LARGEST
