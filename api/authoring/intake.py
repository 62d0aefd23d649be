"""What is gathered while a script's stream is read: everything that is wrong with it, and where."""

from dataclasses import dataclass, field
from typing import TypeAlias
from uuid import UUID, uuid4

from api.authoring.problems import Fault, Step

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

NO_UUID = "The id of a block or item is a UUID; leave it out for a new one."


@dataclass(frozen=True)
class Place:
    """A place in the stream that was sent; all places of one stream share their faults."""

    path: tuple[Step, ...] = ()
    faults: list[Fault] = field(default_factory=list)
    given: dict[str, int] = field(default_factory=dict)
    """The ids that were given to what came without one: a script knows such a block by its place."""

    def below(self, *steps: Step) -> "Place":
        return Place((*self.path, *steps), self.faults, self.given)

    def fault(self, code: str, message: str) -> None:
        self.faults.append(Fault(code, self.path, message))

    def list_of(self, value: Json) -> list[Json]:
        if value is None or isinstance(value, list):
            return value or []
        self.fault("list_type", "A list belongs here.")
        return []

    def object_of(self, value: Json, names: str) -> dict[str, Json]:
        if value is None or isinstance(value, dict):
            return value or {}
        self.fault("object_type", f"An object belongs here, with the fields {names}.")
        return {}

    def line_of(self, value: Json) -> str:
        if value is None or (isinstance(value, str) and "\0" not in value):
            return value or ""
        self.fault("string_type", "Plain text belongs here.")
        return ""

    def child(self, identifier: Json, index: int) -> tuple[str, "Place"]:
        """The id of a block or item, a new one where it has none, and its place."""
        if identifier is None:
            new = str(uuid4())
            self.given[new] = index
            return new, self.below(index)
        if not _is_uuid(identifier):
            self.below(index, "id").fault("uuid", NO_UUID)
        return str(identifier), self.below(str(identifier))


def _is_uuid(value: Json) -> bool:
    try:
        return isinstance(value, str) and len(value) == len(str(UUID(value)))
    except ValueError:
        return False
