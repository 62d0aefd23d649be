"""Takes a form as it is written, valid or not: a preview hides nothing from who typed it."""

from typing import Any

from django.db.models import CharField, Model, TextField
from wagtail import blocks
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.fields import StreamField
from wagtail.models import Page

from pages.admin.stream_leaves import leaves

TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.EmailBlock, blocks.RichTextBlock)
UNNAMED = "draft"
"""The slug of a page that has none yet: its preview needs a path."""


def take_as_written(form: WagtailAdminModelForm) -> None:
    """Give the form's instance all that is written; what cannot be kept, such as "soon" for a date, is empty.

    Related rows that the form would refuse stay as they were saved.
    """
    form.defer_required_fields()
    form.is_valid()
    own = {field.name for field in form.instance._meta.fields}
    for name in form.errors.keys() & form.fields.keys() & own:
        setattr(form.instance, name, _written(form, name))
    for name in [name for name, formset in form.formsets.items() if not formset.is_valid()]:
        del form.formsets[name]
    form.errors.clear()
    form.save(commit=False)
    _place(form.instance)


def _written(form: WagtailAdminModelForm, name: str) -> Any:  # noqa: ANN401 - the value of any field
    field, given, kept = form.instance._meta.get_field(name), form[name].data, getattr(form.instance, name)
    if isinstance(field, StreamField):
        return _readable(form, name, given)
    if isinstance(field, CharField | TextField):
        return kept if name == "slug" and isinstance(form.instance, Page) else given or ""
    return None if field.null else kept


def _readable(form: WagtailAdminModelForm, name: str, stream: blocks.StreamValue) -> blocks.StreamValue:
    """The stream without the numbers, dates and choices that are none."""
    for error in form.errors.as_data()[name]:
        refused = leaves(error, stream) if hasattr(error, "block_errors") else ()
        for leaf in refused:
            if leaf.holder is not None and not isinstance(leaf.block, TEXTS):
                leaf.holder[leaf.path[-1]] = None
    return stream


def _place(instance: Model) -> None:
    if isinstance(instance, Page):
        instance.slug = instance.slug or UNNAMED
        instance.set_url_path(instance.get_parent())
