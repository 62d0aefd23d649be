"""Whether a trial takes people: the one definition, for its pages, calls to action and lists of studies."""

RECRUITING = "recruiting"
"""The one status in which anybody may ask to join: an invitation is not for everybody."""


def takes_people(status: str | None) -> bool:
    """`status` is that of the public trial; None: there is none."""
    return status == RECRUITING
