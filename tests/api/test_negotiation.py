import pytest

from api.graphql.media_types import GRAPHQL, HTML, JSON
from api.negotiation import negotiate

OFFERS = (JSON, GRAPHQL, HTML)
CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json", JSON),
        ("APPLICATION/JSON; charset=UTF-8", JSON),
        ("application/graphql-response+json", GRAPHQL),
        ("application/graphql-response+json, application/json;q=0.9", GRAPHQL),
        ("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GRAPHQL),
        ("application/json, application/graphql-response+json", JSON),
        ("application/json;q=0.1, */*", GRAPHQL),
        ("application/json;q=0, application/*", GRAPHQL),
        (CHROME, HTML),
        ("text/*", HTML),
        ("application/json;q=0", None),
        ("application/json;charset=latin-1", None),
        ("application/json;q=nan", None),
        ("application/json;x*=unheard-of''a", None),
        ("application/json;a*0*=x<;a*=utf-8''%ff, text/html;level=1", HTML),
        ("application/json;q=2", None),
        ("image/png", None),
        (",,;;", None),
    ],
)
def test_negotiate(accept: str, chosen: str | None) -> None:
    assert negotiate(accept=accept, offers=OFFERS) == chosen


def test_html_is_not_chosen_where_it_is_not_offered() -> None:
    assert negotiate(accept=CHROME, offers=(JSON, GRAPHQL)) == JSON
    assert negotiate(accept="text/html", offers=(JSON, GRAPHQL)) is None
