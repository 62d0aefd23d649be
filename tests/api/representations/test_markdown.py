"""Markdown as anybody reads it. That it reads back is held by tests/importing."""

import re
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from api.representations.aspects import part_of
from api.representations.markdown import to_markdown
from tests.api.representations.documents import NAMES, article, example, prose, rich
from tests.api.representations.test_html import HOSTILE, attacked


def front_and_body(markdown: str) -> tuple[dict[str, object], str]:
    _, front, body = markdown.split("---\n", 2)
    return yaml.safe_load(front), body


def test_a_block_is_a_directive() -> None:
    block = prose("Move & rest", rich("Walk."), safe_alone=True, health_aspect="self_care")
    _, body = front_and_body(to_markdown(article(block)))
    assert body == (
        '\n:::prose{#section-82e40c14 health_aspect="self_care" safe_alone="true"}\n'
        "## Move & rest\n\nWalk.\n:::\n"
    )


def test_longer_fences_hold_shorter_ones() -> None:
    fences = re.findall(r"(?m)^(:+)(\w*)", to_markdown(example()))
    open_fences: list[int] = []
    for colons, name in fences:
        if name:
            assert not open_fences or len(colons) < open_fences[-1]
            open_fences.append(len(colons))
        else:
            assert open_fences.pop() == len(colons)
    assert open_fences == []
    assert len(fences) > 40


def test_the_front_matter_says_what_is_embedded_in_short() -> None:
    front, _ = front_and_body(to_markdown(example()))
    assert list(front)[:2] == ["format", "type"]
    assert front["conditions"] == [
        {"id": "011640c5-3703-59e6-bdd0-c8550400b0db", "name": "Lower back pain", "slug": "lower-back-pain"}
    ]
    assert not {"body", "json_ld", "hash", "sequence", "keys"} & front.keys()


def test_a_part_says_that_it_is_one() -> None:
    document = example()
    body = [{**block, "safe_alone": True} for block in document["body"]]
    front, text = front_and_body(to_markdown(part_of({**document, "body": body}, "causes")))
    assert (front["part"], front["title"], "summary" in front) == ("causes", "Lower back pain", False)
    assert text.startswith("\n::::causes{#causes ")


@pytest.mark.parametrize("name", NAMES)
def test_hostile_text_is_text_to_a_reader_that_knows_neither_directives_nor_front_matter(name: str) -> None:
    document = example(name)
    _, body = front_and_body(to_markdown(in_spans({**attacked(document), "type": document["type"]})))
    html = MarkdownIt("commonmark").render(body)
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {
        *("p", "a", "h1", "h2", "h3", "h4", "h5", "ul", "ol", "li", "strong", "em", "sup", "sub", "br", "img")
    }
    assert 'href="javascript' not in html


def in_spans(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """A document with hostile text in its rich texts too: Markdown is written from their nodes."""
    match value:
        case {"_type": "span"}:
            return {**value, "text": f"{HOSTILE}\n{HOSTILE}"}
        case dict():
            return {name: in_spans(each) for name, each in value.items()}
        case list():
            return [in_spans(each) for each in value]
        case _:
            return value
