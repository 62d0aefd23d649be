from pages.demo.blocks import Reference, call_to_action, cause, causes, prose, references
from pages.demo.stream import Block, Link, demo_id, raw_body, reference_id, walk


def keys(link: Link) -> int:
    return {"page": 3, "image": 4, "condition": 5, "person": 6, "call_to_action": 7}[link.kind]


def test_block_with_rich_text() -> None:
    [block] = raw_body("a", (prose("Hello.", heading="Hi"),), keys)
    assert block == {
        "type": "prose",
        "id": str(demo_id("a", 0)),
        "value": {"heading": "Hi", "text": "<p>Hello.</p>", "health_aspect": "", "safe_alone": False},
    }


def test_list_items_have_ids_of_their_own() -> None:
    [block] = raw_body("a", (causes("Why", "", cause("One", "x"), cause("Two", "y")),), keys)
    assert isinstance(block, dict)
    assert isinstance(block["value"], dict)
    assert block["value"]["causes"] == [
        {
            "type": "item",
            "id": str(demo_id("a", "0/causes/0")),
            "value": {"heading": "One", "text": "<p>x</p>"},
        },
        {
            "type": "item",
            "id": str(demo_id("a", "0/causes/1")),
            "value": {"heading": "Two", "text": "<p>y</p>"},
        },
    ]


def test_a_citation_names_the_id_of_its_reference() -> None:
    body = (prose("So.[@who]"), references(Reference("who", "Title", "WHO")))
    citing, listing = (str(block) for block in raw_body("a", body, keys))
    assert f'id="{reference_id("a", "who")}"' in citing
    assert f"'id': '{reference_id('a', 'who')}'" in listing
    assert "reference_key" not in listing


def test_links_become_primary_keys() -> None:
    [block] = raw_body("a", (call_to_action("x", "y"),), keys)
    assert isinstance(block, dict)
    assert block["value"] == {"call_to_action": 7, "condition": 5}


def test_ids_are_the_same_each_time_and_differ_between_pages() -> None:
    body = (prose("Hello."),)
    assert raw_body("a", body, keys) == raw_body("a", body, keys)
    assert raw_body("a", body, keys) != raw_body("b", body, keys)


def test_walk_goes_in_reading_order() -> None:
    assert list(walk((Block("x", {"a": [1, 2], "b": 3}),)))[1:] == [[1, 2], 1, 2, 3]
