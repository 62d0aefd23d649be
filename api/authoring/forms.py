"""The form behind what scripts write: streams as JSON, and every fault with the place it is at."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.blocks import StreamValue
from wagtail.blocks.base import BlockField
from wagtail.utils.forms import FormValidationError

from api.authoring.block_errors import faults_of
from api.authoring.intake import Json, Place
from api.authoring.problems import Fault
from api.authoring.stored_streams import stored


class ContentRefused(Exception):
    """What a script sent cannot be kept, not even as a draft."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = tuple(faults)


class StreamRefused(ValidationError):
    """The error of one stream, which keeps its faults."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("This stream cannot be kept.")
        self.faults = tuple(faults)


class StreamInput(forms.Field):
    """A stream that is bound to JSON; Wagtail's own field wants what an HTML form sends."""

    widget = forms.Widget

    def __init__(self, field: BlockField) -> None:
        super().__init__(required=field.required, label=field.label, help_text=field.help_text)
        self.block = field.block

    def clean(self, value: Json) -> StreamValue:
        place = Place()
        stream = self._stream(value, place)
        if place.faults:
            raise StreamRefused(place.faults)
        deferred = getattr(self, "is_deferred_validation", False)
        try:
            return self.block.clean_deferred(stream) if deferred else self.block.clean(stream)
        except ValidationError as error:
            raise StreamRefused(tuple(faults_of(error, stream, place))) from error

    def has_changed(self, initial: StreamValue, data: Json) -> bool:
        place = Place()
        sent = self.block.get_prep_value(self._stream(data, place))
        return bool(place.faults) or self.block.get_prep_value(initial) != sent

    def _stream(self, value: Json, place: Place) -> StreamValue:
        return self.block.to_python(stored(self.block, value, place))


def formfield(db_field: "models.Field[Any, Any]", **kwargs: Any) -> forms.Field:
    field: forms.Field = formfield_for_dbfield(db_field, **kwargs)
    return StreamInput(field) if isinstance(field, BlockField) else field


class ScriptForm(WagtailAdminPageForm):
    """Raises what is wrong, because Wagtail's API would say of a stream only that something is.

    What the rules of publication say of a page, scripts hear from publishing itself.
    """

    class Meta(WagtailAdminPageForm.Meta):
        formfield_callback = formfield

    def is_valid(self) -> bool:
        if not super().is_valid():
            raise ContentRefused(tuple(self._faults()))
        return True

    def _faults(self) -> Iterator[Fault]:
        for field, errors in self.errors.as_data().items():
            for error in errors:
                if isinstance(error, StreamRefused):
                    yield from (Fault(each.code, (field, *each.path), each.message) for each in error.faults)
        for path, coded in FormValidationError.get_form_errors_as_dict(self).items():
            if not isinstance(self.fields.get(str(path[0])), StreamInput):
                yield from (Fault(code, path, message) for message, code in coded)
