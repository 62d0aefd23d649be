"""Documents on their way through Markdown and back, and what of them must be equal then."""

from typing import Any

import pytest
from wagtail.models import Page

from api.representations.markdown import to_markdown
from pages.importing.article_file import Imported, Options, import_article
from pages.importing.refusal import ArticleImportError
from pages.models import Article
from pages.models.base import ContentPage
from tests.content import content

NEW = frozenset(
    {
        *("hash", "sequence", "keys", "shape_hash", "changed_at", "published_at", "updated_at"),
        *("datePublished", "dateModified", "_key"),
    }
)
"""What a document that is published anew has anew."""

SHARED = ("content_id", "renditions", "path")
"""What has one of these is something of its own, whose id stays; ids of blocks, items and sources do not."""


def there_and_back(article: Article) -> tuple[dict[str, Any], dict[str, Any]]:
    """A published article's document, and that of what its Markdown makes once it is gone."""
    before = dict(content(article))
    imported = import_article("article.md", file_of(article, deleted=True), Options(publish=True))
    assert imported.refusals == ()
    return comparable(before), comparable(dict(content(imported.draft.page)))


def file_of(page: ContentPage, *, deleted: bool = False) -> bytes:
    """The Markdown of a published page, which is gone afterwards if `deleted` says so."""
    text = to_markdown(dict(content(page)))
    if deleted:
        Page.objects.get(pk=page.pk).specific.delete()
    return text.encode()


def comparable(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """A document without what may differ."""
    match value:
        case {"_type": "citation"}:
            return {"citation": value["number"]}
        case {"_type": "link"}:
            return value
        case dict():
            stays = any(name in value for name in SHARED)
            kept = {name for name in value if name not in NEW and (stays or name != "id")}
            return {name: comparable(value[name]) for name in value if name in kept}
        case list():
            return [comparable(each) for each in value]
        case _:
            return value


def run(data: bytes, *, parent: str | None = None, publish: bool = False) -> Imported:
    return import_article("page.md", data, Options(parent, publish))


def codes(imported: Imported) -> set[str]:
    return {finding.code for finding in imported.findings if not finding.code.startswith("rule.")}


def assert_refused(file: bytes, code: str, says: str, *, parent: str | None = None) -> None:
    with pytest.raises(ArticleImportError) as refused:
        run(file, parent=parent)
    assert (refused.value.code, says in refused.value.message) == (code, True), refused.value.message
