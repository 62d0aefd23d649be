import pytest
from django.core.exceptions import ImproperlyConfigured

from api.graphql.names import camel_case, check_fragments, check_names, output_fields
from pages.shapes.types import (
    BOOLEAN,
    TEXT,
    Enum,
    EnumValue,
    Field,
    ListOf,
    Named,
    Shape,
    Struct,
    StructKind,
    Union,
)


def field(name: str, shape: Shape = TEXT, *, nullable: bool = False) -> Field:
    return Field(name, shape, "Described.", nullable)


def struct(name: str, *fields: Field, kind: StructKind = StructKind.OBJECT) -> Struct:
    return Struct(name, fields or (field("text"),), "Described.", kind)


def enum(name: str, *values: str) -> Enum:
    return Enum(name, tuple(EnumValue(value, value) for value in values))


def test_camel_case() -> None:
    assert [camel_case(name) for name in ("id", "health_aspect", "when_to_see_a_doctor")] == [
        "id",
        "healthAspect",
        "whenToSeeADoctor",
    ]


def test_the_envelope_of_a_block_has_names_of_its_own() -> None:
    fields = (field("type"), field("name"), field("id"))
    block = output_fields(struct("Prose", *fields, kind=StructKind.BLOCK))
    item = output_fields(struct("Treatment", *fields, kind=StructKind.ITEM))
    assert [(entry.name, entry.key) for entry in block] == [
        ("blockType", "type"),
        ("blockName", "name"),
        ("id", "id"),
    ]
    assert [entry.name for entry in item] == ["type", "name", "id"]


def test_good_names_pass() -> None:
    one = struct("One", field("level", enum("Level", "basic", "non_urgent")))
    check_names([one, one, enum("Level", "basic", "non_urgent"), Union("Either", (one, struct("Two")))])


@pytest.mark.parametrize(
    "shapes",
    [
        [struct("One", field("a")), struct("One", field("b"))],
        [struct("One"), enum("One", "a")],
        [struct("Not-a-name")],
        [struct("1st")],
        [struct("__One")],
        [struct("Query")],
        [struct("PageInfo")],
        [struct("One", field("1a"))],
        [struct("One", field("a-b"))],
        [struct("One", field("a_b"), field("aB"))],
        [struct("One", field("block_type"), field("type"), kind=StructKind.BLOCK)],
        [enum("Grade", "1a")],
        [enum("Grade", "")],
        [enum("Grade", "a", "a")],
        [enum("Grade", "true")],
        [enum("Grade")],
        [Union("Either", ())],
        [Union("Either", (struct("One"), struct("One")))],
    ],
)
def test_bad_names_are_refused(shapes: list[Named]) -> None:
    with pytest.raises(ImproperlyConfigured):
        check_names(shapes)


LEVELS = enum("Level", "basic")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (field("x"), field("x", nullable=True)),
        (field("x"), field("x", BOOLEAN)),
        (field("x"), field("x", ListOf(TEXT))),
        (field("x"), field("x", LEVELS)),
        (field("x", LEVELS), field("x", enum("Other", "basic"))),
        (field("x", struct("A")), field("x", struct("B"))),
        (field("some_thing"), field("someThing", BOOLEAN)),
    ],
)
def test_fields_that_no_client_could_ask_for_together_are_refused(one: Field, other: Field) -> None:
    check_fragments([struct("One", one), struct("Two", field("y"))])
    check_fragments([struct("One", one), struct("Two", one)])
    with pytest.raises(ImproperlyConfigured, match="no client could ask for both"):
        check_fragments([struct("One", one), struct("Two", field("y")), struct("Three", other)])


def test_streams_of_different_blocks_may_share_a_name() -> None:
    bodies = [field("body", ListOf(Union(name, (struct("One"),)))) for name in ("ArticleBody", "HomeBody")]
    check_fragments([struct("Article", bodies[0]), struct("Home", bodies[1])])
