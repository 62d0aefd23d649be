"""`fields=`"""

import pytest

from api.rest.parameters import BadValueError
from api.rest.selection import check_selection, parse_selection, selected
from pages.shapes.documents import document_structs


def test_names_may_be_nested() -> None:
    assert parse_selection("title,body(type,tiers(level)),id") == {
        "title": None,
        "body": {"type": None, "tiers": {"level": None}},
        "id": None,
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "A field name is missing."),
        ("title,", "A field name is missing."),
        ("body()", "A field name is missing."),
        ("body(", "A field name is missing."),
        ("(", "A field name is missing."),
        (")", "A field name is missing."),
        ("body(type", "A parenthesis is not closed."),
        ("title)", "A parenthesis is closed that was not opened."),
        ("body(type)id", "Separate field names with commas."),
        ("body(type)(id)", "Separate field names with commas."),
        ("title,title", "The field title is there twice."),
        ("title, id", "Write field names like title,body(type,id)."),
        ("Title", "Write field names like title,body(type,id)."),
        ("a(" * 11 + "a" + ")" * 11, "Fields may be nested 10 deep at most."),
    ],
)
def test_what_is_not_a_selection_is_refused(text: str, message: str) -> None:
    with pytest.raises(BadValueError) as refused:
        parse_selection(text)
    assert str(refused.value) == message


def test_fields_are_checked_at_every_level() -> None:
    article = [document_structs()["Article"]]
    check_selection(parse_selection("title,body(tiers(treatments(name)),heading),hero_image(alt)"), article)
    with pytest.raises(BadValueError, match=r"There is no field body\.tiers\.name\. There are: id, level, "):
        check_selection(parse_selection("body(tiers(name))"), article)
    with pytest.raises(BadValueError, match=r"The field title has no fields of its own\."):
        check_selection(parse_selection("title(x)"), article)


def test_null_and_lists_are_kept() -> None:
    value = {"a": None, "b": [{"c": 1, "d": 2}, {"d": 3}], "e": 4}
    assert selected(value, parse_selection("a(x),b(c)")) == {"a": None, "b": [{"c": 1}, {}]}
