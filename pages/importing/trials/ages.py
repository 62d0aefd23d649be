"""Ages as the registry writes them, for example "18 Years" or "6 Weeks", in months."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

AGE = re.compile(r"(\d{1,6}(?:\.\d{1,3})?) (Year|Month|Week|Day|Hour|Minute)s?", re.IGNORECASE)
NO_LIMIT = {"", "n/a", "none"}

DAYS_A_MONTH = 365.25 / 12
MONTHS = {
    "year": 12.0,
    "month": 1.0,
    "week": 7 / DAYS_A_MONTH,
    "day": 1 / DAYS_A_MONTH,
    "hour": 1 / DAYS_A_MONTH / 24,
    "minute": 1 / DAYS_A_MONTH / 24 / 60,
}


@dataclass(frozen=True, slots=True)
class Age:
    """`months` is whole; where the age is not, `rounded` says so."""

    months: int
    rounded: bool


def age_of(text: str, *, oldest: bool) -> Age | None:
    """The age, widened to whole months: the youngest downwards, the oldest upwards. None: it is no age."""
    found = AGE.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    exact = float(found[1]) * MONTHS[found[2].lower()]
    months = math.ceil(exact) if oldest else math.floor(exact)
    return Age(months, rounded=months != exact)


def is_no_limit(text: str) -> bool:
    return text.strip().lower() in NO_LIMIT
