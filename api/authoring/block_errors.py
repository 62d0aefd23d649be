"""Wagtail's nested errors of blocks as a flat list: one fault for each thing that is wrong."""

from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListBlockValidationError, ListValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlockValidationError

from api.authoring.intake import Place
from api.authoring.problems import Fault


@singledispatch
def faults_of(error: ValidationError, _value: object, place: Place) -> Iterator[Fault]:
    """The faults of a block's value; paths name blocks and items by their id, where they came with one."""
    for each in error.error_list:
        for message in each.messages:
            yield Fault(each.code or "invalid", place.path, message)


@faults_of.register
def _stream(error: StreamBlockValidationError, value: StreamValue, place: Place) -> Iterator[Fault]:
    yield from _here(error.non_block_errors.as_data(), place)
    for index, inner in error.block_errors.items():
        yield from faults_of(inner, value[index].value, _below(place, value[index].id))


@faults_of.register
def _list(error: ListBlockValidationError, value: ListValue, place: Place) -> Iterator[Fault]:
    yield from _here(error.non_block_errors.as_data(), place)
    for index, inner in error.block_errors.items():
        item = value.bound_blocks[index]
        yield from faults_of(inner, item.value, _below(place, item.id))


@faults_of.register
def _struct(error: StructBlockValidationError, value: object, place: Place) -> Iterator[Fault]:
    yield from _here(error.non_block_errors.as_data(), place)
    values = value if isinstance(value, Mapping) else {}
    for name, inner in error.block_errors.items():
        yield from faults_of(inner, values.get(name), place.below(name))


@faults_of.register
def _table(error: TypedTableBlockValidationError, _value: object, place: Place) -> Iterator[Fault]:
    yield from _here(error.non_block_errors.as_data(), place)
    for row, cells in (error.cell_errors or {}).items():
        for column, inner in cells.items():
            yield from faults_of(inner, None, place.below("rows", row, "values", column))


def _here(errors: Iterable[ValidationError], place: Place) -> Iterator[Fault]:
    for error in errors:
        yield from faults_of(error, None, place)


def _below(place: Place, identifier: str) -> Place:
    return place.below(place.given.get(identifier, identifier))
