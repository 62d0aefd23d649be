"""What a form would be refused for, as findings, so that a preview can tell it beside the draft."""

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import BaseForm, BaseFormSet
from django.forms.formsets import DELETION_FIELD_NAME
from wagtail.admin.forms.models import WagtailAdminModelForm

from pages.admin.stream_leaves import leaves
from pages.rules.finding import Finding

CODE = "form.refused"
COMMENTS = "comments"
"""Remarks of editors among themselves: no part of what is published."""


def refusals_of(form: WagtailAdminModelForm) -> list[Finding]:
    """The errors of each field, block and related row. The rules of publication are not asked."""
    found = list(_of_fields(form))
    for name, formset in form.formsets.items():
        if name != COMMENTS:
            found.extend(_of_rows(name, formset))
    return found


def _of_fields(form: BaseForm) -> Iterator[Finding]:
    for name, errors in form.errors.as_data().items():
        for error in errors:
            if hasattr(error, "block_errors"):
                yield from _of_stream(form, name, error)
            else:
                yield Finding(CODE, sentence(_label(form, name), error), field=name)


def _of_stream(form: BaseForm, name: str, error: ValidationError) -> Iterator[Finding]:
    for leaf in leaves(error, form[name].data):
        block_id, *path = leaf.path or (None,)
        label = leaf.label or _label(form, name)
        yield Finding(CODE, sentence(label, leaf.error), block_id=block_id, field=name, path=tuple(path))


def _of_rows(name: str, formset: "BaseFormSet[BaseForm]") -> Iterator[Finding]:
    title = name.replace("_", " ").capitalize()
    for error in formset.non_form_errors().as_data():
        yield Finding(CODE, sentence(title, error), field=name)
    for number, row in enumerate(formset.forms, 1):
        if getattr(row, "cleaned_data", {}).get(DELETION_FIELD_NAME):
            continue
        for finding in _of_fields(row):
            path = (str(number), finding.field)
            yield Finding(CODE, f"{title}, number {number}: {finding.message}", field=name, path=path)


def sentence(label: str, error: ValidationError) -> str:
    """What to do, with the name of the place it speaks of."""
    if label and any(each.code == "required" for each in getattr(error, "error_list", ())):
        return f"Fill in the {label if label.isupper() else label.lower()}."
    message = " ".join(error.messages)
    return f"{label}: {message}" if label else message


def _label(form: BaseForm, name: str) -> str:
    return "" if name == NON_FIELD_ERRORS else str(form[name].label)
