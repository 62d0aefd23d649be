"""Cursors: what was given out comes back, and nothing else is taken."""

import json
from base64 import urlsafe_b64encode
from uuid import UUID

import pytest

from api.cursors import Cursor, InvalidCursor

ID = UUID("3f2c1f6e-2a0f-4f0e-9a58-0f6b6c1f7a11")


def encoded(value: object) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).decode()


def test_a_cursor_comes_back_as_it_went() -> None:
    cursor = Cursor("title", "Dolor de espalda\u00a0¿y ahora?", ID, backward=True)
    assert Cursor.decode(cursor.encode(), order="title") == cursor


def test_a_cursor_of_another_order_is_refused() -> None:
    with pytest.raises(InvalidCursor, match="another order"):
        Cursor.decode(Cursor("title", "a", ID).encode(), order="-title")


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "é",
        "a" * 3_000,
        encoded([]),
        encoded({"a": 1}),
        encoded(["title", "a", ID.hex]),
        encoded(["title", 1, ID.hex, False]),
        encoded(["title", "a", "no uuid", False]),
        encoded(["title", "a", ID.hex, 1]),
        encoded(["title", "a\x00", ID.hex, False]),
        encoded(["title", "\ud800", ID.hex, False]),
        urlsafe_b64encode(b"[" * 1_000).decode(),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InvalidCursor, match="not a cursor of ours"):
        Cursor.decode(text, order="title")
