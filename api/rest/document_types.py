"""Which document types there are, for parameters, schemas and answers."""

from pages.shapes.documents import document_structs
from pages.shapes.types import Enum, Struct, StructKind


def all_structs() -> list[Struct]:
    """The Shape of every document type."""
    return list(document_structs().values())


def page_structs() -> list[Struct]:
    """The Shape of every type of page."""
    return [struct for struct in all_structs() if struct.kind is StructKind.PAGE]


def structs_named(name: str) -> list[Struct]:
    """The Shape of one document type, as a list."""
    return [document_structs()[name]]


def enum_values(name: str, field: str) -> tuple[str, ...]:
    """The values that an enum field of a document type can have."""
    shapes = (each.shape for each in document_structs()[name].fields if each.name == field)
    return tuple(value.value for shape in shapes if isinstance(shape, Enum) for value in shape.values)
