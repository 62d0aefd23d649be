"""Ages as people think of them, in years or months; months are what is stored."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

MONTHS_A_YEAR = 12
YEARS, MONTHS = "years", "months"
UNITS = [(YEARS, "years"), (MONTHS, "months")]
OLDEST = 150
TOO_OLD = f"Nobody is older than {OLDEST} years."


def number_and_unit(months: int) -> tuple[int, str]:
    """216 is 18 years, 18 is 18 months."""
    whole_years = months % MONTHS_A_YEAR == 0 and months > 0
    return (months // MONTHS_A_YEAR, YEARS) if whole_years else (months, MONTHS)


def in_words(months: int | None) -> str:
    """For example "18 years"."""
    if months is None:
        return "No limit"
    number, unit = number_and_unit(months)
    return f"{number} {unit}"


class AgeWidget(forms.MultiWidget):
    """A number and its unit, side by side."""

    class Media:
        css = {"all": ["pages/ages/ages.css"]}

    def __init__(self) -> None:
        part = {"class": "age-field__part"}
        number = forms.NumberInput(attrs={"min": 0, "step": 1, "aria-label": "Age", **part})
        unit = forms.Select(choices=UNITS, attrs={"aria-label": "Unit of the age", **part})
        super().__init__([number, unit])

    def decompress(self, value: int | None) -> list[Any]:
        return [None, YEARS] if value is None else [*number_and_unit(value)]


class AgeField(forms.MultiValueField):
    """An age in months, or None where there is no limit."""

    widget = AgeWidget

    def __init__(self, **kwargs: Any) -> None:
        number = forms.IntegerField(min_value=0, required=False)
        unit = forms.ChoiceField(choices=UNITS, required=False)
        super().__init__(fields=[number, unit], require_all_fields=False, required=False, **kwargs)

    def compress(self, data_list: Sequence[Any]) -> int | None:
        number, unit = data_list or (None, YEARS)
        if number is None:
            return None
        months = int(number) * (MONTHS_A_YEAR if unit != MONTHS else 1)
        if months > OLDEST * MONTHS_A_YEAR:
            raise ValidationError(TOO_OLD, "too_old")
        return months
