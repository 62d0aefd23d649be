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
        """216 is 18 years, 18 is 18 months."""
        if value is None:
            return [None, YEARS]
        whole_years = value % MONTHS_A_YEAR == 0 and value > 0
        return [value // MONTHS_A_YEAR, YEARS] if whole_years else [value, MONTHS]


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
