"""`aspect=SeeDoctor`: which part of a document an answer holds."""

from api.rest.parameters import Parameter, one_of
from api.search.shapes import shared_enum

ASPECTS = tuple(value.value for value in shared_enum("HealthAspect").values)


def schema_org_name(aspect: str) -> str:
    """`see_doctor` as schema.org writes it in SeeDoctorHealthAspect."""
    return "".join(word.capitalize() for word in aspect.split("_"))


NAMES = {schema_org_name(aspect): aspect for aspect in ASPECTS} | {aspect: aspect for aspect in ASPECTS}
"""Each aspect by both of its names."""

_known = one_of(NAMES)


def parse_aspect(text: str) -> str:
    return NAMES[_known(text)]


ASPECT = Parameter(
    "aspect",
    "Only the sections about this, as schema.org or the field `health_aspect` names it, and of these only"
    " those that are marked as safe without the rest of the page.",
    {"type": "string", "enum": [*NAMES]},
    parse_aspect,
)
