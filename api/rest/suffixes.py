"""`.md` and the like at the end of an address."""

from api.representations.forms import SUFFIXES


class SuffixConverter:
    """The suffix of a form there is; any other makes the address none of ours."""

    regex = "|".join(SUFFIXES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
