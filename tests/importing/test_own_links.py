"""What a file of our own leads to, or cannot be made without."""

import pytest

from pages.importing.article_file import Options, import_article
from pages.importing.refusal import ArticleImportError
from pages.publishing.addresses import page_address
from tests.content import content, make_site
from tests.importing.test_own_markdown import FILE

pytestmark = pytest.mark.django_db


def test_a_call_to_action_that_is_new_needs_a_heading() -> None:
    make_site()
    text = FILE + ":::::call_to_action\n::::call_to_action\n::::\n:::::\n"
    with pytest.raises(ArticleImportError) as refused:
        import_article("knee.md", text.encode(), Options())
    assert refused.value.code == "markdown.directive"


def test_a_whole_address_of_the_site_leads_to_its_page() -> None:
    make_site()
    here, elsewhere = page_address("localhost", "/"), "https://elsewhere.example/"
    text = FILE.replace("Walk.", f"Walk [here]({here}) and [there]({elsewhere}).")
    imported = import_article("knee.md", text.encode(), Options(publish=True))
    links = content(imported.draft.page)["body"][0]["text"]["nodes"][0]["markDefs"]
    assert [(link["href"], link["document_id"] is None) for link in links] == [
        ("/", False),
        (elsewhere, True),
    ]
