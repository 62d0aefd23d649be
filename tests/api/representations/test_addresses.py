"""No form but JSON has an address that only leads somewhere on the site itself."""

import re

import pytest
from pytest_django.fixtures import Settings

from api.representations.addresses import absolute
from api.representations.forms import FORMS, JSON, Form
from tests.api.representations.documents import NAMES, example

RELATIVE = re.compile(r"""(?:href="|src="|srcset="|, |]\(|url: |url=")/(?!/)""")
OTHERS = [form for form in FORMS if form is not JSON]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", OTHERS, ids=lambda form: form.suffix)
def test_addresses_are_whole(form: Form, name: str) -> None:
    assert RELATIVE.findall(form.render(example(name))) == []


def test_pages_lead_to_the_client_and_pictures_to_the_server(settings: Settings) -> None:
    settings.LIVE_CLIENT_URLS = {"default": "https://www.example.org/health"}
    settings.WAGTAILADMIN_BASE_URL = "https://cms.example.org"
    assert absolute("/backs/?a=1&b=2", "any") == "https://www.example.org/health/backs/?a=1&b=2"
    assert absolute("/media/images/a.webp", "any") == "https://cms.example.org/media/images/a.webp"


@pytest.mark.parametrize(
    "address", ["", "#causes", "https://a.test/", "//a.test/", "/\\\\a.test", "tel:112", "a/b"]
)
def test_what_is_no_path_stays(address: str) -> None:
    assert absolute(address, "any") == address
