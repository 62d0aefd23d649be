"""Whether the places of a study lie where its approvals hold: a board approves for its countries or sites."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Site = Mapping[str, Any]

SEPARATORS = re.compile(r"[,;/()\n]|\b(?:and|or|y|o)\b")

ONE_COUNTRY = (
    {"united states", "united states of america", "us", "usa", "u.s.", "u.s.a.", "estados unidos"},
    {"united kingdom", "uk", "u.k.", "great britain", "reino unido"},
    {"netherlands", "holland"},
    {"czechia", "czech republic"},
    {"south korea", "republic of korea"},
    {"turkey", "türkiye"},
)
"""Names of one country that registries and ethics boards use side by side."""


def sites_outside(sites: Iterable[Site], countries: Sequence[str]) -> list[Site]:
    """The sites no approval is for; `countries` is what each approval says, empty for all of the study's."""
    if not countries or any(not each.strip() for each in countries):
        return []
    named = {name for each in countries for name in _names(each)}
    return [site for site in sites if named.isdisjoint(_names_of(site))]


def _names(text: str) -> Iterator[str]:
    for part in SEPARATORS.split(text.casefold()):
        if name := part.strip().removeprefix("the "):
            yield from _also(name)


def _names_of(site: Site) -> set[str]:
    """Its country, or the site itself: an approval may be for places alone."""
    own = (str(site.get(field) or "") for field in ("country", "name", "city"))
    return {name for each in own for name in (each.casefold().strip(), *_names(each)) if name}


def _also(name: str) -> set[str]:
    return next((names for names in ONE_COUNTRY if name in names), {name})
