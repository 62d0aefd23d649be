"""Links of a preview are named by the labels of the editors' menus."""

from django.test import Client

from api.graphql.schema import graphql_schema
from frontend_contract.preview.menu_labels import menu_labels


def test_blocks_are_called_what_the_menus_call_them() -> None:
    labels = menu_labels()
    assert labels["WhenToSeeADoctor"] == "When to see a doctor"
    assert labels["CallToActionPlacement"] == "Call to action"
    assert labels["Prose"] == "Text"


def test_every_block_of_a_body_has_a_label() -> None:
    unions = [graphql_schema().get_type(f"{name}BodyBlock") for name in ("Article", "Home", "Landing")]
    members = {member.name for union in unions for member in union.types}  # type: ignore[union-attr]  # they are unions
    assert len(members) > 10
    assert set(menu_labels()) == members


def test_the_shell_of_a_draft_has_them(client: Client) -> None:
    page = client.get("/preview/").content.decode()
    assert '<script id="menu-labels" type="application/json">{"' in page
    assert '"CallToActionPlacement": "Call to action"' in page
